#include "models/admin/centertime.h"
#include "models/tickets/deskdouble.h"
#include "widgets/common/sheetpaint.h"
#include "widgets/shell/printpreview.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/ticketdetailsview.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

/// A sheet of a log of so many entries.
PrintSheet sheetOf(int entries)
{
    PrintSheet sheet;
    sheet.center = u"钱江家电客户服务中心"_s;
    sheet.mark = u"W-104857-6"_s;
    sheet.title = u"工单 W-104857-6"_s;
    PrintSheet::Section facts, log;
    facts.add(u"客户"_s, u"李桂芳"_s);
    facts.add(u"空"_s, u"  "_s);
    log.title = u"记录"_s;
    log.heads = {u"时间"_s, u"谁"_s, u"内容"_s};
    for (int i = 1; i <= entries; ++i)
        log.rows.append(
            {u"2026-07-15 14:00"_s, u"王敏"_s, u"第 %1 条：已电话告知客户明天上午上门，客户同意。"_s.arg(i)});
    sheet.sections = {facts, {}, log};
    sheet.foot = u"王敏"_s;
    return sheet;
}

/// How many pixels of a picture are not white.
int inkOf(const QImage& picture)
{
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ink += qGray(picture.pixel(x, y)) < 250;
    }
    return ink;
}

} // namespace

/// Tickets on paper: pages, letters, and what the dialog lets choose.
class TestPrint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void markUpIsText();
    void everyEntryIsOnSomePage();
    void paperIsWhiteInTheDark();
    void lettersAreEmbedded();
    void theKeyOpensThePages();
    void notesAreChosen();
    void whoMayNotCallIsNotAsked();
    void aFileThatCannotBeWrittenIsSaid();
};

void TestPrint::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->apply(*qApp);
    setCenterOffset(480);
}

// P20: nothing is loaded, whatever a log says.
void TestPrint::markUpIsText()
{
    PrintSheet sheet = sheetOf(1);
    const QString nasty = u"<img src='file:///etc/passwd'><b>x</b> &amp; <script>1</script>"_s;
    sheet.sections[2].rows[0][2] = nasty;
    sheet.sections[0].facts[0].second = nasty;
    sheet.title = nasty;
    const auto document = sheetDocument(sheet, sheetFont());
    QCOMPARE(document->toPlainText().count(nasty), 3);
    QVERIFY(!document->toPlainText().contains(QChar::ObjectReplacementCharacter));
}

void TestPrint::everyEntryIsOnSomePage()
{
    const auto document = sheetDocument(sheetOf(120), sheetFont());
    QVERIFY(document->pageCount() > 2);
    for (int i = 1; i <= 120; ++i)
        QVERIFY(document->toPlainText().contains(u"第 %1 条"_s.arg(i)));
    const auto pages = sheetPages(sheetOf(120), sheetFont(), 600, 99);
    QCOMPARE(pages.size(), document->pageCount());
    for (const QImage& page : pages)
        QVERIFY(inkOf(page) > 2000);
    QCOMPARE(sheetPages(sheetOf(120), sheetFont(), 600, 2).size(), 2);
}

void TestPrint::paperIsWhiteInTheDark()
{
    const QImage light = sheetPages(sheetOf(5), sheetFont(), 600, 1).first();
    Theme::instance()->setScheme(Scheme::Dark);
    const QImage dark = sheetPages(sheetOf(5), sheetFont(), 600, 1).first();
    Theme::instance()->setScheme(Scheme::Light);
    QCOMPARE(dark, light);
    QVERIFY(inkOf(light) > 2000);
}

void TestPrint::lettersAreEmbedded()
{
    const QByteArray pdf = sheetPdf(sheetOf(120), sheetFont());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/FontFile"));
    const int pages = sheetDocument(sheetOf(120), sheetFont())->pageCount();
    QCOMPARE(pdf.count("/Type /Page\n"), pages);
}

void TestPrint::theKeyOpensThePages()
{
    DeskDouble center;
    center.add(1, u"firstline"_s);
    TicketDetailsView view;
    view.setDesk(center.desk());
    view.resize(900, 700);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showTicket(TicketId(1));
    QTRY_COMPARE(view.ticket(), TicketId(1));
    auto* tabs = view.findChild<QTabWidget*>(u"ticketTabWidget"_s);
    tabs->currentWidget()->setFocus();
    QTest::keyClick(tabs->currentWidget(), Qt::Key_P, Qt::ControlModifier);
    auto* preview = view.findChild<PrintPreview*>();
    QVERIFY(preview);
    QVERIFY(preview->findChild<QCheckBox*>(u"phoneCheckBox"_s)->isVisibleTo(preview));
    QTRY_VERIFY(!preview->findChild<QWidget*>(u"pagesWidget"_s)->findChildren<QLabel*>().isEmpty());
    QTemporaryDir folder;
    QSignalSpy saved(preview, &PrintPreview::pdfSaved);
    preview->savePdf(folder.filePath(u"ticket.pdf"_s));
    QTRY_COMPARE(saved.size(), 1);
    QFile file(folder.filePath(u"ticket.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestPrint::notesAreChosen()
{
    QList<PrintChoices> asked;
    PrintPreview preview({u"x"_s, u"x"_s, true, [&](const PrintChoices& choices) {
                              asked.append(choices);
                              return sheetOf(1);
                          }});
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!asked.last().internal && !asked.last().wholePhone);
    preview.findChild<QCheckBox*>(u"internalCheckBox"_s)->click();
    QVERIFY(asked.last().internal && !asked.last().wholePhone);
    preview.findChild<QCheckBox*>(u"phoneCheckBox"_s)->click();
    QVERIFY(asked.last().internal && asked.last().wholePhone);
    QSignalSpy shown(&preview, &PrintPreview::pagesShown);
    QTRY_COMPARE(shown.size(), 1); // the last answer only
}

void TestPrint::whoMayNotCallIsNotAsked()
{
    PrintPreview preview({u"x"_s, u"x"_s, false, [](const PrintChoices&) { return sheetOf(1); }});
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!preview.findChild<QCheckBox*>(u"phoneCheckBox"_s)->isVisibleTo(&preview));
}

void TestPrint::aFileThatCannotBeWrittenIsSaid()
{
    PrintPreview preview({u"x"_s, u"x"_s, false, [](const PrintChoices&) { return sheetOf(1); }});
    preview.setAttribute(Qt::WA_DeleteOnClose, false);
    preview.show();
    preview.savePdf(u"/proc/no/such/place.pdf"_s);
    QTRY_VERIFY(preview.findChild<QWidget*>(u"banner"_s)->isVisible());
}

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
