#include "widgets/measures/riskcell.h"

#include "models/promise/timeleft.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"
#include "widgets/tickets/tickettags.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr qsizetype kTicketsShown = 2;

QString grouped(qint64 count)
{
    return QLocale(QLocale::English).toString(count);
}

} // namespace

RiskCell::RiskCell(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RiskCell::setRisk(const QString& icon, qint64 count, const QString& words, Token ink)
{
    m_icon = icon;
    m_count = count;
    m_words = words;
    m_ink = count > 0 ? ink : Token::Text2;
    describe();
    update();
}

void RiskCell::setTickets(const QList<TicketRow>& tickets, Instant now)
{
    m_tickets = tickets.first(qMin(kTicketsShown, tickets.size()));
    m_now = now;
    update();
}

void RiskCell::describe()
{
    setAccessibleName(tr("%1 %2, open").arg(grouped(m_count), m_words));
}

QSize RiskCell::sizeHint() const
{
    const Theme* theme = Theme::instance();
    const int lines = theme->lineHeight(TextRole::Heading) + int(kTicketsShown) * theme->lineHeight(TextRole::Base);
    return {theme->px(240), lines + 2 * theme->px(8)};
}

QSize RiskCell::minimumSizeHint() const
{
    return {Theme::instance()->px(180), sizeHint().height()};
}

void RiskCell::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect().adjusted(1, 1, -1, -1), theme->color(isDown() ? Token::Selected : Token::Hover));
    fillVerticalLine(&painter, 0, 0, height(), theme->color(Token::Line));
    const int padding = theme->px(kPadding);
    QRect line = rect().adjusted(padding, theme->px(8), -padding, 0);
    line.setHeight(theme->lineHeight(TextRole::Heading));
    paintHead(painter, line);
    line.translate(0, line.height());
    line.setHeight(theme->lineHeight(TextRole::Base));
    for (const TicketRow& ticket : m_tickets) {
        paintTicket(painter, line, ticket);
        line.translate(0, line.height());
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme->size(Metric::Radius));
}

void RiskCell::paintHead(QPainter& painter, const QRect& line) const
{
    const Theme* theme = Theme::instance();
    const int side = theme->size(Metric::Icon);
    const int gap = theme->px(6);
    QRect rest = line;
    if (m_count > 0) {
        const int chevron = theme->px(14);
        paintIcon(&painter, QRect(rest.right() - chevron + 1, rest.top(), chevron, rest.height()), u"chevron-right"_s,
                  chevron, Token::Accent);
        rest.setRight(rest.right() - chevron - 2);
        rest.setRight(rest.right() - gap -
                      paintRowText(&painter, rest, tr("Open"), TextRole::Small, Token::Accent, Qt::AlignRight));
    }
    paintIcon(&painter, QRect(rest.left(), rest.top(), side, rest.height()), m_icon, side, m_ink);
    rest.setLeft(rest.left() + side + gap);
    rest.setLeft(rest.left() + gap + paintRowText(&painter, rest, grouped(m_count), TextRole::Heading, m_ink));
    paintRowText(&painter, rest, m_words, TextRole::BaseBold, Token::Text1);
}

void RiskCell::paintTicket(QPainter& painter, QRect line, const TicketRow& ticket) const
{
    const Theme* theme = Theme::instance();
    const int side = theme->size(Metric::IconSmall);
    const int gap = theme->px(8);
    paintPriority(&painter, QRect(line.left(), line.top(), side, line.height()), priorityCode(ticket.priority));
    line.setLeft(line.left() + side + gap);
    const Token ink = urgeInk(urgeOf(ticket.nextDue, m_now), Token::Text2);
    const int taken =
        paintRowText(&painter, line, dueText(ticket.nextDue, m_now), TextRole::Small, ink, Qt::AlignRight);
    line.setRight(line.right() - taken - gap);
    paintRowText(&painter, line, u"%1 · %2"_s.arg(ticket.title, ticket.customerName), TextRole::Base, Token::Text1);
}

void RiskCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RiskCell::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QAbstractButton::changeEvent(event);
}

} // namespace woshou
