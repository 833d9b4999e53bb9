#include "widgets/measures/riskstrip.h"

#include "widgets/measures/riskcell.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QString icon;
    Token ink;
};

Look lookOf(const QString& view)
{
    if (view == "overdue"_L1)
        return {u"error"_s, Token::Urgent};
    if (view == "soon"_L1)
        return {u"warn"_s, Token::High};
    if (view == "dispatch"_L1)
        return {u"st-todispatch"_s, Token::Active};
    return {u"st-resolved"_s, Token::Good};
}

} // namespace

QStringList RiskStrip::views()
{
    return {u"overdue"_s, u"soon"_s, u"dispatch"_s, u"confirm"_s};
}

RiskStrip::RiskStrip(QWidget* parent)
    : Card(parent)
    , m_captionLabel(new QLabel(this))
    , m_sumLabel(new QLabel(this))
    , m_timeLabel(new QLabel(this))
    , m_lead(new QWidget(this))
{
    auto* words = new QVBoxLayout(m_lead);
    for (QLabel* label : {m_captionLabel, m_sumLabel, m_timeLabel})
        words->addWidget(label);
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_lead);
    for (const QString& view : views()) {
        auto* cell = new RiskCell(this);
        cell->setObjectName(u"%1RiskCell"_s.arg(view));
        connect(cell, &QAbstractButton::clicked, this, [this, view] { emit viewRequested(view, title(view)); });
        m_cells.insert(view, cell);
        layout->addWidget(cell, 1);
    }
    setRole(m_captionLabel, TextRole::Small, Token::Text2);
    setRole(m_sumLabel, TextRole::Title);
    setRole(m_timeLabel, TextRole::Small, Token::Text2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    scale();
    connect(Theme::instance(), &Theme::changed, this, &RiskStrip::scale);
    refresh();
}

void RiskStrip::scale()
{
    const Theme* theme = Theme::instance();
    m_lead->layout()->setContentsMargins(theme->px(12), theme->px(8), theme->px(24), theme->px(6));
    m_lead->layout()->setSpacing(0);
}

void RiskStrip::setDashboard(const Dashboard& dashboard)
{
    m_dashboard = dashboard;
    refresh();
}

void RiskStrip::setTickets(const QString& view, const TicketPage& page)
{
    if (RiskCell* cell = m_cells.value(view))
        cell->setTickets(page.rows, page.serverNow);
}

QString RiskStrip::title(const QString& view) const
{
    if (view == "overdue"_L1)
        return tr("overdue");
    if (view == "soon"_L1)
        return tr("due soon");
    return view == "dispatch"_L1 ? tr("waiting for dispatch") : tr("waiting for confirmation");
}

qint64 RiskStrip::count(const QString& view) const
{
    if (view == "overdue"_L1)
        return m_dashboard.breached;
    if (view == "soon"_L1)
        return m_dashboard.dueSoon;
    return view == "dispatch"_L1 ? m_dashboard.waitingDispatch : m_dashboard.waitingConfirm;
}

void RiskStrip::refresh()
{
    const qint64 risk = m_dashboard.breached + m_dashboard.dueSoon;
    m_captionLabel->setText(tr("Check this first"));
    m_sumLabel->setText(risk > 0 ? tr("%1 at risk").arg(QLocale(QLocale::English).toString(risk)) : tr("All on time"));
    m_timeLabel->setText(tr("%1 overdue, %2 due soon").arg(m_dashboard.breached).arg(m_dashboard.dueSoon));
    for (const QString& view : views()) {
        const Look look = lookOf(view);
        m_cells.value(view)->setRisk(look.icon, count(view), title(view), look.ink);
    }
}

void RiskStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace woshou
