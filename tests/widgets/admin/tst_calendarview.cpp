#include "domain/admin/settingkind.h"
#include "domain/support/presets.h"
#include "models/promise/calendaryear.h"
#include "widgets/admin/calendarpicture.h"
#include "widgets/admin/calendarview.h"
#include "widgets/common/elidedlabel.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolTip>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHolidays = R"({"year": 2025, "days": [
    {"name": "国庆节、中秋节", "date": "2025-09-28", "isOffDay": false},
    {"name": "国庆节、中秋节", "date": "2025-10-01", "isOffDay": true},
    {"name": "国庆节、中秋节", "date": "2025-10-02", "isOffDay": true}]})";

SettingBody shipped()
{
    const QJsonObject document = QJsonDocument::fromJson(shippedFile(u"presets/calendars.json"_s)).object();
    return SettingKind::find(u"calendars"_s)->bodyOf({{u"calendars"_s, document}});
}

/// The view with the office's calendar in October 2026.
class Screen
{
public:
    Screen()
        : edited(&view, &CalendarView::edited)
    {
        view.resize(1200, 460);
        view.show();
        QApplication::setActiveWindow(&view);
        view.beginAt(QDate(2026, 10, 1));
        view.setBody(shipped(), u"office"_s);
        picture()->setFocus();
    }

    CalendarPicture* picture() { return view.findChild<CalendarPicture*>(); }
    template <typename T>
    T* part(const char* name)
    {
        return view.findChild<T*>(QString::fromLatin1(name));
    }
    QString outcome() { return part<ElidedLabel>("outcomeLabel")->text(); }
    void press(Qt::Key key) { QTest::keyClick(picture(), key); }
    QString write(const QByteArray& bytes)
    {
        QFile file(folder.filePath(u"2025.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    SettingBody editedBody() { return edited.constLast().constFirst().value<SettingBody>(); }

    QTemporaryDir folder;
    CalendarView view;
    QSignalSpy edited;
};

} // namespace

/// The year of a work calendar: by the keyboard, for screen readers, and with public holidays from a file.
class TestCalendarView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void keysMoveTheDayAndTheYear();
    void theYearBoxAndTheMouseMoveItToo();
    void theDayIsSaidToScreenReaders();
    void theToolTipHasHoursAndName();
    void monthsStandAsWideAsThereIsRoom();
    void holidaysComeFromAFile();
    void whatIsWrongWithAFileIsSaid_data();
    void whatIsWrongWithAFileIsSaid();
    void theButtonAsksForAFile();
    void whatIsAlwaysOpenHasNoHolidays();
    void aHiddenViewTakesNothing();
};

void TestCalendarView::keysMoveTheDayAndTheYear()
{
    Screen screen;
    QCOMPARE(screen.picture()->day(), QDate(2026, 10, 1));
    screen.press(Qt::Key_Right);
    QCOMPARE(screen.picture()->day(), QDate(2026, 10, 2));
    screen.press(Qt::Key_Down);
    QCOMPARE(screen.picture()->day(), QDate(2026, 10, 9));
    screen.press(Qt::Key_Left);
    screen.press(Qt::Key_Up);
    QCOMPARE(screen.picture()->day(), QDate(2026, 10, 1));
    screen.press(Qt::Key_PageUp);
    QCOMPARE(screen.picture()->day(), QDate(2025, 10, 1));
    QCOMPARE(screen.part<QSpinBox>("yearSpinBox")->value(), 2025);
    screen.press(Qt::Key_PageDown);
    screen.press(Qt::Key_PageDown);
    QCOMPARE(screen.picture()->day(), QDate(2027, 10, 1));
    screen.picture()->setDay(QDate(2099, 12, 31)); // working time is counted no further
    screen.press(Qt::Key_Right);
    QCOMPARE(screen.picture()->day(), QDate(2099, 12, 31));
}

void TestCalendarView::theYearBoxAndTheMouseMoveItToo()
{
    Screen screen;
    screen.part<QSpinBox>("yearSpinBox")->setValue(2024);
    QCOMPARE(screen.picture()->day(), QDate(2024, 10, 1));
    QTest::mouseClick(screen.picture(), Qt::LeftButton, {}, screen.picture()->rectOf(QDate(2024, 2, 29)).center());
    QCOMPARE(screen.picture()->day(), QDate(2024, 2, 29));
    screen.part<QSpinBox>("yearSpinBox")->setValue(2025);
    QCOMPARE(screen.picture()->day(), QDate(2025, 2, 28));
}

void TestCalendarView::theDayIsSaidToScreenReaders()
{
    Screen screen;
    QCOMPARE(screen.picture()->accessibleName(), u"Office hours, year 2026"_s);
    QCOMPARE(screen.picture()->accessibleDescription(), u"2026-10-01 Thursday, open, 08:30-12:00, 13:30-17:30"_s);
    screen.press(Qt::Key_PageUp);
    QCOMPARE(screen.picture()->accessibleName(), u"Office hours, year 2025"_s);
    screen.view.importHolidays(screen.write(kHolidays));
    QTRY_COMPARE(screen.picture()->accessibleDescription(), u"2025-10-01 Wednesday, 国庆节、中秋节, day off"_s);
}

void TestCalendarView::theToolTipHasHoursAndName()
{
    Screen screen;
    screen.view.importHolidays(screen.write(kHolidays));
    QTRY_COMPARE(screen.edited.size(), 1);
    const QPoint at = screen.picture()->rectOf(QDate(2025, 9, 28)).center();
    QHelpEvent help(QEvent::ToolTip, at, screen.picture()->mapToGlobal(at));
    QCoreApplication::sendEvent(screen.picture(), &help);
    QCOMPARE(QToolTip::text(), u"2025-09-28 Sunday, 国庆节、中秋节, make-up workday, 08:30-12:00, 13:30-17:30"_s);
}

void TestCalendarView::monthsStandAsWideAsThereIsRoom()
{
    CalendarPicture picture;
    const QDate january(2026, 1, 1), february(2026, 2, 1), june(2026, 6, 1), july(2026, 7, 1);
    picture.resize(picture.sizeHint());
    QCOMPARE(picture.heightForWidth(picture.width()), picture.height());
    QCOMPARE(picture.rectOf(june).top() - picture.rectOf(january).top(), 0);
    QVERIFY(picture.rectOf(july).top() > picture.rectOf(january).bottom());
    QVERIFY(picture.rect().contains(picture.rectOf(QDate(2026, 12, 31))));
    picture.resize(picture.minimumSizeHint().width(), picture.heightForWidth(picture.minimumSizeHint().width()));
    QVERIFY(picture.rectOf(february).top() > picture.rectOf(QDate(2026, 1, 31)).bottom());
    QVERIFY(picture.rect().contains(picture.rectOf(QDate(2026, 12, 31))));
}

void TestCalendarView::holidaysComeFromAFile()
{
    Screen screen;
    const QString path = screen.write(kHolidays);
    screen.view.importHolidays(path);
    QTRY_COMPARE(screen.edited.size(), 1);
    const QList<QJsonObject> days = settingEntries(screen.editedBody(), u"days"_s);
    QCOMPARE(days.size(), 3);
    QCOMPARE(days[0]["calendar"_L1].toString(), u"office"_s);
    QCOMPARE(days[0]["like"_L1].toString(), u"mon"_s);
    QVERIFY(screen.outcome().contains(u"3 days came"_s));
    QCOMPARE(screen.picture()->day().year(), 2025);
    screen.view.importHolidays(path);
    QTRY_VERIFY(screen.outcome().contains(u"has them already"_s));
}

void TestCalendarView::whatIsWrongWithAFileIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << QByteArray("2025") << u"no file of a year's public holidays"_s;
    QTest::newRow("another file") << QByteArray("{\"days\": []}") << u"no file of a year's public holidays"_s;
    QTest::newRow("a day without a date")
        << QByteArray(R"({"year": 2025, "days": [{"name": "元旦", "isOffDay": true}]})") << u"days[0].date"_s;
}

void TestCalendarView::whatIsWrongWithAFileIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    Screen screen;
    screen.view.importHolidays(screen.write(bytes));
    QTRY_VERIFY2(screen.outcome().contains(said), qPrintable(screen.outcome()));
    QVERIFY(screen.edited.isEmpty());
    screen.view.importHolidays(screen.folder.filePath(u"missing.json"_s));
    QTRY_VERIFY(screen.outcome().contains(u"cannot be read"_s));
    QVERIFY(screen.edited.isEmpty());
}

void TestCalendarView::theButtonAsksForAFile()
{
    Screen screen;
    const QString path = screen.write(kHolidays);
    screen.part<QPushButton>("importPushButton")->click();
    auto* dialog = screen.view.findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_COMPARE(screen.edited.size(), 1);
}

void TestCalendarView::whatIsAlwaysOpenHasNoHolidays()
{
    Screen screen;
    QVERIFY(screen.part<QPushButton>("importPushButton")->isEnabled());
    screen.view.setBody(shipped(), u"always"_s);
    QVERIFY(!screen.part<QPushButton>("importPushButton")->isEnabled());
    QCOMPARE(screen.part<QLabel>("nameLabel")->text(), u"Around the clock"_s);
    screen.view.setBody(shipped(), {}); // no entry is chosen: the calendar stays
    QCOMPARE(screen.part<QLabel>("nameLabel")->text(), u"Around the clock"_s);
}

// Another setting was chosen while the file was read: its body is not this one's.
void TestCalendarView::aHiddenViewTakesNothing()
{
    Screen screen;
    screen.view.importHolidays(screen.write(kHolidays));
    screen.view.hide();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QVERIFY(screen.edited.isEmpty());
    screen.view.show();
    screen.view.importHolidays(screen.write(kHolidays));
    QTRY_COMPARE(screen.edited.size(), 1);
}

QTEST_MAIN(TestCalendarView)
#include "tst_calendarview.moc"
