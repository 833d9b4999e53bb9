#include "domain/tickets/lifecycle.h"

#include "base/text.h"
#include "domain/tickets/ticketdraft.h"

#include <algorithm>
#include <functional>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// How one gate column is read from and written to a ticket.
struct Column
{
    std::function<QString(const Ticket&)> get;
    std::function<bool(Ticket&, const QString&)> set;
};

bool withinLimit(const QString& text, int limit)
{
    return text.size() <= limit || text.toUcs4().size() <= limit;
}

Column textColumn(QString Ticket::*member, int limit)
{
    return {[member](const Ticket& ticket) { return ticket.*member; },
            [member, limit](Ticket& ticket, const QString& text) {
                if (!withinLimit(text, limit))
                    return false;
                ticket.*member = text;
                return true;
            }};
}

/// A text of which only a few words are allowed; empty takes it back.
Column wordColumn(QString Ticket::*member, const QStringList& words)
{
    return {[member](const Ticket& ticket) { return ticket.*member; },
            [member, words](Ticket& ticket, const QString& text) {
                if (!text.isEmpty() && !words.contains(text))
                    return false;
                ticket.*member = text;
                return true;
            }};
}

template <typename IdType>
Column idColumn(IdType Ticket::*member)
{
    return {[member](const Ticket& ticket) {
                return (ticket.*member).isValid() ? QString::number((ticket.*member).value()) : QString();
            },
            [member](Ticket& ticket, const QString& text) {
                bool isNumber = true;
                const qint64 value = text.isEmpty() ? 0 : text.toLongLong(&isNumber);
                if (!isNumber || value < 0 || (value == 0 && !text.isEmpty()))
                    return false;
                ticket.*member = IdType(value);
                return true;
            }};
}

Column priorityColumn()
{
    return {[](const Ticket& ticket) { return priorityCode(ticket.priority); },
            [](Ticket& ticket, const QString& text) {
                const Priority priority = priorityFromCode(text);
                if (priorityCode(priority) != text)
                    return false;
                ticket.priority = priority;
                return true;
            }};
}

Column calmedColumn()
{
    return {[](const Ticket& ticket) { return ticket.calmed ? u"1"_s : QString(); },
            [](Ticket& ticket, const QString& text) {
                if (!text.isEmpty() && text != u"1"_s)
                    return false;
                ticket.calmed = !text.isEmpty();
                return true;
            }};
}

Column callbackColumn()
{
    return {
        [](const Ticket& ticket) { return ticket.callbackDue ? QString::number(ticket.callbackDue->ms()) : QString(); },
        [](Ticket& ticket, const QString& text) {
            bool isNumber = true;
            const qint64 ms = text.isEmpty() ? 0 : text.toLongLong(&isNumber);
            if (!isNumber || ms < 0)
                return false;
            ticket.callbackDue = text.isEmpty() ? MaybeInstant() : Instant::fromMs(ms);
            return true;
        }};
}

/// The note belongs to one move. What the ticket holds was said with the last one, so it never fills a gate.
Column moveNoteColumn()
{
    Column column = textColumn(&Ticket::moveNote, kTextLimit);
    column.get = [](const Ticket&) { return QString(); };
    return column;
}

const QHash<QString, Column>& columnTable()
{
    static const QHash<QString, Column> table = {
        {u"customer_id"_s, idColumn(&Ticket::customer)},
        {u"device_id"_s, idColumn(&Ticket::device)},
        {u"engineer_id"_s, idColumn(&Ticket::engineer)},
        {u"category"_s, textColumn(&Ticket::category, kLineLimit)},
        {u"fault"_s, textColumn(&Ticket::fault, kLineLimit)},
        {u"mode"_s, textColumn(&Ticket::mode, kLineLimit)},
        {u"symptom"_s, textColumn(&Ticket::symptom, kLineLimit)},
        {u"contact_phone"_s, textColumn(&Ticket::contactPhone, kLineLimit)},
        {u"priority"_s, priorityColumn()},
        {u"certainty"_s, textColumn(&Ticket::certainty, kLineLimit)},
        {u"calmed"_s, calmedColumn()},
        {u"self_check_article"_s, idColumn(&Ticket::selfCheckArticle)},
        {u"self_check_result"_s, wordColumn(&Ticket::selfCheckResult, {u"worked"_s, u"failed"_s})},
        {u"callback_due"_s, callbackColumn()},
        {u"address"_s, textColumn(&Ticket::address, kLineLimit)},
        {u"parts"_s, textColumn(&Ticket::parts, kTextLimit)},
        {u"cause"_s, textColumn(&Ticket::cause, kTextLimit)},
        {u"solution"_s, textColumn(&Ticket::solution, kTextLimit)},
        {u"method"_s, textColumn(&Ticket::method, kTextLimit)},
        {u"tools"_s, textColumn(&Ticket::tools, kTextLimit)},
        {u"test_result"_s, textColumn(&Ticket::testResult, kTextLimit)},
        {u"customer_feedback"_s, textColumn(&Ticket::customerFeedback, kTextLimit)},
        {u"solved_for_good"_s, wordColumn(&Ticket::solvedForGood, {u"yes"_s, u"no"_s})},
        {u"survey_result"_s, wordColumn(&Ticket::surveyResult, {u"answered"_s, u"unreachable"_s, u"declined"_s})},
        {u"merged_into"_s, idColumn(&Ticket::mergedInto)},
        {u"move_note"_s, moveNoteColumn()},
    };
    return table;
}

/// "purchased_on" is "purchasedOn" in a draft.
QString memberOf(const QString& column)
{
    QString member;
    for (const QString& word : column.split(u'_'))
        member += member.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return member;
}

bool isPermitted(const LifeCycle::Move& move, const Ticket& ticket, const Person& person)
{
    if (!move.roles.contains(person.role))
        return false;
    const bool boundToOwn = move.ownOnly && person.role == Role::Engineer;
    return !boundToOwn || (person.id.isValid() && ticket.engineer == person.id);
}

} // namespace

bool LifeCycle::Move::takes(const QString& column) const
{
    static const QStringList kept = {u"customer_id"_s, u"category"_s,  u"fault"_s,  u"symptom"_s,    u"contact_phone"_s,
                                     u"priority"_s,    u"certainty"_s, u"calmed"_s, u"engineer_id"_s};
    const bool wanted = asks.contains(column) || gates.contains(column) ||
                        std::any_of(required.begin(), required.end(),
                                    [&](const RequiredField& field) { return field.field == column; });
    return column == "move_note"_L1 || (!kept.contains(column) && wanted);
}

bool LifeCycle::Move::needs(const QString& column) const
{
    return gates.contains(column) || (isTold(column) && asks.contains(column));
}

LifeCycle::LifeCycle(QList<State> states, QList<Move> moves, const QList<RequiredField>& required)
    : m_states(std::move(states))
    , m_moves(std::move(moves))
{
    for (const RequiredField& field : required) {
        for (Move& move : m_moves) {
            if (move.to == field.state && (move.from.isEmpty() || askedColumns().contains(field.field)))
                move.required.append(field);
        }
    }
    std::stable_sort(m_states.begin(), m_states.end(),
                     [](const State& a, const State& b) { return a.order < b.order; });
    std::stable_sort(m_moves.begin(), m_moves.end(), [](const Move& a, const Move& b) { return a.order < b.order; });
}

LifeCycle::State LifeCycle::state(const QString& code) const
{
    const auto it = std::find_if(m_states.begin(), m_states.end(), [&](const State& s) { return s.code == code; });
    if (it != m_states.end())
        return *it;
    State unknown;
    unknown.code = unknown.zh = unknown.en = code;
    return unknown;
}

std::optional<LifeCycle::Move> LifeCycle::find(const QString& from, const QString& code) const
{
    const auto it = std::find_if(m_moves.begin(), m_moves.end(),
                                 [&](const Move& move) { return move.from == from && move.code == code; });
    return it == m_moves.end() ? std::nullopt : std::optional<Move>(*it);
}

QList<LifeCycle::Option> LifeCycle::options(const Ticket& ticket, const Person& person) const
{
    QList<Option> list;
    for (const Move& move : m_moves) {
        if (move.from != ticket.state)
            continue;
        const Move own = forTicket(move, ticket);
        list.append({own, isPermitted(move, ticket, person), missing(own, ticket)});
    }
    return list;
}

LifeCycle::Move LifeCycle::forTicket(const Move& move, const Ticket& ticket)
{
    Move own = move;
    const bool asksHow = move.asks.contains(u"mode"_s) ||
                         std::any_of(move.required.begin(), move.required.end(), [&](const RequiredField& field) {
                             return field.field == "mode"_L1 && field.holdsFor(ticket);
                         });
    for (const RequiredField& field : move.required) {
        RequiredField otherwise = field;
        if (asksHow)
            otherwise.mode.clear();
        if (otherwise.holdsFor(ticket) && !own.asks.contains(field.field))
            own.asks.append(field.field);
        if (field.holdsFor(ticket) && !own.gates.contains(field.field))
            own.gates.append(field.field);
    }
    return own;
}

QList<LifeCycle::State> LifeCycle::askingStates() const
{
    // Into these lead steps with a question or a dialog of their own, which ask for nothing else.
    static const QStringList others = {u"selfcheck"_s, u"assigned"_s, u"tosurvey"_s, u"reopened"_s,
                                       u"closed"_s,    u"merged"_s,   u"withdrawn"_s};
    QList<State> list = m_states;
    list.removeIf([](const State& state) { return others.contains(state.code); });
    return list;
}

const QStringList& LifeCycle::askedColumns()
{
    static const QStringList columns = {u"mode"_s,  u"address"_s,     u"parts"_s,
                                        u"cause"_s, u"solution"_s,    u"method"_s,
                                        u"tools"_s, u"test_result"_s, u"customer_feedback"_s};
    return columns;
}

const QStringList& LifeCycle::intakeFields()
{
    static const QStringList fields = {u"address"_s,      u"occurred"_s,         u"words"_s,        u"environment"_s,
                                       u"tried"_s,        u"frequency"_s,        u"model"_s,        u"serial"_s,
                                       u"purchased_on"_s, u"purchase_channel"_s, u"order_number"_s, u"place"_s,
                                       u"mode"_s,         u"expectation"_s,      u"summary"_s};
    return fields;
}

QStringList LifeCycle::requiredAtIntake(const Ticket& ticket) const
{
    QStringList members;
    for (const Move& move : m_moves) {
        for (const RequiredField& field : move.from.isEmpty() ? move.required : QList<RequiredField>()) {
            if (field.holdsFor(ticket))
                members.append(memberOf(field.field));
        }
    }
    return members;
}

QStringList LifeCycle::missing(const Move& move, const Ticket& ticket)
{
    QStringList list;
    for (const QString& column : move.gates) {
        if (columnText(ticket, column).isEmpty())
            list.append(column);
    }
    return list;
}

QString LifeCycle::columnText(const Ticket& ticket, const QString& column)
{
    const auto it = columnTable().constFind(column);
    return it == columnTable().constEnd() ? QString() : it->get(ticket).trimmed();
}

bool LifeCycle::setColumn(Ticket& ticket, const QString& column, const QString& text)
{
    const auto it = columnTable().constFind(column);
    return it != columnTable().constEnd() && it->set(ticket, normaliseText(text).trimmed());
}

bool LifeCycle::hasColumn(const QString& column)
{
    return columnTable().contains(column) || isTold(column);
}

bool LifeCycle::isTold(const QString& column)
{
    return column == "told_due"_L1 || column == "told_next"_L1;
}

} // namespace woshou
