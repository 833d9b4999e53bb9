#include "domain/admin/jsonreader.h"
#include "domain/promise/calendarjson.h"
#include "domain/promise/explanation.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

QByteArray readCase(const QString& name)
{
    QFile file(QStringLiteral(WOSHOU_CASES) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "2026-07-15 09:00" by the calendar's clock, or with the offset behind it.
Instant timeOf(const QString& text, const WallClock& clock)
{
    if (text.size() > 16)
        return Instant::fromDateTime(QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate));
    const QTime time = QTime::fromString(text.mid(11), u"HH:mm"_s);
    return clock.instantOf(QDate::fromString(text.left(10), Qt::ISODate), time.msecsSinceStartOfDay() / 1000);
}

QList<Pause> pausesOf(const QString& text, const WallClock& clock)
{
    QList<Pause> pauses;
    for (const QString& pause : text.split(u';', Qt::SkipEmptyParts)) {
        const QString end = pause.section(u'/', 1);
        pauses.append({timeOf(pause.section(u'/', 0, 0), clock),
                       end.isEmpty() ? MaybeInstant() : MaybeInstant(timeOf(end, clock)), u"waiting"_s});
    }
    return joined(pauses);
}

} // namespace

/// The corpus of deadlines in cases/deadlines.tsv: each exact, and each explained to the second.
class TestDeadlines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCorpusIsLarge();
    void isDueThen_data();
    void isDueThen();

private:
    std::map<QString, WorkTime> m_times;
};

void TestDeadlines::initTestCase()
{
    const JsonReader reader(readCase(u"calendars.json"_s), u"calendars"_s);
    for (const JsonReader& item : reader.at(u"calendars"_s).items()) {
        const WorkCalendar calendar = readCalendar(item);
        const auto time = WorkTime::of(calendar);
        QVERIFY2(time.has_value(), time ? "" : qPrintable(time.error().detail));
        m_times.emplace(calendar.name, *time);
    }
    QVERIFY(!reader.failed());
    QCOMPARE(m_times.size(), size_t(11));
}

void TestDeadlines::theCorpusIsLarge()
{
    int cases = 0;
    for (const QByteArray& line : readCase(u"deadlines.tsv"_s).split('\n'))
        cases += line.count('\t') == 5 && !line.startsWith('#');
    QVERIFY2(cases >= 500, qPrintable(QString::number(cases)));
}

void TestDeadlines::isDueThen_data()
{
    QTest::addColumn<QStringList>("cells");
    for (const QByteArray& line : readCase(u"deadlines.tsv"_s).split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        QTest::newRow(line.constData()) << cells;
    }
}

void TestDeadlines::isDueThen()
{
    QFETCH(QStringList, cells);
    QCOMPARE(cells.size(), 6);
    const WorkTime& time = m_times.at(cells[0]);
    const Instant start = timeOf(cells[1], time.clock());
    const Milliseconds target = std::chrono::minutes(cells[2].toInt());
    const QList<Pause> pauses = pausesOf(cells[3], time.clock());
    const DueExplanation explained = explainDue(time, start, target, pauses);
    QCOMPARE(explained.due.has_value(), cells[4] != "never"_L1);
    if (!explained.due) {
        QVERIFY(explained.counted < target); // as far as it is known
        return;
    }
    QCOMPARE(explained.due->toUtc(), timeOf(cells[4], time.clock()).toUtc());
    QCOMPARE(explained.counted.count(), target.count());
    QCOMPARE(explained.paused.count(), Milliseconds(std::chrono::minutes(cells[5].toInt())).count());
    QCOMPARE(time.worked(start, *explained.due, pauses).count(), target.count());
}

QTEST_GUILESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
