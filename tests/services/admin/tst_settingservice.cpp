#include "services/admin/settingservice.h"
#include "services/tickets/attachmentservice.h"
#include "services/tickets/savedviewservice.h"
#include "storage/admin/settingrepository.h"
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
    void whatAnOlderVersionLacksIsAsShipped();
    void aPreviewCountsOpenTickets();
    void theNextSignInHasTheVersion();
    void viewsOfARoleAreItsDesks();
    void aLargerFileThanTheCenterTakesIsRefused();
    void whatIsRequiredStopsTheStep();
    void whatIsRequiredStopsTheIntake();

private:
    Result<SettingHistory> history(const QString& kind = u"categories"_s);
    Result<SettingVersion> save(const SettingBody& body, int expected, MaybeInstant from = {},
                                const QString& note = u"试"_s);
    /// Makes these the required fields, and waits until a desk knows.
    void require(const ServiceDesk& desk, const QList<QJsonObject>& entries);
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

// Rows that cannot be added would never come otherwise.
void TestSettingService::whatAnOlderVersionLacksIsAsShipped()
{
    const auto found = history(u"promises"_s);
    WOSHOU_VERIFY(found);
    SettingVersion old;
    old.version = 1;
    old.body = found->newest().body;
    old.body.remove(u"visits"_s);
    old.note = u"旧版本"_s;
    const auto hand = byHand(kAdministrator);
    QVERIFY(hand);
    old.author = m_admin->center.person().id;
    old.madeAt = old.effectiveFrom = *hand->now();
    WOSHOU_VERIFY(inTransaction<Done>(
        *hand, [&](Connection& unit) { return SettingRepository(unit).insert(u"promises"_s, old); }));
    const auto read = history(u"promises"_s);
    WOSHOU_VERIFY(read);
    QCOMPARE(read->newest().version, 1);
    QCOMPARE(settingEntries(read->newest().body, u"visits"_s).size(), 3);
    WOSHOU_VERIFY(await(m_admin->center.settings().save({u"promises"_s, 1, read->newest().body, {}, u"新版本"_s})));
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

// everybody of the role has them, in their order, counted; nobody changes them but in the settings.
void TestSettingService::viewsOfARoleAreItsDesks()
{
    const QString kind = u"views"_s;
    const auto agent = ServiceDesk::at(*m_database);
    const auto view = [](const QString& code, const QString& role, const QString& query) {
        return QJsonObject{{u"code"_s, code},   {u"role"_s, role},      {u"zh"_s, code + u"的单"_s},
                           {u"query"_s, query}, {u"order"_s, u"due"_s}, {u"en"_s, u"Of "_s + code}};
    };
    SettingDraft draft{kind, 0, {}, {}, u"晨会"_s};
    setSettingEntries(draft.body, kind,
                      {view(u"second"_s, u"agent"_s, u"状态:处理中"_s), view(u"first"_s, u"agent"_s, u"is:open"_s),
                       view(u"other"_s, u"engineer"_s, u"is:open"_s)});
    QSignalSpy heard(&agent->center, &Center::referenceChanged);
    WOSHOU_VERIFY(await(m_admin->center.settings().save(draft)));
    QTRY_VERIFY(!heard.isEmpty());
    const auto counted = await(agent->center.views().counted());
    WOSHOU_VERIFY(counted);
    QList<CountedView> own;
    std::copy_if(counted->begin(), counted->end(), std::back_inserter(own),
                 [](const CountedView& each) { return each.view.isCenters(); });
    QCOMPARE(own.size(), 2);
    QCOMPARE(own[0].view.name, u"second的单"_s);
    QCOMPARE(own[1].view.nameEn, u"Of first"_s);
    QCOMPARE(own[1].view.order, TicketOrder::Due);
    const int open = m_database->value(u"select count(*) from ticket where is_open = 1"_s).toInt();
    const int doing = m_database->value(u"select count(*) from ticket where state = 'doing'"_s).toInt();
    QCOMPARE(own[1].count, open);
    QCOMPARE(own[0].count, doing);
    const auto look = await(m_admin->center.views().look(u"is:open"_s, TicketOrder::Due));
    WOSHOU_VERIFY(look);
    QCOMPARE(look->count, open);
    QCOMPARE(look->rows.size(), qMin(open, ViewLook::kMostListed));
    WOSHOU_REFUSED(await(m_admin->center.views().look(u"状态:"_s, TicketOrder::Due)), ErrorKind::Validation,
                   u"SV008"_s);
    setSettingEntries(draft.body, kind, {view(u"first"_s, u"agent"_s, u"(is:open"_s)});
    draft.expected = 1;
    WOSHOU_REFUSED(await(m_admin->center.settings().save(draft)), ErrorKind::Validation, u"SV008"_s);
}

void TestSettingService::aLargerFileThanTheCenterTakesIsRefused()
{
    const QString kind = u"attachments"_s;
    const auto found = history(kind);
    WOSHOU_VERIFY(found);
    SettingBody body = found->newest().body;
    QCOMPARE(settingEntries(body, u"limits"_s).constFirst()["megabytes"_L1].toInt(), 25);
    const auto agent = ServiceDesk::at(*m_database);
    const auto created = agent->create();
    WOSHOU_VERIFY(created);
    AttachmentDraft draft;
    draft.ticket = created->ticket.id;
    draft.name = u"plan.dwg"_s;
    draft.mediaType = u"application/octet-stream"_s;
    draft.size = 3 * 1024 * 1024;
    draft.sha256 = QByteArray(64, 'a');
    draft.key = QUuid::createUuid();
    setSettingEntries(body, u"limits"_s, {{{u"code"_s, u"largest_file"_s}, {u"megabytes"_s, 2}}});
    setSettingEntries(body, u"warned"_s, {{{u"extension"_s, u"dwg"_s}}});
    QSignalSpy heard(&agent->center, &Center::referenceChanged);
    WOSHOU_VERIFY(await(m_admin->center.settings().save({kind, 0, body, {}, u"磁盘不够"_s})));
    QTRY_VERIFY(!heard.isEmpty());
    QCOMPARE(agent->center.reference().warnedExtensions, QStringList{u"dwg"_s});
    WOSHOU_REFUSED(await(agent->center.attachments().begin(draft)), ErrorKind::Validation, u"SV013"_s);
    const auto list = await(agent->center.attachments().list(created->ticket.id));
    WOSHOU_VERIFY(list);
    QCOMPARE(list->limit, qint64(2) * 1024 * 1024);
    draft.size = 2 * 1024 * 1024;
    WOSHOU_VERIFY(await(agent->center.attachments().begin(draft)));
    setSettingEntries(body, u"limits"_s,
                      {{{u"code"_s, u"largest_file"_s}, {u"megabytes"_s, 26}}}); // more than any takes
    WOSHOU_REFUSED(await(m_admin->center.settings().save({kind, 1, body, {}, {}})), ErrorKind::Validation, u"SV008"_s);
}

void TestSettingService::require(const ServiceDesk& desk, const QList<QJsonObject>& entries)
{
    const QString kind = u"required_fields"_s;
    const auto found = history(kind);
    WOSHOU_VERIFY(found);
    SettingDraft draft{kind, found->newest().version, {}, {}, u"返修太多"_s};
    setSettingEntries(draft.body, kind, entries);
    QSignalSpy heard(&desk.center, &Center::referenceChanged);
    WOSHOU_VERIFY(await(m_admin->center.settings().save(draft)));
    QTRY_VERIFY(!heard.isEmpty());
}

// the refusal names all that is missing; with it the step is made and it is kept.
void TestSettingService::whatIsRequiredStopsTheStep()
{
    const auto agent = ServiceDesk::at(*m_database);
    const auto created = agent->create();
    WOSHOU_VERIFY(created);
    const QString state = u"firstline"_s;
    require(*agent, {{{u"state"_s, state}, {u"field"_s, u"cause"_s}},
                     {{u"state"_s, state}, {u"field"_s, u"tools"_s}, {u"category"_s, u"fault"_s}},
                     {{u"state"_s, state}, {u"field"_s, u"method"_s}, {u"category"_s, u"inquiry"_s}}});
    const auto refused = agent->move(created->ticket, u"handle"_s);
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"cause"_s);
    QCOMPARE(refused.error().detail, u"missing: cause, tools"_s);
    const auto half = agent->move(created->ticket, u"handle"_s, {{u"cause"_s, u"电容老化"_s}});
    WOSHOU_REFUSED(half, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(half.error().field, u"tools"_s);
    const auto around = byHand(u"wangmin"_s); // the database itself knows it too
    QVERIFY(around);
    const auto byRow = around->execute(
        u"update ticket set state = 'firstline', last_move = 'handle', rev = rev + 1, cause = '%1'%2, "
        "updated_by = (select id from person where login = 'wangmin') where id = %3"_s.arg(
            u"电容老化"_s,
            m_database->isSqlite() ? u", updated_at = (select max(effective_from) from setting_version)"_s : QString(),
            QString::number(created->ticket.id.value())));
    WOSHOU_REFUSED(byRow, ErrorKind::Validation, u"SV003"_s);
    const auto moved =
        agent->move(created->ticket, u"handle"_s, {{u"cause"_s, u"电容老化"_s}, {u"tools"_s, u"万用表"_s}});
    WOSHOU_VERIFY(moved);
    QCOMPARE(moved->state, state);
    QCOMPARE(moved->cause, u"电容老化"_s);
    QCOMPARE(moved->tools, u"万用表"_s);
    const auto second = agent->create();
    WOSHOU_VERIFY(second);
    require(*agent, {});
    WOSHOU_VERIFY(agent->move(second->ticket, u"handle"_s));
}

void TestSettingService::whatIsRequiredStopsTheIntake()
{
    const auto agent = ServiceDesk::at(*m_database);
    require(*agent, {{{u"state"_s, u"created"_s}, {u"field"_s, u"frequency"_s}, {u"category"_s, u"fault"_s}}});
    TicketDraft draft = agent->draft();
    draft.ticket.frequency.clear();
    const auto refused = await(agent->center.tickets().create(draft));
    WOSHOU_REFUSED(refused, ErrorKind::Validation, u"SV003"_s);
    QCOMPARE(refused.error().field, u"frequency"_s);
    TicketDraft queued = draft; // taken without the server, before that was required
    queued.key = QUuid::createUuid();
    queued.provisional = u"L-4807-2915"_s;
    WOSHOU_VERIFY(await(agent->center.tickets().create(queued)));
    draft.ticket.frequency = u"always"_s;
    WOSHOU_VERIFY(await(agent->center.tickets().create(draft)));
}

QTEST_GUILESS_MAIN(TestSettingService)
#include "tst_settingservice.moc"
