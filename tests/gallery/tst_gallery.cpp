#include "gallery/scenes.h"
#include "story/day.h"
#include "support/testdatabase.h"
#include "widgets/common/loadingline.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRawFont>
#include <QTimer>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 4000;

constexpr int kPause = 300; ///< ms; a page gathers what is typed for less than this before it answers

/// Whether something typed is still to be answered, or something is loading.
bool isWorking(QWidget* window)
{
    const auto lines = window->findChildren<LoadingLine*>();
    const auto timers = window->findChildren<QTimer*>();
    return std::any_of(lines.begin(), lines.end(), [](const LoadingLine* line) { return line->isBusy(); }) ||
           std::any_of(timers.begin(), timers.end(), [](const QTimer* timer) {
               return timer->isActive() && timer->isSingleShot() && timer->interval() < kPause;
           });
}

/// Waits until a window shows what it comes to by itself.
bool settle(Desk& desk)
{
    const bool settled = QTest::qWaitFor([&] { return !isWorking(desk.window()); }, 10000);
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents(); // what came last is laid out
    return settled;
}

QPixmap pictureOf(QWidget* window)
{
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    const QList<QDialog*> dialogs = window->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            painter.drawPixmap((window->rect().center() - dialog->rect().center()), dialog->grab());
    }
    return picture;
}

QWidgetList shown(QWidget* window)
{
    QWidgetList list;
    const QWidgetList all = window->findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (widget->isVisible() && !widget->visibleRegion().isEmpty())
            list.append(widget);
    }
    return list;
}

QString describe(const QWidget* widget)
{
    return u"%1 \"%2\""_s.arg(widget->objectName(), widget->property("text").toString().left(40));
}

/// Single-line labels and buttons whose words do not fit; those that elide or wrap take care of themselves.
QStringList cutWords(QWidget* window)
{
    QStringList cut;
    const QWidgetList widgets = shown(window);
    for (const QWidget* widget : widgets) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool plain = label && !label->wordWrap() && !label->text().isEmpty();
        const bool worded = plain || (button && !button->text().isEmpty());
        if (worded && widget->width() + 1 < widget->minimumSizeHint().width())
            cut.append(
                u"%1, %2 of %3"_s.arg(describe(widget)).arg(widget->width()).arg(widget->minimumSizeHint().width()));
    }
    return cut;
}

/// What can be operated has a name for a screen reader: its text, its own name, or its label.
QStringList namelessControls(QWidget* window)
{
    QStringList nameless;
    const QWidgetList widgets = shown(window);
    const QList<QLabel*> labels = window->findChildren<QLabel*>();
    for (QWidget* widget : widgets) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QPlainTextEdit*>(widget);
        const bool inside = qobject_cast<QComboBox*>(widget->parentWidget()) || // their own parts
                            qobject_cast<QLineEdit*>(widget->parentWidget());
        if (!control || inside || widget->objectName().startsWith("qt_"_L1))
            continue;
        const bool labelled = std::any_of(labels.begin(), labels.end(),
                                          [widget](const QLabel* label) { return label->buddy() == widget; });
        if (!labelled && widget->accessibleName().isEmpty() && widget->property("text").toString().isEmpty())
            nameless.append(describe(widget));
    }
    return nameless;
}

/// Whether the picture holds more than one colour: something was painted.
bool isPainted(const QPixmap& picture)
{
    const QImage small = picture.toImage().scaled(16, 16);
    const QRgb first = small.pixel(0, 0);
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            if (small.pixel(x, y) != first)
                return true;
        }
    }
    return false;
}

} // namespace

/// Renders every page and dialog in both languages and both themes, and looks at each for what a machine can see.
class TestGallery : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_faults.clear(); }
    void chineseHasItsLetters();
    void pictures_data();
    void pictures();

private:
    void take(Desk& desk, const Scene& scene, const QString& folder);

    std::unique_ptr<TestDatabase> m_database;
    QStringList m_faults; ///< what was seen in the pictures of this row
};

void TestGallery::initTestCase()
{
    m_database = TestDatabase::make(Backend::Sqlite);
    QVERIFY(m_database->setUp(kTickets));
    WOSHOU_VERIFY(makeItAfternoon(*m_database->connect()));
}

// theme.md: no box in place of a letter, and no letter of another script's face.
void TestGallery::chineseHasItsLetters()
{
    Theme::instance()->setChineseFirst(true);
    const QFont font = Theme::instance()->font(TextRole::Base);
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    for (const QChar letter : u"握手三问三记派单离线℃“…”门"_s)
        QVERIFY2(raw.supportsCharacter(letter), qPrintable(raw.familyName()));
    QVERIFY2(raw.familyName().contains("SC"_L1), qPrintable(raw.familyName()));
}

void TestGallery::pictures_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("scheme");
    QTest::newRow("zh-light") << true << int(Scheme::Light);
    QTest::newRow("zh-dark") << true << int(Scheme::Dark);
    QTest::newRow("en-light") << false << int(Scheme::Light);
    QTest::newRow("en-dark") << false << int(Scheme::Dark);
}

void TestGallery::pictures()
{
    QFETCH(bool, chinese);
    QFETCH(int, scheme);
    const QString scale = qFuzzyCompare(qApp->devicePixelRatio(), 1.0) ? QString() : u"@2x"_s;
    const QString folder = u"%1/%2%3"_s.arg(qEnvironmentVariable("WOSHOU_GALLERY", u"gallery"_s),
                                            QString::fromLatin1(QTest::currentDataTag()), scale);
    QVERIFY(QDir().mkpath(folder));
    // Every row begins with the same center: what one of them saved must not be in the next.
    QTemporaryDir place;
    DayCenter center;
    center.url.path = place.filePath(u"center.sqlite"_s);
    QVERIFY(QFile::copy(m_database->url().path, center.url.path));
    center.chinese = chinese;
    center.scheme = Scheme(scheme);
    std::unique_ptr<Desk> desk;
    QString login = u"nobody yet"_s;
    const QList<Scene> scenes = galleryScenes() + customerScenes() + fileScenes() + relationScenes() + noticeScenes();
    for (const Scene& scene : scenes) {
        if (scene.login != login) {
            desk.reset();
            desk = std::make_unique<Desk>(center);
            login = scene.login;
            if (login.isEmpty())
                desk->open();
            else
                desk->signIn(login);
        }
        take(*desk, scene, folder);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(scene.name));
    }
    QVERIFY2(m_faults.isEmpty(), qPrintable(u"\n"_s + m_faults.join(u'\n')));
}

namespace {

/// As a hand drags the edge: a layout that changes on the way lets the next pull go further.
void shrink(QWidget& window, const QSize& size)
{
    for (int width = window.width(); width > size.width(); width -= 16) {
        window.resize(width, size.height());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    window.resize(size);
}

} // namespace

void TestGallery::take(Desk& desk, const Scene& scene, const QString& folder)
{
    if (scene.size.isValid())
        shrink(*desk.window(), scene.size);
    scene.prepare(desk);
    if (!settle(desk))
        m_faults.append(scene.name + u": still loading"_s);
    if (scene.size.isValid() && desk.window()->width() > scene.size.width())
        m_faults.append(u"%1: the window does not get narrower than %2"_s.arg(scene.name).arg(desk.window()->width()));
    const QPixmap picture = pictureOf(desk.window());
    constexpr int kFast = 85; // packed a little: most of the time went into it at 200 %
    if (!picture.save(u"%1/%2.png"_s.arg(folder, scene.name), nullptr, kFast) || !isPainted(picture))
        m_faults.append(scene.name + u": no picture"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QStringList cut = cutWords(desk.window());
    if (!cut.isEmpty())
        m_faults.append(scene.name + u": words are cut: "_s + cut.join(u", "_s));
    const QStringList nameless = namelessControls(desk.window());
    if (!nameless.isEmpty())
        m_faults.append(scene.name + u": without a name: "_s + nameless.join(u", "_s));
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
