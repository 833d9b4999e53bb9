#include "storage/admin/centerrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

LifeCycle::Move readMove(const Row& row)
{
    LifeCycle::Move move;
    move.code = row.text("code");
    move.from = row.text("from_state");
    move.to = row.text("to_state");
    move.zh = row.text("zh");
    move.en = row.text("en");
    move.ownOnly = row.flag("own_only");
    move.asks = row.text("asks").split(u',', Qt::SkipEmptyParts);
    move.replies = row.flag("replies");
    move.order = row.number("position");
    return move;
}

} // namespace

Result<std::optional<CenterRow>> CenterRepository::center()
{
    return selectOne<CenterRow>(m_db, u"admin/select_center"_s, {}, [](const Row& row) {
        return CenterRow{row.flag("sealed"), row.flag("demo"), row.number("utc_offset_minutes"),
                         row.instant("created_at")};
    });
}

Result<Done> CenterRepository::insertCenter(bool demo, int utcOffsetMinutes, Instant now)
{
    WOSHOU_CHECK(
        runStatement(m_db, u"admin/insert_center"_s,
                     {{u"demo"_s, demo}, {u"utc_offset_minutes"_s, utcOffsetMinutes}, {u"created_at"_s, now}}));
    return Done{};
}

Result<Done> CenterRepository::seal()
{
    WOSHOU_CHECK(runStatement(m_db, u"admin/seal_center"_s, {}));
    return Done{};
}

Result<Done> CenterRepository::shift(Milliseconds by)
{
    for (const char* what :
         {"tickets", "events", "promises", "work_orders", "surveys", "attachments", "articles", "settings", "center"})
        WOSHOU_CHECK(
            runStatement(m_db, u"admin/shift_"_s + QString::fromLatin1(what), {{u"by"_s, qint64(by.count())}}));
    return Done{};
}

Result<Done> CenterRepository::insertDocument(const QString& kind, const QByteArray& body, Instant now)
{
    WOSHOU_CHECK(runStatement(m_db, u"admin/insert_reference"_s,
                              {{u"kind"_s, kind}, {u"body"_s, QString::fromUtf8(body)}, {u"updated_at"_s, now}}));
    return Done{};
}

Result<QHash<QString, QByteArray>> CenterRepository::documents()
{
    QHash<QString, QByteArray> documents;
    WOSHOU_CHECK(runStatement(m_db, u"admin/list_reference"_s, {},
                              [&](const Row& row) { documents.insert(row.text("kind"), row.text("body").toUtf8()); }));
    return documents;
}

Result<Done> CenterRepository::insertLifeCycle(const LifeCycle& lifeCycle)
{
    for (const LifeCycle::State& s : lifeCycle.states()) {
        WOSHOU_CHECK(runStatement(m_db, u"admin/insert_state"_s,
                                  {{u"code"_s, s.code},
                                   {u"zh"_s, s.zh},
                                   {u"en"_s, s.en},
                                   {u"tone"_s, s.tone},
                                   {u"icon"_s, s.icon},
                                   {u"is_open"_s, s.open},
                                   {u"position"_s, s.order}}));
    }
    for (const LifeCycle::Move& m : lifeCycle.moves()) {
        WOSHOU_CHECK(runStatement(m_db, u"admin/insert_move"_s,
                                  {{u"code"_s, m.code},
                                   {u"from_state"_s, m.from},
                                   {u"to_state"_s, m.to},
                                   {u"zh"_s, m.zh},
                                   {u"en"_s, m.en},
                                   {u"own_only"_s, m.ownOnly},
                                   {u"asks"_s, m.asks.join(u',')},
                                   {u"replies"_s, m.replies},
                                   {u"position"_s, m.order}}));
        for (const Role role : m.roles)
            WOSHOU_CHECK(
                runStatement(m_db, u"admin/insert_move_role"_s, {{u"move"_s, m.code}, {u"role"_s, roleCode(role)}}));
        for (int i = 0; i < m.gates.size(); ++i)
            WOSHOU_CHECK(runStatement(m_db, u"admin/insert_gate"_s,
                                      {{u"move"_s, m.code},
                                       {u"field"_s, m.gates.at(i)},
                                       {u"answer"_s, m.answers.value(m.gates.at(i))},
                                       {u"position"_s, i}}));
    }
    return Done{};
}

Result<QList<LifeCycle::State>> CenterRepository::states()
{
    return selectAll<LifeCycle::State>(m_db, u"admin/list_states"_s, {}, [](const Row& row) {
        return LifeCycle::State{row.text("code"), row.text("zh"),      row.text("en"),        row.text("tone"),
                                row.text("icon"), row.flag("is_open"), row.number("position")};
    });
}

Result<QList<LifeCycle::Move>> CenterRepository::moves()
{
    WOSHOU_TRY(auto moves, selectAll<LifeCycle::Move>(m_db, u"admin/list_moves"_s, {}, readMove));
    QHash<QString, QList<Role>> roles;
    WOSHOU_CHECK(runStatement(m_db, u"admin/list_move_roles"_s, {},
                              [&](const Row& row) { roles[row.text("move")].append(roleFromCode(row.text("role"))); }));
    QHash<QString, QStringList> gates;
    QHash<QString, QHash<QString, QString>> answers;
    WOSHOU_CHECK(runStatement(m_db, u"admin/list_gates"_s, {}, [&](const Row& row) {
        gates[row.text("move")].append(row.text("field"));
        if (const QString answer = row.text("answer"); !answer.isEmpty())
            answers[row.text("move")].insert(row.text("field"), answer);
    }));
    for (LifeCycle::Move& move : moves) {
        move.roles = roles.value(move.code);
        move.gates = gates.value(move.code);
        move.answers = answers.value(move.code);
    }
    return moves;
}

} // namespace woshou
