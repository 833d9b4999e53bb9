#include "architecture/houserules.h"
#include "architecture/sourcetext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace woshou;

namespace {

QString houseRoot()
{
    return QStringLiteral(WOSHOU_SOURCE_DIR);
}

const HouseRule& rule(const QByteArray& name)
{
    const auto& rules = houseRules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const HouseRule& r) { return name == r.name; });
    Q_ASSERT(found != rules.end());
    return *found;
}

QByteArray report(const QStringList& findings)
{
    return QByteArray("\n") + findings.join(u'\n').toUtf8();
}

} // namespace

/// The house of docs/development.md, held by the build: each rule is shown to bite, then asked of every file.
class TstArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void aRuleBites_data();
    void aRuleBites();
    void aRuleLetsPass_data();
    void aRuleLetsPass();
    void theHouseKeepsItsRules_data();
    void theHouseKeepsItsRules();
    void everyFormHasItsClass();
    void aFormWithoutClassIsFound();
    void aPlantedFileIsFoundOnDisk();
    void theReaderJoinsNeighbouringLiterals();
};

void TstArchitecture::aRuleBites_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* tag, const char* name, const char* path, const char16_t* text,
                        const char* expected) {
        QTest::newRow(tag) << QByteArray(name) << QString::fromLatin1(path) << QString::fromUtf16(text)
                           << QString::fromLatin1(expected);
    };
    const char* includes = "includes point down";
    row("widgets include storage", includes, "src/widgets/a.cpp", u"\n#include \"storage/core/x.h\"\n",
        "src/widgets/a.cpp:2: widgets must not include storage");
    row("domain includes services", includes, "src/domain/a.h", u"#include \"services/a.h\"", ":1: domain must not");
    row("services include models", includes, "src/services/a.h", u"#include \"models/a.h\"", "services must not");
    row("a relative include", includes, "src/base/a.cpp", u"#include \"text.h\"", "write the path from src");
    row("models include QtSql", includes, "src/models/a.cpp", u"#include <QSqlQuery>", "must not see the database");
    row("services include libpq", includes, "src/services/a.cpp", u"#include <libpq-fe.h>",
        "must not see the database");
    row("models include a form", includes, "src/models/a.cpp", u"#include \"a/ui_b.h\"", "must not see forms");

    row("processEvents", "nothing waits", "src/widgets/a.cpp", u"QApplication::processEvents();", "waits");
    row("an event loop", "nothing waits", "src/services/a.cpp", u"int a;\nQEventLoop loop;", ":2: waits");
    row("a wait beside a thread's own loop", "nothing waits", "src/services/core/workthread.cpp",
        u"QEventLoop loop;\nQCoreApplication::processEvents();", ":2: waits");
    row("waitForFinished", "nothing waits", "src/programs/a.cpp", u"future.waitForFinished();", "waits");
    row("a sleep", "nothing waits", "src/storage/a.cpp", u"QThread::msleep(5);", "waits");
    row("exec of a dialog", "dialogs open and do not execute", "src/widgets/a.cpp", u"dialog.exec();", "nested");
    row("a static question", "dialogs open and do not execute", "src/widgets/a.cpp",
        u"QMessageBox::question(this, a, b);", "nested");

    const char* statements = "statements stand in files";
    row("a query", statements, "src/storage/a.cpp", u"run(u\"select id from ticket\"_s);", "resources/sql");
    row("a query on two lines", statements, "src/storage/a.cpp", u"run(\"select id \"\n    \"from ticket\");", ":1:");
    row("a raw query", statements, "src/services/a.cpp", u"R\"(\nUPDATE ticket SET state = 1)\"", "resources/sql");
    row("a table", statements, "src/storage/a.cpp", u"\"create table x (id integer)\"", "resources/sql");

    const char* colours = "colours come from the theme";
    row("a literal colour", colours, "src/widgets/a/b.cpp", u"QColor(u\"#0B6673\"_s)", "ask the theme");
    row("a numeric colour", colours, "src/widgets/a/b.cpp", u"QColor(1, 2, 3)", "ask the theme");
    row("a named colour", colours, "src/widgets/a/b.cpp", u"pen.setColor(Qt::darkGray);", "ask the theme");
    row("a colour in a form", colours, "forms/a/b.ui", u"<string>color: #ff0000</string>", "ask the theme");
    row("a font in a form", colours, "forms/a/b.ui", u"<property name=\"font\">", "ask the theme");

    row("a note for later", "nothing is left for later", "src/base/a.h", u"// TODO later", "file an issue");
    row("Chinese in tr", "source strings are English", "src/widgets/a.cpp", u"tr(\"保存\")", "belongs to translations");
    row("upper case name", "files are named like their class", "src/base/Text.h", u"", "lower case");
    row("no guard", "headers guard themselves", "src/base/a.h", u"int a;", "#pragma once");
    row("a slot by name", "slots are connected by hand", "src/widgets/a.h", u"void on_saveButton_clicked();",
        "connect it");
    row("a continuation here", "answers come through a watcher", "src/models/a.cpp", u"future.then(this, f);",
        "whenReady");
    row("the desk's zone", "times are the center's", "src/widgets/a.cpp", u"now.toLocal().date()", "centerTime()");

    QTest::newRow("a long file") << QByteArray("files stay small") << u"src/base/a.cpp"_s << QString(601, u'\n')
                                 << u"longer than 600"_s;
}

void TstArchitecture::aRuleBites()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const QStringList findings = rule(name).check({path, text});
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().contains(expected), report(findings).constData());
}

void TstArchitecture::aRuleLetsPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    QTest::newRow("downward") << u"src/widgets/a.cpp"_s << u"#include \"domain/a.h\"\n#include \"a/ui_b.h\"\n"_s;
    QTest::newRow("Qt SQL in storage") << u"src/storage/a.cpp"_s << u"#include <QSqlQuery>\n#include <libpq-fe.h>\n"_s;
    QTest::newRow("a comment") << u"src/widgets/a.cpp"_s << u"// no processEvents(), no #0B6673\n/* QEventLoop */\n"_s;
    QTest::newRow("English") << u"src/widgets/a.cpp"_s << u"tr(\"Select a ticket from the list\")"_s;
    QTest::newRow("a tracking number") << u"src/widgets/a.cpp"_s << u"tr(\"Ticket #%1\")"_s;
    QTest::newRow("thousands") << u"src/base/a.cpp"_s << u"int a = 1'000; char b = '\"'; int c = 2'000;"_s;
    QTest::newRow("Chinese data") << u"src/services/a.cpp"_s << u"const auto name = u\"空调\"_s; call(tr(\"a\"), b);"_s;
    QTest::newRow("theme") << u"src/widgets/theme/a.cpp"_s << u"QColor(u\"#0B6673\"_s); QColor(1, 2, 3);"_s;
}

void TstArchitecture::aRuleLetsPass()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    for (const HouseRule& each : houseRules()) {
        const QStringList findings = each.check({path, text});
        QVERIFY2(findings.isEmpty(), report(findings).constData());
    }
}

void TstArchitecture::theHouseKeepsItsRules_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const HouseRule& each : houseRules())
        QTest::newRow(each.name) << QByteArray(each.name);
}

void TstArchitecture::theHouseKeepsItsRules()
{
    QFETCH(QByteArray, name);
    const QList<HouseFile> files = readHouse(houseRoot());
    QVERIFY(!files.isEmpty());
    QStringList findings;
    for (const HouseFile& file : files)
        findings += rule(name).check(file);
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

void TstArchitecture::everyFormHasItsClass()
{
    const QStringList findings = formsWithoutClass(readHouse(houseRoot()));
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

void TstArchitecture::aFormWithoutClassIsFound()
{
    const QStringList findings =
        formsWithoutClass({{u"forms/a/b.ui"_s, {}}, {u"forms/a/c.ui"_s, {}}, {u"src/widgets/a/b.h"_s, {}}});
    QCOMPARE(findings, QStringList{u"forms/a/c.ui: its class belongs to src/widgets/a/c.h"_s});
}

void TstArchitecture::aPlantedFileIsFoundOnDisk()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"src/widgets/tickets"_s));
    QFile planted(folder.filePath(u"src/widgets/tickets/bad.cpp"_s));
    QVERIFY(planted.open(QIODevice::WriteOnly));
    planted.write("#include \"storage/core/connection.h\"\n");
    planted.close();

    const QList<HouseFile> files = readHouse(folder.path());
    QCOMPARE(files.size(), 1);
    QCOMPARE(rule("includes point down").check(files.first()),
             QStringList{u"src/widgets/tickets/bad.cpp:1: widgets must not include storage: "
                         "#include \"storage/core/connection.h\""_s});
}

void TstArchitecture::theReaderJoinsNeighbouringLiterals()
{
    const SourceText source(u"f(u\"one \" // a \"comment\"\n  u\"two\", \"three\");"_s);
    QCOMPARE(source.literals().size(), 2);
    QCOMPARE(source.literals().at(0).text, u"one two"_s);
    QCOMPARE(source.literals().at(1).line, 2);
    QVERIFY(!source.code().contains(u"comment"_s));
}

QTEST_APPLESS_MAIN(TstArchitecture)
#include "tst_architecture.moc"
