#pragma once

#include "domain/people/person.h"
#include "domain/tickets/requiredfield.h"

#include <QHash>
#include <QStringList>

namespace woshou {

/// The ticket's life cycle: data of the center, the same rows that the database enforces with its triggers.
/// The window uses it to offer only what is allowed and to say what is missing; it never decides.
class LifeCycle
{
public:
    struct State
    {
        QString code, zh, en;
        QString tone; ///< neutral, active, planned, good, raised: the colour family of the theme
        QString icon; ///< drawing, e.g. "st-doing"
        bool open = true;
        int order = 0;
        QString name(bool chinese) const { return chinese ? zh : en; }
    };
    struct Move
    {
        QString code, from, to, zh, en;
        QList<Role> roles;
        QStringList gates;             ///< ticket columns that must be filled before it
        QStringList asks;              ///< columns the person is asked for when it is made (superset of unfilled gates)
        QList<RequiredField> required; ///< of the state it leads to (R-248); forTicket() makes gates of them
        QHash<QString, QString> answers; ///< gates that only this answer opens, given anew with each move (R-157)
        bool ownOnly = false;            ///< an engineer may do it only on his own ticket
        bool replies = false;            ///< the customer is spoken to: it may be the first response (R-058)
        int order = 0;                   ///< the lowest one that is allowed is the primary action
        QString name(bool chinese) const { return chinese ? zh : en; }
        /// Whether who makes it may fill this column: it is asked for or a gate, and neither kept from intake nor
        /// the engineer, who comes with a work order. A note may always be left.
        bool takes(const QString& column) const;
        /// Whether it cannot be made without this: a gate, or what the customer is told with it (isTold()).
        bool needs(const QString& column) const;
    };
    /// A move as it stands for one person and one ticket.
    struct Option
    {
        Move move;
        bool permitted = false; ///< role and ownership fit
        QStringList missing;    ///< gates not yet filled
    };

    LifeCycle() = default;
    LifeCycle(QList<State> states, QList<Move> moves, const QList<RequiredField>& required = {});

    const QList<State>& states() const { return m_states; }
    const QList<Move>& moves() const { return m_moves; }
    State state(const QString& code) const; ///< an empty one with that code when unknown
    /// The move of that code out of a state, or nothing.
    std::optional<Move> find(const QString& from, const QString& code) const;
    /// All moves out of the ticket's state in their order, each as it stands for this ticket, with what stands in the
    /// way for this person.
    QList<Option> options(const Ticket& ticket, const Person& person) const;
    /// The move with what the center requires of this ticket: as gates, and asked for like any of them. What only
    /// another way of settling would require is asked for where the move asks for that way.
    static Move forTicket(const Move& move, const Ticket& ticket);
    /// States in front of which a step can ask for more: each is led to by steps that ask for what they need.
    QList<State> askingStates() const;
    /// What a step can ask for in front of any of these.
    static const QStringList& askedColumns();
    /// What intake may be told to ask for: fields of the draft, as "purchased_on".
    static const QStringList& intakeFields();
    /// Members of TicketDraft ("purchasedOn") that the center requires of a ticket that is being taken down.
    QStringList requiredAtIntake(const Ticket& ticket) const;
    /// Gate columns of a move that the ticket does not fill.
    static QStringList missing(const Move& move, const Ticket& ticket);
    /// The text of a gate column as the triggers see it; empty means "not filled". Empty for an unknown column.
    static QString columnText(const Ticket& ticket, const QString& column);
    /// Sets a gate or ask column from text; false for an unknown column or a text that does not fit.
    /// A note that is set ("move_note") still counts as missing: who makes the move looks at its input for it.
    static bool setColumn(Ticket& ticket, const QString& column, const QString& text);
    /// Whether a gate or ask may name this column.
    static bool hasColumn(const QString& column);
    /// "told_due" and "told_next": what the customer is told when a ticket is passed on. A step asks for them
    /// like columns, but they are no part of the ticket: they become a promise.
    static bool isTold(const QString& column);

private:
    QList<State> m_states;
    QList<Move> m_moves;
};

} // namespace woshou
