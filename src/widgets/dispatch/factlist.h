#pragma once

#include "models/dispatch/jobfacts.h"

#include <QWidget>

class QGridLayout;

namespace woshou {

/// Facts of a job, one under the other: label column, then the words, wrapped. The words can be selected and copied.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const QList<JobFact>& facts);
    const QList<JobFact>& facts() const { return m_facts; }

private:
    void addRow(int row, const JobFact& fact);
    void scale();

    QList<JobFact> m_facts;
    QGridLayout* m_grid;
};

} // namespace woshou
