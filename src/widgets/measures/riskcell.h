#pragma once

#include "domain/tickets/ticket.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>

namespace woshou {

/// One risk of the first row: sign, number and words, and the most pressing tickets behind it. A click, Enter or
/// Space opens them.
class RiskCell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RiskCell(QWidget* parent = nullptr);

    void setRisk(const QString& icon, qint64 count, const QString& words, Token ink);
    /// At most two are shown; their time left is counted from now.
    void setTickets(const QList<TicketRow>& tickets, Instant now);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintHead(QPainter& painter, const QRect& line) const;
    void paintTicket(QPainter& painter, QRect line, const TicketRow& ticket) const;
    void describe();

    QString m_icon;
    QString m_words;
    qint64 m_count = 0;
    Token m_ink = Token::Text1;
    QList<TicketRow> m_tickets;
    Instant m_now;
};

} // namespace woshou
