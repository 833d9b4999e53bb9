#include "domain/promise/digest.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// The message that a day begins with.
class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void whatBurnsFirstStandsOnTop();
    void whatIsLeftOutIsCounted();
    void nothingIsEmpty();
};

void TestDigest::whatBurnsFirstStandsOnTop()
{
    Digest digest;
    digest.person = u"王敏"_s;
    digest.day = QDate(2026, 11, 27);
    const Instant nine = Instant::fromDateTime(QDateTime(QDate(2026, 11, 27), QTime(1, 0), Qt::UTC));
    digest.overdue = {{u"T2611-0001-0007"_s, u"不制冷\n外机不转"_s, nine, u"处理中"_s, u"In work"_s, u"张伟"_s}};
    digest.overdueCount = 1;
    digest.visits = 2;
    QCOMPARE(digestSubject(digest), u"2026-11-27 王敏 · 今日工作 · Today's work"_s);
    QCOMPARE(digestText(digest, 480), u"已超时 (1)\n"
                                      "11-27 09:00 · T2611-0001-0007 · 不制冷 外机不转 · 处理中 · 张伟\n"
                                      "待回访 (2)\n\n"
                                      "Overdue (1)\n"
                                      "11-27 09:00 · T2611-0001-0007 · 不制冷 外机不转 · In work · 张伟\n"
                                      "Return visits (2)"_s);
}

void TestDigest::whatIsLeftOutIsCounted()
{
    Digest digest;
    digest.today = {{u"T1"_s, u"a"_s, Instant::fromMs(0), u"已建单"_s, u"Created"_s, {}}};
    digest.todayCount = 5;
    QVERIFY(digestText(digest, 0).contains(u"… +4"_s));
}

void TestDigest::nothingIsEmpty()
{
    QVERIFY(Digest().isEmpty());
    Digest one;
    one.approvals = 1;
    QVERIFY(!one.isEmpty());
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
