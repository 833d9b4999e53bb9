#include "widgets/shell/statusstrip.h"

#include "base/whenready.h"
#include "models/admin/centertime.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/tickets/ticketservice.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRound = std::chrono::seconds(30);

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : Card(parent)
{
    setGround(Token::Window);
    setEdges(Qt::TopEdge);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 12, 0);
    row->setSpacing(6);
    m_connectionIcon = addLabel(u"connectionIconLabel"_s);
    m_connectionLabel = addLabel(u"connectionLabel"_s);
    row->addSpacing(18);
    m_riskIcon = addLabel(u"riskIconLabel"_s);
    m_riskLabel = addLabel(u"riskLabel"_s);
    row->addSpacing(18);
    m_outboxButton = new QToolButton(this);
    m_outboxButton->setObjectName(u"outboxToolButton"_s);
    m_outboxButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_outboxButton->setAutoRaise(true);
    row->addWidget(m_outboxButton);
    connect(m_outboxButton, &QToolButton::clicked, this, &StatusStrip::outboxRequested);
    row->addStretch();
    m_timeLabel = addLabel(u"serverTimeLabel"_s);
    connect(&m_second, &QTimer::timeout, this, &StatusStrip::refreshTime);
    connect(&m_round, &QTimer::timeout, this, &StatusStrip::loadRisk);
    connect(Theme::instance(), &Theme::changed, this, &StatusStrip::refresh);
    refresh();
}

QLabel* StatusStrip::addLabel(const QString& name)
{
    auto* label = new QLabel(this);
    label->setObjectName(name);
    setRole(label, TextRole::Small, Token::Text2);
    layout()->addWidget(label);
    return label;
}

void StatusStrip::setCenter(Center* center)
{
    m_center = center;
    connect(center->bus(), &ChangeBus::connectionChanged, this, &StatusStrip::setConnection);
    connect(center->bus(), &ChangeBus::ticketsChanged, this, &StatusStrip::loadRisk);
    connect(center->bus(), &ChangeBus::resyncNeeded, this, &StatusStrip::loadRisk);
    m_second.start(std::chrono::seconds(1));
    m_round.start(kRound);
    refresh();
    loadRisk();
}

void StatusStrip::setConnection(bool connected, int milliseconds)
{
    m_connected = connected;
    m_milliseconds = milliseconds;
    refreshConnection();
}

void StatusStrip::setRisk(int overdue, int soon)
{
    m_overdue = overdue;
    m_soon = soon;
    refreshRisk();
}

void StatusStrip::loadRisk()
{
    const int generation = ++m_generation;
    whenReady(m_center->tickets().viewCounts(), this, [this, generation](const Result<QHash<QString, int>>& counts) {
        if (generation == m_generation && counts)
            setRisk(counts->value(u"overdue"_s), counts->value(u"due_soon"_s));
    });
}

void StatusStrip::refresh()
{
    setFixedHeight(Theme::instance()->size(Metric::StatusBar));
    refreshConnection();
    refreshRisk();
    refreshOutbox();
    refreshTime();
}

void StatusStrip::setOutbox(int waiting, int listed)
{
    m_waiting = waiting;
    m_listed = listed;
    refreshOutbox();
}

void StatusStrip::refreshOutbox()
{
    const Theme* theme = Theme::instance();
    m_outboxButton->setVisible(m_listed > 0);
    m_outboxButton->setText(m_waiting > 0 ? tr("To be sent %1").arg(m_waiting) : tr("Sent later %1").arg(m_listed));
    m_outboxButton->setIcon(theme->icon(m_waiting > 0 ? u"pending"_s : u"ok"_s));
    m_outboxButton->setFixedHeight(theme->size(Metric::StatusBar) - theme->px(4));
    m_outboxButton->setToolTip(tr("Calls taken without the server"));
}

void StatusStrip::refreshConnection()
{
    const QString name = m_center ? m_center->url().shortName() : QString();
    if (!m_connected)
        m_connectionLabel->setText(tr("Not connected to %1").arg(name));
    else if (m_milliseconds < 0)
        m_connectionLabel->setText(tr("Connected to %1").arg(name));
    else
        m_connectionLabel->setText(tr("Connected to %1 · %2 ms").arg(name).arg(m_milliseconds));
    setSign(m_connectionIcon, m_connected ? u"ok"_s : u"offline"_s, m_connected ? Token::Good : Token::Urgent);
}

void StatusStrip::refreshRisk()
{
    const bool known = m_overdue >= 0;
    m_riskIcon->setVisible(known);
    m_riskLabel->setVisible(known);
    m_riskLabel->setText(tr("Due within 30 minutes %1 · overdue %2").arg(m_soon).arg(m_overdue));
    m_riskLabel->setToolTip(tr("Open tickets whose next promise ends within 30 minutes, and those whose promise is "
                               "already broken."));
    const bool quiet = m_soon + m_overdue <= 0;
    setSign(m_riskIcon, quiet ? u"ok"_s : u"warn"_s, quiet ? Token::Good : Token::High);
}

void StatusStrip::refreshTime()
{
    if (m_center)
        m_timeLabel->setText(tr("Server time %1").arg(centerTime(m_center->serverNow()).toString(u"HH:mm:ss"_s)));
}

void StatusStrip::setSign(QLabel* label, const QString& icon, Token token)
{
    const Theme* theme = Theme::instance();
    label->setPixmap(theme->pixmap(icon, theme->px(14), token, this, Token::Window));
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace woshou
