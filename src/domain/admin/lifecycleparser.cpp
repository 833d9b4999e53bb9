#include "domain/admin/jsonreader.h"
#include "domain/admin/referenceparser.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QStringList& tones()
{
    static const QStringList list = {u"neutral"_s, u"active"_s, u"planned"_s, u"good"_s, u"raised"_s};
    return list;
}

LifeCycle::State parseState(const JsonReader& json, int order)
{
    LifeCycle::State state;
    state.code = json.at(u"code"_s).text();
    state.zh = json.at(u"zh"_s).text();
    state.en = json.at(u"en"_s).text(state.zh);
    state.tone = json.at(u"tone"_s).text(u"neutral"_s);
    state.icon = json.at(u"icon"_s).text();
    state.open = !json.at(u"final"_s).flag();
    state.order = order;
    if (state.code.isEmpty())
        json.at(u"code"_s).complain(u"a code is needed"_s);
    if (!tones().contains(state.tone))
        json.at(u"tone"_s).complain(u"unknown tone"_s);
    return state;
}

QList<Role> parseRoles(const JsonReader& json)
{
    QList<Role> roles;
    for (const JsonReader& item : json.items()) {
        const Role role = roleFromCode(item.text());
        if (roleCode(role) != item.text())
            item.complain(u"unknown role"_s);
        roles.append(role);
    }
    if (roles.isEmpty())
        json.complain(u"a role is needed"_s);
    return roles;
}

/// What the customer is told is asked for, but no column that could be a gate.
QStringList parseColumns(const JsonReader& json, bool asked)
{
    for (const JsonReader& item : json.items()) {
        if (!LifeCycle::hasColumn(item.text()) || (LifeCycle::isTold(item.text()) && !asked))
            item.complain(u"unknown column"_s);
    }
    return json.texts();
}

QHash<QString, QString> parseAnswers(const JsonReader& json, const QStringList& gates)
{
    QHash<QString, QString> answers;
    for (const QString& column : json.keys()) {
        if (!gates.contains(column))
            json.at(column).complain(u"an answer to no gate"_s);
        answers.insert(column, json.at(column).text());
    }
    return answers;
}

QStringList parseFrom(const JsonReader& json)
{
    return json.isArray() ? json.texts() : QStringList{json.text()};
}

LifeCycle::Move parseMove(const JsonReader& json)
{
    LifeCycle::Move move;
    move.code = json.at(u"code"_s).text();
    move.to = json.at(u"to"_s).text();
    move.zh = json.at(u"zh"_s).text();
    move.en = json.at(u"en"_s).text(move.zh);
    move.roles = parseRoles(json.at(u"roles"_s));
    move.gates = parseColumns(json.at(u"gates"_s), false);
    move.asks = parseColumns(json.at(u"asks"_s), true);
    if (json.has(u"answers"_s))
        move.answers = parseAnswers(json.at(u"answers"_s), move.gates);
    move.ownOnly = json.at(u"own_only"_s).flag();
    move.replies = json.at(u"replies"_s).flag();
    if (move.code.isEmpty())
        json.at(u"code"_s).complain(u"a code is needed"_s);
    return move;
}

/// Collects the states and moves of one document and checks that they fit together.
class Builder
{
public:
    void addState(const JsonReader& json)
    {
        const LifeCycle::State state = parseState(json, static_cast<int>(m_states.size()) + 1);
        if (hasState(state.code))
            json.at(u"code"_s).complain(u"the state is there twice"_s);
        m_states.append(state);
    }

    void addMoves(const JsonReader& json)
    {
        LifeCycle::Move move = parseMove(json);
        if (!hasState(move.to))
            json.at(u"to"_s).complain(u"unknown state"_s);
        for (const QString& from : parseFrom(json.at(u"from"_s))) {
            move.from = from;
            addMove(json, move);
        }
    }

    LifeCycle result() const { return LifeCycle(m_states, m_moves); }

private:
    bool hasState(const QString& code) const
    {
        return std::any_of(m_states.begin(), m_states.end(), [&](const auto& state) { return state.code == code; });
    }

    void addMove(const JsonReader& json, LifeCycle::Move move)
    {
        // A new ticket comes from no state.
        if (!move.from.isEmpty() && !hasState(move.from))
            json.at(u"from"_s).complain(u"unknown state"_s);
        for (const LifeCycle::Move& other : std::as_const(m_moves)) {
            if (other.code == move.code)
                compare(json, other, move);
        }
        move.order = static_cast<int>(m_moves.size()) + 1;
        m_moves.append(move);
    }

    /// Roles and gates belong to the move's code, wherever it starts: so the database keeps them.
    static void compare(const JsonReader& json, const LifeCycle::Move& first, const LifeCycle::Move& second)
    {
        if (first.from == second.from)
            json.at(u"from"_s).complain(u"the move is there twice"_s);
        if (first.roles != second.roles)
            json.at(u"roles"_s).complain(u"other roles than before"_s);
        if (first.gates != second.gates)
            json.at(u"gates"_s).complain(u"other gates than before"_s);
        if (first.answers != second.answers)
            json.at(u"answers"_s).complain(u"other answers than before"_s);
    }

    QList<LifeCycle::State> m_states;
    QList<LifeCycle::Move> m_moves;
};

} // namespace

Result<LifeCycle> parseLifeCycle(const QByteArray& json)
{
    const JsonReader root(json, u"lifecycle"_s);
    Builder builder;
    for (const JsonReader& state : root.at(u"states"_s).items())
        builder.addState(state);
    for (const JsonReader& move : root.at(u"moves"_s).items())
        builder.addMoves(move);
    if (const auto error = root.failed())
        return failure(*error);
    return builder.result();
}

} // namespace woshou
