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
    const QString answers = u"the longest time without an answer: %1 ms; %2 of %3 answers took longer than 16 ms"_s.arg(
        QString::number(seen.longestMs), QString::number(seen.late), QString::number(seen.answers));
    qInfo("%s", qPrintable(answers));
    if (QTest::currentTestFailed() || isSanitized())
        return;
    // A frame is 16 ms. One answer in two hundred takes a little longer still, without a graphics card, and the limit
    // leaves room for a busy machine; a person notices from 100 ms on.
    constexpr qint64 kNoticed = 100;
    QVERIFY2(seen.answers > 100, "the watchdog watches");
    QVERIFY2(seen.late * 50 <= seen.answers, qPrintable(answers));
    QVERIFY2(seen.longestMs <= kNoticed, qPrintable(answers));
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
