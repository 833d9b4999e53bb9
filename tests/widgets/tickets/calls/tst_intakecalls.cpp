#include "widgets/tickets/calls/counter.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakelookup.h"
#include "widgets/tickets/intakesaver.h"
#include "widgets/tickets/numbercard.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QToolButton>

#include <atomic>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QString kKnownNumber = u"13805712046"_s;
constexpr int kNothingComes = 700; ///< ms; a lookup that is under way has answered long before

/// A disk that takes its time until it is let go.
class SlowStore : public DraftStore
{
public:
    using DraftStore::DraftStore;
    Result<Done> save(const TicketDraft& draft, const QString& login) const override
    {
        m_inInterface = m_inInterface || QThread::currentThread() == qApp->thread();
        static_cast<void>(m_gate.tryAcquire(1, 5000));
        return DraftStore::save(draft, login);
    }
    void letGo() { m_gate.release(1000); }
    bool wasInInterface() const { return m_inInterface; }

private:
    mutable QSemaphore m_gate;
    mutable std::atomic_bool m_inInterface = false;
};

QString logOf(ServiceDesk& desk, TicketId id)
{
    QStringList lines;
    const auto details = await(desk.center.tickets().details(id));
    for (const TicketEvent& event : details ? details->events : QList<TicketEvent>())
        lines.append(event.kind + u": "_s + event.text);
    return lines.join(u'\n');
}

TicketDraft anotherCall()
{
    TicketDraft draft;
    draft.phone = u"139 0000 0001"_s;
    draft.customerName = u"Wu"_s;
    draft.ticket.symptom = u"door does not close"_s;
    return draft;
}

} // namespace

/// Calls taken in the real page, on a real center: what is typed for one customer stays with that one, and is kept.
class TestIntakeCalls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aDraftChosenWhileSavingIsKept();
    void aFormThatCameWhileSavingStays();
    void anotherNumberInARestoredDraftIsAnotherCustomer();
    void aStrayDigitTakesNothingAway();
    void aNumberThatWasClearedBringsNobody_data();
    void aNumberThatWasClearedBringsNobody();
    void aDayThatCannotBeReadStopsTheSave();
    void aDayThatCannotBeReadIsKeptInTheDraft();
    void aDeviceStaysWithItsCustomer();
    void wordsAfterAnUnansweredSaveAreKept();
    void anUnansweredSaveThatIsOnlyRepeatedAddsNothing();
    void aSlowDiskHoldsNobodyUp();
    void whatWasTypedIsOnTheDiskWhenThePageCloses();
    void theSkillIsThatOfWhatWasChosen();

private:
    static std::unique_ptr<Counter> open() { return std::make_unique<Counter>(TestDatabase::make(Backend::Sqlite)); }
};

void TestIntakeCalls::aDraftChosenWhileSavingIsKept()
{
    const auto counter = open();
    const TicketDraft kept = anotherCall();
    counter->page().setDraft(kept);
    counter->page().putAway();
    QTRY_COMPARE(counter->keptKeys(), QStringList{kept.key.toString()});
    counter->fill();
    const QString saved = counter->page().draft().key.toString();
    counter->click("savePushButton");
    counter->part<QMenu>("draftsMenu")->actions().constFirst()->trigger();
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    QTRY_COMPARE(counter->keptKeys(), QStringList{kept.key.toString()});
    QVERIFY(counter->page().draft().key.toString() != saved);
}

void TestIntakeCalls::aFormThatCameWhileSavingStays()
{
    const auto counter = open();
    counter->fill();
    counter->click("savePushButton");
    QVERIFY2(!counter->part<QToolButton>("draftsToolButton")->isEnabled(), "no other draft can be chosen meanwhile");
    const TicketDraft next = anotherCall();
    QSignalSpy created(&counter->page(), &IntakePage::ticketCreated);
    counter->page().setDraft(next);
    QVERIFY(created.wait());
    QCOMPARE(counter->page().draft().key, next.key);
    QCOMPARE(counter->text("symptomLineEdit"), next.ticket.symptom);
    counter->close();
    QCOMPARE(counter->keptKeys(), QStringList{next.key.toString()});
}

void TestIntakeCalls::anotherNumberInARestoredDraftIsAnotherCustomer()
{
    const auto counter = open();
    const CustomerCard other = counter->somebodyElse();
    const TicketDraft restored = counter->desk().draft();
    counter->page().setDraft(restored);
    QTRY_VERIFY(counter->part<CustomerPanel>()->card());
    counter->type("phoneLineEdit", other.customer.phones.constFirst());
    QTRY_COMPARE(counter->page().draft().customer, other.customer.id);
    QCOMPARE(counter->text("nameLineEdit"), other.customer.name);
}

void TestIntakeCalls::aStrayDigitTakesNothingAway()
{
    const auto counter = open();
    counter->type("phoneLineEdit", kKnownNumber);
    QTRY_VERIFY(!counter->text("nameLineEdit").isEmpty());
    const TicketDraft before = counter->page().draft();
    QSignalSpy found(counter->part<IntakeLookup>(), &IntakeLookup::found);
    QTest::keyClick(counter->part("phoneLineEdit"), Qt::Key_5);
    QTest::keyClick(counter->part("phoneLineEdit"), Qt::Key_Backspace);
    QVERIFY2(!found.wait(kNothingComes), "nobody asks any more for the number that was a slip");
    QCOMPARE(counter->page().draft().customer, before.customer);
    QCOMPARE(counter->page().draft().customerName, before.customerName);
    QCOMPARE(counter->page().draft().address, before.address);
}

void TestIntakeCalls::aNumberThatWasClearedBringsNobody_data()
{
    QTest::addColumn<bool>("asked");
    QTest::newRow("before it was asked for") << false;
    QTest::newRow("while the answer is under way") << true;
}

void TestIntakeCalls::aNumberThatWasClearedBringsNobody()
{
    QFETCH(bool, asked);
    const auto counter = open();
    auto* lookup = counter->part<IntakeLookup>();
    QSignalSpy searching(lookup, &IntakeLookup::searching);
    QSignalSpy loaded(lookup, &IntakeLookup::loaded);
    counter->type("phoneLineEdit", kKnownNumber);
    if (asked)
        QVERIFY(searching.wait());
    counter->part<QLineEdit>("phoneLineEdit")->selectAll();
    QTest::keyClick(counter->part("phoneLineEdit"), Qt::Key_Delete);
    QVERIFY(!loaded.wait(kNothingComes));
    QCOMPARE(counter->text("phoneLineEdit"), QString());
    QVERIFY(!counter->page().draft().customer.isValid());
}

// the day is asked for as it can be read, not dropped.
void TestIntakeCalls::aDayThatCannotBeReadStopsTheSave()
{
    const auto counter = open();
    counter->fill();
    counter->type("purchasedLineEdit", u"last summer"_s);
    counter->click("savePushButton");
    QCOMPARE(QApplication::focusWidget(), counter->part("purchasedLineEdit"));
    const QString said = counter->page().form().issues().sentence(u"purchasedOn"_s);
    QVERIFY2(said.contains(u"2023-06"_s), qPrintable(said));
    counter->type("purchasedLineEdit", u"2023-06"_s);
    QTRY_VERIFY(counter->page().form().issues().sentence(u"purchasedOn"_s).isEmpty());
    counter->click("savePushButton");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
}

void TestIntakeCalls::aDayThatCannotBeReadIsKeptInTheDraft()
{
    const auto counter = open();
    counter->type("purchasedLineEdit", u"last summer"_s);
    counter->reopen();
    QCOMPARE(counter->text("purchasedLineEdit"), u"last summer"_s);
}

void TestIntakeCalls::aDeviceStaysWithItsCustomer()
{
    const auto counter = open();
    const CustomerCard other = counter->somebodyElse();
    TicketDraft restored = counter->desk().draft();
    const auto card = await(counter->desk().center.customers().card(restored.customer));
    WOSHOU_VERIFY(card);
    QVERIFY(!card->devices.isEmpty());
    restored.model = card->devices.constFirst().model;
    restored.ticket.device = card->devices.constFirst().id;
    IntakeForm& form = counter->page().form();
    form.setDraft(restored);
    form.setCustomer(*card);
    QCOMPARE(form.draft().ticket.device, restored.ticket.device);
    form.setCustomer(other);
    counter->part<QComboBox>("modelComboBox")->setEditText(restored.model);
    QCOMPARE(form.draft().customer, other.customer.id);
    QVERIFY(form.draft().ticket.device != restored.ticket.device);
}

// The answer to a save was lost; what is written until it is sent again is not.
void TestIntakeCalls::wordsAfterAnUnansweredSaveAreKept()
{
    const auto counter = open();
    counter->fill();
    const auto first = await(counter->desk().center.tickets().create(counter->page().draft()));
    WOSHOU_VERIFY(first);
    counter->type("expectationLineEdit", u"before six o'clock"_s);
    counter->part<QPlainTextEdit>("wordsPlainTextEdit")->setPlainText(u"it smells, too"_s);
    counter->settle();
    if (counter->part<QAbstractButton>("acceptPushButton")->isEnabled())
        counter->click("acceptPushButton");
    counter->click("savePushButton");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    QCOMPARE(counter->part<QLabel>("numberLabel")->text(), first->ticket.number);
    QVERIFY(!counter->part<QLabel>("numberNoteLabel")->text().isEmpty());
    const QString log = logOf(counter->desk(), first->ticket.id);
    QVERIFY2(log.contains(u"before six o'clock"_s), qPrintable(log));
    QVERIFY2(log.contains(u"words: it smells, too"_s), qPrintable(log));
}

void TestIntakeCalls::anUnansweredSaveThatIsOnlyRepeatedAddsNothing()
{
    const auto counter = open();
    counter->fill();
    const auto first = await(counter->desk().center.tickets().create(counter->page().draft()));
    WOSHOU_VERIFY(first);
    const QString before = logOf(counter->desk(), first->ticket.id);
    counter->click("savePushButton");
    QTRY_VERIFY(counter->part<NumberCard>()->isVisible());
    QCOMPARE(logOf(counter->desk(), first->ticket.id), before);
    QVERIFY(counter->part<QLabel>("numberNoteLabel")->text().isEmpty());
}

void TestIntakeCalls::aSlowDiskHoldsNobodyUp()
{
    QTemporaryDir folder;
    SlowStore store(folder.path());
    const auto counter = open();
    counter->reopen(&store);
    counter->type("nameLineEdit", u"Wu"_s);
    counter->page().putAway();
    QCOMPARE(counter->part<QMenu>("draftsMenu")->actions().size(), 1);
    counter->part<QMenu>("draftsMenu")->actions().constFirst()->trigger();
    QCOMPARE(counter->text("nameLineEdit"), u"Wu"_s);
    store.letGo();
    QTRY_COMPARE(store.drafts(u"wangmin"_s).size(), 1);
    QVERIFY(!store.wasInInterface());
    counter->close();
}

void TestIntakeCalls::whatWasTypedIsOnTheDiskWhenThePageCloses()
{
    const auto counter = open();
    counter->type("nameLineEdit", u"Wu"_s);
    QTRY_COMPARE(counter->keptKeys().size(), 1);
    counter->type("symptomLineEdit", u"door does not close"_s);
    counter->close();
    QCOMPARE(counter->drafts().drafts(u"wangmin"_s).constFirst().ticket.symptom, u"door does not close"_s);
}

// dispatch looks for what the agent decided, not for what was proposed and refused.
void TestIntakeCalls::theSkillIsThatOfWhatWasChosen()
{
    const auto counter = open();
    counter->fill();
    QVERIFY(!counter->page().draft().ticket.skill.isEmpty());
    counter->click("changePushButton");
    auto* category = counter->part<QComboBox>("categoryComboBox");
    category->setCurrentIndex(category->findData(u"inquiry"_s));
    counter->click("applyChangePushButton");
    QCOMPARE(counter->page().draft().ticket.category, u"inquiry"_s);
    QCOMPARE(counter->page().draft().ticket.skill, QString());
}

QTEST_MAIN(TestIntakeCalls)

#include "tst_intakecalls.moc"
