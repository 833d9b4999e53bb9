#include "domain/support/randomtext.h"
#include "domain/tickets/wording.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOffset = 480;

/// 2026-07-15 14:10 on the center's clock.
Instant now()
{
    return Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(14, 10), Qt::OffsetFromUTC, 60 * kOffset));
}

QString clockOf(MaybeInstant at)
{
    return at ? at->timeAt(kOffset).toString(u"MM-dd HH:mm"_s) : QString();
}

QList<VagueWord> words()
{
    return {{u"可能"_s, u"maybe"_s, u"说清"_s, u"be clear"_s, {u"不可能"_s}}, {u"大概"_s, u"may"_s, u"给数"_s, {}, {}}};
}

} // namespace

/// Vague words and times in what the customer is told.
class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void vagueWordsAreFound_data();
    void vagueWordsAreFound();
    void aMarkStandsWhereItsWordIs();
    void anApprovedScriptMaySayThem();
    void timesAreRead_data();
    void timesAreRead();
    void aTimeThatIsReadLiesAhead();
    void whatIsPromisedIsGuessed_data();
    void whatIsPromisedIsGuessed();
};

void TestWording::vagueWordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << u"今天 18:00 前给您回复"_s << 0;
    QTest::newRow("R-141 可能") << u"可能是电容坏了"_s << 1;
    QTest::newRow("R-141 可能 and 大概") << u"大概明天，也可能后天"_s << 2;
    QTest::newRow("a longer word that is clear") << u"不可能漏电"_s << 0;
    QTest::newRow("both") << u"不可能漏电，可能是滤网"_s << 1;
    QTest::newRow("English in any case") << u"Maybe tomorrow"_s << 1;
    QTest::newRow("a whole word only") << u"maybes are for May"_s << 1;
    QTest::newRow("empty") << QString() << 0;
}

void TestWording::vagueWordsAreFound()
{
    QFETCH(QString, text);
    QTEST(int(vagueMarks(text, words()).size()), "count");
}

void TestWording::aMarkStandsWhereItsWordIs()
{
    RandomText random(11);
    for (int round = 0; round < 2000; ++round) {
        const bool plain = round % 2 == 0;
        const QString around = plain ? random.plain(20) : random.hostile(20);
        const QString text = around + u"，可能"_s + around;
        qsizetype last = -1;
        for (const VagueMark& mark : vagueMarks(text, words())) {
            const QString found = text.mid(mark.at, mark.length);
            QVERIFY(found.compare(mark.word.zh, Qt::CaseInsensitive) == 0 ||
                    found.compare(mark.word.en, Qt::CaseInsensitive) == 0);
            QVERIFY(mark.at >= last);
            last = mark.at;
        }
        QVERIFY(!plain || !vagueMarks(text, words()).isEmpty());
    }
}

// the self-check script of the house says 可能 itself.
void TestWording::anApprovedScriptMaySayThem()
{
    const QString script = u"您试试把衣物重新抖散，可能就能解决。"_s;
    QCOMPARE(vagueMarks(script, words(), {script}).size(), 0);
    QCOMPARE(vagueMarks(script + u"大概吧"_s, words(), {script}).size(), 1);
    QCOMPARE(vagueMarks(u"您试试，可能就能解决。"_s, words(), {script}).size(), 1); // changed, it is a script no longer
}

void TestWording::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clock");
    const auto row = [](const char* text, const char* clock) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(clock);
    };
    row("会在今天18:00前给您回复", "07-15 18:00");
    row("今天 18：30 前回电", "07-15 18:30");
    row("下午5点前答复您", "07-15 17:00");
    row("明天上午九点半师傅上门", "07-16 09:30");
    row("明晚8点", "07-16 20:00");
    row("后天10点", "07-17 10:00");
    row("今晚七点一刻", "07-15 19:15");
    row("2小时内与您联系", "07-15 16:10");
    row("半小时内回您电话", "07-15 14:40");
    row("两个半小时后", "07-15 16:40");
    row("30分钟以内", "07-15 14:40");
    row("三天内寄出", "07-18 14:10");
    row("We will call back by 6 pm", "07-15 18:00");
    row("tomorrow at 9:30", "07-16 09:30");
    row("by 9:30 tomorrow", "07-16 09:30");
    row("within 2 hours", "07-15 16:10");
    row("周五 18:00 前给您修好", "07-17 18:00"); // it is Wednesday
    row("周三18:00前", "07-15 18:00");
    row("星期三上午10点", "07-22 10:00");
    row("下周三9:00", "07-22 09:00");
    row("本周日下午3点", "07-19 15:00");
    row("11月30日 18:00前", "11-30 18:00");
    row("7月20号下午3点", "07-20 15:00");
    row("07-20 18:00", "07-20 18:00");
    row("20号18点", "07-20 18:00");
    row("6月40日 18:00", "");
    row("fixed by Friday 18:00", "07-17 18:00");
    row("next Monday at 9:30", "07-20 09:30");
    row("this month 18:00", "07-15 18:00");
    row("昨天20:30您反映的问题", "");
    row("昨天20:30反映的，今天16:00前回您", "07-15 16:00");
    row("您上午10点来过电话", "");
    row("用了3天了", "");
    row("型号 KFR-35GW，温度 26 度", "");
    row("25:00 前", "");
}

void TestWording::timesAreRead()
{
    QFETCH(QString, text);
    QTEST(clockOf(toldTime(text, now(), kOffset)), "clock");
}

void TestWording::whatIsPromisedIsGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const QString& text, const char* kind) {
        QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(kind);
    };
    row(u"五分钟后回您"_s, "promise");
    row(u"今天18:00前答复您能否解决"_s, "promise");
    row(u"We let you know by 6 pm whether it can be fixed"_s, "promise");
    row(u"今天18:00前给您修好"_s, "solution");
    row(u"明天上午10点前处理好"_s, "solution");
    row(u"It will be fixed by 6 pm"_s, "solution");
    row(u"We fixate nothing by 6 pm"_s, "promise");
    row(u"师傅15点前联系您，今天修好"_s, "call");
    row(u"张工程师会在下午3点前给您打电话"_s, "call");
    row(u"The engineer will call you by 3 pm"_s, "call");
    row(u"师傅说今天18:00前修好"_s, "solution");
    row(u"工程师看过了。我们18:00前打电话"_s, "promise");
    row(u"师傅昨天已联系您，配件明天 18:00 前到"_s, "promise");
    row(u"上次没修好，明天 10:00 师傅上门"_s, "promise");
    row(u"今天 23:30 前修好，修好后通知您"_s, "solution");
    row(u"工程师电话里说18:00前修好"_s, "solution");
    row(u"The engineer is repairing it, fixed by 6 pm"_s, "solution");
    row(u"The engineer will bring the part by 6 pm"_s, "promise");
}

//
void TestWording::whatIsPromisedIsGuessed()
{
    QFETCH(QString, text);
    QTEST(promisedKind(text), "kind");
}

void TestWording::aTimeThatIsReadLiesAhead()
{
    RandomText random(7);
    static const QStringList parts = {u"今天"_s,   u"明天"_s, u"12:30"_s, u"点"_s,
                                      u"小时内"_s, u"十"_s,   u"半"_s,    u"昨天"_s};
    for (int round = 0; round < 2000; ++round) {
        QString text = random.hostile(20);
        for (int i = 0; i < 3; ++i)
            text.insert(text.size() / (i + 1), parts.at((round * 7 + i * 3) % parts.size()));
        const MaybeInstant at = toldTime(text, now(), kOffset);
        QVERIFY2(!at || *at > now(), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
