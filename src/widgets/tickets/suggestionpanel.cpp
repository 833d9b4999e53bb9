#include "widgets/tickets/suggestionpanel.h"

#include "domain/knowledge/searchterms.h"
#include "models/admin/language.h"
#include "models/shell/keymap.h"
#include "widgets/common/loadingline.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakearticle.h"
#include "widgets/tickets/intakegrouphead.h"
#include "widgets/tickets/intakerowlist.h"
#include "widgets/tickets/intakeselfhelp.h"

#include <QEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kContactsShown = 6;

TagContent numberTag(const QString& number)
{
    TagContent tag;
    tag.text = number;
    tag.ink = Token::Text2;
    tag.line = true;
    return tag;
}

bool hasSelfCheck(const Article& article, bool chinese)
{
    const QList<ArticleStep>& steps = article.text(chinese).steps;
    return std::any_of(steps.begin(), steps.end(), [](const ArticleStep& step) { return step.forCustomer; });
}

} // namespace

SuggestionPanel::SuggestionPanel(QWidget* parent)
    : QWidget(parent)
    , m_loading(new LoadingLine(this))
    , m_hintLabel(new QLabel(this))
    , m_selfHelpHead(new IntakeGroupHead(this))
    , m_knowledgeHead(new IntakeGroupHead(this))
    , m_contactsHead(new IntakeGroupHead(this))
    , m_selfHelp(new IntakeSelfHelp(this))
    , m_articles(new IntakeRowList(this))
    , m_tickets(new IntakeRowList(this))
    , m_contactsView(new IntakeRowList(this))
{
    setObjectName(u"suggestionPanel"_s);
    build();
    connect(m_selfHelp, &IntakeSelfHelp::stepTried, this, &SuggestionPanel::stepTried);
    connect(m_selfHelp, &IntakeSelfHelp::focusReleased, this, &SuggestionPanel::focusReleased);
    connect(m_articles, &IntakeRowList::rowActivated, this, [this](qint64 key) {
        for (const ArticleHit& hit : std::as_const(m_suggestions.articles)) {
            if (hit.article.id.value() == key)
                emit articleRequested(hit.article);
        }
    });
    for (IntakeRowList* list : {m_tickets, m_contactsView}) {
        connect(list, &IntakeRowList::rowActivated, this,
                [this](qint64 key) { emit openTicketRequested(TicketId(key)); });
    }
    refresh();
    connect(KeyMap::instance(), &KeyMap::changed, this, &SuggestionPanel::refreshSelfHelp);
}

void SuggestionPanel::build()
{
    m_selfHelp->setObjectName(u"selfHelp"_s);
    m_articles->setObjectName(u"articlesView"_s);
    m_tickets->setObjectName(u"similarTicketsView"_s);
    m_contactsView->setObjectName(u"contactsView"_s);
    m_hintLabel->setObjectName(u"suggestionHintLabel"_s);
    m_hintLabel->setWordWrap(true);
    m_hintLabel->setMargin(Theme::instance()->px(12));
    setRole(m_hintLabel, TextRole::Base, Token::Text3);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const QWidgetList parts = {m_loading,  m_selfHelpHead, m_selfHelp,     m_knowledgeHead, m_hintLabel,
                               m_articles, m_tickets,      m_contactsHead, m_contactsView};
    for (QWidget* part : parts)
        rows->addWidget(part);
    rows->addStretch(1);
}

void SuggestionPanel::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    refresh();
}

void SuggestionPanel::setNow(Instant now)
{
    m_now = now;
}

void SuggestionPanel::setBusy(bool busy)
{
    m_loading->setBusy(busy);
}

void SuggestionPanel::setSuggestions(const Suggestions& suggestions)
{
    m_suggestions = suggestions;
    m_failure.clear();
    refresh();
}

void SuggestionPanel::setFailure(const QString& sentence)
{
    m_failure = sentence;
    refreshHint();
}

void SuggestionPanel::setContacts(const QList<PastTicket>& contacts)
{
    m_contacts = contacts;
    refreshContacts();
}

void SuggestionPanel::clear()
{
    m_suggestions = {};
    m_contacts.clear();
    m_failure.clear();
    m_selfHelp->clear();
    refresh();
}

QString SuggestionPanel::selfHelpTitle() const
{
    const ArticleHit* hit = selfHelpHit();
    return hit ? hit->article.text(uiChinese()).title : QString();
}

void SuggestionPanel::setTried(const IntakeSelfHelp::Tried& tried)
{
    m_selfHelp->setTried(tried);
}

void SuggestionPanel::apply(Ticket& ticket) const
{
    if (!m_selfHelp->isBegun())
        return;
    ticket.selfCheckArticle = m_selfHelp->article();
    ticket.selfCheckResult = m_selfHelp->result();
}

void SuggestionPanel::focusSelfHelp()
{
    m_selfHelp->focusStep();
}

void SuggestionPanel::refresh()
{
    refreshSelfHelp();
    refreshArticles();
    refreshTickets();
    refreshContacts();
    refreshHint();
}

const ArticleHit* SuggestionPanel::selfHelpHit() const
{
    for (const ArticleHit& hit : m_suggestions.articles) {
        if (hasSelfCheck(hit.article, uiChinese()))
            return &hit;
    }
    return nullptr;
}

/// Once a step was tried, its article stays until the form is empty: what the customer is doing must not vanish.
void SuggestionPanel::refreshSelfHelp()
{
    const ArticleHit* hit = selfHelpHit();
    if (hit && !m_selfHelp->isBegun())
        m_selfHelp->setArticle(hit->article, uiChinese());
    else if (!m_selfHelp->isBegun())
        m_selfHelp->clear();
    QString hint;
    if (m_suggestions.similarCount > 0)
        hint = tr("%n alike, %1% settled on the phone", nullptr, m_suggestions.similarCount)
                   .arg(std::lround(m_suggestions.selfCheckRate * 100));
    m_selfHelpHead->setTexts(tr("Self-help first"), hint, KeyMap::instance()->keyText("intake.selfHelp"));
    m_selfHelpHead->setVisible(!m_selfHelp->isEmpty());
    m_selfHelp->setVisible(!m_selfHelp->isEmpty());
}

void SuggestionPanel::refreshArticles()
{
    QList<IntakeRow> rows;
    const QStringList terms = queryTerms(m_suggestions.query);
    for (const ArticleHit& hit : std::as_const(m_suggestions.articles)) {
        const Article& article = hit.article;
        IntakeRow row;
        row.lead = numberTag(article.number);
        row.title = article.text(uiChinese()).title;
        row.marks = matchSpans(row.title, terms);
        if (article.rating > 0)
            row.right = tr("%1★").arg(QString::number(article.rating, 'f', 1));
        // The first article carries the shares counted from closed tickets; the others what they state.
        const bool counted = rows.isEmpty() && !m_suggestions.causes.isEmpty();
        const QString causes = causeShareText(counted ? m_suggestions.causes : article.causes);
        row.detail = causes.isEmpty() ? articleFactsText(article) : tr("Causes: %1").arg(causes);
        row.key = article.id.value();
        row.accessible = spokenList({article.number, row.title, row.detail});
        rows.append(row);
    }
    const QString query = m_suggestions.query.simplified();
    m_knowledgeHead->setTexts(tr("Known solutions"),
                              query.isEmpty() || rows.isEmpty() ? QString() : tr("by “%1”").arg(query.left(24)));
    m_articles->setRows(rows);
}

void SuggestionPanel::refreshTickets()
{
    QList<IntakeRow> rows;
    const QStringList terms = queryTerms(m_suggestions.query);
    for (const SimilarTicket& ticket : std::as_const(m_suggestions.tickets)) {
        IntakeRow row;
        row.lead = numberTag(ticket.number);
        row.title = ticket.title;
        row.marks = matchSpans(row.title, terms);
        row.right = staffName(ticket.engineerName, ticket.engineerNameEn);
        row.detail = QStringList{ticket.cause, ticket.solution}.filter(QRegularExpression(u"."_s)).join(u" → "_s);
        row.key = ticket.id.value();
        row.accessible = spokenList({ticket.number, row.title, row.detail, row.right});
        rows.append(row);
    }
    m_tickets->setRows(rows);
}

void SuggestionPanel::refreshContacts()
{
    QList<IntakeRow> rows;
    for (const PastTicket& contact : std::as_const(m_contacts)) {
        if (rows.size() == kContactsShown)
            break;
        IntakeRow row;
        row.icon = findCode(m_reference.channels, contact.channel).icon;
        row.before = shortTime(contact.createdAt, m_now);
        row.title = contact.title;
        const bool rated = contact.stars > 0;
        row.right = rated ? tr("%1★").arg(contact.stars) : m_reference.lifeCycle.state(contact.state).name(uiChinese());
        row.key = contact.id.value();
        row.accessible = spokenList({row.before, row.title, row.right});
        rows.append(row);
    }
    m_contactsHead->setTexts(tr("Past contacts"), tr("%n so far", nullptr, int(m_contacts.size())));
    m_contactsHead->setVisible(!rows.isEmpty());
    m_contactsView->setRows(rows);
}

void SuggestionPanel::refreshHint()
{
    const bool any = !m_suggestions.articles.isEmpty() || !m_suggestions.tickets.isEmpty();
    QString hint = m_failure;
    if (hint.isEmpty() && !any)
        hint = m_suggestions.query.isEmpty() ? tr("Known solutions and solved tickets appear here while you type.")
                                             : tr("Nothing known about this yet.");
    m_hintLabel->setText(hint);
    m_hintLabel->setVisible(!hint.isEmpty());
}

void SuggestionPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (!m_selfHelp->isBegun())
        m_selfHelp->clear();
    refresh();
}

} // namespace woshou
