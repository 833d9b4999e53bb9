#include "widgets/tickets/calls/counter.h"

#include "widgets/tickets/customerpanel.h"

#include <QAbstractButton>
#include <QTest>
#include <QTimer>

namespace woshou {

using namespace Qt::StringLiterals;

Counter::Counter(std::unique_ptr<TestDatabase> database)
    : m_database(std::move(database))
    , m_drafts(m_folder.path())
{
    if (!m_database->setUp(60))
        qFatal("no center for the test");
    m_desk = ServiceDesk::at(*m_database);
    if (!m_desk)
        qFatal("nobody is at the desk");
    reopen();
}

void Counter::reopen(const DraftStore* drafts)
{
    m_page.reset();
    m_page = std::make_unique<IntakePage>(&m_desk->center, drafts ? drafts : &m_drafts);
    m_page->resize(1440, 860);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void Counter::type(const char* field, const QString& text)
{
    auto* edit = part<QLineEdit>(field);
    edit->setFocus(Qt::TabFocusReason);
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void Counter::click(const char* button)
{
    auto* widget = part<QAbstractButton>(button);
    QVERIFY2(widget->isEnabled(), button);
    widget->click();
}

void Counter::fill()
{
    m_page->setDraft(m_desk->draft());
    QTRY_VERIFY(part<CustomerPanel>()->card());
    settle();
    click("acceptPushButton");
    settle();
}

void Counter::settle()
{
    const QList<QTimer*> timers = m_page->findChildren<QTimer*>(Qt::FindDirectChildrenOnly);
    for (const QTimer* timer : timers)
        QTRY_VERIFY(!timer->isActive());
}

CustomerCard Counter::somebodyElse()
{
    const QString digits = m_database
                               ->value(u"select min(digits) from customer_phone where digits like '1__________' and "
                                       "digits <> '13805712046' and customer_id in (select customer_id from device) "
                                       "and digits in (select digits from customer_phone group by digits having "
                                       "count(*) = 1)"_s)
                               .toString();
    const auto found = await(m_desk->center.customers().recognise(digits));
    return *await(m_desk->center.customers().card(found->constFirst().id));
}

QStringList Counter::keptKeys() const
{
    QStringList keys;
    for (const TicketDraft& draft : m_drafts.drafts(u"wangmin"_s))
        keys.append(draft.key.toString());
    return keys;
}

} // namespace woshou
