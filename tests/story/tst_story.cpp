#include "story/day.h"
#include "support/testdatabase.h"
#include "widgets/shell/watchdog.h"

#include <QApplication>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTickets = 1500;

/// A sanitizer makes everything several times slower; the promise is about the program as it is built for use.
bool isSanitized()
{
#ifdef WOSHOU_SANITIZED
    return true;
#else
    return false;
#endif
}

} // namespace

/// The acceptance story of the whole product, on both databases.
class TestStory : public QObject
{
    Q_OBJECT
private slots:
    void dayInTheLife_data() { TestDatabase::addBackends(); }
    void dayInTheLife();
};

void TestStory::dayInTheLife()
{
    const auto database = TestDatabase::fetch();
    QVERIFY(database->setUp(kTickets));
    WOSHOU_VERIFY(makeItAfternoon(*database->connect()));
    Transcript transcript(qEnvironmentVariable("WOSHOU_STORY_PICTURES"));
    DayCenter center;
    center.url = database->url();
    center.password = u"woshou-demo"_s;
    Day day(center, transcript);
    day.play();
    QVERIFY(transcript.save());
    qInfo("the longest time without an answer: %lld ms", static_cast<long long>(day.longestBlockMs()));
    if (QTest::currentTestFailed() || isSanitized())
        return;
    // A frame is 16 ms. Making a window takes several of them still; a person notices from 100 ms on.
    constexpr qint64 kFrame = 16, kNoticed = 100;
    if (day.longestBlockMs() > kFrame)
        qWarning("longer than a frame of 16 ms");
    QVERIFY2(day.longestBlockMs() <= kNoticed,
             qPrintable(u"the interface did not answer for %1 ms"_s.arg(day.longestBlockMs())));
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
