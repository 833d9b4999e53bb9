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
    if (QTest::currentTestFailed() || isSanitized())
        return;
    constexpr qint64 kLongest = 16;
    QVERIFY2(day.longestBlockMs() <= kLongest,
             qPrintable(u"the interface did not answer for %1 ms"_s.arg(day.longestBlockMs())));
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
