#include "domain/support/presets.h"
#include "models/admin/centertime.h"
#include "models/tickets/callwords.h"

#include <QLocale>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// 2026-07-15 14:00 on the center's clock.
Instant noon()
{
    return Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0), Qt::OffsetFromUTC, 8 * 3600));
}

TicketDraft call()
{
    TicketDraft draft;
    draft.customerName = u"Li Guifang"_s;
    draft.ticket.calmed = true;
    draft.ticket.symptom = u"no cold air."_s;
    draft.ticket.category = u"fault"_s;
    draft.ticket.priority = Priority::High;
    return draft;
}

} // namespace

/// which sentence a call is at, and what its placeholders are filled with.
class TestCallWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theStepFollowsWhatIsRecorded();
    void everyScriptCanBeShownInEveryCall_data();
    void everyScriptCanBeShownInEveryCall();
    void whatIsKnownIsFilledIn();
    void theTimeIsTheFirstPromiseOrTheCallBack();
    void theTimeIsThatOfTheCustomer();
    void whatIsOpenIsALineWithItsName();
    void somebodyIsSpokenToByTitle();
    void everyMoodHasItsWayOfListening_data();
    void everyMoodHasItsWayOfListening();

private:
    CallContext context() const { return {m_reference, m_person, {}, u"Filters"_s, noon()}; }
    ReferenceData m_reference;
    Person m_person;
};

void TestCallWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setCenterOffset(480);
    m_reference = shippedReference();
    m_person.name = u"王敏"_s;
    m_person.nameEn = u"Wang Min"_s;
}

void TestCallWords::theStepFollowsWhatIsRecorded()
{
    TicketDraft draft = call();
    draft.ticket.mode = u"visit"_s;
    draft.ticket.calmed = false;
    QCOMPARE(callStep(draft), u"opening"_s); // calm first
    draft.ticket.calmed = true;
    draft.ticket.symptom.clear();
    QCOMPARE(callStep(draft), u"opening"_s);
    draft.ticket.words = u"it does not cool"_s;
    draft.ticket.mode.clear();
    QCOMPARE(callStep(draft), u"opening"_s);
    for (const QString& mode : {u"visit"_s, u"parts"_s, u"remote"_s, u"return"_s}) {
        draft.ticket.mode = mode;
        QCOMPARE(callStep(draft), u"transferred"_s);
    }
    draft.ticket.mode = u"advice"_s;
    draft.ticket.certainty = u"time"_s;
    QCOMPARE(callStep(draft), u"callback"_s);
    draft.ticket.certainty = u"solution"_s;
    QCOMPARE(callStep(draft), u"solved_question"_s);
}

void TestCallWords::everyScriptCanBeShownInEveryCall_data()
{
    QTest::addColumn<QString>("step");
    for (const QString& policy : {u"recommended"_s, u"P-001"_s, u"P-004"_s}) {
        for (const QString& step :
             {u"opening"_s, u"selfcheck"_s, u"callback"_s, u"transferred"_s, u"solved_question"_s})
            QTest::addRow("%s %s", qPrintable(policy), qPrintable(step)) << step;
    }
}

// For every channel and mood there is a sentence, under every preset, and no raw placeholder is in it.
void TestCallWords::everyScriptCanBeShownInEveryCall()
{
    QFETCH(QString, step);
    const QString policy = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const ReferenceData reference = shippedReference(policy);
    TicketDraft draft = call();
    draft.customerName.clear();
    for (const CodeName& mood : reference.moods) {
        const QList<Script> scripts = reference.scriptsFor(step, u"phone"_s, mood.code);
        QVERIFY2(!scripts.isEmpty(), qPrintable(mood.code));
        for (const Script& script : scripts) {
            QVERIFY(script.style.isEmpty() || reference.policy.openingStyle.isEmpty() ||
                    script.style == reference.policy.openingStyle);
            for (const QString& text : {script.zh, script.en}) {
                const QString shown = withOpenBlanks(fillScript(text, callValues(draft, context())));
                QVERIFY2(!shown.contains(u'[') && !shown.contains(u'{'), qPrintable(shown));
            }
        }
    }
}

void TestCallWords::whatIsKnownIsFilledIn()
{
    TicketDraft draft = call();
    draft.model = m_reference.models.constFirst().code;
    draft.provisional = u"P-1"_s;
    const QHash<QString, QString> values = callValues(draft, context());
    QCOMPARE(values.value(u"客服"_s), u"Wang Min"_s);
    QCOMPARE(values.value(u"客户"_s), u"Mr or Ms Li Guifang"_s);
    QCOMPARE(values.value(u"产品"_s), m_reference.group(m_reference.models.constFirst().group).en);
    QCOMPARE(values.value(u"问题简述"_s), u"no cold air"_s);
    QCOMPARE(values.value(u"帮助文档"_s), u"Filters"_s);
    QCOMPARE(values.value(u"编号"_s), u"P-1"_s);
    QCOMPARE(values.value(u"企业名称"_s), m_reference.shortEn);
}

// a time of day, the one that was promised first.
void TestCallWords::theTimeIsTheFirstPromiseOrTheCallBack()
{
    TicketDraft draft = call();
    draft.ticket.mode = u"visit"_s;
    QCOMPARE(callValues(draft, context()).value(u"具体时间"_s), u"16:00"_s); // high: two hours
    draft.ticket.callbackDue = noon() + std::chrono::minutes(45);
    QCOMPARE(callValues(draft, context()).value(u"具体时间"_s), u"14:45"_s);
    QCOMPARE(callValues(draft, context()).value(u"时限"_s), u"45 min"_s);
    TicketDraft unclear = call();
    unclear.ticket.category.clear();
    QVERIFY(!callValues(unclear, context()).contains(u"具体时间"_s));
}

// What hangs on who calls is told as it will be saved.
void TestCallWords::theTimeIsThatOfTheCustomer()
{
    ReferenceData reference = m_reference;
    PromiseVersion version = reference.promises.at(noon());
    version.rules.targets.prepend({u"respond"_s, {{u"level"_s, {u"vip"_s}}}, 600});
    reference.promises = PromiseBook(version.rules, version.times);
    TicketDraft draft = call();
    draft.ticket.mode = u"visit"_s;
    CallContext context{reference, m_person, {}, {}, noon(), u"vip"_s};
    QCOMPARE(callValues(draft, context).value(u"具体时间"_s), u"14:10"_s);
    context.customerLevel.clear();
    QCOMPARE(callValues(draft, context).value(u"具体时间"_s), u"16:00"_s);
}

void TestCallWords::whatIsOpenIsALineWithItsName()
{
    QCOMPARE(withOpenBlanks(u"before [具体时间], [企业名称]"_s), u"before ____ (time), ____ (company)"_s);
    QCOMPARE(withOpenBlanks(u"[of the center's own]"_s), u"____ (of the center's own)"_s);
    QCOMPARE(withOpenBlanks(u"nothing open"_s), u"nothing open"_s);
    QCOMPARE(withOpenBlanks({}), QString());
}

void TestCallWords::somebodyIsSpokenToByTitle()
{
    QCOMPARE(courteousName(u"Li"_s, {}), u"Mr or Ms Li"_s);
    QCOMPARE(courteousName(u"Linjiang Printers"_s, u"firm"_s), u"Linjiang Printers"_s);
    QCOMPARE(courteousName({}, {}), QString());
}

void TestCallWords::everyMoodHasItsWayOfListening_data()
{
    QTest::addColumn<QString>("mood");
    for (const CodeName& mood : m_reference.moods)
        QTest::newRow(qPrintable(mood.code)) << mood.code;
    QTest::newRow("not heard yet") << QString();
}

//
void TestCallWords::everyMoodHasItsWayOfListening()
{
    QFETCH(QString, mood);
    const QList<Script> hints = m_reference.scriptsFor(u"listen"_s, u"phone"_s, mood);
    QVERIFY(!hints.isEmpty());
    QVERIFY(!hints.constFirst().zh.isEmpty() && !hints.constFirst().en.isEmpty());
    const bool own = !mood.isEmpty() && mood != "calm"_L1;
    QCOMPARE(hints.constFirst().mood, own ? mood : QString());
}

QTEST_GUILESS_MAIN(TestCallWords)
#include "tst_callwords.moc"
