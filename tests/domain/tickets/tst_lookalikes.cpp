#include "domain/tickets/lookalikes.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromMs(1'785'000'000'000);

LookAlikeTicket ticket(qint64 id, Milliseconds age = Milliseconds(3600 * 1000))
{
    LookAlikeTicket t;
    t.id = TicketId(id);
    t.createdAt = kNow - age;
    return t;
}

QList<qint64> idsOf(const QList<LookAlike>& alikes)
{
    QList<qint64> ids;
    for (const LookAlike& alike : alikes)
        ids.append(alike.id.value());
    return ids;
}

/// Of one caller's texts.
bool similar(const QString& a, const QString& b)
{
    LookAlikeSubject subject;
    LookAlikeTicket other = ticket(1);
    subject.customer = other.customer = CustomerId(7);
    subject.text = a;
    other.text = b;
    return lookAlikes(subject, {other}, kNow).constFirst().similarText;
}

} // namespace

/// a request that comes again is recognised by caller, device and words.
class TestLookAlikes : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTheSame_data();
    void whatIsTheSame();
    void theLikeliestComesFirst();
    void monthsAgoIsAnotherMatter();
    void emptyFieldsAreNobodysOwn();
    void halfOfTheShorterTextIsSimilar_data();
    void halfOfTheShorterTextIsSimilar();
    void similarDoesNotAskWhoIsFirst();
};

void TestLookAlikes::whatIsTheSame_data()
{
    QTest::addColumn<LookAlikeSubject>("subject");
    QTest::addColumn<LookAlikeTicket>("other");
    QTest::addColumn<QString>("same");
    const auto row = [](const char* name, auto change, const char* same) {
        LookAlikeSubject subject;
        LookAlikeTicket other = ticket(1);
        change(subject, other);
        QTest::newRow(name) << subject << other << QString::fromLatin1(same);
    };
    using S = LookAlikeSubject&;
    using T = LookAlikeTicket&;
    row(
        "nothing", [](S, T) {}, "");
    row(
        "customer", [](S s, T t) { s.customer = t.customer = CustomerId(7); }, "caller ");
    row(
        "number of a new customer", [](S s, T t) { s.phone = t.phone = u"13805712046"_s; }, "caller ");
    row(
        "device", [](S s, T t) { s.device = t.device = DeviceId(7); }, "device ");
    row(
        "serial number", [](S s, T t) { s.serial = t.serial = u"AC-1"_s; }, "device ");
    row(
        "caller and fault",
        [](S s, T t) {
            s.customer = t.customer = CustomerId(7);
            s.fault = t.fault = u"spin"_s;
        },
        "caller fault probable ");
    row(
        "the fault alone is many people's", [](S s, T t) { s.fault = t.fault = u"spin"_s; }, "");
    row(
        "caller and similar words",
        [](S s, T t) {
            s.customer = t.customer = CustomerId(7);
            s.text = u"洗衣机脱水晃动"_s;
            t.text = u"脱水时晃动得厉害，洗衣机走位"_s;
        },
        "caller words probable ");
    row(
        "short words of somebody else", [](S s, T t) { s.text = t.text = u"不制冷"_s; }, "");
    row(
        "the same message on another way in",
        [](S s, T t) { s.text = t.text = u"昨天装的空调外机支架松动，一刮风就响，请尽快派人"_s; }, "words ");
    row(
        "other words of somebody else",
        [](S s, T t) {
            s.text = u"昨天装的空调外机支架松动，一刮风就响"_s;
            t.text = u"热水器打不着火，换了电池也没有用，请派人"_s;
        },
        "");
}

void TestLookAlikes::whatIsTheSame()
{
    QFETCH(LookAlikeSubject, subject);
    QFETCH(LookAlikeTicket, other);
    const QList<LookAlike> found = lookAlikes(subject, {other}, kNow);
    QString same;
    for (const LookAlike& alike : found) {
        same += alike.sameDevice ? u"device "_s : QString();
        same += alike.sameCaller ? u"caller "_s : QString();
        same += alike.sameFault ? u"fault "_s : QString();
        same += alike.similarText ? u"words "_s : QString();
        same += alike.probable() && !alike.sameDevice ? u"probable "_s : QString();
        QVERIFY(alike.probable() || !alike.sameDevice);
    }
    QTEST(same, "same");
}

void TestLookAlikes::theLikeliestComesFirst()
{
    LookAlikeSubject subject;
    subject.customer = CustomerId(1);
    subject.device = DeviceId(2);
    subject.fault = u"spin"_s;
    QList<LookAlikeTicket> tickets;
    for (qint64 id = 1; id <= 4; ++id)
        tickets.append(ticket(id, Milliseconds(id * 1000)));
    tickets[0].customer = tickets[1].customer = tickets[3].customer = subject.customer;
    tickets[1].fault = subject.fault;
    tickets[2].device = subject.device;
    QCOMPARE(idsOf(lookAlikes(subject, tickets, kNow)), (QList<qint64>{3, 2, 1, 4}));
}

void TestLookAlikes::monthsAgoIsAnotherMatter()
{
    LookAlikeSubject subject;
    subject.customer = CustomerId(1);
    LookAlikeTicket last = ticket(1, kLookAlikeSpan), before = ticket(2, kLookAlikeSpan + Milliseconds(1));
    last.customer = before.customer = subject.customer;
    QCOMPARE(idsOf(lookAlikes(subject, {last, before}, kNow)), QList<qint64>{1});
}

void TestLookAlikes::emptyFieldsAreNobodysOwn()
{
    QVERIFY(lookAlikes({}, {ticket(1)}, kNow).isEmpty());
}

void TestLookAlikes::halfOfTheShorterTextIsSimilar_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("similar");
    QTest::newRow("the same") << u"洗衣机脱水"_s << u"洗衣机脱水"_s << true;
    QTest::newRow("a part") << u"洗衣机脱水"_s << u"我家洗衣机脱水时走位"_s << true;
    QTest::newRow("half of four pairs") << u"空调不制冷"_s << u"空调不响了"_s << true;
    QTest::newRow("one of four pairs") << u"空调不制冷"_s << u"空调漏水了"_s << false;
    QTest::newRow("nothing") << u"空调不制冷"_s << u"热水器漏水"_s << false;
    QTest::newRow("too short to say anything") << u"漏水"_s << u"漏水"_s << false;
    QTest::newRow("traditional is simplified") << u"洗衣機脫水"_s << u"洗衣机脱水"_s << true;
}

void TestLookAlikes::halfOfTheShorterTextIsSimilar()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(similar(a, b), "similar");
}

void TestLookAlikes::similarDoesNotAskWhoIsFirst()
{
    QRandomGenerator random(6);
    const QString letters = u"洗衣机脱水晃动空调不制冷热器漏 ab1"_s;
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(30); i > 0; --i)
            made += letters.at(random.bounded(letters.size()));
        return made;
    };
    int found = 0;
    for (int i = 0; i < 2000; ++i) {
        const QString a = text(), b = text();
        QCOMPARE(similar(b, a), similar(a, b));
        found += similar(a, b);
    }
    QVERIFY(found > 0 && found < 2000);
}

QTEST_APPLESS_MAIN(TestLookAlikes)

#include "tst_lookalikes.moc"
