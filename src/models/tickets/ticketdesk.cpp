#include "models/tickets/ticketdesk.h"

#include "services/core/center.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/surveys/surveyservice.h"
#include "services/tickets/presenceservice.h"

namespace woshou {

namespace {

QFuture<Result<QList<CauseShare>>> causesOf(Center* center, const Ticket& ticket)
{
    const SuggestQuery query{ticket.symptom, ticket.fault, ticket.group, ticket.model};
    return center->knowledge()
        .suggest(query, 1, 1)
        .then([](const Result<Suggestions>& found) -> Result<QList<CauseShare>> {
            return found ? Result<QList<CauseShare>>(found->causes) : failure(found.error());
        });
}

} // namespace

TaskDesk TaskDesk::of(Center* center)
{
    TaskDesk desk;
    desk.tell = [center](TicketId id, const ToldWords& told, const QUuid& key) {
        return center->tasks().tell(id, told, key);
    };
    desk.progress = [center](TicketId id, const ProgressUpdate& update, const QUuid& key) {
        return center->tasks().progress(id, update, key);
    };
    desk.meeting = [center](TicketId id, const QString& note, const QList<DepartmentDuty>& duties, const QUuid& key) {
        return center->tasks().meeting(id, note, duties, key);
    };
    desk.feedback = [center](TicketId id, const QString& what, const QUuid& key) {
        return center->tasks().feedback(id, what, key);
    };
    desk.addChecklist = [center](TicketId id, const QString& code, const QUuid& key) {
        return center->tasks().addChecklist(id, code, key);
    };
    desk.change = [center](const TaskChange& change) { return center->tasks().change(change); };
    desk.setEnd = [center](const PromiseEnd& end) { return center->tasks().setEnd(end); };
    desk.owners = [center](TicketId id) { return center->tasks().owners(id); };
    return desk;
}

PresenceDesk PresenceDesk::of(Center* center)
{
    PresenceDesk desk;
    desk.show = [center](TicketId id, bool writing) { return center->presence().show(id, writing); };
    desk.leave = [center] {
        if (center->isSignedIn())
            center->presence().leave();
    };
    desk.others = [center](TicketId id) { return center->presence().others(id); };
    return desk;
}

TicketDesk TicketDesk::of(Center* center, const DraftStore* drafts)
{
    TicketDesk desk;
    desk.person = center->person();
    desk.reference = center->reference();
    desk.source = TicketSource::of(center);
    desk.viewCounts = [center] { return center->tickets().viewCounts(); };
    desk.details = [center](TicketId id) { return center->tickets().details(id); };
    desk.detailsByNumber = [center](const QString& number) { return center->tickets().detailsByNumber(number); };
    desk.move = [center](TicketId id, int rev, const MoveInput& input) {
        return center->tickets().move(id, rev, input);
    };
    desk.addEntry = [center](TicketId id, const QString& kind, const QString& text, const QUuid& key) {
        return center->tickets().addEntry(id, kind, text, key);
    };
    desk.closeWithSurvey = [center](TicketId id, int rev, const SurveyAnswer& answer, const QString& noAnswer,
                                    const QUuid& key) {
        return center->surveys().recordAndClose(id, rev, answer, noAnswer, key);
    };
    desk.recordVisit = [center](TicketId id, int rev, const VisitReport& report, const QUuid& key) {
        return center->surveys().recordVisit(id, rev, report, key);
    };
    desk.tasks = TaskDesk::of(center);
    desk.escalations = EscalationDesk::of(center);
    desk.presence = PresenceDesk::of(center);
    desk.files = AttachmentDesk::of(center);
    desk.relations = RelationDesk::of(center);
    desk.causes = [center](const Ticket& ticket) { return causesOf(center, ticket); };
    desk.savedViews = [center] { return center->views().list(); };
    desk.countedViews = [center] { return center->views().counted(); };
    desk.saveView = [center](const SavedView& view) { return center->views().save(view); };
    desk.removeView = [center](SavedViewId id) { return center->views().remove(id); };
    desk.layouts = [center] { return center->views().layouts(); };
    desk.keepLayout = [center](const QString& view, const ListLayout& layout) {
        return center->views().keepLayout(view, layout);
    };
    desk.typed = std::make_shared<TypedTexts>(drafts, desk.person.login);
    return desk;
}

} // namespace woshou
