#include "widgets/tickets/ticketrelations.h"

#include "base/whenready.h"
#include "domain/tickets/placeholders.h"
#include "domain/tickets/ticketmoves.h"
#include "models/admin/language.h"
#include "models/tickets/relationwords.h"
#include "widgets/common/toast.h"
#include "widgets/tickets/bulkdialog.h"
#include "widgets/tickets/correctdialog.h"
#include "widgets/tickets/linkdialog.h"
#include "widgets/tickets/rightcustomerdialog.h"
#include "widgets/tickets/splitdialog.h"
#include "widgets/tickets/tellpartsdialog.h"

#include <QAction>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

TicketRelations::TicketRelations(const TicketDesk& desk, QWidget* host)
    : QObject(host)
    , m_desk(desk)
    , m_host(host)
{
}

bool TicketRelations::mayWrite() const
{
    const Role role = m_desk.person.role;
    return role == Role::Agent || role == Role::Dispatcher || role == Role::Supervisor;
}

/// Who deals with customers.
bool TicketRelations::deals() const
{
    return m_desk.person.role == Role::Agent || m_desk.person.role == Role::Supervisor;
}

/// Commands that stay the same stay: a menu may be open.
void TicketRelations::setDetails(const TicketDetails& details)
{
    m_details = details;
    const qint64 change = details.lastChange ? details.lastChange->id.value() : 0;
    const QString made = u"%1/%2/%3/%4"_s.arg(details.ticket.id.value())
                             .arg(details.ticket.state)
                             .arg(change)
                             .arg(uiChinese() ? u"zh"_s : u"en"_s);
    if (std::exchange(m_made, made) != made)
        makeCommands();
}

void TicketRelations::makeCommands()
{
    qDeleteAll(std::exchange(m_commands, {}));
    const TicketDetails& details = m_details;
    const bool open = details.ticket.open;
    if (mayWrite())
        addCommand(tr("Link with another ticket…"), u"linkAction"_s, &TicketRelations::openLink);
    const bool merges = m_desk.reference.lifeCycle.find(details.ticket.state, u"merge"_s).has_value();
    if (deals() && merges)
        addCommand(tr("Merge into another ticket…"), u"mergeAction"_s, &TicketRelations::openMerge);
    if (deals() && open) {
        addCommand(tr("Split off a ticket…"), u"splitAction"_s, &TicketRelations::openSplit);
        addCommand(tr("Another customer's request…"), u"customerAction"_s, &TicketRelations::openCustomer);
    }
    if (mayWrite() && open) {
        addCommand(tr("Priority, category, contact person…"), u"changeAction"_s, &TicketRelations::openChange);
        addMacros();
    }
    if (details.lastChange && details.lastChange->person == m_desk.person.id)
        addCommand(tr("Undo: %1").arg(changeText(*details.lastChange, m_desk.reference)), u"undoAction"_s,
                   &TicketRelations::undoLast);
}

void TicketRelations::addCommand(const QString& text, const QString& name, void (TicketRelations::*command)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, command);
    m_commands.append(action);
}

void TicketRelations::addMacros()
{
    for (const Macro& macro : m_desk.reference.macros) {
        auto* action = new QAction(tr("Macro: %1").arg(macro.name(uiChinese())), this);
        action->setObjectName(u"macroAction_"_s + macro.code);
        connect(action, &QAction::triggered, this, [this, macro] { run(macro); });
        m_commands.append(action);
    }
}

// ---- dialogs

/// One question at a time: a second key while a dialog is on its way opens nothing.
void TicketRelations::open(WorkDialog* dialog, const QString& said)
{
    if (m_dialog) {
        dialog->deleteLater();
        return;
    }
    m_dialog = dialog;
    connect(dialog, &QDialog::rejected, this, [this] { m_dialog.clear(); });
    connect(dialog, &WorkDialog::saved, this, [this, said](TicketId id) {
        m_dialog.clear();
        emit saved(id);
        if (said.isEmpty())
            return;
        sayLatest(id, said);
    });
    dialog->open();
}

void TicketRelations::openLink()
{
    open(new LinkDialog(m_desk, m_details, LinkDialog::Purpose::Link, m_host), {});
}

void TicketRelations::openMerge()
{
    open(new LinkDialog(m_desk, m_details, LinkDialog::Purpose::Merge, m_host),
         tr("%1 is merged").arg(m_details.ticket.number));
}

void TicketRelations::openSplit()
{
    auto* dialog = new SplitDialog(m_desk, m_details, m_host);
    connect(dialog, &SplitDialog::made, this, &TicketRelations::ticketRequested);
    open(dialog, {});
}

void TicketRelations::openCustomer()
{
    open(new RightCustomerDialog(m_desk, m_details, m_host), tr("The customer is corrected"));
}

void TicketRelations::openTellParts()
{
    open(new TellPartsDialog(m_desk, m_details, m_host), {});
}

void TicketRelations::openBulk(const QList<TicketId>& ids, const std::function<void(BulkDialog&)>& prepare)
{
    if (m_dialog || ids.isEmpty())
        return;
    auto* dialog = new BulkDialog(m_desk, ids, m_host);
    m_dialog = dialog;
    if (prepare)
        prepare(*dialog);
    connect(dialog, &BulkDialog::written, this, [this](const QList<TicketId>& written) {
        for (const TicketId id : written)
            emit saved(id);
    });
    dialog->open();
}

void TicketRelations::openChange()
{
    open(new CorrectDialog(m_desk, m_details, m_host), tr("%1 is corrected").arg(m_details.ticket.number));
}

void TicketRelations::openParts(const QString& move)
{
    QList<TicketId> ids;
    for (const TicketLink& link : std::as_const(m_details.links)) {
        if (link.isChild() && link.open)
            ids.append(link.ticket);
    }
    openBulk(ids, [move](BulkDialog& dialog) {
        if (!move.isEmpty())
            dialog.chooseMove(move);
    });
}

void TicketRelations::unlink(const TicketLink& link)
{
    const TicketId id = m_details.ticket.id;
    whenReady(
        m_desk.relations.unlink(id, link.id, QUuid::createUuid()), this, [this, id, link](const Result<Done>& result) {
            if (!result) {
                emit failed(result.error());
                return;
            }
            emit saved(id);
            const bool forward = link.forward;
            showToast(m_host, tr("The link to %1 is away").arg(link.number), tr("Undo"), [this, id, link, forward] {
                const TicketId one = forward ? id : link.ticket, other = forward ? link.ticket : id;
                whenReady(m_desk.relations.link(one, other, link.kind, QUuid::createUuid()), this,
                          [this, id](const Result<LinkId>& again) {
                              if (again)
                                  emit saved(id);
                              else
                                  emit failed(again.error());
                          });
            });
        });
}

// ---- taking back

void TicketRelations::say(const Ticket& ticket, const QString& said)
{
    showToast(m_host, said, tr("Undo"), [this, id = ticket.id, rev = ticket.rev] { undoVersion(id, rev); });
    if (!ticket.open && ticket.id == m_details.ticket.id && hasOpenParts())
        offerParts(ticket);
}

bool TicketRelations::hasOpenParts() const
{
    return std::any_of(m_details.links.begin(), m_details.links.end(),
                       [](const TicketLink& link) { return link.isChild() && link.open; });
}

/// An incident that is over proposes the same for its parts; nothing is done to them by itself.
void TicketRelations::offerParts(const Ticket& ticket)
{
    whenReady(m_desk.details(ticket.id), this, [this](const Result<TicketDetails>& details) {
        if (!details || !details->lastChange || details->ticket.id != m_details.ticket.id)
            return;
        m_details = *details;
        const QString move = details->lastChange->move;
        if (hasOpenParts())
            showToast(m_host, tr("The incident %1 is over, but tickets of it are open").arg(details->ticket.number),
                      tr("Look at them"), [this, move] { openParts(move); });
    });
}

void TicketRelations::sayLatest(TicketId id, const QString& said)
{
    whenReady(m_desk.details(id), this, [this, said](const Result<TicketDetails>& details) {
        if (details)
            say(details->ticket, said);
    });
}

void TicketRelations::sayEntry(TicketId id)
{
    whenReady(m_desk.details(id), this, [this, id](const Result<TicketDetails>& details) {
        if (!details || details->events.isEmpty())
            return;
        const TicketEvent& last = details->events.constLast();
        const bool mine = last.person == m_desk.person.id && (last.kind == "note"_L1 || last.kind == "words"_L1);
        if (!mine)
            return;
        showToast(m_host, tr("Saved in the log of %1").arg(details->ticket.number), tr("Undo"),
                  [this, id, entry = last.id] {
                      whenReady(m_desk.relations.retract(id, entry, QUuid::createUuid()), this,
                                [this, id](const Result<Done>& done) {
                                    if (done)
                                        emit saved(id);
                                    else
                                        sayRefusal(done.error());
                                });
                  });
    });
}

void TicketRelations::undoLast()
{
    undo(m_details.ticket.id, [me = m_desk.person.id](const TicketChange& change) { return change.person == me; });
}

void TicketRelations::undoVersion(TicketId id, int rev)
{
    undo(id, [rev](const TicketChange& change) { return change.rev == rev; });
}

void TicketRelations::undo(TicketId id, const std::function<bool(const TicketChange&)>& isMeant)
{
    if (!id.isValid())
        return;
    whenReady(m_desk.details(id), this, [this, id, isMeant](const Result<TicketDetails>& details) {
        if (!details)
            return emit failed(details.error());
        if (details->lastChange && isMeant(*details->lastChange))
            takeBack(id, *details->lastChange);
        else
            showToast(m_host,
                      tr("There is nothing of yours to take back: the last change was somebody else's, or follows "
                         "from something else."));
    });
}

void TicketRelations::takeBack(TicketId id, const TicketChange& change)
{
    whenReady(
        m_desk.relations.undo(id, change.id, QUuid::createUuid()), this,
        [this, id, change](const Result<Ticket>& ticket) {
            if (!ticket)
                return sayRefusal(ticket.error());
            const QString state = m_desk.reference.lifeCycle.state(ticket->state).name(uiChinese());
            showToast(
                m_host,
                tr("Taken back: %1. %2 is %3 again.").arg(changeText(change, m_desk.reference), ticket->number, state));
            emit saved(id);
        });
}

void TicketRelations::sayRefusal(const Error& error)
{
    const QString refusal = undoRefusal(error);
    if (refusal.isEmpty())
        emit failed(error);
    else
        showToast(m_host, refusal);
}

// ---- macros

void TicketRelations::run(const Macro& macro)
{
    const bool chinese = uiChinese();
    const QString me = staffName(m_desk.person.name, m_desk.person.nameEn);
    if (const QString reply = macro.reply(chinese); !reply.isEmpty())
        emit replyRequested(filledIn(reply, m_details.ticket, m_details.customer.name, me));
    if (!macro.changes())
        return;
    const BulkPlan plan = planOf(macro, m_desk.person.id, chinese);
    whenReady(m_desk.relations.preview({m_details.ticket.id}, plan), this,
              [this, macro, plan](const Result<QList<BulkLine>>& lines) {
                  if (lines)
                      apply(macro, *lines, plan);
                  else
                      emit failed(lines.error());
              });
}

/// All of it or nothing; what stands in the way is said.
void TicketRelations::apply(const Macro& macro, const QList<BulkLine>& lines, const BulkPlan& plan)
{
    const BulkWords words{m_desk.reference, {}, {}};
    if (lines.isEmpty() || !lines.constFirst().skipped.isEmpty()) {
        showToast(m_host, tr("“%1” was not run: %2")
                              .arg(macro.name(uiChinese()),
                                   words.skipped(lines.isEmpty() ? u"role"_s : lines.constFirst().skipped)));
        return;
    }
    whenReady(m_desk.relations.apply(lines, plan, QUuid::createUuid()), this,
              [this, macro](const Result<QList<BulkOutcome>>& outcomes) {
                  if (!outcomes)
                      return emit failed(outcomes.error());
                  const BulkOutcome outcome = outcomes->value(0);
                  if (!outcome.canRevert())
                      return emit failed(outcome.error);
                  emit saved(outcome.ticket);
                  showToast(m_host, tr("“%1” is done").arg(macro.name(uiChinese())), tr("Undo"), [this, outcome] {
                      whenReady(m_desk.relations.revert({outcome}, QUuid::createUuid()), this,
                                [this](const Result<QList<BulkOutcome>>& back) {
                                    if (back && back->value(0).outcome == "reverted"_L1)
                                        emit saved(back->value(0).ticket);
                                    else
                                        sayRefusal(back ? back->value(0).error : back.error());
                                });
                  });
              });
}

} // namespace woshou
