#include "widgets/common/slabar.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {
namespace {

struct Words
{
    QString icon;
    Token ink;
    bool bold;
};

Words wordsOf(SlaState state)
{
    switch (state) {
    case SlaState::Tight:
        return {u"warn"_s, Token::High, true};
    case SlaState::Breached:
        return {u"error"_s, Token::Urgent, true};
    case SlaState::Paused:
        return {u"st-waiting"_s, Token::Text2, false};
    case SlaState::Done:
        return {u"check"_s, Token::Good, false};
    case SlaState::None:
        return {{}, Token::Text2, false};
    case SlaState::Running:
        break;
    }
    return {{}, Token::Text1, false};
}

} // namespace

SlaBar::SlaBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SlaBar::setLimit(const QString& label, const QString& words, SlaState state, double fraction, const QString& brief,
                      const QString& briefWords)
{
    m_label = label;
    m_brief = brief;
    m_briefWords = briefWords;
    m_words = words;
    m_state = state;
    m_fraction = fraction;
    setAccessibleName(label + u' ' + words);
    updateGeometry();
    update();
}

QSize SlaBar::sizeHint() const
{
    const Theme* theme = Theme::instance();
    const int label = QFontMetrics(theme->font(TextRole::Small)).horizontalAdvance(m_label);
    const int words = QFontMetrics(theme->font(TextRole::SmallBold)).horizontalAdvance(m_words);
    const int height = theme->lineHeight(TextRole::Small) + theme->px(2) + theme->size(Metric::SlaBar);
    return {label + words + theme->px(16 + 12 + 16), height};
}

QSize SlaBar::minimumSizeHint() const
{
    return {Theme::instance()->px(96), sizeHint().height()};
}

void SlaBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    const Words look = wordsOf(m_state);
    const QFont font = theme->font(look.bold ? TextRole::SmallBold : TextRole::Small);
    QRect line(0, 0, width(), theme->lineHeight(TextRole::Small));
    // The label keeps its room: words that say nothing of what are no help.
    const QFontMetrics inWords(font), inLabel(theme->font(TextRole::Small));
    const int icon = look.icon.isEmpty() ? 0 : theme->size(Metric::IconSmall) + theme->px(4);
    const int label = std::min(inLabel.horizontalAdvance(m_brief.isEmpty() ? m_label : m_brief), 2 * line.width() / 5);
    const int most = line.width() - label - icon - 2 * theme->px(4);
    const bool fits = m_briefWords.isEmpty() || inWords.horizontalAdvance(m_words) <= most;
    m_shownWords = inWords.elidedText(fits ? m_words : m_briefWords, Qt::ElideRight, most);
    const int room = inWords.horizontalAdvance(m_shownWords);
    painter.setFont(font);
    painter.setPen(theme->color(look.ink));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_shownWords);
    line.setRight(line.right() - room - theme->px(4));
    if (!look.icon.isEmpty()) {
        const int side = theme->size(Metric::IconSmall);
        paintIcon(&painter, QRect(line.right() - side + 1, 0, side, line.height()), look.icon, side, look.ink);
        line.setRight(line.right() - side - theme->px(4));
    }
    const QFont small = theme->font(TextRole::Small);
    painter.setFont(small);
    painter.setPen(theme->color(Token::Text2));
    const QFontMetrics metrics(small);
    const bool brief = !m_brief.isEmpty() && metrics.horizontalAdvance(m_label) > line.width();
    m_shown = metrics.elidedText(brief ? m_brief : m_label, Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_shown);
    const int bar = theme->size(Metric::SlaBar);
    paintSlaBar(&painter, QRect(0, height() - bar, width(), bar), m_state, m_fraction);
}

} // namespace woshou
