#include "widgets/dispatch/whypanel.h"

#include "widgets/common/scorebar.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

double rounded(double value)
{
    return qRound(value * 10) / 10.0;
}

} // namespace

WhyPanel::WhyPanel(QWidget* parent)
    : QWidget(parent)
    , m_titleLabel(new QLabel(this))
    , m_placeLabel(new QLabel(this))
    , m_totalLabel(new QLabel(this))
    , m_excludedLabel(new QLabel(this))
    , m_parts(new QVBoxLayout)
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_titleLabel);
    head->addWidget(m_placeLabel, 1);
    head->addWidget(m_totalLabel);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_excludedLabel);
    layout->addLayout(m_parts);
    m_totalLabel->setObjectName(u"totalLabel"_s);
    m_excludedLabel->setObjectName(u"excludedLabel"_s);
    m_excludedLabel->setWordWrap(true);
    setRole(m_titleLabel, TextRole::BaseBold);
    setRole(m_placeLabel, TextRole::Small, Token::Text3);
    setRole(m_totalLabel, TextRole::Heading, Token::Accent);
    setRole(m_excludedLabel, TextRole::Base, Token::High);
    scale();
    connect(Theme::instance(), &Theme::changed, this, &WhyPanel::scale);
    refresh();
}

void WhyPanel::scale()
{
    const Theme* theme = Theme::instance();
    const int margin = theme->size(Metric::Panel);
    layout()->setContentsMargins(margin, theme->px(8), margin, margin);
    layout()->setSpacing(theme->px(6));
    m_parts->setSpacing(theme->px(2));
}

void WhyPanel::showCandidate(const Candidate& candidate, const RankingContext& context, int rank, int of)
{
    m_candidate = candidate;
    m_context = context;
    m_rank = rank;
    m_of = of;
    refresh();
}

void WhyPanel::clear()
{
    m_candidate.reset();
    refresh();
}

void WhyPanel::refresh()
{
    clearParts();
    setVisible(m_candidate.has_value());
    if (!m_candidate)
        return;
    const QString exclusion = CandidateText::exclusion(*m_candidate, m_context);
    m_titleLabel->setText(exclusion.isEmpty() ? tr("Why this one") : tr("Why not this one"));
    m_placeLabel->setText(
        tr("%1 · no. %2 of %3").arg(CandidateText::name(m_candidate->engineer)).arg(m_rank).arg(m_of));
    m_totalLabel->setText(exclusion.isEmpty() ? QString::number(qRound(m_candidate->total)) : QString());
    m_excludedLabel->setText(exclusion);
    m_excludedLabel->setVisible(!exclusion.isEmpty());
    for (const ScorePart& part : std::as_const(m_candidate->parts))
        addPart(part);
}

void WhyPanel::clearParts()
{
    while (QLayoutItem* item = m_parts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void WhyPanel::addPart(const ScorePart& part)
{
    auto* bar = new ScoreBar(this);
    bar->setScore(CandidateText::partName(part.code), rounded(part.value), part.best);
    auto* fact = new QLabel(CandidateText::fact(part, *m_candidate, m_context), this);
    fact->setWordWrap(true);
    setRole(fact, TextRole::Small, Token::Text3);
    m_parts->addWidget(bar);
    m_parts->addWidget(fact);
    m_parts->addSpacing(Theme::instance()->px(2));
}

void WhyPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void WhyPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    fillHorizontalLine(&painter, 0, 0, width(), Theme::instance()->color(Token::Line));
}

} // namespace woshou
