#include "widgets/knowledge/articleview.h"

#include "domain/knowledge/searchterms.h"
#include "models/admin/language.h"
#include "models/knowledge/articlephrases.h"
#include "widgets/common/card.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/markedlabel.h"
#include "widgets/common/tag.h"
#include "widgets/knowledge/articlestepview.h"
#include "widgets/knowledge/causebar.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReadingWidth = 760;

/// The paper the article stands on.
class Sheet : public QWidget
{
public:
    Sheet()
    {
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }
};

TagContent fact(const QString& text)
{
    TagContent tag;
    tag.text = text;
    tag.line = true;
    return tag;
}

TagContent withSign(const QString& icon, const QString& text, Token ink, Token soft)
{
    TagContent tag;
    tag.text = text;
    tag.icon = icon;
    tag.ink = ink;
    tag.soft = soft;
    return tag;
}

} // namespace

ArticleView::ArticleView(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(Theme::instance(), &Theme::changed, this, &ArticleView::rebuild);
    rebuild();
}

void ArticleView::setArticle(const Article& article, const QStringList& terms)
{
    const bool same = m_article && m_article->id == article.id && m_terms == terms;
    const int place = same ? verticalScrollBar()->value() : 0;
    m_article = article;
    m_terms = terms;
    rebuild();
    verticalScrollBar()->setValue(place);
}

void ArticleView::clear()
{
    m_article.reset();
    rebuild();
}

ArticleId ArticleView::articleId() const
{
    return m_article ? m_article->id : ArticleId();
}

void ArticleView::rebuild()
{
    const Theme* theme = Theme::instance();
    auto* sheet = new Sheet;
    auto* column = new QWidget(sheet);
    column->setMaximumWidth(theme->px(kReadingWidth));
    auto* centered = new QHBoxLayout(sheet);
    centered->setContentsMargins(theme->px(24), theme->px(16), theme->px(24), theme->px(24));
    centered->addWidget(column, 1, Qt::AlignTop);
    centered->addStretch(0);
    m_parts = new QVBoxLayout(column);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(theme->px(12));
    if (m_article) {
        const ArticleText& text = m_article->text(uiChinese());
        setAccessibleName(text.title);
        addHead(text);
        addCauses(text);
        addSteps(text);
        addClosing(text);
    }
    setWidget(sheet);
}

void ArticleView::addHead(const ArticleText& text)
{
    auto* tags = new QWidget;
    auto* flow = new FlowLayout(tags, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(new Tag(fact(m_article->number)));
    flow->addWidget(new Tag(fact(ArticlePhrases::kindName(m_article->kind))));
    if (m_article->verified)
        flow->addWidget(new Tag(withSign(u"ok"_s, tr("verified"), Token::Good, Token::GoodSoft)));
    for (const QString& model : std::as_const(m_article->models))
        flow->addWidget(new Tag(fact(model)));
    if (!uiChinese() && !m_article->en)
        flow->addWidget(new Tag(withSign(u"info"_s, tr("only in Chinese"), Token::High, Token::HighSoft)));
    m_parts->addWidget(tags);

    auto* title = new MarkedLabel(TextRole::Title);
    title->setObjectName(u"articleTitleLabel"_s);
    title->setMarked(text.title, matchSpans(text.title, m_terms));
    m_parts->addWidget(title);
    QStringList facts = {ArticlePhrases::dates(*m_article), ArticlePhrases::usage(*m_article),
                         ArticlePhrases::stars(*m_article)};
    facts.removeAll(QString());
    auto* line = new MarkedLabel(TextRole::Small, Token::Text2);
    line->setMarked(facts.join(u" · "_s), {});
    m_parts->addWidget(line);
    addLine();
    if (!text.symptom.isEmpty())
        addPart(tr("Symptom"), text.symptom);
}

void ArticleView::addCauses(const ArticleText& text)
{
    if (!m_article->causes.isEmpty()) {
        auto* head = new QLabel(tr("Causes"));
        setRole(head, TextRole::ReadingBold);
        auto* bar = new CauseBar;
        bar->setCauses(m_article->causes);
        m_parts->addWidget(head);
        m_parts->addWidget(bar);
    }
    addPart(tr("Tools"), text.tools);
}

void ArticleView::addSteps(const ArticleText& text)
{
    for (qsizetype i = 0; i < text.steps.size(); ++i)
        m_parts->addWidget(new ArticleStepView(int(i) + 1, text.steps.at(i), m_terms));
    if (!text.stop.isEmpty())
        m_parts->addWidget(new ArticleStepView(tr("When to stop"), text.stop, m_terms));
}

void ArticleView::addClosing(const ArticleText& text)
{
    if (text.cause.isEmpty() && text.prevention.isEmpty())
        return;
    addLine();
    addPart(tr("Why it happens"), text.cause);
    addPart(tr("Prevention"), text.prevention);
}

void ArticleView::addPart(const QString& head, const QString& text)
{
    if (text.isEmpty())
        return;
    auto* headLabel = new QLabel(head);
    setRole(headLabel, TextRole::ReadingBold);
    auto* label = new MarkedLabel(TextRole::Reading);
    label->setMarked(text, matchSpans(text, m_terms));
    auto* part = new QVBoxLayout;
    part->setSpacing(Theme::instance()->px(2));
    part->addWidget(headLabel);
    part->addWidget(label);
    m_parts->addLayout(part);
}

void ArticleView::addLine()
{
    auto* line = new Card;
    line->setEdges(Qt::BottomEdge);
    line->setFixedHeight(1);
    m_parts->addWidget(line);
}

void ArticleView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QScrollArea::keyPressEvent(event);
}

void ArticleView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QScrollArea::changeEvent(event);
}

} // namespace woshou
