#pragma once

#include "models/tickets/filesdouble.h"
#include "models/tickets/ticketdesk.h"

namespace woshou {

/// A center of a few tickets that lives in the test: what a list and a ticket's page ask for, without a database.
class DeskDouble
{
public:
    struct Entry
    {
        TicketId ticket;
        QString kind, text;
        QUuid key;
    };
    struct Visit
    {
        VisitReport report;
        QUuid key;
    };
    struct Survey
    {
        SurveyAnswer answer;
        QString noAnswer;
        QUuid key;
    };

    DeskDouble();

    TicketSource source();
    TicketDesk desk(Role role = Role::Agent);
    /// A ticket number 1, 2, 3 … in a state, due so many minutes from now.
    Ticket& add(int id, const QString& state, int dueInMinutes = 60);
    /// Somebody changes it: the row gets a new version.
    Ticket& change(int id);
    /// What is proposed for a merge: this ticket, as the same caller's.
    LookAlikeHit candidate(int id) const;
    TicketDetails detailsOf(TicketId id) const;
    TicketRow rowOf(const Ticket& ticket) const;

    Instant now = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0), Qt::UTC));
    int pageSize = 0; ///< 0: all on one page
    QMap<TicketId, Ticket> tickets;
    FilesDouble files;
    QList<Entry> entries;
    QMap<TicketId, QList<TicketTask>> tasks;
    QList<ToldWords> tolds;
    QStringList feedbacks;
    QList<ProgressUpdate> progress;
    QList<DepartmentDuty> duties;
    QList<PromiseEnd> ends;
    Questions<QList<PromiseRun>> endSaves;
    QStringList checklists;
    QList<TaskChange> changes;
    QMap<TicketId, QList<Escalation>> escalations;
    QList<EscalationForm> escalationForms;
    QList<EscalationDecision> decisions;
    QList<EscalationContact> contacts;
    QList<EscalationStep> acknowledged, raisedLevels, closedEscalations;
    QList<Person> escalationTargets;
    QList<Person> people;
    Questions<QList<Person>> owners;
    QList<Visit> visits;
    QList<Survey> surveys;
    struct Linked
    {
        TicketId ticket, other;
        QString kind;
    };
    struct Merged
    {
        TicketId ticket, into;
        QString note;
    };
    QMap<TicketId, QList<TicketLink>> links;
    QMap<TicketId, TicketChange> lastChanges;
    QList<TicketEvent> events; ///< of every ticket
    QList<Linked> linked;
    QList<LinkId> unlinked;
    QList<Merged> merged;
    QList<SplitRequest> splits;
    QList<Correction> corrections;
    QList<TicketEdit> edits;
    QList<Customer> customers;
    QList<LookAlikeHit> candidates; ///< of every merge
    Questions<QList<LookAlikeHit>> candidateLists;
    QList<ChangeId> undone;
    QList<qint64> retracted;
    QStringList toldParts;
    QList<BulkPlan> plans;  ///< of each call that applies
    QList<QUuid> bulkKeys;  ///< the same
    QSet<TicketId> touched; ///< somebody else saved these first
    Questions<LinkId> linkSaves;
    Questions<Ticket> relationSaves;
    Questions<EditedTicket> editSaves;
    FieldAuthor editAuthor; ///< of what an edit clashes with
    Questions<QList<BulkLine>> previews;
    Questions<QList<BulkOutcome>> applies;
    QList<BulkOutcome> reverted;
    QList<MoveInput> moves;
    Questions<TicketPage> pages;
    Questions<QList<TicketRow>> rows;
    Questions<QHash<QString, int>> counts;
    Questions<TicketDetails> details, byNumber;
    Questions<Done> saves;
    Questions<Ticket> steps;
    QHash<QString, ListLayout> layouts; ///< kept ones, by view
    Questions<QHash<QString, ListLayout>> layoutLists;
    QList<SavedView> views;
    Questions<QList<SavedView>> viewLists;
    Questions<QList<CountedView>> viewCounts;
    Questions<SavedView> viewSaves;

private:
    bool isAskedFor(const Ticket& ticket, const TicketFilter& filter) const;
    Result<SavedView> keep(SavedView view);
    QList<CountedView> countedViews() const;
    void fillViews(TicketDesk& desk);
    void fillRelations(TicketDesk& desk);
    void fillEscalations(TicketDesk& desk);
    QList<BulkLine> linesOf(const QList<TicketId>& ids, const BulkPlan& plan, const Person& person) const;
    QList<BulkOutcome> outcomesOf(const QList<BulkLine>& lines) const;
    QList<TicketRow> rowsOf(const TicketFilter& filter) const;
    TicketPage pageOf(const TicketFilter& filter, const TicketCursor& after, int limit) const;
    Result<TicketDetails> find(const QString& number) const;
};

/// The part of the real life cycle that the tests walk.
LifeCycle doubleLifeCycle();

} // namespace woshou
