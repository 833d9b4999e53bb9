#include "models/admin/language.h"
#include "models/customers/customerlistmodel.h"
#include "models/customers/customertext.h"
#include "widgets/common/banner.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/conflictdialog.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/customers/customerdetailsview.h"
#include "widgets/customers/customerspage.h"
#include "widgets/customers/recorddialog.h"
#include "widgets/tickets/intakerowlist.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(6, 0), Qt::UTC));

template <typename T>
QFuture<Result<T>> ready(const Result<T>& result)
{
    return QtFuture::makeReadyFuture(result);
}

/// A few customers that live in the test.
struct CenterDouble
{
    QMap<CustomerId, CustomerProfile> profiles;
    QStringList searched;
    QList<std::pair<CustomerId, QString>> looks;
    QList<Customer> saves;
    QList<std::optional<PhonesEdit>> savedPhones;
    int asked = 0; ///< for a customer's whole life
    QList<CustomerNote> notes;
    QList<Device> devices;
    QList<QUuid> keys;
    Result<Done> answer = Done{};
    QList<Result<Done>> answers; ///< the next ones, before `answer`
    Result<Done> next() { return answers.isEmpty() ? answer : answers.takeFirst(); }

    CenterDouble()
    {
        add(1, u"张伟"_s);
        add(2, u"张薇"_s);
        add(3, u"李桂芳"_s).card.customer.level = u"vip"_s;
    }

    CustomerProfile& add(int id, const QString& name)
    {
        CustomerProfile& profile = profiles[CustomerId(id)];
        profile.serverNow = kNow;
        Customer& c = profile.card.customer;
        c.id = CustomerId(id);
        c.rev = 1;
        c.name = name;
        c.kind = u"person"_s;
        c.address = u"滨江区 %1 号"_s.arg(id);
        c.phones = {u"138 **** 000%1"_s.arg(id)};
        Device device;
        device.id = DeviceId(10 + id);
        device.customer = c.id;
        device.model = u"KFR-35GW"_s;
        device.serial = u"YQ%1"_s.arg(id);
        device.warrantyUntil = QDate(2026, 12, 31);
        profile.card.devices = {device};
        PastTicket ticket;
        ticket.id = TicketId(100 + id);
        ticket.number = u"W-10%1"_s.arg(id);
        ticket.title = u"不制冷"_s;
        ticket.createdAt = kNow;
        ticket.open = true;
        profile.card.open = {ticket};
        return profile;
    }

    CustomerPage page(const QString& text)
    {
        searched.append(text);
        CustomerPage page;
        for (const CustomerProfile& profile : std::as_const(profiles)) {
            if (profile.card.customer.name.startsWith(text))
                page.rows.append(profile.card.customer);
        }
        return page;
    }

    CustomerDesk desk(Role role = Role::Agent)
    {
        CustomerDesk desk;
        desk.person.role = role;
        desk.now = [] { return kNow; };
        desk.page = [this](const QString& text, const CustomerCursor&) { return ready<CustomerPage>(page(text)); };
        desk.profile = [this](CustomerId id) {
            ++asked;
            return ready<CustomerProfile>(profiles.value(id));
        };
        desk.reveal = [this](CustomerId id, const QString& reason) {
            looks.append({id, reason});
            return ready<QStringList>(QStringList{u"1380000000%1"_s.arg(id.value())});
        };
        desk.save = [this](const Customer& customer, const std::optional<PhonesEdit>& phones, const QUuid& key) {
            saves.append(customer);
            savedPhones.append(phones);
            keys.append(key);
            return ready<Done>(next());
        };
        desk.saveDevice = [this](const Device& device, const QUuid&) {
            devices.append(device);
            return ready<Done>(next());
        };
        desk.saveContract = [this](const Contract&, const QUuid&) { return ready<Done>(next()); };
        desk.saveNote = [this](const CustomerNote& note, const QUuid&) {
            notes.append(note);
            return ready<Done>(next());
        };
        return desk;
    }
};

/// The page at one desk, used by keys.
struct Desk
{
    explicit Desk(CenterDouble& center, Role role = Role::Agent)
        : page(center.desk(role))
    {
        page.resize(1400, 860);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not get the keyboard");
        if (!QTest::qWaitFor([this] { return shown() != 0; }))
            qFatal("no customer is shown");
    }

    template <typename T = QWidget>
    T* part(const char* name)
    {
        T* found = page.findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no part named %s", name);
        return found;
    }
    int shown() { return int(page.findChild<CustomerDetailsView*>()->customer().value()); }
    RecordDialog* dialog() { return page.findChild<RecordDialog*>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &page, key, modifiers);
    }
    /// The dialog that a key opens, once it takes keys itself.
    RecordDialog* opened(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        press(key, modifiers);
        return QTest::qWaitFor([this] { return dialog() && dialog()->isActiveWindow(); }) ? dialog() : nullptr;
    }
    RecordDialog* edit() { return opened(Qt::Key_F2); }

    CustomersPage page;
};

template <typename T>
T* in(QWidget* dialog, const char* name)
{
    return dialog->findChild<T*>(QLatin1StringView(name));
}

} // namespace

/// The customers' page by keys (R-032 to R-043).
class TestCustomersPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void oneTypesAndWalksWithoutLeavingTheLine();
    void nobodyFoundIsSaid();
    void aCustomerThatWasOpenedStays();
    void everySectionShowsItsRows();
    void aTicketAndACallAreOneKeyAway();
    void numbersAreMaskedUntilItWasSaidWhy();
    void anotherCustomersNumbersAreMaskedAgain();
    void aTicketOfSomebodyElseChangesNothing();
    void anEditIsSaved();
    void aRefusedFieldTakesTheCursor();
    void whatSomebodyElseSavedIsMerged();
    void aDeviceThatCameMeanwhileStaysBound();
    void whatBothChangedIsAsked_data();
    void whatBothChangedIsAsked();
    void whoGoesBackKeepsWhatWasTyped();
    void whoIsAlwaysLateIsTold();
    void aWrongDayIsNotSent();
    void aNoteIsAddedByKey();
    void whoMayNotIsOfferedNothing();
    void theSameFailedSaveKeepsItsKey();
};

void TestCustomersPage::oneTypesAndWalksWithoutLeavingTheLine()
{
    CenterDouble center;
    Desk desk(center);
    QCOMPARE(desk.shown(), 1);
    auto* line = desk.part<QLineEdit>("searchLineEdit");
    line->setFocus();
    line->setText(u"张"_s);
    QTRY_COMPARE(center.searched.constLast(), u"张"_s);
    QTest::keyClick(line, Qt::Key_Down);
    QTRY_COMPARE(desk.shown(), 2);
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Up);
    QTRY_COMPARE(desk.shown(), 1);
}

void TestCustomersPage::nobodyFoundIsSaid()
{
    CenterDouble center;
    Desk desk(center);
    desk.part<QLineEdit>("searchLineEdit")->setText(u"王"_s);
    QTRY_VERIFY(desk.part("listEmptyState")->isVisible());
    QCOMPARE(desk.shown(), 0);
    desk.part("listEmptyState")->findChild<QPushButton*>()->click();
    QTRY_COMPARE(desk.shown(), 1);
}

void TestCustomersPage::aCustomerThatWasOpenedStays()
{
    CenterDouble center;
    Desk desk(center);
    desk.page.showCustomer(CustomerId(3));
    QTRY_COMPARE(desk.shown(), 3);
    desk.part<QLineEdit>("searchLineEdit")->setText(u"张"_s);
    QTRY_COMPARE(center.searched.constLast(), u"张"_s);
    QTRY_COMPARE(desk.part<QListView>("customersListView")->model()->rowCount(), 2);
    QCOMPARE(desk.shown(), 3);
    desk.press(Qt::Key_F5); // no key of this page
    QTest::keyClick(desk.part("searchLineEdit"), Qt::Key_Down);
    QTRY_VERIFY(desk.shown() != 3);
}

// R-032, R-038 to R-043: each kind of knowledge has its place.
void TestCustomersPage::everySectionShowsItsRows()
{
    CenterDouble center;
    CustomerCard& card = center.profiles[CustomerId(1)].card;
    Contract contract;
    contract.id = ContractId(5);
    contract.title = u"三年保修"_s;
    contract.startsOn = QDate(2026, 1, 1);
    contract.endsOn = QDate(2028, 12, 31);
    card.contracts = {contract};
    for (const QString& kind : noteKinds()) {
        CustomerNote note;
        note.id = NoteId(card.notes.size() + 1);
        note.kind = kind;
        note.text = kind;
        note.state = note.isForSales() ? u"open"_s : u"kept"_s;
        note.at = note.updatedAt = kNow;
        card.notes.append(note);
    }
    Desk desk(center);
    const auto titles = [&](const char* view) {
        QStringList list;
        for (const IntakeRow& row : desk.part<IntakeRowList>(view)->rows())
            list.append(row.title);
        return list;
    };
    QCOMPARE(titles("contractsView"), QStringList({u"三年保修"_s}));
    QCOMPARE(titles("notesView"), QStringList({u"household"_s, u"scenario"_s, u"need"_s, u"preference"_s}));
    QCOMPARE(titles("leadsView"), QStringList({u"wish"_s, u"lead"_s}));
    QCOMPARE(titles("openView"), QStringList({u"不制冷"_s}));
    QVERIFY(titles("adviceView").size() >= 2);
    const IntakeRow device = desk.part<IntakeRowList>("devicesView")->rows().constFirst();
    QVERIFY2(device.tag.text.contains(u"contract until 2028-12"_s), qPrintable(device.tag.text));
    QVERIFY(desk.part("contactsEmptyState")->isVisible());
}

void TestCustomersPage::aTicketAndACallAreOneKeyAway()
{
    CenterDouble center;
    Desk desk(center);
    const QSignalSpy calls(&desk.page, &CustomersPage::callRequested);
    const QSignalSpy tickets(&desk.page, &CustomersPage::ticketRequested);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(calls.size(), 1);
    QCOMPARE(calls.constFirst().constFirst().value<CustomerId>(), CustomerId(1));
    auto* open = desk.part<IntakeRowList>("openView");
    open->setFocus(Qt::TabFocusReason);
    QTest::keyClick(open, Qt::Key_Return);
    QTRY_COMPARE(tickets.size(), 1);
    QCOMPARE(tickets.constFirst().constFirst().value<TicketId>(), TicketId(101));
}

void TestCustomersPage::numbersAreMaskedUntilItWasSaidWhy()
{
    CenterDouble center;
    Desk desk(center);
    auto* phones = desk.part<QLabel>("phonesLabel");
    QCOMPARE(phones->text(), u"138 **** 0001"_s);
    desk.press(Qt::Key_F8);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QVERIFY(center.looks.isEmpty());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(phones->text(), u"138 0000 0001"_s);
    QCOMPARE(center.looks.size(), 1);
    QVERIFY(!center.looks.constFirst().second.isEmpty());
}

void TestCustomersPage::anotherCustomersNumbersAreMaskedAgain()
{
    CenterDouble center;
    Desk desk(center);
    desk.press(Qt::Key_F8);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(center.looks.size(), 1);
    for (const int id : {2, 1}) {
        desk.page.showCustomer(CustomerId(id));
        QTRY_COMPARE(desk.shown(), id);
        QVERIFY(desk.part<QLabel>("phonesLabel")->text().contains(u'*'));
    }
}

// Of a busy center's changes only this customer's are read: his ticket is 101.
void TestCustomersPage::aTicketOfSomebodyElseChangesNothing()
{
    CenterDouble center;
    Desk desk(center);
    const int before = center.asked;
    const auto* soon = desk.page.findChild<QTimer*>(u"refreshTimer"_s);
    QVERIFY(soon);
    desk.page.applyTickets({TicketId(5), TicketId(100)});
    QVERIFY(!soon->isActive());
    for (int i = 0; i < 50; ++i)
        desk.page.applyTickets({TicketId(101), TicketId(5)});
    QTRY_COMPARE(center.asked, before + 1);
    QVERIFY(!soon->isActive());
    desk.page.applyTickets({TicketId(1000)}); // newer than all of his: perhaps another of his
    QVERIFY(soon->isActive());
}

void TestCustomersPage::anEditIsSaved()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"西湖区 9 号"_s);
    in<ChoiceBar>(dialog, "levelSegments")->setValue(u"vip"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(center.saves.size(), 1);
    QCOMPARE(center.saves.constFirst().address, u"西湖区 9 号"_s);
    QCOMPARE(center.saves.constFirst().level, u"vip"_s);
    QCOMPARE(center.saves.constFirst().name, u"张伟"_s);
    QVERIFY(!center.savedPhones.constFirst()); // nobody looked, nobody changed
    QTRY_VERIFY(!desk.dialog());
}

// R-027: what does not fit is said at the field, and nothing typed is lost.
void TestCustomersPage::aRefusedFieldTakesTheCursor()
{
    CenterDouble center;
    Desk desk(center);
    center.answer = failure(ErrorKind::Validation, u"too long"_s, u"SV008"_s, u"address"_s);
    RecordDialog* dialog = desk.edit();
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"x"_s);
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_VERIFY(!in<FieldMessage>(dialog, "fieldMessage")->sentence().isEmpty());
    QVERIFY(in<QLineEdit>(dialog, "addressLineEdit")->hasFocus());
    QCOMPARE(in<QLineEdit>(dialog, "addressLineEdit")->text(), u"x"_s);
}

// What only one of two people changed stands together without a question.
void TestCustomersPage::whatSomebodyElseSavedIsMerged()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"mine"_s);
    Customer& theirs = center.profiles[CustomerId(1)].card.customer;
    theirs.rev = 2;
    theirs.industry = u"teacher"_s;
    center.answers = {failure(ErrorKind::Conflict, u"revision"_s, u"SV004"_s)};
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_COMPARE(center.saves.size(), 2);
    QCOMPARE(center.saves.constLast().rev, 2);
    QCOMPARE(center.saves.constLast().address, u"mine"_s);
    QCOMPARE(center.saves.constLast().industry, u"teacher"_s);
    QTRY_VERIFY(!desk.dialog());
}

void TestCustomersPage::whatBothChangedIsAsked_data()
{
    QTest::addColumn<bool>("takeTheirs");
    QTest::addColumn<QString>("kept");
    QTest::newRow("mine") << false << u"mine"_s;
    QTest::newRow("theirs") << true << u"theirs"_s;
}

// Before, mine and theirs are seen, and one of them is chosen by the keyboard; the rest is merged.
void TestCustomersPage::whatBothChangedIsAsked()
{
    QFETCH(bool, takeTheirs);
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    QVERIFY(dialog);
    const QString before = in<QLineEdit>(dialog, "addressLineEdit")->text();
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"mine"_s);
    Customer& theirs = center.profiles[CustomerId(1)].card.customer;
    theirs.rev = 2;
    theirs.address = u"theirs"_s;
    theirs.industry = u"teacher"_s;
    CustomerEntry edited;
    edited.at = center.profiles[CustomerId(1)].serverNow;
    edited.kind = u"edited"_s;
    edited.personNameEn = edited.personName = u"Wang Min"_s;
    edited.data = uR"({"address":["","theirs"]})"_s;
    center.profiles[CustomerId(1)].contacts.prepend(edited);
    center.answers = {failure(ErrorKind::Conflict, u"revision"_s, u"SV004"_s)};
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_VERIFY(dialog->findChild<ConflictDialog*>());
    auto* conflict = dialog->findChild<ConflictDialog*>();
    QTRY_VERIFY(conflict->isActiveWindow());
    QStringList seen;
    for (const QLabel* label : conflict->findChildren<QLabel*>())
        seen.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    const QString author = u"Wang Min · "_s + shortTime(edited.at, edited.at);
    for (const QString& value : {before, u"mine"_s, u"theirs"_s, author})
        QVERIFY2(seen.contains(value), qPrintable(value));
    QVERIFY(!seen.contains(u"teacher"_s)); // only one of them changed that
    QVERIFY(!conflict->findChild<QPushButton*>(u"savePushButton"_s)->isEnabled());
    QTest::keyClick(conflict->focusWidget(), takeTheirs ? Qt::Key_Right : Qt::Key_Left);
    QTest::keyClick(conflict->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(center.saves.size(), 2);
    QTEST(center.saves.constLast().address, "kept");
    QCOMPARE(center.saves.constLast().industry, u"teacher"_s);
    QCOMPARE(center.saves.constLast().rev, 2);
    QTRY_VERIFY(!desk.dialog());
}

// R-004: a device that came while one typed, and is bound, is not let go by the save that merges.
void TestCustomersPage::aDeviceThatCameMeanwhileStaysBound()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"mine"_s);
    CustomerProfile& theirs = center.profiles[CustomerId(1)];
    theirs.card.customer.rev = 2;
    theirs.card.customer.wechat = u"woshou-demo-7"_s;
    theirs.card.customer.wechatDevice = DeviceId(77);
    Device device = theirs.card.devices.constFirst();
    device.id = DeviceId(77);
    theirs.card.devices.append(device);
    center.answers = {failure(ErrorKind::Conflict, u"revision"_s, u"SV004"_s)};
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_COMPARE(center.saves.size(), 2);
    QCOMPARE(center.saves.constLast().address, u"mine"_s);
    QCOMPARE(center.saves.constLast().wechat, u"woshou-demo-7"_s);
    QCOMPARE(center.saves.constLast().wechatDevice, DeviceId(77));
}

void TestCustomersPage::whoGoesBackKeepsWhatWasTyped()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"mine"_s);
    Customer& theirs = center.profiles[CustomerId(1)].card.customer;
    theirs.rev = 2;
    theirs.address = u"theirs"_s;
    center.answers = {failure(ErrorKind::Conflict, u"revision"_s, u"SV004"_s)};
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_VERIFY(dialog->findChild<ConflictDialog*>());
    dialog->findChild<ConflictDialog*>()->reject();
    QTRY_VERIFY(in<Banner>(dialog, "banner")->isVisible());
    QCOMPARE(in<QLineEdit>(dialog, "addressLineEdit")->text(), u"mine"_s);
    QCOMPARE(center.saves.size(), 1);
}

// A record that changes again and again is not fought over behind the person's back.
void TestCustomersPage::whoIsAlwaysLateIsTold()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"mine"_s);
    center.answer = failure(ErrorKind::Conflict, u"revision"_s, u"SV004"_s);
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_VERIFY(in<Banner>(dialog, "banner")->isVisible());
    QCOMPARE(center.saves.size(), 4);
    QCOMPARE(in<QLineEdit>(dialog, "addressLineEdit")->text(), u"mine"_s);
}

void TestCustomersPage::aWrongDayIsNotSent()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.edit();
    in<QLineEdit>(dialog, "sinceLineEdit")->setText(u"last summer"_s);
    in<QPushButton>(dialog, "savePushButton")->click();
    QVERIFY(!in<FieldMessage>(dialog, "fieldMessage")->sentence().isEmpty());
    QVERIFY(in<QLineEdit>(dialog, "sinceLineEdit")->hasFocus());
    QVERIFY(center.saves.isEmpty());
    in<QLineEdit>(dialog, "sinceLineEdit")->setText(u"2024-6-1"_s);
    in<QPushButton>(dialog, "savePushButton")->click();
    QTRY_COMPARE(center.saves.size(), 1);
    QCOMPARE(center.saves.constFirst().since, QDate(2024, 6, 1));
}

// R-039, R-043: written down while one speaks.
void TestCustomersPage::aNoteIsAddedByKey()
{
    CenterDouble center;
    Desk desk(center);
    RecordDialog* dialog = desk.opened(Qt::Key_N, Qt::AltModifier);
    QVERIFY(dialog);
    auto* kind = in<QComboBox>(dialog, "kindComboBox");
    kind->setCurrentIndex(kind->findData(u"lead"_s));
    QTest::keyClicks(in<QPlainTextEdit>(dialog, "textPlainTextEdit"), u"wants a new one"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(center.notes.size(), 1);
    QCOMPARE(center.notes.constFirst().kind, u"lead"_s);
    QCOMPARE(center.notes.constFirst().text, u"wants a new one"_s);
    QCOMPARE(center.notes.constFirst().customer, CustomerId(1));
}

void TestCustomersPage::whoMayNotIsOfferedNothing()
{
    CenterDouble center;
    Desk desk(center, Role::Administrator);
    for (const char* button : {"editPushButton", "notePushButton", "callPushButton", "addDevicesPushButton",
                               "addContractsPushButton", "addNotesPushButton"})
        QVERIFY2(!desk.part(button)->isVisible(), button);
    emit desk.part<IntakeRowList>("devicesView")->rowActivated(11);
    QVERIFY(!desk.dialog());
    Desk manager(center, Role::Manager);
    QVERIFY(manager.part("addContractsPushButton")->isVisible());
    QVERIFY(!manager.part("editPushButton")->isVisible());
}

void TestCustomersPage::theSameFailedSaveKeepsItsKey()
{
    CenterDouble center;
    Desk desk(center);
    center.answer = failure(ErrorKind::Connection, u"away"_s);
    RecordDialog* dialog = desk.edit();
    auto* save = in<QPushButton>(dialog, "savePushButton");
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"a"_s);
    save->click();
    QTRY_VERIFY(save->isEnabled() && center.keys.size() == 1);
    save->click();
    QTRY_VERIFY(save->isEnabled() && center.keys.size() == 2);
    in<QLineEdit>(dialog, "addressLineEdit")->setText(u"b"_s);
    save->click();
    QTRY_VERIFY(save->isEnabled() && center.keys.size() == 3);
    QCOMPARE(center.keys.at(0), center.keys.at(1));
    QVERIFY(center.keys.at(1) != center.keys.at(2));
}

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"
