#pragma once

#include "domain/knowledge/article.h"
#include "models/tickets/ticketlistmodel.h"
#include "models/tickets/typedtexts.h"
#include "services/tickets/savedviewservice.h"

#include <memory>

namespace woshou {

/// All that the ticket's page asks for, as functions, so that a test drives it without a database. Futures are
/// answered on other threads; continue with a context.
struct TicketDesk
{
    Person person;
    ReferenceData reference;
    TicketSource source;
    std::function<QFuture<Result<QHash<QString, int>>>()> viewCounts;
    std::function<QFuture<Result<TicketDetails>>(TicketId)> details;
    std::function<QFuture<Result<TicketDetails>>(const QString& number)> detailsByNumber;
    std::function<QFuture<Result<Ticket>>(TicketId, int rev, const MoveInput&)> move;
    std::function<QFuture<Result<Done>>(TicketId, const QString& kind, const QString& text, const QUuid& key)> addEntry;
    std::function<QFuture<Result<Ticket>>(TicketId, int rev, const SurveyAnswer&, const QString& noAnswer,
                                          const QUuid&)>
        closeWithSurvey;
    /// How often each cause was the one for this kind of fault.
    std::function<QFuture<Result<QList<CauseShare>>>(const Ticket&)> causes;

    /// Filter lines that are kept: without and with their counts, one more or another one, one less.
    std::function<QFuture<Result<QList<SavedView>>>()> savedViews;
    std::function<QFuture<Result<QList<CountedView>>>()> countedViews;
    std::function<QFuture<Result<SavedView>>(const SavedView&)> saveView;
    std::function<QFuture<Result<Done>>(SavedViewId)> removeView;

    /// What was typed and not saved.
    std::shared_ptr<TypedTexts> typed = std::make_shared<TypedTexts>();

    Instant now() const { return source.now(); }
    static TicketDesk of(Center* center, const DraftStore* drafts);
};

} // namespace woshou
