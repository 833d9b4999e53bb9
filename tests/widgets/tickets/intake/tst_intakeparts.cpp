#include "models/tickets/triagetext.h"
#include "widgets/tickets/intake/intakereference.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakeselfhelp.h"
#include "widgets/tickets/numbercard.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 0)));

template <typename T = QWidget>
T* part(QWidget& widget, const char* name)
{
    T* found = widget.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("no widget named %s", name);
    return found;
}

void prepare(IntakeForm& form)
{
    form.setReference(intakeReference());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
}

} // namespace

/// The field for the model, the steps of self-help and the card with the number, by keys and mouse.
class TestIntakeParts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aFewLettersOfTheModelAreEnough_data();
    void aFewLettersOfTheModelAreEnough();
    void aModelStandsInTheListOnce();
    void aPrivateChatAsksForTheSalesperson();
    void anAccountFillsInTheDeviceThatIsBound();
    void selfHelpKeepsTheCursor();
    void theNumberCardComesInTheMiddle();
    void theNumberCardSaysWhatTheCustomerWasTold();
    void enterOnTheCardPressesWhatHasTheFocus();
};

void TestIntakeParts::aFewLettersOfTheModelAreEnough_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<qint64>("device");
    QTest::newRow("one model") << false << u"72l"_s << u"KFR-72LW/N8"_s << QString() << qint64(0);
    QTest::newRow("its name") << false << u"floor"_s << u"KFR-72LW/N8"_s << QString() << qint64(0);
    QTest::newRow("several") << false << u"KFR"_s << u"KFR"_s << u"Several"_s << qint64(0);
    QTest::newRow("none") << false << u"XQG"_s << u"XQG"_s << u"No model"_s << qint64(0);
    QTest::newRow("one device") << true << u"72l"_s << u"KFR-72LW/N8"_s << QString() << qint64(2);
    QTest::newRow("the whole code of a device")
        << true << u"kfr-72lw/n8"_s << u"KFR-72LW/N8"_s << QString() << qint64(2);
}

// nothing is left half typed without a word.
void TestIntakeParts::aFewLettersOfTheModelAreEnough()
{
    QFETCH(bool, known);
    QFETCH(QString, text);
    QFETCH(QString, model);
    QFETCH(QString, sentence);
    QFETCH(qint64, device);
    IntakeForm form;
    prepare(form);
    if (known)
        form.setCustomer(intakeCustomer());
    QSignalSpy chosen(&form, &IntakeForm::deviceChosen);
    auto* combo = part<QComboBox>(form, "modelComboBox");
    combo->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(combo->lineEdit(), text);
    QWidget* list = QApplication::activePopupWidget();
    QTest::keyClick(list ? list : combo->lineEdit(), Qt::Key_Tab);
    QCOMPARE(form.draft().model, model);
    const QString said = form.issues().sentence(u"model"_s);
    QVERIFY2(sentence.isEmpty() ? said.isEmpty() : said.contains(sentence), qPrintable(said));
    QCOMPARE(chosen.isEmpty() ? 0 : chosen.constFirst().constFirst().value<DeviceId>().value(), device);
}

void TestIntakeParts::aModelStandsInTheListOnce()
{
    IntakeForm form;
    prepare(form);
    form.setCustomer(intakeCustomer());
    const auto* combo = part<QComboBox>(form, "modelComboBox");
    QStringList codes;
    for (int i = 0; i < combo->count(); ++i)
        codes.append(combo->itemData(i).toString());
    codes.removeAll(QString());
    QCOMPARE(codes.removeDuplicates(), 0);
    QVERIFY(codes.contains(u"KFR-35GW/N8"_s));
}

// the form asks for the name, leads to a formal channel, and keeps neither for another channel.
void TestIntakeParts::aPrivateChatAsksForTheSalesperson()
{
    IntakeForm form;
    prepare(form);
    auto* channel = part<QComboBox>(form, "channelComboBox");
    auto* name = part<QLineEdit>(form, "salespersonLineEdit");
    const auto* prompt = part<QLabel>(form, "entranceLabel");
    QVERIFY(!name->isVisible() && !prompt->isVisible());
    channel->setFocus(Qt::TabFocusReason);
    QTest::keyClick(channel, Qt::Key_End);
    QCOMPARE(form.draft().ticket.channel, kPrivateChannel.toString());
    QVERIFY(name->isVisible() && prompt->isVisible());
    QVERIFY2(prompt->text().contains(u"hotline"_s), qPrintable(prompt->text()));
    QVERIFY(form.issues().insist({{u"salesperson"_s, FieldIssue::Kind::Missing}}));
    QVERIFY(!form.issues().sentence(u"salesperson"_s).isEmpty());
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Zhou Qian"_s);
    QCOMPARE(form.draft().ticket.salesperson, u"Zhou Qian"_s);

    channel->setFocus(Qt::TabFocusReason);
    QTest::keyClick(channel, Qt::Key_Home);
    QVERIFY(!name->isVisible() && !prompt->isVisible());
    QCOMPARE(form.draft().ticket.salesperson, QString());
}

// the account is a clue like a serial number, and leaves with the customer that it came with.
void TestIntakeParts::anAccountFillsInTheDeviceThatIsBound()
{
    IntakeForm form;
    prepare(form);
    auto* channel = part<QComboBox>(form, "channelComboBox");
    auto* account = part<QLineEdit>(form, "wechatLineEdit");
    QVERIFY(!account->isVisible());
    channel->setCurrentIndex(channel->findData(kWechatChannel.toString()));
    QVERIFY(account->isVisible() && !part<QLineEdit>(form, "salespersonLineEdit")->isVisible());
    QSignalSpy clues(&form, &IntakeForm::clueTyped), accounts(&form, &IntakeForm::accountTyped);
    account->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(account, u"woshou-demo-7"_s);
    QTest::keyClick(account, Qt::Key_Tab);
    QVERIFY(clues.isEmpty());                      // an account may look like a name or a number, and is neither
    QVERIFY(!IntakeDrafts::isEmpty(form.draft())); // kept like all that was typed
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.constFirst().constFirst().toString(), u"woshou-demo-7"_s);

    CustomerCard card = intakeCustomer();
    card.customer.wechat = u"woshou-demo-7"_s;
    card.customer.wechatDevice = DeviceId(2);
    form.setCustomer(card);
    QCOMPARE(form.draft().ticket.device, DeviceId(2));
    QCOMPARE(form.draft().wechat, u"woshou-demo-7"_s);
    QCOMPARE(part<QLineEdit>(form, "phoneLineEdit")->text(), u"138 0571 2046"_s);
    form.setCustomer(std::nullopt);
    QCOMPARE(form.draft().wechat, QString());
    QVERIFY(!form.draft().ticket.device.isValid());

    auto* serial = part<QLineEdit>(form, "serialLineEdit");
    serial->setText(u"SN-A"_s);
    form.setCustomer(card); // recognised by another clue: the account comes along, and what was typed stands
    QCOMPARE(form.draft().wechat, u"woshou-demo-7"_s);
    QCOMPARE(serial->text(), u"SN-A"_s);
    QVERIFY(form.draft().ticket.device != DeviceId(2));
    form.setCustomer(std::nullopt);
    account->setText(card.customer.wechat);
    form.setCustomer(card); // the account said who it is, the serial number which device
    QCOMPARE(serial->text(), u"SN-A"_s);
    QVERIFY(form.draft().ticket.device != DeviceId(2));
    channel->setCurrentIndex(channel->findData(u"phone"_s));
    QVERIFY(!account->isVisible());
    QCOMPARE(form.draft().wechat, QString());
}

void TestIntakeParts::selfHelpKeepsTheCursor()
{
    Article article;
    article.id = ArticleId(9);
    article.zh.steps = {{u"step one"_s, {}, {}, true}, {u"step two"_s, {}, {}, true}};
    IntakeSelfHelp selfHelp;
    QSignalSpy released(&selfHelp, &IntakeSelfHelp::focusReleased);
    selfHelp.setArticle(article, true);
    selfHelp.show();
    QVERIFY(QTest::qWaitForWindowActive(&selfHelp));
    const auto rows = selfHelp.findChildren<IntakeStepRow*>();
    QTest::mouseClick(part<QPushButton>(*rows.at(0), "failedPushButton"), Qt::LeftButton);
    QVERIFY(rows.at(1)->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(released.count(), 0);
    QTest::mouseClick(part<QPushButton>(*rows.at(1), "workedPushButton"), Qt::LeftButton);
    QCOMPARE(released.count(), 1);
}

// the number is where one looks, the second time, too.
void TestIntakeParts::theNumberCardComesInTheMiddle()
{
    QWidget window;
    window.setGeometry(40, 60, 700, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    NumberCard card(&window);
    for (int time = 0; time < 2; ++time) {
        card.setTicket(CreatedTicket(), {}, intakeReference(), kNow, {});
        card.open();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const QPoint off = card.geometry().center() - window.frameGeometry().center();
        QVERIFY2(off.manhattanLength() < 4, qPrintable(u"%1, %2"_s.arg(off.x()).arg(off.y())));
        card.close();
        card.move(0, 0); // as a window manager leaves it
    }
}

// what is read out is what stands in the log, not a later limit of the center's own.
void TestIntakeParts::theNumberCardSaysWhatTheCustomerWasTold()
{
    CreatedTicket created;
    created.ticket.number = u"W-104001-2"_s;
    PromiseRun resolve;
    resolve.metric = u"resolve"_s;
    resolve.from = kNow;
    resolve.due = kNow + std::chrono::hours(3);
    created.promises = {resolve};
    const MaybeInstant told = kNow + std::chrono::hours(1);
    ReferenceData reference = intakeReference();
    reference.scripts.append({u"number_told"_s,
                              {},
                              {},
                              {},
                              u"编号 [编号]，[具体时间]前反馈。"_s,
                              u"The number is [编号]. We report back by [具体时间]. "_s +
                                  u"Please keep it at hand when you call again. "_s.repeated(5)});
    NumberCard card;
    card.setTicket(created, told, reference, kNow, {});
    const QString sentence = part<QLabel>(card, "numberSentenceLabel")->text();
    const QString promise = part<QLabel>(card, "numberPromiseLabel")->text();
    QVERIFY2(sentence.contains(promisedTimeText(*told, kNow)), qPrintable(sentence));
    QVERIFY2(promise.contains(promisedTimeText(*told, kNow)), qPrintable(promise));
    QVERIFY2(promise.contains(promisedTimeText(*created.promises.first().due, kNow)), qPrintable(promise));
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    for (const char* name : {"numberSentenceLabel", "numberPromiseLabel"}) {
        const auto* label = part<QLabel>(card, name);
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), name); // no line of it is cut
    }
}

void TestIntakeParts::enterOnTheCardPressesWhatHasTheFocus()
{
    NumberCard card;
    QSignalSpy asked(&card, &NumberCard::openTicketRequested);
    card.setTicket(CreatedTicket(), {}, intakeReference(), kNow, {});
    card.show();
    QVERIFY(QTest::qWaitForWindowActive(&card));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part(card, "openCreatedPushButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestIntakeParts)

#include "tst_intakeparts.moc"
