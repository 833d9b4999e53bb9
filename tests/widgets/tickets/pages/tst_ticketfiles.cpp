#include "domain/support/presets.h"
#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/banner.h"
#include "widgets/common/toast.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/dropoverlay.h"
#include "widgets/tickets/riskdialog.h"
#include "widgets/tickets/ticketdetailsview.h"
#include "widgets/tickets/transferrow.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunk = Attachment::kChunk;

/// What would be opened outside the program.
class Outside : public QObject
{
    Q_OBJECT
public:
    Outside() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Outside() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QStringList opened; ///< paths

public slots:
    void open(const QUrl& url) { opened.append(url.toLocalFile()); }
};

/// One ticket on the screen.
struct Screen
{
    explicit Screen(DeskDouble& center, Role role = Role::Agent)
    {
        center.add(1, u"firstline"_s);
        center.add(2, u"firstline"_s);
        view.setDesk(center.desk(role));
        view.resize(900, 700);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the window does not get the keyboard");
        show(1);
    }
    void show(int ticket)
    {
        view.showTicket(TicketId(ticket));
        QTRY_COMPARE(view.ticket(), TicketId(ticket));
        tabs()->currentWidget()->setFocus();
    }
    QTabWidget* tabs() const { return part<QTabWidget>("ticketTabWidget"); }
    void showFiles() const { tabs()->setCurrentWidget(view.findChild<QWidget*>(u"attachmentsView"_s)); }
    bool filesAreShown() const { return tabs()->currentWidget()->objectName() == "attachmentsView"_L1; }
    QListView* list() const { return part<QListView>("filesListView"); }
    int count() const { return list()->model()->rowCount(); }
    QString name(int row) const { return list()->model()->index(row, 0).data().toString(); }
    template <typename T>
    T* part(const char* name) const
    {
        return view.findChild<T*>(QLatin1StringView(name));
    }
    QList<TransferRow*> rows() const { return view.findChildren<TransferRow*>(); }
    Banner* banner() const { return view.findChild<QWidget*>(u"attachmentsView"_s)->findChild<Banner*>(u"banner"_s); }
    void press(const char* button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }

    TicketDetailsView view;
};

void enter(QWidget* widget, const QMimeData& data)
{
    QDragEnterEvent event(widget->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

void drop(QWidget* widget, const QMimeData& data)
{
    enter(widget, data);
    QDropEvent event(widget->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

} // namespace

/// Files on a ticket: dropped, pasted, picked, opened, kept, removed.
class TestTicketFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filesAreDropped();
    void droppedOverTheReplyTheyAreFilesToo();
    void textIsNotTaken();
    void whoOnlyReadsIsNotAsked();
    void aPictureIsPasted();
    void textIsPastedAsText();
    void filesArePastedOverTheReply();
    void filesArePicked();
    void aFailureIsSaidAndTriedAgain();
    void whatIsTooLargeIsSaid();
    void whatIsOnItsWayIsCancelled();
    void twoAtATime();
    void aFloodIsRefused();
    void aTransferStaysWithItsTicket();
    void whatIsHarmlessOpens();
    void whatIsDangerousIsAskedFor_data();
    void whatIsDangerousIsAskedFor();
    void aCopyIsKept();
    void whatIsRemovedComesBack();
    void othersFilesStay();

private:
    QString written(const QString& name, const QByteArray& bytes);
    std::unique_ptr<QMimeData> files(const QStringList& paths);
    QTemporaryDir m_folder;
};

void TestTicketFiles::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

QString TestTicketFiles::written(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

std::unique_ptr<QMimeData> TestTicketFiles::files(const QStringList& paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

void TestTicketFiles::filesAreDropped()
{
    DeskDouble center;
    Screen screen(center);
    const auto data = files({written(u"a.txt"_s, "one"_ba), written(u"b.txt"_s, "two"_ba)});
    auto* overlay = screen.view.findChild<DropOverlay*>();
    enter(&screen.view, *data);
    QVERIFY(overlay->isVisible());
    QCOMPARE(overlay->geometry(), screen.view.rect());
    drop(&screen.view, *data);
    QVERIFY(!overlay->isVisible());
    QVERIFY(screen.filesAreShown());
    QTRY_COMPARE(screen.count(), 2);
    QStringList names = {screen.name(0), screen.name(1)};
    names.sort();
    QCOMPARE(names, (QStringList{u"a.txt"_s, u"b.txt"_s}));
    QTRY_VERIFY(screen.rows().isEmpty());
    QCOMPARE(center.files.shown(TicketId(1)).size(), 2);
}

void TestTicketFiles::droppedOverTheReplyTheyAreFilesToo()
{
    DeskDouble center;
    Screen screen(center);
    auto* reply = screen.part<QPlainTextEdit>("replyPlainTextEdit");
    const auto data = files({written(u"a.txt"_s, "one"_ba)});
    enter(reply->viewport(), *data);
    QVERIFY(screen.view.findChild<DropOverlay*>()->isVisible());
    drop(reply->viewport(), *data);
    QTRY_COMPARE(center.files.shown(TicketId(1)).size(), 1);
    QVERIFY(reply->toPlainText().isEmpty());
}

void TestTicketFiles::textIsNotTaken()
{
    DeskDouble center;
    Screen screen(center);
    QMimeData data;
    data.setText(u"words"_s);
    enter(&screen.view, data);
    QVERIFY(!screen.view.findChild<DropOverlay*>()->isVisible());
    data.setUrls({QUrl(u"https://example.org/a.exe"_s)});
    enter(&screen.view, data);
    QVERIFY(!screen.view.findChild<DropOverlay*>()->isVisible());
}

void TestTicketFiles::whoOnlyReadsIsNotAsked()
{
    DeskDouble center;
    Screen screen(center, Role::Manager);
    const auto data = files({written(u"a.txt"_s, "one"_ba)});
    enter(&screen.view, *data);
    QVERIFY(!screen.view.findChild<DropOverlay*>()->isVisible());
    drop(&screen.view, *data);
    QGuiApplication::clipboard()->setMimeData(files({written(u"a.txt"_s, "one"_ba)}).release());
    screen.showFiles();
    QTest::keyClick(screen.tabs(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!screen.part<QPushButton>("addPushButton")->isEnabled());
    QCOMPARE(center.files.states.asked(), 0);
    QVERIFY(screen.rows().isEmpty());
}

void TestTicketFiles::aPictureIsPasted()
{
    DeskDouble center;
    Screen screen(center);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(screen.tabs()->currentWidget(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(center.files.shown(TicketId(1)).size(), 1);
    const Attachment file = center.files.shown(TicketId(1)).first();
    QCOMPARE(file.name, u"Picture 2026-07-15 22.00.00.png"_s); // the center's time
    QVERIFY(!file.thumbnail.isEmpty());
}

void TestTicketFiles::textIsPastedAsText()
{
    DeskDouble center;
    Screen screen(center);
    auto* data = new QMimeData; // as a spreadsheet copies cells
    data->setText(u"E4"_s);
    data->setImageData(QImage(4, 4, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(data);
    auto* reply = screen.part<QPlainTextEdit>("replyPlainTextEdit");
    reply->setFocus();
    QTest::keyClick(reply, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(reply->toPlainText(), u"E4"_s);
    QCOMPARE(center.files.lists.asked(), 0);
}

void TestTicketFiles::filesArePastedOverTheReply()
{
    DeskDouble center;
    Screen screen(center);
    QGuiApplication::clipboard()->setMimeData(files({written(u"a.txt"_s, "one"_ba)}).release());
    auto* reply = screen.part<QPlainTextEdit>("replyPlainTextEdit");
    reply->setFocus();
    QTest::keyClick(reply, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(center.files.shown(TicketId(1)).size(), 1);
    QVERIFY(reply->toPlainText().isEmpty());
}

void TestTicketFiles::filesArePicked()
{
    DeskDouble center;
    Screen screen(center);
    QTest::keyClick(screen.tabs()->currentWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(screen.view.findChild<QFileDialog*>());
    auto* dialog = screen.view.findChild<QFileDialog*>();
    emit dialog->filesSelected({written(u"c.txt"_s, "three"_ba)});
    dialog->close();
    QTRY_COMPARE(center.files.shown(TicketId(1)).size(), 1);
}

// F57: what was cut says so and goes on.
void TestTicketFiles::aFailureIsSaidAndTriedAgain()
{
    DeskDouble center;
    Screen screen(center);
    screen.showFiles();
    center.files.states.held = true;
    drop(&screen.view, *files({written(u"a.txt"_s, "one"_ba)}));
    QTRY_COMPARE(center.files.states.open(), 1);
    QCOMPARE(screen.rows().size(), 1);
    auto* again = screen.rows().first()->findChild<QPushButton*>(u"againPushButton"_s);
    QVERIFY(!again->isVisible());
    center.files.states.answer(0, failure(ErrorKind::Connection));
    QTRY_VERIFY(again->isVisible());
    center.files.states.held = false;
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_COMPARE(screen.count(), 1);
    QTRY_VERIFY(screen.rows().isEmpty());
}

void TestTicketFiles::whatIsTooLargeIsSaid()
{
    DeskDouble center;
    center.files.limit = 2;
    Screen screen(center);
    screen.showFiles();
    drop(&screen.view, *files({written(u"a.txt"_s, "three"_ba)}));
    QTRY_COMPARE(screen.rows().size(), 1);
    const auto said = [&] {
        QStringList words;
        for (const QLabel* label : screen.rows().first()->findChildren<QLabel*>())
            words.append(label->text());
        return words.join(u' ');
    };
    QTRY_VERIFY2(said().contains(u"larger than the center takes (2 bytes)"_s), qPrintable(said()));
    QTest::mouseClick(screen.rows().first()->findChild<QToolButton*>(u"cancelToolButton"_s), Qt::LeftButton);
    QTRY_VERIFY(screen.rows().isEmpty());
}

void TestTicketFiles::whatIsOnItsWayIsCancelled()
{
    DeskDouble center;
    Screen screen(center);
    screen.showFiles();
    center.files.states.held = true;
    drop(&screen.view, *files({written(u"a.txt"_s, QByteArray(3 * kChunk, 'x'))}));
    QTRY_COMPARE(center.files.states.open(), 1);
    center.files.states.answer();
    QTRY_COMPARE(center.files.states.open(), 1);
    center.files.states.answer();
    auto* bar = screen.rows().first()->findChild<QProgressBar*>();
    QTRY_COMPARE(bar->value(), int(kChunk / 1024));
    QCOMPARE(bar->maximum(), int(3 * kChunk / 1024));
    QTRY_COMPARE(center.files.states.open(), 1); // the next chunk is under way
    auto* cancel = screen.rows().first()->findChild<QToolButton*>(u"cancelToolButton"_s);
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Space);
    QTRY_VERIFY(screen.rows().isEmpty());
    QTRY_COMPARE(center.files.states.open(), 1);
    center.files.states.answer();
    QTRY_VERIFY(center.files.kept.isEmpty());
}

void TestTicketFiles::twoAtATime()
{
    DeskDouble center;
    Screen screen(center);
    screen.showFiles();
    center.files.states.held = true;
    QStringList paths;
    for (int i = 0; i < 5; ++i)
        paths.append(written(u"%1.txt"_s.arg(i), "x"_ba));
    drop(&screen.view, *files(paths));
    QTRY_COMPARE(center.files.states.open(), 2);
    QCOMPARE(screen.rows().size(), 5);
    center.files.states.held = false;
    center.files.states.answer();
    center.files.states.answer();
    QTRY_COMPARE(center.files.shown(TicketId(1)).size(), 5);
}

void TestTicketFiles::aFloodIsRefused()
{
    DeskDouble center;
    Screen screen(center);
    drop(&screen.view, *files(QStringList(60, written(u"a.txt"_s, "x"_ba))));
    QVERIFY(screen.banner()->isVisible());
    QVERIFY(screen.rows().isEmpty());
}

void TestTicketFiles::aTransferStaysWithItsTicket()
{
    DeskDouble center;
    Screen screen(center);
    screen.showFiles();
    center.files.states.held = true;
    drop(&screen.view, *files({written(u"a.txt"_s, "one"_ba)}));
    QTRY_COMPARE(screen.rows().size(), 1);
    QTRY_COMPARE(center.files.states.open(), 1);
    screen.show(2);
    QTRY_VERIFY(screen.rows().isEmpty());
    center.files.states.held = false;
    center.files.states.answer();
    QTRY_COMPARE(center.files.shown(TicketId(1)).size(), 1);
    QVERIFY(center.files.shown(TicketId(2)).isEmpty());
}

void TestTicketFiles::whatIsHarmlessOpens()
{
    Outside outside;
    DeskDouble center;
    center.files.add(TicketId(1), u"report.txt"_s, "all well"_ba);
    Screen screen(center);
    screen.showFiles();
    QTRY_COMPARE(screen.count(), 1);
    screen.list()->setFocus();
    QTest::keyClick(screen.list(), Qt::Key_Return);
    QTRY_COMPARE(outside.opened.size(), 1);
    QVERIFY(!screen.view.findChild<RiskDialog*>());
    QVERIFY(outside.opened.first().endsWith("/report.txt"_L1));
    QFile copy(outside.opened.first());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "all well"_ba);
    QVERIFY(!(copy.permissions() & (QFile::ExeOwner | QFile::WriteOwner)));
}

void TestTicketFiles::whatIsDangerousIsAskedFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("open");
    QTest::newRow("program") << u"setup.exe"_s << "x"_ba << false;
    QTest::newRow("program all the same") << u"setup.exe"_s << "x"_ba << true;
    QTest::newRow("a program that says it is a picture") << u"photo.jpg"_s << "MZ\x90"_ba << false;
    QTest::newRow("macros") << u"list.xlsm"_s << "PK"_ba << true;
    QTest::newRow("the center warns of it") << u"Plan.DWG"_s << "AC1032"_ba << false;
}

void TestTicketFiles::whatIsDangerousIsAskedFor()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, open);
    Outside outside;
    DeskDouble center;
    center.files.add(TicketId(1), name, bytes);
    Screen screen(center);
    screen.showFiles();
    QTRY_COMPARE(screen.count(), 1);
    ReferenceData reference = shippedReference();
    reference.warnedExtensions = {u"dwg"_s};
    screen.view.setReference(reference);
    screen.press("openPushButton");
    QTRY_VERIFY(screen.view.findChild<RiskDialog*>());
    QPointer<RiskDialog> dialog = screen.view.findChild<RiskDialog*>();
    QTRY_VERIFY(dialog->isActiveWindow());
    QVERIFY(outside.opened.isEmpty());
    if (open)
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"openPushButton"_s), Qt::LeftButton);
    else
        QTest::keyClick(dialog, Qt::Key_Return); // the ready answer is no
    QTRY_VERIFY(!dialog);
    QCOMPARE(outside.opened.size(), open ? 1 : 0);
}

void TestTicketFiles::aCopyIsKept()
{
    DeskDouble center;
    center.files.add(TicketId(1), u"report.txt"_s, "all well"_ba);
    Screen screen(center);
    screen.showFiles();
    QTRY_COMPARE(screen.count(), 1);
    screen.list()->setFocus();
    QTest::keyClick(screen.list(), Qt::Key_S);
    QTRY_VERIFY(screen.view.findChild<QFileDialog*>());
    auto* dialog = screen.view.findChild<QFileDialog*>();
    const QString path = m_folder.filePath(u"kept.txt"_s);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(QFile::exists(path));
    QFile copy(path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "all well"_ba);
    QTRY_VERIFY(screen.view.findChild<Toast*>());
}

void TestTicketFiles::whatIsRemovedComesBack()
{
    DeskDouble center;
    center.files.add(TicketId(1), u"a.txt"_s, "x"_ba);
    Screen screen(center);
    screen.showFiles();
    QTRY_COMPARE(screen.count(), 1);
    screen.list()->setFocus();
    QTest::keyClick(screen.list(), Qt::Key_Delete);
    QTRY_COMPARE(screen.count(), 0);
    QTRY_VERIFY(screen.view.findChild<Toast*>());
    auto* undo = screen.view.findChild<Toast*>()->findChild<QPushButton*>();
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(screen.count(), 1);
}

void TestTicketFiles::othersFilesStay()
{
    DeskDouble center;
    center.files.add(TicketId(1), u"a.txt"_s, "x"_ba, PersonId(9));
    {
        Screen screen(center);
        screen.showFiles();
        QTRY_COMPARE(screen.count(), 1);
        QVERIFY(!screen.part<QPushButton>("removePushButton")->isEnabled());
        screen.list()->setFocus();
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QCOMPARE(center.files.saves.asked(), 0);
    }
    Screen screen(center, Role::Supervisor);
    screen.showFiles();
    QTRY_COMPARE(screen.count(), 1);
    QVERIFY(screen.part<QPushButton>("removePushButton")->isEnabled());
}

QTEST_MAIN(TestTicketFiles)
#include "tst_ticketfiles.moc"
