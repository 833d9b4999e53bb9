#include "widgets/knowledge/articlestepview.h"

#include "domain/knowledge/searchterms.h"
#include "models/knowledge/articlephrases.h"
#include "widgets/common/card.h"
#include "widgets/common/markedlabel.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QHBoxLayout>
#include <QPainter>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCircle = 24;
constexpr int kIndent = 36;

/// The box of what to say, with the bar of spoken words at its left.
class SayBox : public Card
{
public:
    explicit SayBox(QWidget* parent)
        : Card(parent)
    {
        setGround(Token::Sunken);
        setEdges({});
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Card::paintEvent(event);
        QPainter painter(this);
        fillVerticalLine(&painter, 0, 0, height(), Theme::instance()->color(Token::Series3), 3);
    }
};

} // namespace

ArticleStepView::ArticleStepView(int number, const ArticleStep& step, const QStringList& terms, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
{
    addHead(ArticlePhrases::stepName(number), step.forCustomer ? tr("with the customer") : tr("engineer"));
    addText(step.text, TextRole::Reading, Token::Text1, terms);
    if (!step.say.isEmpty())
        addSay(step.say, terms);
    if (!step.expect.isEmpty())
        addText(tr("Then: %1").arg(step.expect), TextRole::Small, Token::Text2, terms);
}

ArticleStepView::ArticleStepView(const QString& head, const QString& warning, const QStringList& terms, QWidget* parent)
    : QWidget(parent)
{
    addHead(head, {});
    addText(warning, TextRole::Reading, Token::Text1, terms);
}

void ArticleStepView::addHead(const QString& head, const QString& audience)
{
    const Theme* theme = Theme::instance();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->px(kIndent), 0, 0, 0);
    layout->setSpacing(theme->px(4));
    auto* line = new QHBoxLayout;
    auto* headLabel = new QLabel(head, this);
    setRole(headLabel, TextRole::ReadingBold);
    line->addWidget(headLabel);
    if (!audience.isEmpty()) {
        auto* audienceLabel = new QLabel(audience, this);
        setRole(audienceLabel, TextRole::Small, Token::Text3);
        line->addWidget(audienceLabel, 1);
    }
    layout->addLayout(line);
}

void ArticleStepView::addText(const QString& text, TextRole role, Token ink, const QStringList& terms)
{
    auto* label = new MarkedLabel(role, ink, this);
    label->setMarked(text, matchSpans(text, terms));
    layout()->addWidget(label);
}

void ArticleStepView::addSay(const QString& say, const QStringList& terms)
{
    const Theme* theme = Theme::instance();
    auto* box = new SayBox(this);
    auto* inner = new QVBoxLayout(box);
    inner->setContentsMargins(theme->px(14), theme->px(6), theme->px(12), theme->px(6));
    auto* label = new MarkedLabel(TextRole::Reading, Token::Text1, box);
    const QString words = tr("“%1”").arg(say);
    label->setMarked(words, matchSpans(words, terms));
    inner->addWidget(label);
    layout()->addWidget(box);
}

void ArticleStepView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    const int side = theme->px(kCircle);
    const QRectF circle(0, 0, side, side);
    const Token ink = m_number > 0 ? Token::Accent : Token::HighMark;
    paintBox(&painter, circle, theme->color(Token::Panel), theme->color(ink), side / 2.0, 1.5);
    painter.setFont(theme->font(TextRole::SmallBold));
    painter.setPen(theme->color(ink));
    painter.drawText(circle, Qt::AlignCenter, m_number > 0 ? QString::number(m_number) : u"!"_s);
}

} // namespace woshou
