#include "models/admin/centertime.h"
#include "models/promise/noticesdouble.h"
#include "models/promise/noticewords.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What is said of a promise that comes near its end or is overdue.
class TestNoticeWords : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aWarningSaysByWhen();
    void whatIsOverdueSaysForHowLong_data();
    void whatIsOverdueSaysForHowLong();
    void aWarningThatCameTrueIsOverdue();
    void withoutAnEndItIsOnlyNamed();
    void theTicketIsOneLine();
    void severalAreOneMessage();
    void theCountIsSaid();
    void itIsReadInChinese();

private:
    NoticesDouble m_center; ///< it is 16:12 there
};

void TestNoticeWords::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setCenterOffset(8 * 60);
    m_center = {};
}

void TestNoticeWords::aWarningSaysByWhen()
{
    QCOMPARE(noticeTitle(m_center.add(1, 28), m_center.now), u"Solution by 16:40 · 28 min left"_s);
}

void TestNoticeWords::whatIsOverdueSaysForHowLong_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("title");
    QTest::newRow("a while") << -12 << u"Solution 12 min overdue"_s;
    QTest::newRow("hours") << -70 << u"Solution 1 h 10 min overdue"_s;
    QTest::newRow("now, or this clock is behind") << 0 << u"Solution just overdue"_s;
}

void TestNoticeWords::whatIsOverdueSaysForHowLong()
{
    QFETCH(int, minutes);
    Notice& notice = m_center.add(1, minutes);
    notice.kind = u"overdue"_s;
    QTEST(noticeTitle(notice, m_center.now), "title");
}

void TestNoticeWords::aWarningThatCameTrueIsOverdue()
{
    const Notice notice = m_center.add(1, 28);
    QVERIFY(!isOverdue(notice, m_center.now));
    const Instant later = m_center.now + std::chrono::minutes(40);
    QVERIFY(isOverdue(notice, later));
    QCOMPARE(noticeTitle(notice, later), u"Solution 12 min overdue"_s);
}

void TestNoticeWords::withoutAnEndItIsOnlyNamed()
{
    Notice notice = m_center.add(1, 28);
    notice.due.reset();
    QCOMPARE(noticeTitle(notice, m_center.now), u"Solution"_s);
    notice.metric = u"of_the_center"_s;
    QCOMPARE(noticeTitle(notice, m_center.now), u"of_the_center"_s);
}

void TestNoticeWords::theTicketIsOneLine()
{
    Notice notice = m_center.add(1, 28);
    notice.symptom = u"it leaks\nand drips"_s;
    QCOMPARE(noticeText(notice), u"W-100001-0 it leaks and drips"_s);
    notice.symptom.clear();
    QCOMPARE(noticeText(notice), u"W-100001-0"_s);
}

void TestNoticeWords::severalAreOneMessage()
{
    for (int id = 1; id <= 3; ++id)
        m_center.add(id, -id);
    QCOMPARE(noticesTitle(3), u"3 deadline notices"_s);
    const QString text = noticesText(m_center.unseen, m_center.now);
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.startsWith(u"W-100003-0 Solution 3 min overdue\n"_s));
    m_center.add(4, 5);
    QVERIFY(noticesText(m_center.unseen, m_center.now).endsWith(u"\n…"_s));
}

void TestNoticeWords::theCountIsSaid()
{
    QCOMPARE(noticeCountText(0, 0), u"Deadline notices: none"_s);
    QCOMPARE(noticeCountText(1, 0), u"Deadline notices: 1 unseen"_s);
    QCOMPARE(noticeCountText(12, 2), u"Deadline notices: 12 unseen, 2 overdue"_s);
}

void TestNoticeWords::itIsReadInChinese()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/woshou_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(noticeTitle(m_center.add(1, 28), m_center.now), u"解决 16:40 前 · 还剩 28 分钟"_s);
    QCOMPARE(noticeTitle(m_center.add(2, -12), m_center.now), u"解决 已超时 12 分钟"_s);
    QCOMPARE(noticesTitle(3), u"3 条时限提醒"_s);
    QCOMPARE(noticeCountText(0, 0), u"时限提醒：没有"_s);
    QCOMPARE(noticeCountText(12, 2), u"时限提醒：12 条未看，其中 2 条超时"_s);
}

QTEST_GUILESS_MAIN(TestNoticeWords)
#include "tst_noticewords.moc"
