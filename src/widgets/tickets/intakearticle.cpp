#include "widgets/tickets/intakearticle.h"

#include "models/admin/language.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace woshou {

IntakeArticle::IntakeArticle(QWidget* parent)
    : QWidget(parent)
    , m_backButton(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
{
    m_backButton->setObjectName(u"articleBackPushButton"_s);
    m_backButton->setIcon(Theme::instance()->icon(u"undo"_s));
    m_backButton->setAutoDefault(true);
    setKind(m_backButton, u"flat"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(4, 4, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_backButton, 0, Qt::AlignLeft);
    rows->addWidget(m_scroll, 1);
    connect(m_backButton, &QPushButton::clicked, this, &IntakeArticle::backRequested);
    new KeyShortcut("intake.back", m_backButton);
    refresh();
}

void IntakeArticle::setArticle(const Article& article)
{
    m_article = article;
    refresh();
}

void IntakeArticle::refresh()
{
    m_backButton->setText(tr("Back to the suggestions"));
    auto* content = new QWidget;
    m_parts = new QVBoxLayout(content);
    m_parts->setContentsMargins(12, 4, 12, 12);
    m_parts->setSpacing(4);
    const ArticleText& text = m_article.text(uiChinese());
    setRole(addLabel(text.title), TextRole::Title);
    setRole(addLabel(m_article.number + u" · "_s + articleFactsText(m_article)), TextRole::Small, Token::Text2);
    addPart(tr("Symptom"), text.symptom);
    if (!text.stop.isEmpty())
        setRole(addLabel(tr("Stop first: %1").arg(text.stop)), TextRole::BaseBold, Token::Urgent);
    for (int i = 0; i < text.steps.size(); ++i)
        addStep(i + 1, text.steps.at(i));
    addPart(tr("Cause"), text.cause);
    addPart(tr("Share of each cause"), causeShareText(m_article.causes, 8));
    addPart(tr("Tools"), text.tools);
    addPart(tr("Prevention"), text.prevention);
    m_parts->addStretch(1);
    m_scroll->setWidget(content);
}

QLabel* IntakeArticle::addLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_parts->addWidget(label);
    return label;
}

void IntakeArticle::addPart(const QString& head, const QString& text)
{
    if (text.isEmpty())
        return;
    setRole(addLabel(head), TextRole::SmallBold, Token::Text2);
    setRole(addLabel(text), TextRole::Reading);
}

void IntakeArticle::addStep(int number, const ArticleStep& step)
{
    setRole(addLabel(tr("%1. %2").arg(number).arg(step.text)), TextRole::Reading);
    if (!step.say.isEmpty())
        setRole(addLabel(tr("Say: “%1”").arg(step.say)), TextRole::Base, Token::Accent);
    if (!step.expect.isEmpty())
        setRole(addLabel(tr("Then: %1").arg(step.expect)), TextRole::Small, Token::Text2);
}

void IntakeArticle::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

namespace {

struct ArticleWords
{
    Q_DECLARE_TR_FUNCTIONS(woshou::ArticleWords)
};

} // namespace

QString causeShareText(const QList<CauseShare>& causes, int atMost)
{
    QStringList parts;
    for (const CauseShare& cause : causes) {
        if (parts.size() < atMost)
            parts.append(ArticleWords::tr("%1 %2%").arg(cause.name(uiChinese())).arg(std::lround(cause.share)));
    }
    return parts.join(u" · "_s);
}

QString articleFactsText(const Article& article)
{
    QStringList parts;
    if (article.verified)
        parts.append(ArticleWords::tr("verified"));
    if (article.reviewOn.isValid())
        parts.append(ArticleWords::tr("review %1").arg(article.reviewOn.toString(u"yyyy-MM"_s)));
    if (article.used > 0)
        parts.append(ArticleWords::tr("used %1 times").arg(article.used));
    if (article.used > 0)
        parts.append(ArticleWords::tr("solved %1%").arg(std::lround(100.0 * article.solved / article.used)));
    return parts.join(u" · "_s);
}

} // namespace woshou
