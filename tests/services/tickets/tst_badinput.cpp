#include "domain/customers/phone.h"
#include "domain/tickets/trackingnumber.h"
#include "services/customers/customerservice.h"
#include "services/knowledge/knowledgeservice.h"
#include "support/servicedesk.h"

#include <QScopeGuard>

#include <ctime>
#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QString repeated(char32_t point, int times)
{
    return QString::fromUcs4(&point, 1).repeated(times);
}

} // namespace

/// Whatever is typed, sent or pasted: kept as it was meant, or refused with its field; the same on both databases.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void aTextComesBackAsItWasMeant_data();
    void aTextComesBackAsItWasMeant();
    void aFieldThatDoesNotFitIsNamed_data();
    void aFieldThatDoesNotFitIsNamed();
    void aPhoneIsUnderstoodOrRefused_data();
    void aPhoneIsUnderstoodOrRefused();
    void anExtensionDoesNotHideTheCaller();
    void whyAProposalWasOverruledIsKept();
    void aDayIsTheCenters_data();
    void aDayIsTheCenters();
    void aStepsFieldThatDoesNotFitIsNamed_data();
    void aStepsFieldThatDoesNotFitIsNamed();
    void anEntryThatDoesNotFitIsRefused_data();
    void anEntryThatDoesNotFitIsRefused();
    void digitsThatAreNoNumberOfATicketAreWords();
    void aSearchOfSignsFindsWhatHasThem_data();
    void aSearchOfSignsFindsWhatHasThem();
    void anyTextCanBeSearchedFor_data();
    void anyTextCanBeSearchedFor();
    void aNameWithWildcardsIsOnlyItself();
    void aWrongTicketNumberIsRefused_data();
    void aWrongTicketNumberIsRefused();
    void whatIsNotThereIsNotFound();
    void cleanupTestCase();

private:
    std::map<int, std::pair<std::unique_ptr<TestDatabase>, std::unique_ptr<ServiceDesk>>> m_desks;
    ServiceDesk* m_desk = nullptr;
};

void TestBadInput::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& [database, desk] = m_desks[backend];
    if (!database) {
        database = TestDatabase::make(Backend(backend));
        QVERIFY(database->setUp(60));
        desk = ServiceDesk::at(*database);
    }
    m_desk = desk.get();
}

void TestBadInput::cleanupTestCase()
{
    for (auto& [backend, pair] : m_desks)
        pair.second.reset();
    m_desks.clear();
}

void TestBadInput::aTextComesBackAsItWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    same("quotes", u"it's \"so\" `so` ''"_s);
    same("wildcards", u"100% _ * ?"_s);
    same("backslashes", u"C:\\temp\\n \\x41 \\' \\\\"_s);
    same("what looks like a placeholder", u"at 10:30 :key :1 ? $1 %1 @x {0}"_s);
    same("what looks like an attack", u"'); drop table ticket; --"_s);
    same("emoji", u"😀👨‍👩‍👧‍👦🇨🇳"_s);
    same("Han outside the first plane", u"𠮷野家𰻞面"_s);
    same("lines", u"一\n二\t三"_s);
    same("markup", u"<script>alert(1)</script> &amp; {\"a\":[1]}"_s);
    same("10,000 characters", repeated(U'字', 10000));
    same("10,000 characters of two units", repeated(U'😀', 10000));
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << u"ab"_s;
    QTest::newRow("half a surrogate") << QString(u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00)) << u"ab"_s;
    QTest::newRow("right to left marks") << QString(u"a"_s + QChar(0x202E) + u"b"_s + QChar(0x200F)) << u"ab"_s;
    QTest::newRow("Windows lines") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("bells and escapes") << u"a\a\x1b[31mb\x7f"_s << u"a[31mb"_s;
    QTest::newRow("a letter and its accent") << QString(u"e"_s + QChar(0x301)) << u"é"_s;
}

void TestBadInput::aTextComesBackAsItWasMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    TicketDraft draft = m_desk->draft();
    draft.ticket.words = typed;
    const auto created = await(m_desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    QCOMPARE(created->ticket.words, kept);
    const auto details = await(m_desk->center.tickets().details(created->ticket.id));
    WOSHOU_VERIFY(details);
    QCOMPARE(details->ticket.words, kept);
    QCOMPARE(details->events.constLast().text, kept); // the log has the customer's own words
}

void TestBadInput::aFieldThatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("no symptom") << u"symptom"_s << QString() << u"SV003"_s;
    QTest::newRow("a symptom of blanks") << u"symptom"_s << u" 　\t"_s << u"SV003"_s;
    QTest::newRow("a long symptom") << u"symptom"_s << QString(201, u'x') << u"SV008"_s;
    QTest::newRow("too many words") << u"words"_s << QString(10001, u'字') << u"SV008"_s;
    QTest::newRow("too many emoji") << u"words"_s << repeated(U'😀', 10001) << u"SV008"_s;
    QTest::newRow("a long expectation") << u"expectation"_s << QString(4001, u'x') << u"SV008"_s;
    QTest::newRow("no type") << u"category"_s << QString() << u"SV003"_s;
}

void TestBadInput::aFieldThatDoesNotFitIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, code);
    TicketDraft draft = m_desk->draft();
    const QHash<QString, QString*> fields = {{u"symptom"_s, &draft.ticket.symptom},
                                             {u"words"_s, &draft.ticket.words},
                                             {u"expectation"_s, &draft.ticket.expectation},
                                             {u"category"_s, &draft.ticket.category}};
    *fields.value(field) = text;
    const auto refused = await(m_desk->center.tickets().create(draft));
    WOSHOU_REFUSED(refused, ErrorKind::Validation, code);
    QCOMPARE(refused.error().field, field);
}

void TestBadInput::aPhoneIsUnderstoodOrRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("digits"); ///< empty when it is refused
    const auto row = [](const QString& typed, const QString& digits) {
        QTest::newRow(qPrintable(typed)) << typed << digits;
    };
    const QString mobile = u"13805712046"_s;
    row(u"138 0571 2046"_s, mobile);
    row(u"138-0571-2046"_s, mobile);
    row(u"+86 138 0571 2046"_s, mobile);
    row(u"0086-13805712046"_s, mobile);
    row(u"１３８０５７１２０４６"_s, mobile);
    row(u"(0571) 8765 4321"_s, u"057187654321"_s);
    row(u"0571-87654321 转 801"_s, u"057187654321#801"_s);
    row(u"400-820-1234"_s, u"4008201234"_s);
    row(u"138 0571 204"_s, {});
    row(u"12345"_s, {});
    row(u"telephone"_s, {});
    row(u"1380571204600000"_s, {});
    row(u"138'--"_s, {});
}

void TestBadInput::aPhoneIsUnderstoodOrRefused()
{
    QFETCH(QString, typed);
    QFETCH(QString, digits);
    TicketDraft draft = m_desk->draft();
    draft.phone = typed;
    const auto created = await(m_desk->center.tickets().create(draft));
    if (digits.isEmpty()) {
        WOSHOU_REFUSED(created, ErrorKind::Validation, u"SV008"_s);
        QCOMPARE(created.error().field, u"phone"_s);
        return;
    }
    WOSHOU_VERIFY(created);
    QCOMPARE(created->ticket.contactPhone, digits);
    QCOMPARE(parsePhone(created->ticket.contactPhone).kept(), digits); // what is kept is a number again
    const auto known = await(m_desk->center.customers().recognise(typed));
    WOSHOU_VERIFY(known);
    QCOMPARE(known->size(), digits == "13805712046"_L1 ? 1 : 0);
}

void TestBadInput::anExtensionDoesNotHideTheCaller()
{
    TicketDraft draft = m_desk->draft();
    draft.customer = {};
    draft.ticket.device = {};
    draft.customerName = u"分机客户"_s;
    draft.phone = u"0571-86543210转8021"_s;
    const auto created = await(m_desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const auto known = await(m_desk->center.customers().recognise(u"0571-86543210"_s));
    WOSHOU_VERIFY(known);
    QCOMPARE(known->size(), 1);
    QCOMPARE(known->constFirst().id, created->ticket.customer);
}

void TestBadInput::whyAProposalWasOverruledIsKept()
{
    TicketDraft draft = m_desk->draft();
    draft.ticket.proposedPriority = Priority::Low;
    draft.overruleReason = u" 家中有 婴儿 "_s;
    const auto created = await(m_desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const auto details = await(m_desk->center.tickets().details(created->ticket.id));
    WOSHOU_VERIFY(details);
    const auto entry = std::find_if(details->events.begin(), details->events.end(),
                                    [](const TicketEvent& event) { return event.kind == "overruled"_L1; });
    QVERIFY(entry != details->events.end());
    QCOMPARE(entry->text, u"家中有 婴儿"_s);
    QVERIFY2(entry->data.contains(u"\"priority\":[\"low\",\"high\"]"_s), qPrintable(entry->data));
}

void TestBadInput::aDayIsTheCenters_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("a desk where it may still be yesterday") << QByteArray("Etc/GMT+12");
    QTest::newRow("a desk where it may be tomorrow already") << QByteArray("Etc/GMT-14");
}

void TestBadInput::aDayIsTheCenters()
{
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    const auto back = qScopeGuard([before] {
        qputenv("TZ", before);
        tzset();
    });
    qputenv("TZ", zone);
    tzset();
    const QDate today = m_desk->center.serverNow().toUtc().addSecs(8 * 3600).date(); // the demonstration is in China
    TicketDraft draft = m_desk->draft();
    draft.customer = {};
    draft.ticket.device = {};
    draft.customerName = u"新客户"_s;
    draft.purchasedOn = today.addDays(1);
    WOSHOU_REFUSED(await(m_desk->center.tickets().create(draft)), ErrorKind::Validation, u"SV008"_s);
    draft.purchasedOn = today;
    const auto created = await(m_desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    const auto details = await(m_desk->center.tickets().details(created->ticket.id));
    WOSHOU_VERIFY(details);
    QCOMPARE(details->customer.since, today);
}

void TestBadInput::aStepsFieldThatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("too long") << u"solution"_s << QString(4001, u'x');
    QTest::newRow("an unknown field") << u"number"_s << u"W-1-1"_s;
    QTest::newRow("a word that is none of its own") << u"solved_for_good"_s << u"perhaps"_s;
    QTest::newRow("a long note") << u"move_note"_s << QString(4001, u'x');
}

void TestBadInput::aStepsFieldThatDoesNotFitIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    const auto created = m_desk->create();
    WOSHOU_VERIFY(created);
    const auto refused = m_desk->move(created->ticket, u"solve"_s, {{u"solution"_s, u"x"_s}, {field, text}});
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(refused.error().field, field);
}

void TestBadInput::anEntryThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << u"note"_s << u" \n "_s << u"SV003"_s;
    QTest::newRow("only NUL") << u"note"_s << QString(QChar(0)) << u"SV003"_s;
    QTest::newRow("too long") << u"note"_s << QString(10001, u'x') << u"SV008"_s;
    QTest::newRow("a step that was none") << u"moved"_s << u"x"_s << u"SV008"_s;
}

void TestBadInput::anEntryThatDoesNotFitIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto created = m_desk->create();
    WOSHOU_VERIFY(created);
    WOSHOU_REFUSED(await(m_desk->center.tickets().addEntry(created->ticket.id, kind, text, QUuid::createUuid())),
                   ErrorKind::Validation, code);
    const QString longest = repeated(U'😀', 10000);
    WOSHOU_VERIFY(
        await(m_desk->center.tickets().addEntry(created->ticket.id, u"note"_s, longest, QUuid::createUuid())));
}

// One digit string in ten has the check digit of a ticket's number.
void TestBadInput::digitsThatAreNoNumberOfATicketAreWords()
{
    const QString digits = trackingNumber(77'000'000).mid(2).remove(u'-');
    TicketDraft draft = m_desk->draft();
    draft.ticket.words = u"订单 "_s + digits;
    const auto created = await(m_desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    TicketFilter filter;
    filter.text = digits;
    const auto page = await(m_desk->center.tickets().page(filter));
    WOSHOU_VERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows.constFirst().id, created->ticket.id);
}

void TestBadInput::aSearchOfSignsFindsWhatHasThem_data()
{
    QTest::addColumn<QString>("symptom");
    QTest::addColumn<QString>("query");
    QTest::newRow("Han") << u"砗磲壳盖子"_s << u"砗磲壳"_s;
    QTest::newRow("one Han") << u"貔貅"_s << u"貔"_s;
    QTest::newRow("traditional") << u"鹦鹉叫声"_s << u"鸚鵡"_s;
    QTest::newRow("wide letters") << u"Zorgon 7"_s << u"ｚｏｒｇｏｎ"_s;
    QTest::newRow("a model") << u"KFR-99QX/Q9"_s << u"kfr99qx"_s;
    QTest::newRow("a percent sign beside") << u"quux 100%"_s << u"quux%"_s;
    QTest::newRow("Hindi") << u"हिन्दी परीक्षण"_s << u"हिन्दी"_s;
    QTest::newRow("Thai") << u"ภาษาไทยทดสอบ"_s << u"ภาษาไทยทดสอบ"_s;
    QTest::newRow("Han outside the first plane") << u"𰻞𰻞机"_s << u"𰻞𰻞"_s;
    QTest::newRow("an accent") << u"Crème brûlée"_s << u"brûlée"_s;
    QTest::newRow("a word of FTS") << u"AND NEAR xyzzy"_s << u"near AND"_s;
    QTest::newRow("a quote inside") << u"don't plugh"_s << u"plugh'"_s;
}

void TestBadInput::aSearchOfSignsFindsWhatHasThem()
{
    QFETCH(QString, symptom);
    QFETCH(QString, query);
    TicketDraft draft = m_desk->draft();
    draft.ticket.symptom = symptom;
    const auto created = await(m_desk->center.tickets().create(draft));
    WOSHOU_VERIFY(created);
    TicketFilter filter;
    filter.text = query;
    const auto page = await(m_desk->center.tickets().page(filter));
    WOSHOU_VERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows.constFirst().id, created->ticket.id);
}

void TestBadInput::anyTextCanBeSearchedFor_data()
{
    QTest::addColumn<QString>("query");
    for (const char16_t* text : {u"%",         u"_",
                                 u"%%%",       u"*",
                                 u"\"",        u"'",
                                 u"\"\"\"",    u"\\",
                                 u"(",         u")",
                                 u"^",         u"-",
                                 u"a OR",      u"NOT",
                                 u"NEAR(a b)", u"a:b",
                                 u"{a b}:c",   u"&",
                                 u"|",         u"!",
                                 u"<->",       u":*",
                                 u"a & ",      u"''",
                                 u"--",        u";",
                                 u"😀",         u"\u202e",
                                 u"?",         u":key",
                                 u"½",         u"①",
                                 u"ﬁ",         u"İ",
                                 u"ß",         u"ǅ",
                                 u"\u0301",    u"a\u0301\u0302"})
        QTest::newRow(qPrintable(QStringView(text).toString())) << QStringView(text).toString();
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("half a surrogate") << QString(QChar(0xDC00));
    QTest::newRow("a very long word") << QString(20000, u'x');
    QTest::newRow("a very long sentence") << QString(u"不制冷 "_s).repeated(2000);
}

void TestBadInput::anyTextCanBeSearchedFor()
{
    QFETCH(QString, query);
    TicketFilter filter;
    filter.text = query;
    WOSHOU_VERIFY(await(m_desk->center.tickets().page(filter)));
    WOSHOU_VERIFY(await(m_desk->center.knowledge().search(query)));
    WOSHOU_VERIFY(await(m_desk->center.knowledge().suggest({query, query, query, query})));
    WOSHOU_VERIFY(await(m_desk->center.customers().recognise(query)));
}

void TestBadInput::aNameWithWildcardsIsOnlyItself()
{
    for (const QString& name : {u"%"_s, u"%%"_s, u"__"_s, u"王%"_s, u"' or ''='"_s}) {
        const auto found = await(m_desk->center.customers().recognise(name));
        WOSHOU_VERIFY(found);
        QVERIFY(found->isEmpty());
    }
    TicketDraft draft = m_desk->draft();
    draft.customer = CustomerId();
    draft.ticket.device = DeviceId();
    draft.customerName = u"3M%_客户 😀"_s;
    WOSHOU_VERIFY(await(m_desk->center.tickets().create(draft)));
    const auto found = await(m_desk->center.customers().recognise(u"3M%_"_s));
    WOSHOU_VERIFY(found);
    QCOMPARE(found->size(), 1);
}

void TestBadInput::aWrongTicketNumberIsRefused_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"my ticket"_s;
    QTest::newRow("a slip") << u"W-100001-0"_s;
    QTest::newRow("longer than a number") << u"W-99999999999999999999-1"_s;
    QTest::newRow("NUL") << QString(u"W-1"_s + QChar(0));
}

void TestBadInput::aWrongTicketNumberIsRefused()
{
    QFETCH(QString, number);
    if (parseTrackingNumber(number))
        number += u'9'; // whatever its check digit is
    WOSHOU_REFUSED(await(m_desk->center.tickets().detailsByNumber(number)), ErrorKind::Validation, u"SV009"_s);
}

void TestBadInput::whatIsNotThereIsNotFound()
{
    TicketService& tickets = m_desk->center.tickets();
    const TicketId none(987654321);
    QCOMPARE(await(tickets.details(none)).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(tickets.detailsByNumber(trackingNumber(987654))).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(tickets.move(none, 1, {u"handle"_s, {}, {}})).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(tickets.addEntry(none, u"note"_s, u"x"_s, QUuid::createUuid())).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(m_desk->center.customers().card(CustomerId(987654321))).error().kind, ErrorKind::NotFound);
    QCOMPARE(await(m_desk->center.knowledge().article(ArticleId(987654321))).error().kind, ErrorKind::NotFound);
    TicketDraft draft = m_desk->draft();
    draft.customer = CustomerId(987654321);
    QCOMPARE(await(tickets.create(draft)).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
