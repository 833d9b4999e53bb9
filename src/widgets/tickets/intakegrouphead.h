#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

namespace woshou {

/// The head of a group in the right column: bold name, grey words, and the key that goes there.
class IntakeGroupHead : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeGroupHead(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& hint, const QString& key = {});
    const QString& hint() const { return m_hint; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title, m_hint, m_key;
};

} // namespace woshou
