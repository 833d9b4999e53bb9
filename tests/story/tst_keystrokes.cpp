#include "domain/customers/namekeys.h"
#include "domain/tickets/trackingnumber.h"
#include "story/desk.h"
#include "support/testdatabase.h"
#include "widgets/common/choicebar.h"
#include "widgets/tickets/intakepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 300;
/// Under 90 seconds at 200 keys a minute.
constexpr int kMostKeys = 300;

bool isHan(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() < 0xa000;
}

/// What a pinyin input method takes for the text: the letters of each syllable and one key for each word, of which the
/// longest is counted as two characters; one key for anything else.
int keysOf(const QString& text)
{
    int keys = 0, run = 0;
    for (const QChar c : text) {
        if (!isHan(c)) {
            ++keys;
            run = 0;
            continue;
        }
        qsizetype letters = 0;
        for (const QString& reading : nameKeys(QString(c))) {
            if (!isHan(reading.at(0)))
                letters = qMax(letters, reading.size());
        }
        keys += int(letters) + (run++ % 2 == 0 ? 1 : 0);
    }
    return keys;
}

/// One person at the keyboard, whose keys are counted. Nothing is clicked, and no field is reached but by keys.
class Typist
{
public:
    explicit Typist(Desk& desk)
        : m_desk(desk)
    {
    }

    int keys() const { return m_keys; }

    void press(QKeyCombination keys)
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            QTest::keyClick(popup, keys.key(), keys.keyboardModifiers());
        else
            m_desk.press(keys);
        ++m_keys;
    }

    void tabTo(const char* name)
    {
        const auto* wanted = m_desk.part(name);
        QVERIFY2(wanted, name);
        const auto arrived = [&] {
            const QWidget* focus = QApplication::focusWidget();
            return focus && (focus == wanted || wanted->isAncestorOf(focus));
        };
        for (int i = 0; i < 40 && !arrived(); ++i)
            press(Qt::Key_Tab);
        QVERIFY2(arrived(), name);
    }

    void type(const QString& text)
    {
        m_keys += keysOf(text);
        const bool latin = std::none_of(text.begin(), text.end(), isHan);
        QWidget* focus = QApplication::focusWidget();
        for (const QChar key : latin ? text : QString())
            QTest::keyClick(focus, key.toLatin1());
        if (!latin) {
            QInputMethodEvent event;
            event.setCommitString(text);
            QCoreApplication::sendEvent(focus, &event);
        }
        QCoreApplication::processEvents();
    }

    void write(const char* name, const QString& text)
    {
        tabTo(name);
        type(text);
    }

    void tick(const char* name)
    {
        tabTo(name);
        press(Qt::Key_Space);
    }

    void choose(const char* bar, const char* wanted)
    {
        tabTo(bar);
        const auto* choice = m_desk.part<ChoiceBar>(bar);
        for (int i = 0; i < choice->items().size() && choice->value() != QLatin1StringView(wanted); ++i) {
            if (i > 0)
                press(Qt::Key_Right);
            press(Qt::Key_Space);
        }
        QCOMPARE(choice->value(), QLatin1StringView(wanted));
    }

private:
    Desk& m_desk;
    int m_keys = 0;
};

QString text(const Desk& desk, const char* name)
{
    const auto* part = desk.part(name);
    return part ? part->property("text").toString() : QString();
}

} // namespace

/// The standard call, from the empty form to the number that is read out: a known caller, a fault, a visit.
class TestKeystrokes : public QObject
{
    Q_OBJECT
private slots:
    void theStandardCallIsShort_data() { TestDatabase::addBackends(); }
    void theStandardCallIsShort();
};

void TestKeystrokes::theStandardCallIsShort()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(kTickets));
    DayCenter center;
    center.url = database->url();
    center.password = u"woshou-demo"_s;
    Desk desk(center);
    desk.signIn(u"wangmin"_s);
    if (QTest::currentTestFailed())
        return;
    AWAIT_COMPARE(QApplication::focusWidget(), desk.part("phoneLineEdit"));
    Typist typist(desk);
    typist.type(u"13805712046"_s);
    AWAIT_COMPARE(text(desk, "customerNameLabel"), u"李桂芳"_s);
    typist.choose("moodChips", "anxious");
    typist.tick("calmedCheckBox");
    typist.write("symptomLineEdit", u"空调不制冷，出热风"_s);
    typist.write("occurredLineEdit", u"昨晚八点"_s);
    typist.write("wordsPlainTextEdit", u"开了半天屋里还是热"_s);
    typist.write("triedLineEdit", u"重启过两次"_s);
    typist.write("modelComboBox", u"kfr"_s);
    AWAIT_VERIFY(QApplication::activePopupWidget());
    typist.press(Qt::Key_Down);
    typist.press(Qt::Key_Return);
    AWAIT_VERIFY(!text(desk, "serialLineEdit").isEmpty());
    typist.choose("modeChips", "visit");
    typist.write("expectationLineEdit", u"今天下午修好"_s);
    typist.choose("certaintySegments", "time");
    AWAIT_VERIFY(text(desk, "typeLabel").contains(u"不制冷"));
    for (const QTimer* timer :
         desk.window()->findChild<IntakePage*>()->findChildren<QTimer*>(Qt::FindDirectChildrenOnly))
        AWAIT_VERIFY(!timer->isActive());
    typist.press(Qt::Key_Return);
    AWAIT_VERIFY(!desk.part<QAbstractButton>("acceptPushButton")->isEnabled());
    typist.press(Qt::CTRL | Qt::Key_Return);
    desk.awaitDialog("numberSentenceLabel");
    const QString number = text(desk, "numberLabel");
    QVERIFY(parseTrackingNumber(number));
    // The promise is timed as it was read out: by when somebody calls.
    const QString schema = database->isSqlite() ? QString() : u"app."_s;
    const QString kept = u"select count(*) from %1ticket_task k join %1ticket t on t.id = k.ticket_id "
                         "where t.number = '%2' and k.kind = 'promise' and k.due_at = t.respond_due"_s;
    QCOMPARE(database->value(kept.arg(schema, number)).toInt(), 1);
    typist.press(Qt::Key_Return);
    AWAIT_VERIFY(!desk.has("numberSentenceLabel"));
    qInfo("the standard call: %d keys, %.0f s at 200 a minute", typist.keys(), typist.keys() * 60.0 / 200);
    QVERIFY2(typist.keys() <= kMostKeys, qPrintable(QString::number(typist.keys())));
}

QTEST_MAIN(TestKeystrokes)
#include "tst_keystrokes.moc"
