#include "widgets/admin/errortext.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace woshou;
using namespace Qt::StringLiterals;

/// Whatever fails is said in a whole sentence of the person's language, never in technical words.
class TestErrorText : public QObject
{
    Q_OBJECT
private slots:
    void everyFailureHasItsSentence_data();
    void everyFailureHasItsSentence();
    void sentencesDiffer();
    void missingFieldIsNamed_data();
    void missingFieldIsNamed();
};

namespace {

struct Case
{
    const char* name;
    ErrorKind kind;
    QString code;
};

const QList<Case>& cases()
{
    static const QList<Case> list = {
        {"connection", ErrorKind::Connection, {}},
        {"server down", ErrorKind::Connection, u"no_server"_s},
        {"read-only file", ErrorKind::Connection, u"read_only"_s},
        {"disk full", ErrorKind::Connection, u"disk_full"_s},
        {"no such database", ErrorKind::Connection, u"no_database"_s},
        {"server full", ErrorKind::Busy, u"too_many_connections"_s},
        {"no center", ErrorKind::NotFound, u"SV011"_s},
        {"file cannot be opened", ErrorKind::Connection, u"no_file"_s},
        {"no database file", ErrorKind::Connection, u"not_a_database"_s},
        {"log is never changed", ErrorKind::Permission, u"SV403"_s},
        {"does not fit", ErrorKind::Conflict, u"constraint"_s},
        {"busy", ErrorKind::Busy, u"busy"_s},
        {"stale version", ErrorKind::Conflict, u"SV004"_s},
        {"move gone", ErrorKind::Conflict, u"SV001"_s},
        {"newer database", ErrorKind::Conflict, u"SV010"_s},
        {"not found", ErrorKind::NotFound, {}},
        {"invalid", ErrorKind::Validation, u"SV008"_s},
        {"missing", ErrorKind::Validation, u"SV003"_s},
        {"not allowed", ErrorKind::Permission, u"SV002"_s},
        {"wrong password", ErrorKind::Permission, u"wrong_password"_s},
        {"cancelled", ErrorKind::Cancelled, {}},
        {"internal", ErrorKind::Internal, u"42P01"_s},
    };
    return list;
}

QString sentenceOf(const Case& c)
{
    return errorText({c.kind, c.code, u"ERROR: relation \"x\" SQLSTATE"_s, {}});
}

} // namespace

void TestErrorText::everyFailureHasItsSentence_data()
{
    QTest::addColumn<int>("at");
    for (int i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).name) << i;
}

void TestErrorText::everyFailureHasItsSentence()
{
    QFETCH(int, at);
    const QString english = sentenceOf(cases().at(at));
    QVERIFY2(english.size() > 30 && english.endsWith(u'.'), qPrintable(english));
    QVERIFY2(!english.contains("SQL"_L1) && !english.contains("relation"_L1), "no technical words");
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/woshou_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QString chinese = sentenceOf(cases().at(at));
    QVERIFY2(chinese != english && chinese.endsWith(u'。'), qPrintable(chinese));
}

void TestErrorText::sentencesDiffer()
{
    QSet<QString> sentences;
    for (const Case& c : cases())
        sentences.insert(sentenceOf(c));
    // A lost connection and a server that is down are one and the same to a person.
    QCOMPARE(sentences.size(), cases().size() - 1);
}

void TestErrorText::missingFieldIsNamed_data()
{
    QTest::addColumn<QString>("field");
    for (const char* field :
         {"symptom",     "contact_phone", "contactPhone",      "cause",     "solution",    "method",    "tools",
          "test_result", "testResult",    "self_check_result", "device_id", "customer_id", "move_note", "callback_due",
          "certainty",   "survey_result", "engineer_id",       "mode",      "parts",       "address"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

// the gate that stops is said by its name on the screen.
void TestErrorText::missingFieldIsNamed()
{
    QFETCH(QString, field);
    const QString label = columnLabel(field);
    QVERIFY2(label != field && label.at(0).isUpper(), qPrintable(label));
    QVERIFY(errorText({ErrorKind::Validation, u"SV003"_s, {}, field}).contains(label));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
