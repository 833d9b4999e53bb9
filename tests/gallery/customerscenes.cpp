// The customers' page and its dialogs.
#include "gallery/scenes.h"

#include "services/core/center.h"
#include "services/customers/customerservice.h"
#include "widgets/common/conflictdialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const auto kAgent = u"wangmin"_s, kManager = u"zhouwenting"_s;

/// The demonstration's known caller on the customers' page.
void customer(Desk& desk)
{
    go(desk, "customersRailButton");
    desk.write("searchLineEdit", u"liguif"_s);
    QTRY_VERIFY(desk.has("customersListView") && desk.has("nameLabel") &&
                desk.part<QLabel>("nameLabel")->text() == u"李桂芳"_s);
    desk.part("devicesView")->setFocus(Qt::TabFocusReason);
}

void editCustomer(Desk& desk)
{
    customer(desk);
    desk.click("editPushButton");
    QTRY_VERIFY(desk.has("birthYearLineEdit"));
}

void writeLead(Desk& desk)
{
    customer(desk);
    desk.click("addLeadsPushButton");
    QTRY_VERIFY(desk.has("textPlainTextEdit"));
}

void newContract(Desk& desk)
{
    customer(desk);
    desk.click("addContractsPushButton");
    QTRY_VERIFY(desk.has("remoteDaysChips"));
}

void noCustomer(Desk& desk)
{
    go(desk, "customersRailButton");
    desk.write("searchLineEdit", u"没有这个人"_s);
    QTRY_VERIFY(desk.has("listEmptyState"));
}

/// A colleague saved another address and another trade while this one was typed.
void conflict(Desk& desk)
{
    editCustomer(desk);
    desk.write("addressLineEdit", u"滨江区浦沿街道滨文路 18 号 3-601"_s);
    CustomerService& customers = desk.app().center()->customers();
    const auto known = customers.recognise(u"李桂芳"_s);
    QTRY_VERIFY(known.isFinished());
    const auto card = customers.card(known.result()->constFirst().id);
    QTRY_VERIFY(card.isFinished());
    Customer theirs = card.result()->customer;
    theirs.address = u"滨江区浦沿街道滨文路 81 号 3-602"_s;
    theirs.industry = u"退休教师"_s;
    const auto saved = customers.save(theirs, {}, QUuid::createUuid());
    QTRY_VERIFY(saved.isFinished());
    QVERIFY2(saved.result(), saved.result() ? "" : qPrintable(saved.result().error().detail));
    desk.click("savePushButton");
    QTRY_VERIFY(desk.window()->findChild<ConflictDialog*>());
}

} // namespace

QList<Scene> customerScenes()
{
    constexpr QSize kNarrow(1152, 700);
    return {
        {u"customers"_s, kAgent, customer},
        {u"customers-narrow"_s, kAgent, customer, kNarrow},
        {u"customers-nobody"_s, kAgent, noCustomer},
        {u"dialog-customer"_s, kAgent, editCustomer},
        {u"dialog-conflict"_s, kAgent, conflict},
        {u"dialog-lead"_s, kAgent, writeLead},
        {u"dialog-contract"_s, kManager, newContract},
    };
}

} // namespace woshou
