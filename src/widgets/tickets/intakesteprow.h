#pragma once

#include "domain/knowledge/article.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace woshou {

class ClampedLabel;
class Tag;

/// One step of a self-check: number, what to do, and for the step at hand the buttons "read aloud", "helped",
/// "did not help". What is to be said opens below, large.
class IntakeStepRow : public QWidget
{
    Q_OBJECT
public:
    enum class Outcome { Open, Worked, Failed };

    IntakeStepRow(int number, const ArticleStep& step, QWidget* parent = nullptr);

    void setOutcome(Outcome outcome);
    Outcome outcome() const { return m_outcome; }
    /// The step at hand carries the buttons.
    void setCurrent(bool current);
    void setReading(bool reading);
    void focusFirst();
    const ArticleStep& step() const { return m_step; }

signals:
    void tried(bool worked);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QPushButton* addButton(const QString& name, const QString& icon);
    void refresh();

    int m_number;
    ArticleStep m_step;
    Outcome m_outcome = Outcome::Open;
    bool m_current = false;
    bool m_reading = false;
    ClampedLabel* m_textLabel;
    Tag* m_outcomeTag;
    QLabel* m_sayLabel;
    QWidget* m_buttons;
    QPushButton* m_readButton;
    QPushButton* m_workedButton;
    QPushButton* m_failedButton;
};

} // namespace woshou
