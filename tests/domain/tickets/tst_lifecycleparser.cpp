#include "domain/admin/referenceparser.h"
#include "domain/support/presets.h"
#include "domain/support/randomtext.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QByteArray document(const char* states, const char* moves)
{
    return QByteArray(R"({"states": [)") + states + R"(], "moves": [)" + moves + "]}";
}

const char kStates[] = R"({"code": "new"}, {"code": "done", "final": true})";

} // namespace

/// A life cycle that does not fit together is refused with the path of its first fault.
class TestLifeCycleParser : public QObject
{
    Q_OBJECT

private slots:
    void aSmallOneIsRead();
    void aMoveFromSeveralStatesIsOneForEach();
    void theOrderIsThatOfTheFile();
    void aFaultIsNamedByItsPath_data();
    void aFaultIsNamedByItsPath();
    void mutatedPresetsAreReadOrRefused();
};

void TestLifeCycleParser::aSmallOneIsRead()
{
    const auto cycle = parseLifeCycle(
        document(kStates, R"({"code": "end", "from": "new", "to": "done", "zh": "完成", "roles": ["agent"],
                    "gates": ["solution"], "asks": ["solution", "cause"], "own_only": true,
                    "answers": {"solution": "x"}, "replies": true})"));
    QVERIFY(cycle);
    QCOMPARE(cycle->states().size(), 2);
    QVERIFY(cycle->state(u"new"_s).open);
    QVERIFY(!cycle->state(u"done"_s).open);
    QCOMPARE(cycle->state(u"new"_s).tone, u"neutral"_s);
    const auto move = cycle->find(u"new"_s, u"end"_s);
    QVERIFY(move);
    QCOMPARE(move->to, u"done"_s);
    QCOMPARE(move->zh, u"完成"_s);
    QCOMPARE(move->en, u"完成"_s); // without an English name the Chinese one
    QCOMPARE(move->roles, QList<Role>{Role::Agent});
    QCOMPARE(move->gates, QStringList{u"solution"_s});
    QCOMPARE(move->asks, (QStringList{u"solution"_s, u"cause"_s}));
    QCOMPARE(move->answers, (QHash<QString, QString>{{u"solution"_s, u"x"_s}}));
    QVERIFY(move->ownOnly && move->replies);
}

void TestLifeCycleParser::aMoveFromSeveralStatesIsOneForEach()
{
    const auto cycle = parseLifeCycle(
        document(kStates, R"({"code": "end", "from": ["new", "done"], "to": "done", "roles": ["agent"]})"));
    QVERIFY(cycle);
    QCOMPARE(cycle->moves().size(), 2);
    QVERIFY(cycle->find(u"new"_s, u"end"_s));
    QVERIFY(cycle->find(u"done"_s, u"end"_s));
}

void TestLifeCycleParser::theOrderIsThatOfTheFile()
{
    const LifeCycle cycle = shippedLifeCycle();
    for (qsizetype i = 1; i < cycle.moves().size(); ++i)
        QVERIFY(cycle.moves()[i - 1].order < cycle.moves()[i].order);
    Ticket ticket;
    ticket.state = u"created"_s;
    QCOMPARE(cycle.options(ticket, Person()).constFirst().move.code, u"handle"_s); // the primary action
}

void TestLifeCycleParser::aFaultIsNamedByItsPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* tag, const QByteArray& json, QStringView path) {
        QTest::newRow(tag) << json << path.toString();
    };
    row("nothing", {}, u"lifecycle");
    row("no JSON", "life cycle", u"lifecycle");
    row("cut off", R"({"states": [)", u"lifecycle");
    row("a list", "[]", u"lifecycle");
    row("states as text", R"({"states": "new"})", u"lifecycle.states");
    row("states as object", R"({"states": {"new": {}}})", u"lifecycle.states");
    row("a state as text", R"({"states": ["new"]})", u"lifecycle.states[0]");
    row("a state without code", document(R"({"zh": "新"})", ""), u"lifecycle.states[0].code");
    row("code as number", document(R"({"code": 5})", ""), u"lifecycle.states[0].code");
    row("state twice", document(R"({"code": "a"}, {"code": "a"})", ""), u"lifecycle.states[1].code");
    row("unknown tone", document(R"({"code": "a", "tone": "pink"})", ""), u"lifecycle.states[0].tone");
    row("final as text", document(R"({"code": "a", "final": "yes"})", ""), u"lifecycle.states[0].final");
    row("to nowhere", document(kStates, R"({"code": "m", "from": "new", "to": "gone", "roles": ["agent"]})"),
        u"lifecycle.moves[0].to");
    row("without to", document(kStates, R"({"code": "m", "from": "new", "roles": ["agent"]})"),
        u"lifecycle.moves[0].to");
    row("from nowhere", document(kStates, R"({"code": "m", "from": "gone", "to": "done", "roles": ["agent"]})"),
        u"lifecycle.moves[0].from");
    row("from a number", document(kStates, R"({"code": "m", "from": 1, "to": "done", "roles": ["agent"]})"),
        u"lifecycle.moves[0].from");
    row("without code", document(kStates, R"({"from": "new", "to": "done", "roles": ["agent"]})"),
        u"lifecycle.moves[0].code");
    row("unknown role", document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": ["agent", "boss"]})"),
        u"lifecycle.moves[0].roles[1]");
    row("without role", document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": []})"),
        u"lifecycle.moves[0].roles");
    row("roles as text", document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": "agent"})"),
        u"lifecycle.moves[0].roles");
    row("unknown gate",
        document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": ["agent"], "gates": ["mood!"]})"),
        u"lifecycle.moves[0].gates[0]");
    row("unknown ask",
        document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": ["agent"], "asks": ["x"]})"),
        u"lifecycle.moves[0].asks[0]");
    row("an answer to no gate",
        document(kStates,
                 R"({"code": "m", "from": "new", "to": "done", "roles": ["agent"], "answers": {"cause": "x"}})"),
        u"lifecycle.moves[0].answers.cause");
    row("move twice", document(kStates, R"({"code": "m", "from": ["new", "new"], "to": "done", "roles": ["agent"]})"),
        u"lifecycle.moves[0].from");
    row("same code, other roles", document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": ["agent"]},
                            {"code": "m", "from": "done", "to": "done", "roles": ["engineer"]})"),
        u"lifecycle.moves[1].roles");
    row("same code, other gates", document(kStates, R"({"code": "m", "from": "new", "to": "done", "roles": ["agent"]},
                            {"code": "m", "from": "done", "to": "done", "roles": ["agent"], "gates": ["cause"]})"),
        u"lifecycle.moves[1].gates");
}

void TestLifeCycleParser::aFaultIsNamedByItsPath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto cycle = parseLifeCycle(json);
    QVERIFY(!cycle);
    QCOMPARE(cycle.error().kind, ErrorKind::Validation);
    QCOMPARE(cycle.error().field, path);
    QVERIFY2(cycle.error().detail.startsWith(path + u": "_s), qPrintable(cycle.error().detail));
}

void TestLifeCycleParser::mutatedPresetsAreReadOrRefused()
{
    const QByteArray preset = shippedFile(u"presets/lifecycle.json"_s);
    QVERIFY(parseLifeCycle(preset));
    RandomText random(4);
    int refused = 0;
    for (int i = 0; i < 600; ++i) {
        const auto cycle = parseLifeCycle(random.mutated(preset));
        if (cycle)
            continue;
        ++refused;
        QCOMPARE(cycle.error().kind, ErrorKind::Validation);
        QVERIFY(cycle.error().field.startsWith("lifecycle"_L1));
        QVERIFY(cycle.error().detail.startsWith(cycle.error().field));
    }
    QVERIFY(refused > 300);
}

QTEST_GUILESS_MAIN(TestLifeCycleParser)
#include "tst_lifecycleparser.moc"
