#include "domain/support/presets.h"
#include "models/admin/centertime.h"
#include "models/tickets/customerwords.h"
#include "models/tickets/taskwords.h"

#include <QLocale>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// 2026-07-15 14:00 on the center's clock, and later.
Instant at(int minutes)
{
    const QDateTime noon(QDate(2026, 7, 15), QTime(14, 0), Qt::OffsetFromUTC, 8 * 3600);
    return Instant::fromDateTime(noon) + std::chrono::minutes(minutes);
}

TicketEvent eventOf(qint64 id, int minutes, const QString& kind, const QString& toState, const QString& text = {})
{
    TicketEvent event;
    event.id = id;
    event.at = at(minutes);
    event.kind = kind;
    event.toState = toState;
    event.text = text;
    return event;
}

TicketDetails detailsOf(const QString& state)
{
    TicketDetails details;
    details.ticket.number = u"W-100001-7"_s;
    details.ticket.state = state;
    details.ticket.channel = u"phone"_s;
    details.ticket.symptom = u"不制冷。"_s;
    return details;
}

} // namespace

/// What the customer may read, from the log that everybody works by.
class TestCustomerWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStateHasItsSentence_data();
    void everyStateHasItsSentence();
    void placeholdersAreFilled();
    void whatIsNotKnownStaysToBeSeen();
    void everyChangeOfStateIsAnEntry();
    void bracketsOfTheCustomerStay();
    void anEntrySaysTheTimeThatWasToldThen();
    void anEntryNamesTheContactAndNotTheReader();
    void internalWordsAreNotTheCustomers();
    void scriptsAreOfferedWithTheTimeThatIsTold();
    void theWaysInAreGivenOut();
    void aTaskSaysWhoAndWhen();

private:
    Speaker speaker(int minutes = 60) const { return {m_reference, m_person, at(minutes)}; }
    ReferenceData m_reference;
    Person m_person;
};

void TestCustomerWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    setCenterOffset(480);
    m_reference = shippedReference();
    m_person.name = u"王敏"_s;
}

void TestCustomerWords::everyStateHasItsSentence_data()
{
    QTest::addColumn<QString>("state");
    for (const LifeCycle::State& state : m_reference.lifeCycle.states())
        QTest::newRow(qPrintable(state.code)) << state.code;
}

void TestCustomerWords::everyStateHasItsSentence()
{
    QFETCH(QString, state);
    const QString text = scriptText(u"state."_s + state, detailsOf(state), speaker());
    QVERIFY(text.startsWith(u"您好"_s));
    QVERIFY(vagueMarks(text, m_reference.vagueWords).isEmpty()); // the house says nothing vague itself
}

void TestCustomerWords::placeholdersAreFilled()
{
    TicketDetails details = detailsOf(u"doing"_s);
    details.events = {eventOf(1, 0, u"progress"_s, {}, u"压缩机已更换。"_s)};
    TicketTask next;
    next.kind = u"followup"_s;
    next.due = at(240);
    details.tasks = {next};
    const auto values = scriptValues(details, speaker());
    QCOMPARE(values.value(u"编号"_s), u"W-100001-7"_s);
    QCOMPARE(values.value(u"客服"_s), u"王敏"_s);
    QCOMPARE(values.value(u"问题简述"_s), u"不制冷"_s); // it stands inside a sentence
    QCOMPARE(values.value(u"具体进展"_s), u"压缩机已更换"_s);
    QCOMPARE(values.value(u"下一步时间"_s), u"18:00"_s);
    QVERIFY(values.value(u"时限"_s).startsWith(u'3'));
    QVERIFY(!values.value(u"企业名称"_s).isEmpty());
    const QString text = scriptText(u"state.doing"_s, details, speaker());
    QVERIFY2(text.contains(u"压缩机已更换"_s) && text.contains(u"18:00"_s) && !text.contains(u'['), qPrintable(text));
    QVERIFY(scriptText(u"state.doing"_s, details, speaker(), at(90)).contains(u"15:30"_s)); // what is told now
}

void TestCustomerWords::whatIsNotKnownStaysToBeSeen()
{
    QVERIFY(scriptText(u"state.toconfirm"_s, detailsOf(u"toconfirm"_s), speaker()).contains(u"[解决方案]"_s));
    TicketDetails late = detailsOf(u"doing"_s);
    TicketTask next;
    next.kind = u"followup"_s;
    next.due = at(10); // past: nobody is told that
    late.tasks = {next};
    QVERIFY(!scriptText(u"state.doing"_s, late, speaker()).contains(u'[')); // another sentence says less
}

void TestCustomerWords::everyChangeOfStateIsAnEntry()
{
    TicketDetails details = detailsOf(u"todispatch"_s);
    details.events = {eventOf(1, 0, u"created"_s, u"created"_s), eventOf(2, 1, u"note"_s, {}, u"内部"_s),
                      eventOf(3, 2, u"moved"_s, u"firstline"_s), eventOf(4, 3, u"moved"_s, u"todispatch"_s),
                      eventOf(5, 4, u"progress"_s, {}, u"已定配件"_s)};
    const QList<CustomerSentence> entries = customerEntries(details, speaker());
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.first().at, at(0));
    const QLocale before;
    for (const QLocale::Language language : {QLocale::Chinese, QLocale::English}) {
        QLocale::setDefault(QLocale(language));
        for (const CustomerSentence& entry : customerEntries(details, speaker())) // may be copied as it stands
            QVERIFY2(!entry.text.isEmpty() && !entry.text.contains(u'['), qPrintable(entry.text));
    }
    QLocale::setDefault(before);
    QVERIFY(entries.last().text.contains(u"已定配件"_s));
}

// What the customer wrote in brackets is no blank, and takes nothing away from the sentence.
void TestCustomerWords::bracketsOfTheCustomerStay()
{
    TicketDetails details = detailsOf(u"created"_s);
    details.ticket.symptom = u"显示[E4]"_s;
    details.events = {eventOf(1, 0, u"created"_s, u"created"_s)};
    const QList<CustomerSentence> entries = customerEntries(details, speaker());
    QCOMPARE(entries.size(), 1);
    QVERIFY2(entries.first().text.contains(u"显示[E4]"_s), qPrintable(entries.first().text));
    QVERIFY2(entries.first().text.contains(details.ticket.number), qPrintable(entries.first().text));
}

void TestCustomerWords::anEntrySaysTheTimeThatWasToldThen()
{
    TicketDetails details = detailsOf(u"doing"_s);
    TicketEvent promise = eventOf(2, 5, u"task"_s, {});
    promise.data = u"{\"action\":\"made\",\"kind\":\"promise\",\"due\":%1}"_s.arg(at(120).ms());
    details.events = {eventOf(1, 0, u"created"_s, u"created"_s), promise, eventOf(3, 5, u"moved"_s, u"todispatch"_s),
                      eventOf(4, 30, u"moved"_s, u"doing"_s)};
    const QList<CustomerSentence> entries = customerEntries(details, speaker());
    QVERIFY2(entries.at(1).text.contains(u"16:00"_s), qPrintable(entries.at(1).text));
}

void TestCustomerWords::anEntryNamesTheContactAndNotTheReader()
{
    TicketDetails details = detailsOf(u"reopened"_s);
    details.ownerName = details.ownerNameEn = u"高逸飞"_s;
    details.events = {eventOf(1, 0, u"moved"_s, u"reopened"_s)};
    const QString text = customerEntries(details, speaker()).value(0).text;
    QVERIFY2(text.contains(details.ownerName) && !text.contains(m_person.name), qPrintable(text));
}

void TestCustomerWords::internalWordsAreNotTheCustomers()
{
    TicketDetails details = detailsOf(u"created"_s);
    for (const QString& kind : {u"note"_s, u"meeting"_s, u"task"_s, u"overruled"_s, u"words"_s, u"survey"_s})
        details.events.append(eventOf(details.events.size() + 1, 0, kind, {}, u"只给同事看"_s));
    QVERIFY(customerEntries(details, speaker()).isEmpty());
}

void TestCustomerWords::scriptsAreOfferedWithTheTimeThatIsTold()
{
    const QList<OfferedScript> offered = offeredScripts(detailsOf(u"firstline"_s), speaker(), at(95));
    QVERIFY(offered.size() >= 5);
    QVERIFY(offered.first().text.contains(u"W-100001-7"_s)); // how it stands comes first
    QVERIFY(std::any_of(offered.begin(), offered.end(),
                        [](const OfferedScript& script) { return script.text.contains(u"15:35"_s); }));
}

// the ways to reach the center are one list, kept with the scripts and given out with a reply.
void TestCustomerWords::theWaysInAreGivenOut()
{
    const QList<OfferedScript> offered = offeredScripts(detailsOf(u"firstline"_s), speaker(), at(95));
    const QList<Script> kept = m_reference.scriptsFor(u"entrance"_s, u"phone"_s, {});
    QVERIFY(!kept.isEmpty());
    for (const Script& script : kept) {
        const QString beginning = script.zh.left(8);
        const auto given = std::find_if(offered.begin(), offered.end(), [&](const OfferedScript& each) {
            return each.text.startsWith(beginning) || each.text.startsWith(script.en.left(8));
        });
        QVERIFY(given != offered.end());
        QVERIFY2(!given->text.contains(u"[企业名称]"_s), qPrintable(given->text));
    }
}

void TestCustomerWords::aTaskSaysWhoAndWhen()
{
    TicketTask task;
    task.kind = u"promise"_s;
    task.origin = u"callback"_s;
    task.ownerName = u"王敏"_s;
    task.due = at(30);
    const TaskWords open = taskWords(task, m_reference, at(60));
    QCOMPARE(open.who, u"王敏"_s);
    QCOMPARE(open.urge, Urge::Breached);
    QVERIFY(!open.what.isEmpty() && open.when.contains(u"14:30"_s));
    task.outcome = u"done"_s;
    task.doneAt = at(20);
    task.doneByName = u"林雨桐"_s;
    const TaskWords done = taskWords(task, m_reference, at(60));
    QVERIFY(done.when.contains(u"14:20"_s) && done.when.contains(u"林雨桐"_s));
    QCOMPARE(done.urge, Urge::Done);
}

QTEST_GUILESS_MAIN(TestCustomerWords)
#include "tst_customerwords.moc"
