#include "widgets/shell/palettesearch.h"

#include "base/text.h"
#include "base/whenready.h"
#include "models/admin/language.h"
#include "services/core/center.h"
#include "services/customers/customerservice.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/knowledge/searchservice.h"
#include "services/tickets/ticketservice.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingMilliseconds = 80;
constexpr int kMostTickets = 6, kMostCustomers = 5, kMostDevices = 4, kMostArticles = 5;

/// One letter or digit says nothing yet, one Chinese character does.
bool says(const QString& text)
{
    return text.size() > 1 || (!text.isEmpty() && isHan(text.front().unicode()));
}

} // namespace

PaletteSearch::PaletteSearch(Center* center, QObject* parent)
    : QObject(parent)
    , m_center(center)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kTypingMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PaletteSearch::ask);
}

void PaletteSearch::find(const QString& text)
{
    cancel();
    m_text = text;
    if (says(text))
        m_timer.start();
}

void PaletteSearch::cancel()
{
    ++m_generation;
    m_pending = 0;
    m_timer.stop();
    m_found.clear();
}

template <typename T, typename Use>
void PaletteSearch::take(Part part, const QFuture<Result<T>>& future, Use use)
{
    ++m_pending;
    whenReady(future, this, [this, part, use, generation = m_generation](const Result<T>& answer) {
        if (generation != m_generation)
            return;
        --m_pending;
        if (answer)
            m_found[part] = use(*answer);
        else
            emit failed(answer.error());
        emit changed();
    });
}

void PaletteSearch::ask()
{
    const Role role = m_center->person().role;
    const auto ofRows = [this](const QList<TicketRow>& rows) {
        const LifeCycle& cycle = m_center->reference().lifeCycle;
        QList<PaletteHit> hits;
        for (const TicketRow& row : rows.first(std::min<qsizetype>(rows.size(), kMostTickets)))
            hits.append(PaletteHit::of(row, cycle.state(row.state).name(uiChinese())));
        return hits;
    };
    const auto ofHits = [this](const QList<SearchHit>& found) {
        const LifeCycle& cycle = m_center->reference().lifeCycle;
        QList<PaletteHit> hits;
        for (const SearchHit& each : found)
            hits.append(PaletteHit::of(each, cycle.state(each.ticket.state).name(uiChinese())));
        return hits;
    };
    SearchService& search = m_center->search();
    if (mayOpen(role, Page::Tickets)) {
        take(Numbers, m_center->tickets().numbered(m_text, kMostTickets), ofRows);
        take(Words, search.search(m_text, SearchHit::Kind::Ticket, kMostTickets), ofHits);
    }
    if (mayOpen(role, Page::Intake)) {
        take(Customers, m_center->customers().recognise(m_text), [](const QList<Customer>& customers) {
            QList<PaletteHit> hits;
            for (const Customer& customer : customers.first(std::min<qsizetype>(customers.size(), kMostCustomers)))
                hits.append(PaletteHit::of(customer));
            return hits;
        });
        take(Known, search.search(m_text, SearchHit::Kind::Customer, kMostCustomers), ofHits);
    }
    if (mayOpen(role, Page::Customers))
        take(Devices, search.search(m_text, SearchHit::Kind::Device, kMostDevices), ofHits);
    if (mayOpen(role, Page::Knowledge)) {
        take(Articles, m_center->knowledge().search(m_text, kMostArticles), [](const QList<ArticleHit>& articles) {
            QList<PaletteHit> hits;
            for (const ArticleHit& article : articles)
                hits.append(PaletteHit::of(article));
            return hits;
        });
    }
}

QList<PaletteHit> PaletteSearch::hits(PaletteHit::Kind kind) const
{
    QList<PaletteHit> hits;
    for (const Part part : {Numbers, Words, Customers, Known, Devices, Articles}) {
        for (const PaletteHit& hit : m_found.value(part)) {
            const bool known = std::any_of(hits.begin(), hits.end(), [&](const auto& at) { return at.isSame(hit); });
            if (hit.kind == kind && !known)
                hits.append(hit);
        }
    }
    return hits;
}

} // namespace woshou
