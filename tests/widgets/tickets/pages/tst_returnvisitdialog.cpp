#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "models/tickets/moveplan.h"
#include "models/tickets/visitwords.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/common/segments.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/returnvisitdialog.h"
#include "widgets/tickets/surveydialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// A ticket whose customer is to be called within the hour.
struct Place
{
    explicit Place(const QString& state = u"tosurvey"_s)
    {
        Ticket& ticket = center.add(1, state);
        ticket.grade = u"complex"_s;
        ticket.resolvedAt = center.now + std::chrono::hours(-3);
    }
    TicketDetails details() const
    {
        TicketDetails details = center.detailsOf(TicketId(1));
        PromiseRun visit;
        visit.metric = u"return_visit"_s;
        visit.from = center.now + std::chrono::hours(-23);
        visit.due = center.now + std::chrono::hours(1);
        details.promises = {visit};
        details.events = events;
        details.serverNow = center.now;
        return details;
    }
    void rate(const QString& comment)
    {
        TicketEvent rating;
        rating.ticket = TicketId(1);
        rating.kind = u"survey"_s;
        rating.text = comment;
        rating.data = u"{\"reply\":\"owed\"}"_s;
        events.append(rating);
    }
    void callInVain()
    {
        VisitReport nobody;
        nobody.reached = false;
        events.append(visitEntry(TicketId(1), nobody));
    }

    DeskDouble center;
    QList<TicketEvent> events;
};

template <typename T>
T* part(const QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

} // namespace

/// The call after the service: what is asked, what must be known, and what becomes of it.
class TestReturnVisitDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aDueVisitComesFirst();
    void whoHasRatedIsNotAskedAgain();
    void anAnswerIsNeeded();
    void whatIsBackIsWrittenDown();
    void aCommentWantsItsAnswer();
    void nobodyIsGivenUpAtOnce();
    void whatWasTypedIsThereAgain();
    void theSameIsSentUnderTheSameKey();
    void theRatingWaitsForTheVisit();
    void aCommentAsksWhatBecomesOfIt();
    void whoWasAskedLatelyIsNotAskedWhetherHeRecommends();
};

void TestReturnVisitDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

void TestReturnVisitDialog::aDueVisitComesFirst()
{
    for (const QString& state : {u"tosurvey"_s, u"closed"_s}) {
        Place place(state);
        const TicketDesk desk = place.center.desk();
        const auto offers = moveOffers(desk.reference.lifeCycle, place.details(), desk.person);
        QVERIFY(!offers.isEmpty());
        QCOMPARE(offers.first().way, MoveWay::ReturnVisit);
        QVERIFY(offers.first().possible());
        TicketDetails done = place.details();
        done.promises.clear();
        for (const MoveOffer& offer : moveOffers(desk.reference.lifeCycle, done, desk.person))
            QVERIFY(offer.way != MoveWay::ReturnVisit);
    }
    Place early(u"toconfirm"_s); // he has not said yet that it is solved
    const TicketDesk desk = early.center.desk();
    for (const MoveOffer& offer : moveOffers(desk.reference.lifeCycle, early.details(), desk.person))
        QVERIFY(offer.way != MoveWay::ReturnVisit);
}

void TestReturnVisitDialog::whoHasRatedIsNotAskedAgain()
{
    Place place;
    const TicketDesk desk = place.center.desk();
    TicketDetails details = place.details();
    const auto asks = [&] {
        const auto offers = moveOffers(desk.reference.lifeCycle, details, desk.person);
        return std::any_of(offers.begin(), offers.end(),
                           [](const MoveOffer& offer) { return offer.way == MoveWay::Survey; });
    };
    QVERIFY(asks());
    details.survey = SurveyAnswer{};
    details.survey->answeredAt = *details.ticket.resolvedAt + std::chrono::hours(-1); // of the time before
    QVERIFY(asks());
    details.survey->answeredAt = place.center.now;
    QVERIFY(!asks());
}

void TestReturnVisitDialog::anAnswerIsNeeded()
{
    Place place;
    auto* dialog = new ReturnVisitDialog(place.center.desk(), place.details());
    QSignalSpy saved(dialog, &TicketDialog::saved);
    dialog->open();
    QVERIFY(part<QLabel>(*dialog, "reasonLabel")->text().contains(u"complex problem"_s));
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(!part<FieldMessage>(*dialog, "solvedMessage")->sentence().isEmpty());
    QVERIFY(place.center.visits.isEmpty());
    part<Segments>(*dialog, "solvedSegments")->setValue(u"yes"_s);
    part<QPlainTextEdit>(*dialog, "opinionPlainTextEdit")->setPlainText(u" Quick and friendly "_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(saved.size(), 1);
    const VisitReport report = place.center.visits.first().report;
    QVERIFY(report.reached && !report.isBack && !report.givesUp);
    QCOMPARE(report.opinion, u"Quick and friendly"_s);
    QCOMPARE(report.channel, u"phone"_s);
}

void TestReturnVisitDialog::whatIsBackIsWrittenDown()
{
    Place place;
    auto* dialog = new ReturnVisitDialog(place.center.desk(), place.details());
    dialog->open();
    auto* fault = part<QPlainTextEdit>(*dialog, "faultPlainTextEdit");
    QVERIFY(fault->isHidden());
    part<Segments>(*dialog, "solvedSegments")->setValue(u"no"_s);
    QVERIFY(!fault->isHidden());
    QCOMPARE(part<QPushButton>(*dialog, "savePushButton")->text(), u"Save and reopen the ticket"_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(!part<FieldMessage>(*dialog, "faultMessage")->sentence().isEmpty());
    QVERIFY(place.center.visits.isEmpty());
    fault->setPlainText(u"Hangs now and then"_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(place.center.visits.size(), 1);
    QVERIFY(place.center.visits.first().report.isBack);
    QCOMPARE(place.center.visits.first().report.fault, u"Hangs now and then"_s);
}

void TestReturnVisitDialog::aCommentWantsItsAnswer()
{
    Place place;
    place.rate(u"Why did it take so long?"_s);
    auto* dialog = new ReturnVisitDialog(place.center.desk(), place.details());
    dialog->open();
    QVERIFY(part<QLabel>(*dialog, "reasonLabel")->text().contains(u"Why did it take so long?"_s));
    part<Segments>(*dialog, "solvedSegments")->setValue(u"yes"_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(!part<FieldMessage>(*dialog, "answerMessage")->sentence().isEmpty());
    QVERIFY(place.center.visits.isEmpty());
    part<QPlainTextEdit>(*dialog, "answerPlainTextEdit")->setPlainText(u"The part was late"_s);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(place.center.visits.size(), 1);
    QCOMPARE(place.center.visits.first().report.answer, u"The part was late"_s);
}

void TestReturnVisitDialog::nobodyIsGivenUpAtOnce()
{
    Place place;
    for (const bool last : {false, true}) {
        auto* dialog = new ReturnVisitDialog(place.center.desk(), place.details());
        dialog->open();
        part<Segments>(*dialog, "outcomeSegments")->setValue(u"unreached"_s);
        QVERIFY(part<Segments>(*dialog, "solvedSegments")->isHidden());
        auto* givesUp = part<QCheckBox>(*dialog, "givesUpCheckBox");
        QCOMPARE(!givesUp->isHidden(), last);
        givesUp->setChecked(true);
        QCOMPARE(dialog->report().givesUp, last);
        dialog->reject();
        place.callInVain();
        place.callInVain();
    }
    QVERIFY(visitReason(place.details(), place.center.desk().reference).contains(u"4"_s));
}

void TestReturnVisitDialog::whatWasTypedIsThereAgain()
{
    Place place;
    auto* dialog = new ReturnVisitDialog(place.center.desk(), place.details());
    dialog->open();
    QVERIFY(dialog->typed().isEmpty());
    part<Segments>(*dialog, "solvedSegments")->setValue(u"no"_s);
    part<QPlainTextEdit>(*dialog, "faultPlainTextEdit")->setPlainText(u"Hangs"_s);
    const auto typed = dialog->typed();
    dialog->reject();
    dialog = new ReturnVisitDialog(place.center.desk(), place.details());
    dialog->setTyped(typed);
    dialog->open();
    QCOMPARE(dialog->report().fault, u"Hangs"_s);
    QVERIFY(!part<QPlainTextEdit>(*dialog, "faultPlainTextEdit")->isHidden());
    dialog->reject();
}

void TestReturnVisitDialog::theSameIsSentUnderTheSameKey()
{
    Place place;
    place.center.steps.held = true;
    ReturnVisitDialog dialog(place.center.desk(), place.details());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    part<Segments>(dialog, "solvedSegments")->setValue(u"yes"_s);
    const auto save = [&] {
        part<QPushButton>(dialog, "savePushButton")->click();
        place.center.steps.answer(0, failure(ErrorKind::Connection));
        QTRY_VERIFY(part<QPushButton>(dialog, "savePushButton")->isEnabled());
    };
    save();
    save();
    QCOMPARE(place.center.visits.size(), 2);
    QCOMPARE(place.center.visits.at(1).key, place.center.visits.at(0).key);
    part<QPlainTextEdit>(dialog, "opinionPlainTextEdit")->setPlainText(u"Late"_s);
    save();
    QVERIFY(place.center.visits.at(2).key != place.center.visits.at(0).key);
}

void TestReturnVisitDialog::theRatingWaitsForTheVisit()
{
    Place place;
    auto* dialog = new SurveyDialog(place.center.desk(), place.details());
    dialog->open();
    QVERIFY(!part<QLabel>(*dialog, "visitLabel")->isHidden());
    QCOMPARE(part<QPushButton>(*dialog, "savePushButton")->text(), u"Save"_s);
    dialog->reject();
    TicketDetails over = place.details();
    over.promises.clear();
    dialog = new SurveyDialog(place.center.desk(), over);
    dialog->open();
    QVERIFY(part<QLabel>(*dialog, "visitLabel")->isHidden());
    QCOMPARE(part<QPushButton>(*dialog, "savePushButton")->text(), u"Save and close the ticket"_s);
    dialog->reject();
}

void TestReturnVisitDialog::aCommentAsksWhatBecomesOfIt()
{
    Place place;
    auto* dialog = new SurveyDialog(place.center.desk(), place.details());
    dialog->open();
    auto* reply = part<Segments>(*dialog, "replySegments");
    QVERIFY(reply->isHidden());
    QVERIFY(dialog->answer().reply.isEmpty());
    part<QPlainTextEdit>(*dialog, "commentPlainTextEdit")->setPlainText(u"Come earlier"_s);
    QVERIFY(!reply->isHidden());
    QCOMPARE(dialog->answer().reply, u"owed"_s);
    reply->setValue(u"given"_s);
    QCOMPARE(dialog->answer().reply, u"given"_s);
    dialog->reject();
}

void TestReturnVisitDialog::whoWasAskedLatelyIsNotAskedWhetherHeRecommends()
{
    Place place;
    TicketDetails details = place.details();
    for (const int days : {29, 31}) {
        details.recommendedAt = place.center.now + std::chrono::hours(-24 * days);
        auto* dialog = new SurveyDialog(place.center.desk(), details);
        dialog->open();
        QCOMPARE(part<Segments>(*dialog, "recommendSegments")->isHidden(), days < 30);
        dialog->reject();
    }
}

QTEST_MAIN(TestReturnVisitDialog)
#include "tst_returnvisitdialog.moc"
