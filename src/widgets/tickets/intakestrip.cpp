#include "widgets/tickets/intakestrip.h"

#include "models/promise/timeleft.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kTick = 15'000;   ///< ms; minutes are shown
constexpr int kNameWidth = 150; ///< pixels at 100 %; a longer name is cut there

} // namespace

IntakeStrip::IntakeStrip(QWidget* parent)
    : Card(parent)
    , m_tabs(new QTabBar(this))
    , m_new(new QPushButton(this))
    , m_putAway(new QPushButton(this))
{
    setEdges(Qt::BottomEdge);
    build();
    retranslate();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            emit chosen(m_tabs->tabData(index).toUuid());
    });
    connect(m_new, &QPushButton::clicked, this, &IntakeStrip::newRequested);
    connect(m_putAway, &QPushButton::clicked, this, &IntakeStrip::putAwayRequested);
    connect(Theme::instance(), &Theme::changed, this, &IntakeStrip::refresh);
    auto* timer = new QTimer(this);
    timer->setTimerType(Qt::VeryCoarseTimer);
    connect(timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    timer->start(kTick);
}

void IntakeStrip::build()
{
    m_tabs->setObjectName(u"intakeTabBar"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_new->setObjectName(u"newIntakePushButton"_s);
    m_putAway->setObjectName(u"putAwayPushButton"_s);
    for (QPushButton* button : {m_new, m_putAway}) {
        setKind(button, u"flat small"_s);
        button->setAutoDefault(true);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 12, 1);
    row->setSpacing(4);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_new);
    row->addWidget(m_putAway);
}

void IntakeStrip::retranslate()
{
    m_tabs->setAccessibleName(tr("Open calls"));
    m_new->setText(tr("Another call"));
    m_new->setToolTip(tr("A call beside this one; what is here stays open"));
    m_putAway->setText(tr("Put away"));
    m_putAway->setToolTip(tr("To the drafts, and back to the next open call"));
}

void IntakeStrip::setClock(std::function<Instant()> clock)
{
    m_clock = std::move(clock);
}

void IntakeStrip::setIntakes(const QList<OpenIntake>& intakes, const QUuid& current)
{
    if (m_intakes == intakes && m_current == current)
        return;
    m_intakes = intakes;
    m_current = current;
    refresh();
}

QString IntakeStrip::text(int index) const
{
    return m_tabs->tabText(index).replace("&&"_L1, "&"_L1);
}

QString IntakeStrip::words(const OpenIntake& intake) const
{
    if (intake.who.isEmpty())
        return tr("New call");
    const QFontMetrics metrics(Theme::instance()->font(TextRole::BaseBold));
    QStringList parts = {metrics.elidedText(intake.who, Qt::ElideRight, Theme::instance()->px(kNameWidth))};
    if (intake.missing > 0)
        parts.append(tr("%n missing", nullptr, intake.missing));
    const auto passed = intake.begun && m_clock ? m_clock() - *intake.begun : Milliseconds(0);
    if (passed >= std::chrono::minutes(1))
        parts.append(durationText(passed));
    return parts.join(u" · "_s);
}

/// Texts are put into the tabs that are there: a tab that is made anew would lose the pointer and the focus.
void IntakeStrip::refresh()
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > m_intakes.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < m_intakes.size())
        m_tabs->addTab(QString());
    for (int i = 0; i < m_intakes.size(); ++i) {
        const OpenIntake& intake = m_intakes.at(i);
        const QString name = words(intake).replace(u'&', "&&"_L1);
        if (m_tabs->tabText(i) != name)
            m_tabs->setTabText(i, name);
        m_tabs->setTabToolTip(i, intake.what.isEmpty() ? intake.who : intake.who + u": "_s + intake.what);
        m_tabs->setTabData(i, intake.key);
        if (intake.key == m_current)
            m_tabs->setCurrentIndex(i);
    }
}

void IntakeStrip::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refresh();
}

} // namespace woshou
