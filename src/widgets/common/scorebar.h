#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

namespace woshou {

/// One part of a score: name, value of maximum in figures, and a bar.
class ScoreBar : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreBar(QWidget* parent = nullptr);

    /// Maximum must be positive; the bar is cut at its ends, the figures are shown as they are.
    void setScore(const QString& name, double value, double maximum, Token ink = Token::Accent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString figures() const;

    QString m_name;
    double m_value = 0;
    double m_maximum = 100;
    Token m_ink = Token::Accent;
};

} // namespace woshou
