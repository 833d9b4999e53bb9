#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>
#include <QTreeWidget>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace woshou;

namespace {

const QList<Token> kGrounds{Token::Window, Token::Panel, Token::Sunken, Token::Hover, Token::Selected};

// WCAG 2.1, relative luminance and contrast ratio.
double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.red()) + 0.7152 * channel(color.green()) + 0.0722 * channel(color.blue());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

double contrast(Token one, Token other)
{
    return contrast(Theme::instance()->color(one), Theme::instance()->color(other));
}

QString pairName(Token one, Token other)
{
    return u"%1 on %2: %3"_s.arg(tokenName(one), tokenName(other)).arg(contrast(one, other));
}

void demand(Token ink, Token ground, double ratio)
{
    QVERIFY2(contrast(ink, ground) >= ratio, qPrintable(pairName(ink, ground)));
}

bool hasInk(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 64)
                return true;
        }
    }
    return false;
}

bool hasColor(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyTokenHasTwoColors();
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void meaningPairsKeepTheirPromise_data();
    void meaningPairsKeepTheirPromise();
    void heatNumbersAreReadable_data();
    void heatNumbersAreReadable();
    void everyIconRenders_data();
    void everyIconRenders();
    void boxOfPartsIsTheBox_data();
    void boxOfPartsIsTheBox();
    void iconFollowsTheScheme();
    void applyingAgainChangesNothing();
    void nothingDiffersWithoutTheFocus();
    void unknownIconIsNullAndSaysSo();
    void sizesFollowScaleDensityAndLanguage();
    void fontsNameTheFamilies();
    void systemSchemeIsReadAgain();
    void controlsHaveTheirHeights();
    void buttonKeepsRoomForItsRing();
    void keyCapWidensTheButton();
    void mnemonicIsNoKeyCap();
    void markIsPainted_data();
    void markIsPainted();
    void roleFollowsTheScale();
    void selectedRowHasBar();
    void linesAreWholePixels_data();
    void linesAreWholePixels();
    void slaStatesDiffer();
};

void ThemeTest::initTestCase()
{
    Theme::instance()->apply(*qApp);
    Theme::instance()->setScheme(Scheme::Light);
}

void ThemeTest::cleanup()
{
    Theme* theme = Theme::instance();
    theme->setScheme(Scheme::Light);
    theme->setTextScale(100);
    theme->setDensity(Density::Normal);
    theme->setChineseFirst(true);
}

void ThemeTest::everyTokenHasTwoColors()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Theme::instance()->setScheme(scheme);
        for (int i = 0; i <= int(Token::Series6); ++i) {
            QVERIFY2(Theme::instance()->color(Token(i)).isValid(), qPrintable(tokenName(Token(i))));
            QCOMPARE(tokenFromName(tokenName(Token(i))), Token(i));
        }
    }
    QCOMPARE(Theme::instance()->series(9), Theme::instance()->color(Token::Series6));
}

void ThemeTest::textIsReadableOnEveryGround_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

// WCAG 2.1 AA: 4.5 for text, 3 for the outline of anything operable and for chart marks.
void ThemeTest::textIsReadableOnEveryGround()
{
    QFETCH(Scheme, scheme);
    Theme::instance()->setScheme(scheme);
    const QList<Token> inks{Token::Text1,  Token::Text2, Token::Text3,  Token::Accent,  Token::Urgent, Token::High,
                            Token::Medium, Token::Low,   Token::Active, Token::Planned, Token::Good,   Token::Raised};
    for (const Token ground : kGrounds) {
        for (const Token ink : inks)
            demand(ink, ground, 4.5);
        demand(Token::Control, ground, 3.0);
        demand(Token::Focus, ground, 3.0);
    }
    for (int i = int(Token::Series1); i <= int(Token::Series6); ++i)
        demand(Token(i), Token::Panel, 3.0);
}

void ThemeTest::meaningPairsKeepTheirPromise_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<double>("ratio");
    QTest::newRow("light") << Scheme::Light << 5.4;
    QTest::newRow("dark") << Scheme::Dark << 5.9;
}

void ThemeTest::meaningPairsKeepTheirPromise()
{
    QFETCH(Scheme, scheme);
    QFETCH(double, ratio);
    Theme::instance()->setScheme(scheme);
    const QList<std::pair<Token, Token>> pairs{{Token::Urgent, Token::UrgentSoft},
                                               {Token::High, Token::HighSoft},
                                               {Token::Medium, Token::MediumSoft},
                                               {Token::Low, Token::LowSoft},
                                               {Token::Active, Token::ActiveSoft},
                                               {Token::Planned, Token::PlannedSoft},
                                               {Token::Good, Token::GoodSoft},
                                               {Token::Raised, Token::RaisedSoft},
                                               {Token::OnAccent, Token::Accent},
                                               {Token::OnAccent, Token::AccentHover},
                                               {Token::Text1, Token::AccentTint},
                                               {Token::TooltipText, Token::TooltipGround},
                                               {Token::SearchMarkText, Token::SearchMark}};
    for (const auto& [ink, soft] : pairs)
        demand(ink, soft, ratio);
    demand(Token::HighMark, Token::Panel, 3.0);
}

void ThemeTest::heatNumbersAreReadable_data()
{
    textIsReadableOnEveryGround_data();
}

void ThemeTest::heatNumbersAreReadable()
{
    QFETCH(Scheme, scheme);
    Theme* theme = Theme::instance();
    theme->setScheme(scheme);
    QCOMPARE(theme->heatSteps(), 6);
    for (int step = 0; step < theme->heatSteps(); ++step) {
        const double ratio = contrast(theme->heatText(step), theme->heat(step));
        QVERIFY2(ratio >= 4.7, qPrintable(u"step %1: %2"_s.arg(step).arg(ratio)));
    }
}

void ThemeTest::everyIconRenders_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QCOMPARE_GE(files.size(), 82);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void ThemeTest::everyIconRenders()
{
    QFETCH(QString, name);
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        const QPixmap pixmap = Theme::instance()->pixmap(name, 16, Token::Text1, ratio);
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
        QVERIFY(hasInk(pixmap));
    }
    QCOMPARE(Theme::instance()->icon(name).name(), name);
}

void ThemeTest::boxOfPartsIsTheBox_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<qreal>("radius");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("outline");
    const QColor ground(0xe6, 0xf2, 0xf0), outline(0x0b, 0x5d, 0x66);
    QTest::newRow("field") << QSizeF(200, 30) << 4.0 << ground << outline;
    QTest::newRow("ring") << QSizeF(90, 28) << 6.0 << QColor() << outline;
    QTest::newRow("tag") << QSizeF(48, 20) << 4.0 << ground << QColor();
    QTest::newRow("pill") << QSizeF(64, 22) << 11.0 << ground << outline;
    QTest::newRow("bar") << QSizeF(120, 6) << 3.0 << outline << QColor();
    QTest::newRow("square") << QSizeF(40, 40) << 0.0 << ground << outline;
    QTest::newRow("too small") << QSizeF(6, 6) << 4.0 << ground << outline;
    QTest::newRow("banner") << QSizeF(120, 40) << 6.0 << QColor(0x45, 0x1d, 0x1a) << QColor(0xff, 0x8a, 0x80, 0x59);
    QTest::newRow("half through") << QSizeF(80, 40) << 6.0 << QColor(0, 0, 0, 60) << QColor();
}

// A box is put together from kept corners and plain rectangles; nobody may see that.
void ThemeTest::boxOfPartsIsTheBox()
{
    QFETCH(QSizeF, size);
    QFETCH(qreal, radius);
    QFETCH(QColor, ground);
    QFETCH(QColor, outline);
    constexpr QPointF kPlace(8, 12);
    constexpr int kUnseen = 12; // of 255, at the antialiased edge
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0}) {
        QImage whole(QSize(240, 80) * ratio, QImage::Format_ARGB32_Premultiplied);
        whole.fill(Qt::white);
        QImage parts = whole;
        parts.setDevicePixelRatio(ratio);
        QPainter partsPainter(&parts);
        paintBox(&partsPainter, QRectF(kPlace, size), ground, outline, radius);
        partsPainter.end();

        const qreal pen = outline.isValid() ? std::floor(ratio) : 0; // whole device pixels
        const QPointF end = kPlace + QPointF(size.width(), size.height());
        const QRectF box(QPointF((kPlace * ratio).toPoint()), QPointF((end * ratio).toPoint()));
        QPainter painter(&whole);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen line(outline, pen);
        line.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen > 0 ? line : QPen(Qt::NoPen));
        painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
        const qreal corner = qMax(0.0, radius * ratio - pen / 2);
        painter.drawRoundedRect(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), corner, corner);
        painter.end();

        int farthest = 0;
        for (int y = 0; y < parts.height(); ++y) {
            for (int x = 0; x < parts.width(); ++x) {
                const QRgb a = parts.pixel(x, y), b = whole.pixel(x, y);
                farthest = std::max({farthest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                     std::abs(qBlue(a) - qBlue(b))});
            }
        }
        QVERIFY2(farthest <= kUnseen, qPrintable(u"ratio %1: %2 of 255"_s.arg(ratio).arg(farthest)));
    }
}

// Every desk of a process asks for it; the windows that are open must not be painted anew each time.
void ThemeTest::applyingAgainChangesNothing()
{
    const QStyle* style = QApplication::style();
    const QSignalSpy changed(Theme::instance(), &Theme::changed);
    Theme::instance()->apply(*qApp);
    QCOMPARE(QApplication::style(), style);
    QVERIFY(changed.isEmpty());
}

void ThemeTest::iconFollowsTheScheme()
{
    const QIcon icon = Theme::instance()->icon(u"st-closed"_s, Token::Accent);
    const QColor light = icon.pixmap(QSize(16, 16)).toImage().pixelColor(4, 4);
    Theme::instance()->setScheme(Scheme::Dark);
    const QColor dark = icon.pixmap(QSize(16, 16)).toImage().pixelColor(4, 4);
    QCOMPARE(dark.rgb(), Theme::instance()->color(Token::Accent).rgb());
    QVERIFY(light != dark);
}

// Every widget with a palette that differs is painted again whenever its window gets or loses the focus.
void ThemeTest::nothingDiffersWithoutTheFocus()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Theme::instance()->setScheme(scheme);
        QVERIFY(QApplication::palette().isEqual(QPalette::Active, QPalette::Inactive));
    }
}

void ThemeTest::unknownIconIsNullAndSaysSo()
{
    QTest::ignoreMessage(QtWarningMsg, "There is no icon named \"no-such-icon\"");
    QVERIFY(Theme::instance()->pixmap(u"no-such-icon"_s, 16, Token::Text1, 1.0).isNull());
    QVERIFY(Theme::instance()->icon(QString()).isNull());
}

void ThemeTest::sizesFollowScaleDensityAndLanguage()
{
    Theme* theme = Theme::instance();
    QSignalSpy changed(theme, &Theme::changed);
    QCOMPARE(theme->size(Metric::Row), 30);
    QCOMPARE(theme->size(Metric::LabelColumn), 64);
    theme->setDensity(Density::Compact);
    QCOMPARE(theme->size(Metric::Row), 26);
    theme->setDensity(Density::Roomy);
    QCOMPARE(theme->size(Metric::Row), 34);
    theme->setChineseFirst(false);
    QCOMPARE(theme->size(Metric::LabelColumn), 96);
    theme->setTextScale(900);
    QCOMPARE(theme->textScale(), 200);
    QCOMPARE(theme->size(Metric::Control), 56);
    QCOMPARE(theme->font(TextRole::Base).pixelSize(), 26);
    theme->setTextScale(10);
    QCOMPARE(theme->textScale(), 80);
    QCOMPARE(theme->px(1), 1);
    QCOMPARE(changed.count(), 5);
}

void ThemeTest::fontsNameTheFamilies()
{
    const QStringList chinese = Theme::instance()->font(TextRole::Base).families();
    QCOMPARE(chinese.size(), 2);
    Theme::instance()->setChineseFirst(false);
    const QStringList latin = Theme::instance()->font(TextRole::Base).families();
    QCOMPARE(latin, QStringList({chinese[1], chinese[0]}));
    QCOMPARE(QApplication::font().families(), latin);
    QVERIFY(Theme::instance()->font(TextRole::Heading).bold());
}

void ThemeTest::systemSchemeIsReadAgain()
{
    Theme* theme = Theme::instance();
    theme->setScheme(Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme->color(Token::Window));
    theme->setScheme(Scheme::System);
    QWidget window;
    QEvent change(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &change);
    QVERIFY(!theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme->color(Token::Window));
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), theme->color(Token::TooltipGround));
}

void ThemeTest::controlsHaveTheirHeights()
{
    QLineEdit line;
    QComboBox combo;
    QSpinBox spin;
    for (const QWidget* widget :
         {static_cast<QWidget*>(&line), static_cast<QWidget*>(&combo), static_cast<QWidget*>(&spin)})
        QCOMPARE(widget->sizeHint().height(), 28);
    QTreeWidget tree;
    tree.setHeaderLabels({u"Number"_s});
    new QTreeWidgetItem(&tree, {u"W-104862-3"_s});
    QCOMPARE(tree.sizeHintForRow(0), 30);
    QCOMPARE(tree.header()->sizeHint().height(), 28);
    QCOMPARE(tree.style()->pixelMetric(QStyle::PM_SplitterWidth), 1);
    QCOMPARE(tree.style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical), 30);
    Theme::instance()->setTextScale(150);
    QCOMPARE(line.sizeHint().height(), 42);
    QCOMPARE(tree.sizeHintForRow(0), 45);
}

// The ring needs 3 px around the button; the layout aligns its body with the 28 px fields beside it.
void ThemeTest::buttonKeepsRoomForItsRing()
{
    QWidget page;
    auto* row = new QHBoxLayout(&page);
    auto* line = new QLineEdit(&page);
    auto* button = new QPushButton(u"Save"_s, &page);
    auto* check = new QCheckBox(u"Elderly"_s, &page);
    for (QWidget* widget : {static_cast<QWidget*>(line), static_cast<QWidget*>(button), static_cast<QWidget*>(check)})
        row->addWidget(widget);
    page.resize(page.sizeHint());
    page.show();
    QCOMPARE(button->height(), 34);
    QCOMPARE(line->height(), 28);
    QCOMPARE(button->y() + 3, line->y());
    QCOMPARE(button->x() + 3 - (line->x() + line->width()), 8);
}

void ThemeTest::keyCapWidensTheButton()
{
    QPushButton plain(u"Save"_s);
    QPushButton capped(u"Save"_s);
    capped.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(capped.sizeHint().width(), plain.sizeHint().width() + keyCapWidth(u"Ctrl+Enter"_s) + 8);
    QCOMPARE(capped.sizeHint().height(), plain.sizeHint().height());
    setKeyCap(&plain, u"F4"_s);
    QCOMPARE_GT(plain.sizeHint().width(), keyCapWidth(u"F4"_s) + 2 * 12);
    setKind(&plain, u"large"_s);
    QCOMPARE(plain.sizeHint().height(), 32 + 6);
}

void ThemeTest::mnemonicIsNoKeyCap()
{
    QPushButton plain(u"Save"_s);
    QPushButton mnemonic(u"&Save"_s);
    QCOMPARE(mnemonic.sizeHint(), plain.sizeHint());
}

void ThemeTest::markIsPainted_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<Token>("ink");
    QTest::newRow("missing") << u"missing"_s << Token::HighMark;
    QTest::newRow("warning") << u"warning"_s << Token::HighMark;
    QTest::newRow("error") << u"error"_s << Token::Urgent;
}

void ThemeTest::markIsPainted()
{
    QFETCH(QString, mark);
    QFETCH(Token, ink);
    QLineEdit line(u"1380571"_s);
    line.resize(200, 28);
    const QColor color = Theme::instance()->color(ink);
    QVERIFY(!hasColor(line.grab().toImage(), color));
    setMark(&line, mark);
    QVERIFY(hasColor(line.grab().toImage(), color));
    setMark(&line, {});
    QVERIFY(!hasColor(line.grab().toImage(), color));
}

void ThemeTest::roleFollowsTheScale()
{
    QLabel label(u"Title"_s);
    setRole(&label, TextRole::Heading, Token::Text2);
    QCOMPARE(label.font().pixelSize(), 16);
    Theme::instance()->setTextScale(150);
    QCOMPARE(label.font().pixelSize(), 24);
    Theme::instance()->setScheme(Scheme::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::instance()->color(Token::Text2));
}

void ThemeTest::selectedRowHasBar()
{
    QImage image(100, 30, QImage::Format_RGB32);
    image.fill(Theme::instance()->color(Token::Panel));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter);
    painter.end();
    QCOMPARE(image.pixelColor(2, 15), Theme::instance()->color(Token::Accent));
    QCOMPARE(image.pixelColor(3, 15), Theme::instance()->color(Token::Selected));
}

void ThemeTest::linesAreWholePixels_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("rows");
    QTest::newRow("100 %") << 1.0 << 1;
    QTest::newRow("125 %") << 1.25 << 1;
    QTest::newRow("150 %") << 1.5 << 1;
    QTest::newRow("200 %") << 2.0 << 2;
}

void ThemeTest::linesAreWholePixels()
{
    QFETCH(qreal, ratio);
    QFETCH(int, rows);
    QImage image(40, 40, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    fillHorizontalLine(&painter, 0, 7, 20, Qt::black);
    painter.end();
    int full = 0;
    for (int y = 0; y < image.height(); ++y) {
        const QRgb pixel = image.pixel(5, y);
        QVERIFY(pixel == qRgb(0, 0, 0) || pixel == qRgb(255, 255, 255));
        full += pixel == qRgb(0, 0, 0) ? 1 : 0;
    }
    QCOMPARE(full, rows);
}

// Colour is never alone: each state of a limit has its own picture even without colour.
void ThemeTest::slaStatesDiffer()
{
    QList<QImage> pictures;
    for (const SlaState state : {SlaState::None, SlaState::Running, SlaState::Breached, SlaState::Paused}) {
        QImage image(120, 6, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSlaBar(&painter, image.rect(), state, 0.5);
        painter.end();
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!pictures.contains(grey));
        pictures.append(grey);
    }
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
