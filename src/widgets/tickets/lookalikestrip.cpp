#include "widgets/tickets/lookalikestrip.h"

#include "models/tickets/lookalikewords.h"
#include "tickets/ui_lookalikestrip.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace woshou {

LookAlikeStrip::LookAlikeStrip(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LookAlikeStrip>())
{
    m_ui->setupUi(this);
    m_ui->alikeCard->setEdges(Qt::BottomEdge);
    setRole(m_ui->alikeHeadLabel, TextRole::BaseBold, Token::High);
    setRole(m_ui->alikeReasonLabel, TextRole::Small, Token::Text2);
    connect(m_ui->joinPushButton, &QPushButton::clicked, this,
            [this] { emit joinRequested(m_hits.at(m_shown).row.id); });
    connect(m_ui->openAlikePushButton, &QPushButton::clicked, this,
            [this] { emit openTicketRequested(m_hits.at(m_shown).row.id); });
    connect(m_ui->nextAlikeToolButton, &QToolButton::clicked, this, &LookAlikeStrip::showNext);
    new KeyShortcut("intake.join", m_ui->joinPushButton);
    new KeyShortcut("intake.openTicket", m_ui->openAlikePushButton);
    auto* next = new KeyShortcut("intake.nextAlike", this, Qt::WindowShortcut);
    connect(next, &QShortcut::activated, m_ui->nextAlikeToolButton, &QToolButton::click);
    next->setButton(m_ui->nextAlikeToolButton);
    connect(Theme::instance(), &Theme::changed, this, &LookAlikeStrip::refresh);
    refresh();
}

LookAlikeStrip::~LookAlikeStrip() = default;

void LookAlikeStrip::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    refresh();
}

void LookAlikeStrip::setHits(const QList<LookAlikeHit>& hits, Instant now)
{
    const TicketId before = m_hits.isEmpty() ? TicketId() : m_hits.at(m_shown).row.id;
    m_hits = hits;
    m_now = now;
    m_shown = qMax(qsizetype(0), ids().indexOf(before));
    refresh();
}

QList<TicketId> LookAlikeStrip::ids() const
{
    QList<TicketId> ids;
    for (const LookAlikeHit& hit : m_hits)
        ids.append(hit.row.id);
    return ids;
}

void LookAlikeStrip::showNext()
{
    m_shown = (m_shown + 1) % m_hits.size();
    refresh();
}

void LookAlikeStrip::refresh()
{
    setVisible(!m_hits.isEmpty());
    if (m_hits.isEmpty())
        return;
    const LookAlikeHit& hit = m_hits.at(m_shown);
    const Theme* theme = Theme::instance();
    m_ui->alikeIconLabel->setPixmap(theme->pixmap(u"merge"_s, theme->px(16), Token::HighMark, this));
    m_ui->alikeHeadLabel->setText(hit.alike.probable() ? tr("Probably recorded already")
                                                       : tr("Perhaps recorded already"));
    m_ui->alikeTitleLabel->setText(lookAlikeTitle(hit, m_reference, m_now));
    m_ui->alikeReasonLabel->setText(lookAlikeReasons(hit.alike));
    m_ui->nextAlikeToolButton->setText(tr("%1 of %2").arg(m_shown + 1).arg(m_hits.size()));
    m_ui->nextAlikeToolButton->setVisible(m_hits.size() > 1);
    m_ui->joinPushButton->setAccessibleName(tr("Add to %1").arg(hit.row.number));
    m_ui->openAlikePushButton->setAccessibleName(tr("Open %1").arg(hit.row.number));
}

void LookAlikeStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
}

} // namespace woshou
