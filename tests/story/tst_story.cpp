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
    const Watchdog::Seen& seen = day.seen();
    const QString answers = u"the longest time without an answer: %1 ms, %2 ms of them at work; "
                            u"%3 of %4 answers took longer than 16 ms"_s.arg(seen.longestMs)
                                .arg(seen.longestWorkMs)
                                .arg(seen.late)
                                .arg(seen.answers);
    qInfo("%s", qPrintable(answers));
    if (QTest::currentTestFailed() || isSanitized())
        return;
    // A frame is 16 ms; one answer in two hundred takes a little longer still, without a graphics card, and the limit
    // leaves room for a busy machine. One may stand still altogether, once or twice, which is not the program's doing.
    constexpr qint64 kNoticedMs = 100;
    constexpr int kStandstills = 2;
    QVERIFY2(seen.answers > 100, "the watchdog watches");
    QVERIFY2(seen.late * 50 <= seen.answers, qPrintable(answers));
    QVERIFY2(seen.longestWorkMs > 0 && seen.longestWorkMs <= kNoticedMs, qPrintable(answers));
    QVERIFY2(seen.noticed <= kStandstills, qPrintable(answers));
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
