#pragma once

#include "domain/knowledge/article.h"
#include "domain/surveys/returnvisit.h"
#include "domain/tickets/ticketviewer.h"
#include "models/tickets/attachmentdesk.h"
#include "models/tickets/escalationdesk.h"
#include "models/tickets/relationdesk.h"
#include "models/tickets/ticketlistmodel.h"
#include "models/tickets/typedtexts.h"
#include "services/tickets/savedviewservice.h"
#include "services/tickets/taskservice.h"

#include <memory>

namespace woshou {

/// The part of it that is about promises, progress, other departments and check lists.
struct TaskDesk
{
    using Saved = QFuture<Result<Done>>;
    std::function<Saved(TicketId, const ToldWords&, const QUuid& key)> tell;
    std::function<Saved(TicketId, const ProgressUpdate&, const QUuid& key)> progress;
    std::function<Saved(TicketId, const QString& note, const QList<DepartmentDuty>&, const QUuid& key)> meeting;
    std::function<Saved(TicketId, const QString& what, const QUuid& key)> feedback;
    std::function<Saved(TicketId, const QString& code, const QUuid& key)> addChecklist;
    std::function<Saved(const TaskChange&)> change;
    std::function<QFuture<Result<QList<PromiseRun>>>(const PromiseEnd&)> setEnd;
    std::function<QFuture<Result<QList<Person>>>(TicketId)> owners;

    static TaskDesk of(Center* center);
};

/// The part of it that is about who else has a ticket before him.
struct PresenceDesk
{
    std::function<QFuture<Result<QList<TicketViewer>>>(TicketId, bool writing)> show;
    std::function<void()> leave;
    std::function<QFuture<Result<QList<TicketViewer>>>(TicketId)> others;

    static PresenceDesk of(Center* center);
};

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
    std::function<QFuture<Result<Ticket>>(TicketId, int rev, const VisitReport&, const QUuid&)> recordVisit;
    TaskDesk tasks;
    EscalationDesk escalations;
    PresenceDesk presence;
    AttachmentDesk files;
    RelationDesk relations;
    /// How often each cause was the one for this kind of fault.
    std::function<QFuture<Result<QList<CauseShare>>>(const Ticket&)> causes;

    /// Filter lines that are kept: without and with their counts, one more or another one, one less.
    std::function<QFuture<Result<QList<SavedView>>>()> savedViews;
    std::function<QFuture<Result<QList<CountedView>>>()> countedViews;
    std::function<QFuture<Result<SavedView>>(const SavedView&)> saveView;
    std::function<QFuture<Result<Done>>(SavedViewId)> removeView;

    /// How the person looks at the lists, by the code of the view.
    std::function<QFuture<Result<QHash<QString, ListLayout>>>()> layouts;
    std::function<QFuture<Result<Done>>(const QString& view, const ListLayout&)> keepLayout;

    /// What was typed and not saved.
    std::shared_ptr<TypedTexts> typed = std::make_shared<TypedTexts>();

    Instant now() const { return source.now(); }
    static TicketDesk of(Center* center, const DraftStore* drafts);
};

} // namespace woshou
