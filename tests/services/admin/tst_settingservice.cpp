#include "services/admin/settingservice.h"
#include "storage/core/query.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonMs = 3000;
const QString kAdministrator = u"chenli"_s;

/// The body with one field of the entry that has this code changed.
SettingBody with(SettingBody body, const QString& part, const QString& code, const QString& field, const QJsonValue& to)
{
    QList<QJsonObject> entries = settingEntries(body, part);
    for (QJsonObject& entry : entries) {
        if (entry["code"_L1].toString() == code)
            entry.insert(field, to);
    }
    setSettingEntries(body, part, entries);
    return body;
}

SettingBody renamed(const SettingBody& body, const QString& name)
{
    return with(body, u"categories"_s, u"inquiry"_s, u"zh"_s, name);
}

QString inquiryName(const Center& center)
{
    return findCode(center.reference().triage.categories, u"inquiry"_s).zh;
}

} // namespace

/// versions of settings on both databases: made by administrators, picked by their time, heard of
/// by every desk.
class TestSettingService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void aCenterBeginsAsItWasSetUp();
    void aVersionIsInForceAtOnceAndEverywhere();
    void aVersionWaitsForItsTime();
    void aNewVersionReplacesOneThatWaits();
    void whoSavesOverANewerVersionIsRefused();
    void sayingTheSameAgainMakesNoSecond();
    void oneOfTwoAtTheSameMomentWins();
    void onlyAnAdministratorMakesVersions_data();
    void onlyAnAdministratorMakesVersions();
    void byHandOnlyAnAdministratorMakesVersions();
    void aVersionIsNeverChanged();
    void whatDoesNotFitIsRefused();
    void nastyTextIsKeptUnharmed();
    void aPreviewCountsOpenTickets();
    void theNextSignInHasTheVersion();

private:
    Result<SettingHistory> history(const QString& kind = u"categories"_s);
    Result<SettingVersion> save(const SettingBody& body, int expected, MaybeInstant from = {},
                                const QString& note = u"试"_s);
    std::unique_ptr<Connection> byHand(const QString& login);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServiceDesk> m_admin;
};

void TestSettingService::init()
{
    m_admin.reset();
    QFETCH_GLOBAL(int, backend);
    m_database = TestDatabase::make(Backend(backend));
    QVERIFY(m_database->setUp(60));
    m_admin = ServiceDesk::at(*m_database, kAdministrator);
    QVERIFY(m_admin);
}

Result<SettingHistory> TestSettingService::history(const QString& kind)
{
    return await(m_admin->center.settings().history(kind));
}

Result<SettingVersion> TestSettingService::save(const SettingBody& body, int expected, MaybeInstant from,
                                                const QString& note)
{
    return await(m_admin->center.settings().save({u"categories"_s, expected, body, from, note}));
}

std::unique_ptr<Connection> TestSettingService::byHand(const QString& login)
{
    ConnectionSettings settings = m_database->administrator();
    if (!m_database->isSqlite()) {
        settings.user = login;
        settings.password = u"woshou-demo"_s;
    }
    auto opened = Connection::open(settings);
    return opened ? std::move(*opened) : nullptr;
}

void TestSettingService::aCenterBeginsAsItWasSetUp()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    QCOMPARE(found->versions.size(), 1);
    QCOMPARE(found->newest().version, 0);
    QCOMPARE(settingEntries(found->newest().body, u"categories"_s).size(), 5);
    QCOMPARE(settingEntries(found->newest().body, u"priorities"_s).size(), 4);
    WOSHOU_REFUSED(await(m_admin->center.settings().history(u"nonsense"_s)), ErrorKind::NotFound, u""_s);
}

void TestSettingService::aVersionIsInForceAtOnceAndEverywhere()
{
    const auto other = ServiceDesk::at(*m_database);
    QSignalSpy heard(&other->center, &Center::referenceChanged);
    const auto found = history();
    WOSHOU_VERIFY(found);
    const auto saved = save(renamed(found->newest().body, u"问询类"_s), 0);
    WOSHOU_VERIFY(saved);
    QCOMPARE(saved->version, 1);
    QTRY_COMPARE_WITH_TIMEOUT(inquiryName(other->center), u"问询类"_s, kSoonMs);
    QVERIFY(heard.size() >= 1);
    QTRY_COMPARE_WITH_TIMEOUT(inquiryName(m_admin->center), u"问询类"_s, kSoonMs);
    const auto after = history();
    QCOMPARE(after->newest().note, u"试"_s);
    QCOMPARE(after->newest().author, m_admin->center.person().id);
    QCOMPARE(after->newest().authorName, m_admin->center.person().name);
    QVERIFY(after->newest().body == saved->body);
}

void TestSettingService::aVersionWaitsForItsTime()
{
    const auto other = ServiceDesk::at(*m_database);
    const auto found = history();
    WOSHOU_VERIFY(found);
    const QString before = inquiryName(other->center);
    const Instant soon = other->center.serverNow() + Milliseconds(2500);
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"问询类"_s), 0, soon));
    QTRY_VERIFY_WITH_TIMEOUT(other->center.reference().changesAt.has_value(), 2000);
    QCOMPARE(inquiryName(other->center), before);
    QTRY_COMPARE_WITH_TIMEOUT(inquiryName(other->center), u"问询类"_s, 8000);
    QVERIFY(other->center.serverNow() >= soon);
    QVERIFY(!other->center.reference().changesAt);
}

void TestSettingService::aNewVersionReplacesOneThatWaits()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    const Instant later = found->now + std::chrono::hours(48);
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"后天类"_s), 0, later));
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"今天类"_s), 1));
    const auto after = history();
    QCOMPARE(after->inForce(after->now).version, 2);
    QCOMPARE(after->inForce(later).version, 2);
    QTRY_COMPARE_WITH_TIMEOUT(inquiryName(m_admin->center), u"今天类"_s, kSoonMs);
    QVERIFY(!m_admin->center.reference().changesAt);
}

void TestSettingService::whoSavesOverANewerVersionIsRefused()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"甲"_s), 0));
    WOSHOU_REFUSED(save(renamed(found->newest().body, u"乙"_s), 0), ErrorKind::Conflict, u"SV004"_s);
    const auto after = history();
    QCOMPARE(after->versions.size(), 2);
    QVERIFY(after->newest().body == renamed(found->newest().body, u"甲"_s));
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"乙"_s), 1));
}

void TestSettingService::sayingTheSameAgainMakesNoSecond()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    const SettingBody body = renamed(found->newest().body, u"甲"_s);
    WOSHOU_VERIFY(save(body, 0));
    const auto again = save(body, 0);
    WOSHOU_VERIFY(again);
    QCOMPARE(again->version, 1);
    QCOMPARE(history()->versions.size(), 2);
}

void TestSettingService::oneOfTwoAtTheSameMomentWins()
{
    const auto second = ServiceDesk::at(*m_database, kAdministrator);
    const auto found = history();
    WOSHOU_VERIFY(found);
    for (int round = 0; round < 20; ++round) {
        const auto name = [&](int who) { return renamed(found->newest().body, u"第%1-%2"_s.arg(round).arg(who)); };
        auto mine = m_admin->center.settings().save({u"categories"_s, round, name(1), {}, {}});
        auto theirs = second->center.settings().save({u"categories"_s, round, name(2), {}, {}});
        const auto a = await(mine), b = await(theirs);
        QCOMPARE(int(a.has_value()) + int(b.has_value()), 1);
        const Error& error = a ? b.error() : a.error();
        QCOMPARE(error.code, u"SV004"_s);
    }
    QCOMPARE(history()->newest().version, 20);
}

void TestSettingService::onlyAnAdministratorMakesVersions_data()
{
    QTest::addColumn<QString>("login");
    for (const char* login : {"wangmin", "linyutong", "zhangwei", "zhouwenting", "hejing"})
        QTest::newRow(login) << QString::fromLatin1(login);
}

void TestSettingService::onlyAnAdministratorMakesVersions()
{
    QFETCH(QString, login);
    const auto found = history();
    WOSHOU_VERIFY(found);
    const auto desk = ServiceDesk::at(*m_database, login);
    QVERIFY(desk);
    const SettingDraft draft{u"categories"_s, 0, renamed(found->newest().body, u"甲"_s), {}, {}};
    WOSHOU_REFUSED(await(desk->center.settings().save(draft)), ErrorKind::Permission, u"SV002"_s);
    WOSHOU_VERIFY(await(desk->center.settings().history(u"categories"_s))); // everybody may read
    QCOMPARE(history()->versions.size(), 1);
}

void TestSettingService::byHandOnlyAnAdministratorMakesVersions()
{
    const QString sql = u"insert into setting_version (kind, version, effective_from, body, author_id, made_at) "
                        "select 'categories', 1, %2, '{}', id, %2 from person where login = '%1'"_s;
    const QString now = m_database->isSqlite() ? u"1"_s : u"now()"_s;
    const auto agent = byHand(u"wangmin"_s);
    QVERIFY(agent);
    const auto refused = agent->execute(sql.arg(u"wangmin"_s, now));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Permission);
    const auto admin = byHand(kAdministrator);
    QVERIFY(admin);
    const auto skipped =
        admin->execute(QString(sql).replace(u"'categories', 1"_s, u"'categories', 3"_s).arg(kAdministrator, now));
    QVERIFY(!skipped);
    QCOMPARE(skipped.error().code, u"SV004"_s);
    WOSHOU_VERIFY(admin->execute(sql.arg(kAdministrator, now)));
    // Who made it is the server's to say.
    const QString author = m_database
                               ->value(u"select p.login from setting_version v join person p on p.id = "
                                       "v.author_id"_s)
                               .toString();
    QCOMPARE(author, kAdministrator);
}

void TestSettingService::aVersionIsNeverChanged()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"甲"_s), 0));
    const auto connection = m_database->connect();
    if (!m_database->isSqlite())
        WOSHOU_VERIFY(connection->execute(u"set search_path = app"_s));
    for (const QString& sql : {u"update setting_version set note = 'x'"_s, u"delete from setting_version"_s}) {
        const auto refused = connection->execute(sql);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"SV403"_s);
    }
}

void TestSettingService::whatDoesNotFitIsRefused()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    const SettingBody body = found->newest().body;
    const auto wrong = save(with(body, u"categories"_s, u"inquiry"_s, u"priority"_s, u"soon"_s), 0);
    WOSHOU_REFUSED(wrong, ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(wrong.error().field, u"categories"_s);
    WOSHOU_REFUSED(save({}, 0), ErrorKind::Validation, u"SV008"_s); // what tickets have stays
    WOSHOU_REFUSED(save(body, 0, {}, QString(1001, u'x')), ErrorKind::Validation, u"SV008"_s);
    QCOMPARE(history()->versions.size(), 1);
}

void TestSettingService::nastyTextIsKeptUnharmed()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    const QString nasty = u"'); drop table ticket; -- \" \\ %s ${x} <b>é 😀 \u202Eabc"_s;
    const auto saved = save(renamed(found->newest().body, nasty), 0, {}, nasty);
    WOSHOU_VERIFY(saved);
    const auto after = history();
    WOSHOU_VERIFY(after);
    QVERIFY(after->newest().body == saved->body);
    QVERIFY(after->newest().note.startsWith(u"'); drop table ticket; -- \" \\ %s ${x} <b>é 😀"_s));
    QVERIFY(m_database->value(u"select count(*) from ticket"_s).toInt() > 0);
}

void TestSettingService::aPreviewCountsOpenTickets()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    const int open = m_database->value(u"select count(*) from ticket where is_open = 1"_s).toInt();
    const int faults =
        m_database->value(u"select count(*) from ticket where is_open = 1 and category = 'fault'"_s).toInt();
    QVERIFY(faults > 0);
    const SettingBody body = with(found->newest().body, u"categories"_s, u"fault"_s, u"zh"_s, u"报修类"_s);
    const auto preview = await(m_admin->center.settings().preview(u"categories"_s, body));
    WOSHOU_VERIFY(preview);
    QCOMPARE(preview->open, open);
    QCOMPARE(preview->touched, faults);
    QCOMPARE(preview->lines.size(), qMin(faults, SettingPreview::kMostLines));
    QCOMPARE(preview->lines.constFirst().effect.after.zh, u"报修类"_s);
    const auto same = await(m_admin->center.settings().preview(u"categories"_s, found->newest().body));
    QCOMPARE(same->touched, 0);
    QCOMPARE(history()->versions.size(), 1); // a look changes nothing
}

void TestSettingService::theNextSignInHasTheVersion()
{
    const auto found = history();
    WOSHOU_VERIFY(found);
    WOSHOU_VERIFY(save(renamed(found->newest().body, u"问询类"_s), 0));
    const auto later = ServiceDesk::at(*m_database);
    QCOMPARE(inquiryName(later->center), u"问询类"_s);
}

QTEST_GUILESS_MAIN(TestSettingService)
#include "tst_settingservice.moc"
