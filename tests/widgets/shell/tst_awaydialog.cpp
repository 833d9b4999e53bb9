#include "models/admin/centertime.h"
#include "models/tickets/questions.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/shell/awaydialog.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/timefield.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

Person colleague(int id, const QString& name)
{
    Person person;
    person.id = PersonId(id);
    person.role = Role::Agent;
    person.name = person.nameEn = name;
    return person;
}

/// A desk whose person is away, or not.
struct Place
{
    AbsenceDesk desk()
    {
        AbsenceDesk desk;
        desk.mine = [this] { return mine.ask(absence); };
        desk.colleagues = [this] {
            return colleagues.ask(QList<Person>{colleague(2, u"Li Na"_s), colleague(3, u"Chen Jing"_s)});
        };
        desk.setMine = [this](const Absence& given) {
            set.append(given);
            return saves.ask(answer);
        };
        desk.endMine = [this] {
            ++ended;
            return saves.ask(answer);
        };
        desk.now = [this] { return now; };
        return desk;
    }

    Instant now = Instant::fromMs(1'780'000'000'000);
    std::optional<Absence> absence;
    Result<Done> answer = Done{};
    Questions<std::optional<Absence>> mine;
    Questions<QList<Person>> colleagues;
    Questions<Done> saves;
    QList<Absence> set;
    int ended = 0;
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

/// Away, and who stands in.
class TestAwayDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void somebodyIsNamed();
    void itEndsAfterItBegins();
    void whatIsThereIsShown();
    void whoIsBackSaysSo();
    void aFailureIsSaid();
};

void TestAwayDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

void TestAwayDialog::somebodyIsNamed()
{
    Place place;
    auto* dialog = new AwayDialog(place.desk());
    QSignalSpy saved(dialog, &AwayDialog::saved);
    dialog->open();
    auto* substitute = part<QComboBox>(*dialog, "substituteComboBox");
    QTRY_COMPARE(substitute->count(), 2);
    QCOMPARE(substitute->currentIndex(), -1); // nobody is named by accident
    QVERIFY(part<QPushButton>(*dialog, "backPushButton")->isHidden());
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(!part<FieldMessage>(*dialog, "message")->sentence().isEmpty());
    QVERIFY(place.set.isEmpty());
    substitute->setCurrentIndex(1);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(saved.constFirst().constFirst().toString().contains(u"Chen Jing"_s));
    QCOMPARE(place.set.constFirst().substitute, PersonId(3));
    QVERIFY(place.set.constFirst().until > place.set.constFirst().from);
}

void TestAwayDialog::itEndsAfterItBegins()
{
    Place place;
    auto* dialog = new AwayDialog(place.desk());
    dialog->open();
    auto* substitute = part<QComboBox>(*dialog, "substituteComboBox");
    QTRY_COMPARE(substitute->count(), 2);
    substitute->setCurrentIndex(0);
    setTimeField(part<QDateTimeEdit>(*dialog, "fromDateTimeEdit"), place.now + std::chrono::hours(48));
    part<QPushButton>(*dialog, "savePushButton")->click();
    QVERIFY(!part<FieldMessage>(*dialog, "message")->sentence().isEmpty());
    QVERIFY(place.set.isEmpty());
    dialog->reject();
}

void TestAwayDialog::whatIsThereIsShown()
{
    Place place;
    Absence away;
    away.substitute = PersonId(2);
    away.from = place.now - std::chrono::hours(24);
    away.until = place.now + std::chrono::hours(24);
    place.absence = away;
    auto* dialog = new AwayDialog(place.desk());
    dialog->open();
    auto* substitute = part<QComboBox>(*dialog, "substituteComboBox");
    QTRY_COMPARE(substitute->count(), 2);
    QCOMPARE(substitute->currentData().toLongLong(), 2);
    QVERIFY(timeFieldValue(part<QDateTimeEdit>(*dialog, "untilDateTimeEdit")) == away.until);
    QVERIFY(timeFieldValue(part<QDateTimeEdit>(*dialog, "fromDateTimeEdit")) == away.from);
    dialog->reject();
}

void TestAwayDialog::whoIsBackSaysSo()
{
    Place place;
    Absence away;
    away.substitute = PersonId(2);
    away.from = place.now - std::chrono::hours(1);
    away.until = place.now + std::chrono::hours(24);
    place.absence = away;
    auto* dialog = new AwayDialog(place.desk());
    QSignalSpy saved(dialog, &AwayDialog::saved);
    dialog->open();
    auto* back = part<QPushButton>(*dialog, "backPushButton");
    QTRY_VERIFY(!back->isHidden() && back->isEnabled());
    QCOMPARE(back->text(), u"I am back"_s);
    back->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(place.ended, 1);
}

void TestAwayDialog::aFailureIsSaid()
{
    Place place;
    place.answer = failure(ErrorKind::Connection);
    auto* dialog = new AwayDialog(place.desk());
    dialog->open();
    auto* substitute = part<QComboBox>(*dialog, "substituteComboBox");
    QTRY_COMPARE(substitute->count(), 2);
    substitute->setCurrentIndex(0);
    part<QPushButton>(*dialog, "savePushButton")->click();
    QTRY_VERIFY(!part<FieldMessage>(*dialog, "message")->sentence().isEmpty());
    QVERIFY(part<QPushButton>(*dialog, "savePushButton")->isEnabled());
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

QTEST_MAIN(TestAwayDialog)
#include "tst_awaydialog.moc"
