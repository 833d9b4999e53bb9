#include "models/admin/language.h"
#include "models/tickets/ticketlistmodel.h"
#include "models/tickets/ticketwords.h"
#include "services/customers/customerservice.h"
#include "services/knowledge/knowledgeservice.h"
#include "support/servicedesk.h"

#include <QLocale>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QLocale kChinese(QLocale::Chinese, QLocale::China);
const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

} // namespace

/// The staff in the window's language, from the database to what a window shows; the language may change while it is
/// shown.
class TestStaffNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestDatabase::addBackends(); }
    void init();
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void cleanupTestCase();
    void aRowHasBoth();
    void theListFollowsTheLanguage();
    void theLogFollowsTheLanguage();
    void theFactsFollowTheLanguage();
    void whoHasNoEnglishNameKeepsHisOwn();
    void earlierWorkNamesTheEngineer();

private:
    std::map<int, std::pair<std::unique_ptr<TestDatabase>, std::unique_ptr<ServiceDesk>>> m_desks;
    ServiceDesk* m_desk = nullptr;
};

void TestStaffNames::init()
{
    QFETCH_GLOBAL(int, backend);
    auto& [database, desk] = m_desks[backend];
    if (!database) {
        database = TestDatabase::make(Backend(backend));
        QVERIFY(database->setUp(200));
        desk = ServiceDesk::at(*database);
    }
    m_desk = desk.get();
}

void TestStaffNames::cleanupTestCase()
{
    for (auto& [backend, pair] : m_desks)
        pair.second.reset();
    m_desks.clear();
}

void TestStaffNames::aRowHasBoth()
{
    const auto created = m_desk->create();
    WOSHOU_VERIFY(created);
    const auto rows = await(m_desk->center.tickets().rows({created->ticket.id}, {}));
    WOSHOU_VERIFY(rows);
    QCOMPARE(rows->constFirst().ownerName, m_desk->center.person().name);
    QCOMPARE(rows->constFirst().ownerNameEn, m_desk->center.person().nameEn);
    QVERIFY(!rows->constFirst().ownerNameEn.isEmpty());
}

void TestStaffNames::theListFollowsTheLanguage()
{
    TicketListModel model(TicketSource::of(&m_desk->center), m_desk->center.reference().lifeCycle);
    TicketFilter filter;
    filter.view = u"mine"_s;
    WOSHOU_VERIFY(m_desk->create());
    model.setFilter(filter);
    QTRY_VERIFY(model.firstTicket().isValid());
    const QModelIndex owner = model.firstTicket().siblingAtColumn(TicketListModel::OwnerColumn);
    QLocale::setDefault(kEnglish);
    QCOMPARE(owner.data().toString(), m_desk->center.person().nameEn);
    QLocale::setDefault(kChinese);
    QCOMPARE(owner.data().toString(), m_desk->center.person().name);
}

void TestStaffNames::theLogFollowsTheLanguage()
{
    const auto created = m_desk->create();
    WOSHOU_VERIFY(created);
    const auto details = await(m_desk->center.tickets().details(created->ticket.id));
    WOSHOU_VERIFY(details);
    const auto head = [&] {
        const auto context = EventContext::of(*details, m_desk->center.reference(), [](const QString& c) { return c; });
        return eventWords(details->events.constFirst(), context).head;
    };
    QLocale::setDefault(kEnglish);
    QCOMPARE(head(), m_desk->center.person().nameEn);
    QLocale::setDefault(kChinese);
    QCOMPARE(head(), m_desk->center.person().name);
}

void TestStaffNames::theFactsFollowTheLanguage()
{
    const auto created = m_desk->create();
    WOSHOU_VERIFY(created);
    const auto details = await(m_desk->center.tickets().details(created->ticket.id));
    WOSHOU_VERIFY(details);
    QLocale::setDefault(kEnglish);
    const QString english = factsLine(*details, m_desk->center.person());
    QVERIFY2(english.contains(m_desk->center.person().nameEn), qPrintable(english));
    QVERIFY(!english.contains(m_desk->center.person().name));
    QLocale::setDefault(kChinese);
    QVERIFY(factsLine(*details, m_desk->center.person()).contains(m_desk->center.person().name));
}

void TestStaffNames::whoHasNoEnglishNameKeepsHisOwn()
{
    QLocale::setDefault(kEnglish);
    QCOMPARE(staffName(u"王敏"_s, {}), u"王敏"_s);
}

void TestStaffNames::earlierWorkNamesTheEngineer()
{
    const auto similar = await(m_desk->center.knowledge().similar(u"空调不制冷"_s));
    WOSHOU_VERIFY(similar);
    const auto callers = await(m_desk->center.customers().recognise(u"138 0571 2046"_s));
    WOSHOU_VERIFY(callers);
    const auto card = await(m_desk->center.customers().card(callers->constFirst().id));
    WOSHOU_VERIFY(card);
    int named = 0;
    const auto look = [&named](const QString& name, const QString& english) {
        QCOMPARE(english.isEmpty(), name.isEmpty());
        named += name.isEmpty() ? 0 : 1;
    };
    for (const SimilarTicket& ticket : *similar)
        look(ticket.engineerName, ticket.engineerNameEn);
    QVERIFY(named > 0);
    named = 0;
    for (const PastTicket& ticket : card->past)
        look(ticket.engineerName, ticket.engineerNameEn);
    QVERIFY(named > 0);
}

QTEST_GUILESS_MAIN(TestStaffNames)
#include "tst_staffnames.moc"
