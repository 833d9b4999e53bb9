#include "domain/people/person.h"

#include <QSet>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QList<Page>& allPages()
{
    static const QList<Page> pages = {Page::Intake,    Page::Tickets,   Page::Customers, Page::Dispatch,
                                      Page::Knowledge, Page::Dashboard, Page::Settings};
    return pages;
}

} // namespace

/// Who is here for what: a role sees its pages and starts its day on the first.
class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void aRoleHasItsCode_data();
    void aRoleHasItsCode();
    void everyRoleIsListedOnce();
    void anUnknownCodeGetsTheLeast();
    void aRoleOpensItsPages_data();
    void aRoleOpensItsPages();
    void theFirstPageIsOneOfThem();
};

void TestRoles::aRoleHasItsCode_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("code");
    QTest::newRow("agent") << Role::Agent << u"agent"_s;
    QTest::newRow("dispatcher") << Role::Dispatcher << u"dispatcher"_s;
    QTest::newRow("engineer") << Role::Engineer << u"engineer"_s;
    QTest::newRow("supervisor") << Role::Supervisor << u"supervisor"_s;
    QTest::newRow("manager") << Role::Manager << u"manager"_s;
    QTest::newRow("editor") << Role::Editor << u"editor"_s;
    QTest::newRow("administrator") << Role::Administrator << u"administrator"_s;
}

void TestRoles::aRoleHasItsCode()
{
    QFETCH(Role, role);
    QFETCH(QString, code);
    QCOMPARE(roleCode(role), code);
    QCOMPARE(roleFromCode(code), role);
}

void TestRoles::everyRoleIsListedOnce()
{
    QSet<QString> codes;
    for (const Role role : allRoles())
        codes.insert(roleCode(role));
    QCOMPARE(allRoles().size(), 7);
    QCOMPARE(codes.size(), 7);
}

void TestRoles::anUnknownCodeGetsTheLeast()
{
    for (const QString& code : {QString(), u"root"_s, u"Administrator"_s, u"administrator "_s})
        QCOMPARE(roleFromCode(code), Role::Agent);
}

void TestRoles::aRoleOpensItsPages_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QList<Page>>("pages");
    QTest::addColumn<Page>("first");
    const auto row = [](const char* tag, Role role, const QList<Page>& pages, Page first) {
        QTest::newRow(tag) << role << pages << first;
    };
    row("agent", Role::Agent, {Page::Intake, Page::Tickets, Page::Customers, Page::Knowledge}, Page::Intake);
    row("dispatcher", Role::Dispatcher, {Page::Tickets, Page::Customers, Page::Dispatch, Page::Knowledge},
        Page::Dispatch);
    row("engineer", Role::Engineer, {Page::Tickets, Page::Customers, Page::Knowledge}, Page::Tickets);
    row("supervisor", Role::Supervisor,
        {Page::Intake, Page::Tickets, Page::Customers, Page::Dispatch, Page::Knowledge, Page::Dashboard},
        Page::Tickets);
    row("manager", Role::Manager, {Page::Tickets, Page::Customers, Page::Knowledge, Page::Dashboard}, Page::Dashboard);
    row("editor", Role::Editor, {Page::Tickets, Page::Knowledge}, Page::Knowledge);
    row("administrator", Role::Administrator,
        {Page::Tickets, Page::Customers, Page::Dispatch, Page::Knowledge, Page::Dashboard, Page::Settings},
        Page::Dashboard);
}

void TestRoles::aRoleOpensItsPages()
{
    QFETCH(Role, role);
    QFETCH(QList<Page>, pages);
    QFETCH(Page, first);
    QList<Page> open;
    for (const Page page : allPages()) {
        if (mayOpen(role, page))
            open.append(page);
    }
    QCOMPARE(open, pages);
    QCOMPARE(firstPage(role), first);
}

void TestRoles::theFirstPageIsOneOfThem()
{
    for (const Role role : allRoles())
        QVERIFY2(mayOpen(role, firstPage(role)), qPrintable(roleCode(role)));
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
