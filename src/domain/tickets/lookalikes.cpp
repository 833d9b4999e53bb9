#include "domain/tickets/lookalikes.h"

#include "domain/knowledge/searchterms.h"

#include <QSet>

#include <algorithm>

namespace woshou {

namespace {

constexpr int kLeastTerms = 3;
constexpr double kSimilar = 0.5;   ///< of the same caller
constexpr double kSameWords = 0.9; ///< of somebody else: the same message on another way in
constexpr int kTellingTerms = 6;   ///< "does not cool" is said by many

QSet<QString> termsOf(const QString& text)
{
    const QStringList terms = queryTerms(text);
    return QSet<QString>(terms.begin(), terms.end());
}

/// Share of the smaller set that the larger holds.
double likeness(const QSet<QString>& a, const QSet<QString>& b)
{
    const QSet<QString>& small = a.size() <= b.size() ? a : b;
    const QSet<QString>& large = a.size() <= b.size() ? b : a;
    if (small.size() < kLeastTerms)
        return 0;
    const auto held =
        std::count_if(small.begin(), small.end(), [&](const QString& term) { return large.contains(term); });
    return double(held) / double(small.size());
}

LookAlike compare(const LookAlikeSubject& subject, const QSet<QString>& terms, const LookAlikeTicket& ticket)
{
    LookAlike alike{ticket.id};
    const QSet<QString> told = termsOf(ticket.text);
    const double share = likeness(terms, told);
    alike.sameDevice = (subject.device.isValid() && subject.device == ticket.device) ||
                       (!subject.serial.isEmpty() && subject.serial == ticket.serial);
    alike.sameCaller = (subject.customer.isValid() && subject.customer == ticket.customer) ||
                       (!subject.phone.isEmpty() && subject.phone == ticket.phone);
    alike.sameFault = !subject.fault.isEmpty() && subject.fault == ticket.fault;
    const bool telling = qMin(terms.size(), told.size()) >= kTellingTerms;
    alike.similarText = alike.sameDevice || alike.sameCaller ? share >= kSimilar : telling && share >= kSameWords;
    return alike;
}

} // namespace

QList<LookAlike> lookAlikes(const LookAlikeSubject& subject, const QList<LookAlikeTicket>& tickets, Instant now)
{
    const QSet<QString> terms = termsOf(subject.text);
    QList<std::pair<LookAlike, Instant>> found;
    for (const LookAlikeTicket& ticket : tickets) {
        const LookAlike alike = compare(subject, terms, ticket);
        const bool offered = alike.sameDevice || alike.sameCaller || alike.similarText;
        if (offered && now - ticket.createdAt <= kLookAlikeSpan)
            found.append({alike, ticket.createdAt});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first.score(), a.second) > std::pair(b.first.score(), b.second);
    });
    QList<LookAlike> alikes;
    for (const auto& [alike, at] : found)
        alikes.append(alike);
    return alikes;
}

} // namespace woshou
