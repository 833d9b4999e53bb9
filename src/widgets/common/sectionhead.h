#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

namespace woshou {

/// The head of a part of a form: numbered circle or icon, bold title, hint, and a status with glyph at the right.
class SectionHead : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHead(QWidget* parent = nullptr);

    /// Number 1…9 in a circle; 0 takes the icon instead. A filled circle says that this part has all it needs.
    void setNumber(int number, bool filled = true);
    void setIcon(const QString& icon);
    void setTitle(const QString& title, const QString& hint = {});
    void setStatus(const QString& icon, const QString& text, Token ink = Token::Text3);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int paintLead(QPainter& painter) const;
    int paintStatus(QPainter& painter) const;
    void describe();

    int m_number = 0;
    bool m_filled = true;
    QString m_icon;
    QString m_title;
    QString m_hint;
    QString m_statusIcon;
    QString m_statusText;
    Token m_statusInk = Token::Text3;
};

} // namespace woshou
