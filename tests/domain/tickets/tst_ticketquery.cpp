#include "domain/support/presets.h"
#include "domain/support/randomquery.h"
#include "domain/support/randomtext.h"
#include "domain/tickets/querycompletion.h"
#include "domain/tickets/ticketcondition.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

using Kind = TicketQuery::Kind;
using Problem = QueryError::Kind;
using Test = TicketTerm::Test;

/// The filter line: what it says, in both languages, and what is wrong with it.
class TestTicketQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bothLanguagesSayTheSame_data();
    void bothLanguagesSayTheSame();
    void itIsWrittenInEachLanguage_data();
    void itIsWrittenInEachLanguage();
    void plainWordsStayASearch_data();
    void plainWordsStayASearch();
    void whatIsWrongIsShownInItsPlace_data();
    void whatIsWrongIsShownInItsPlace();
    void whatIsWrittenIsReadBack();
    void nothingTypedDoesHarm();
    void aNameThatSeveralFaultsShareMeansAllOfThem();
    void timesAreTheCenters_data();
    void timesAreTheCenters();
    void limitsHold();
    void theWordAtTheCursorIsCompleted_data();
    void theWordAtTheCursorIsCompleted();
    void whatIsProposedIsUnderstood();
    void conditionsHold_data();
    void conditionsHold();

private:
    tl::expected<TicketQuery, QueryError> parsed(const QString& line) const
    {
        return parseTicketQuery(line, m_reference, m_today);
    }
    QString written(const QString& line, QueryLanguage language) const;

    ReferenceData m_reference;
    const QDate m_today{2026, 7, 15};
    /// Wednesday, 14:00 at the center.
    const Instant m_now = Instant::fromDateTime(QDateTime(QDate(2026, 7, 15), QTime(6, 0), Qt::UTC));
};

void TestTicketQuery::initTestCase()
{
    m_reference = shippedReference();
    QVERIFY(!m_reference.triage.faults.isEmpty());
}

QString TestTicketQuery::written(const QString& line, QueryLanguage language) const
{
    const auto query = parsed(line);
    if (!query)
        return u"%1 at %2"_s.arg(queryErrorCode(query.error().kind)).arg(query.error().position);
    return ticketQueryText(*query, language, m_reference);
}

void TestTicketQuery::bothLanguagesSayTheSame_data()
{
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("the issue's line") << u"状态:处理中 且 (型号:KFR* 或 优先级:高) 创建:近7天"_s
                                      << u"state:in_progress and (model:KFR* or priority:high) created:7d"_s;
    QTest::newRow("full-width signs") << u"状态：处理中　（型号：ＫＦＲ＊ 或 优先级：高）"_s
                                      << u"state:doing (model:KFR* or priority:high)"_s;
    QTest::newRow("at least") << u"优先级:>=高"_s << u"priority>=high"_s;
    QTest::newRow("at least, one sign") << u"优先级≥高"_s << u"priority:urgent,high"_s;
    QTest::newRow("from to of ranks") << u"优先级:低..高"_s << u"priority:high,medium,low"_s;
    QTest::newRow("grade and sub-type, R-044 and R-053")
        << u"分级:复杂 子类:服务态度,系统异常"_s << u"grade:complex subtype:服务态度,系统异常"_s;
    QTest::newRow("not") << u"非 状态:已关闭"_s << u"-state:closed"_s;
    QTest::newRow("not, joined") << u"非状态:已关闭"_s << u"not state:closed"_s;
    QTest::newRow("not equal") << u"状态≠已关闭"_s << u"state!=closed"_s;
    QTest::newRow("not of brackets") << u"非（优先级：高 或 优先级：低）"_s << u"not (priority:high or priority:low)"_s;
    QTest::newRow("list") << u"状态：待分派、已派单"_s << u"status:assigned,todispatch"_s;
    QTest::newRow("dates") << u"创建:2026年7月1日..2026年7月15日"_s << u"created:2026-07-01..2026-07-15"_s;
    QTest::newRow("this year's") << u"创建:7月1日"_s << u"created:2026-07-01"_s;
    QTest::newRow("month") << u"关闭:2026年6月"_s << u"closed:2026-06"_s;
    QTest::newRow("open range") << u"创建:2026-07-01.."_s << u"created:>=2026-07-01"_s;
    QTest::newRow("open range, other end") << u"创建:..2026-07-01"_s << u"created<=2026-07-01"_s;
    QTest::newRow("minute") << u"创建:>\"2026-07-01 14:00\""_s << u"created:>2026-07-01T14:00"_s;
    QTest::newRow("time left") << u"到期:<2小时"_s << u"due:<2h"_s;
    QTest::newRow("calendar") << u"创建:上周 关闭:今天 到期:明天"_s << u"created:lastweek closed:today due:tomorrow"_s;
    QTest::newRow("person") << u"负责人:我 工程师:无"_s << u"owner:me engineer:none"_s;
    QTest::newRow("customer") << u"客户:张 电话:1380571 等级:VIP"_s << u"customer:张 phone:1380571 level:vip"_s;
    QTest::newRow("phone as written") << u"电话:\"+86 138-0571-2046\""_s << u"phone:\"13805712046\""_s;
    QTest::newRow("numbers") << u"重开:>0 评分:1..3"_s << u"reopened:>0 rating:1..3"_s;
    QTest::newRow("flags") << u"是:未结 是:超时"_s << u"is:open is:overdue"_s;
    QTest::newRow("any") << u"工程师:* 到期:有"_s << u"engineer:any due:*"_s;
    QTest::newRow("with words") << u"漏水 渠道:电话"_s << u"漏水 channel:phone"_s;
    QTest::newRow("quoted") << u"“不制冷” 型号:「KFR-35GW/N8」"_s << u"\"不制冷\" model:\"KFR-35GW/N8\""_s;
    QTest::newRow("blank behind the colon") << u"状态： 处理中"_s << u"state: doing"_s;
}

void TestTicketQuery::bothLanguagesSayTheSame()
{
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    const auto a = parsed(chinese), b = parsed(english);
    QVERIFY2(a, a ? "" : qPrintable(queryErrorCode(a.error().kind) + u' ' + a.error().text));
    QVERIFY2(b, b ? "" : qPrintable(queryErrorCode(b.error().kind) + u' ' + b.error().text));
    QCOMPARE(ticketQueryText(*a, QueryLanguage::Codes, m_reference),
             ticketQueryText(*b, QueryLanguage::Codes, m_reference));
    QVERIFY(*a == *b);
    QVERIFY(a->kind != Kind::All);
}

void TestTicketQuery::itIsWrittenInEachLanguage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("empty") << u"  "_s << QString() << QString() << QString();
    QTest::newRow("code") << u"状态:处理中"_s << u"state:doing"_s << u"state:in_work"_s << u"状态:处理中"_s;
    QTest::newRow("or in and") << u"a状态 (型号:x 或 型号:y)"_s << u"a状态 (model:x or model:y)"_s
                               << u"a状态 (model:x or model:y)"_s << u"a状态 (型号:x 或 型号:y)"_s;
    QTest::newRow("and in or") << u"(状态:处理中 且 型号:x) 或 型号:y"_s << u"state:doing model:x or model:y"_s
                               << u"state:in_work model:x or model:y"_s << u"状态:处理中 型号:x 或 型号:y"_s;
    QTest::newRow("not twice") << u"非 非 型号:x"_s << u"model:x"_s << u"model:x"_s << u"型号:x"_s;
    QTest::newRow("not of words") << u"非 (a b)"_s << u"not (a b)"_s << u"not (a b)"_s << u"非 (a b)"_s;
    QTest::newRow("age") << u"创建:7d"_s << u"created:7d"_s << u"created:7d"_s << u"创建:近7天"_s;
    QTest::newRow("older") << u"创建:>7d"_s << u"created:>7d"_s << u"created:>7d"_s << u"创建:>7天"_s;
    QTest::newRow("left") << u"due:30m"_s << u"due:30min"_s << u"due:30min"_s << u"到期:30分钟"_s;
    QTest::newRow("begun, whole, ended") << u"型号:KFR* 型号:\"KFR\" 型号:*N8"_s
                                         << u"model:KFR* model:\"KFR\" model:*N8"_s
                                         << u"model:KFR* model:\"KFR\" model:*N8"_s
                                         << u"型号:KFR* 型号:\"KFR\" 型号:*N8"_s;
    QTest::newRow("blank inside") << u"客户:*\"西湖 银行\"*"_s << u"customer:*\"西湖 银行\"*"_s
                                  << u"customer:*\"西湖 银行\"*"_s << u"客户:*\"西湖 银行\"*"_s;
    QTest::newRow("a reserved word as a name") << u"客户:\"无\" 客户:*无*"_s << u"customer:\"无\" customer:*无*"_s
                                               << u"customer:\"无\" customer:*无*"_s << u"客户:\"无\" 客户:*无*"_s;
    QTest::newRow("priority") << u"优先级:>=高"_s << u"priority:high,urgent"_s << u"priority:high,urgent"_s
                              << u"优先级:高,紧急"_s;
}

void TestTicketQuery::itIsWrittenInEachLanguage()
{
    QFETCH(QString, line);
    QTEST(written(line, QueryLanguage::Codes), "codes");
    QTEST(written(line, QueryLanguage::English), "english");
    QTEST(written(line, QueryLanguage::Chinese), "chinese");
}

void TestTicketQuery::plainWordsStayASearch_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"空调 不制冷", "W-104857-6", "138 0571 2046", "非常慢", "10:30 报警", "温度>30 降不下来",
          "https://example.org/a?b=c", "-5度", "a - b", "KFR-35GW/N8", "or和and之间", "notwork", "。。。"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestTicketQuery::plainWordsStayASearch()
{
    QFETCH(QString, line);
    const auto query = parsed(line);
    QVERIFY2(query, query ? "" : qPrintable(queryErrorCode(query.error().kind)));
    QVERIFY(query->isPlain());
    QCOMPARE(query->words, line);
}

void TestTicketQuery::whatIsWrongIsShownInItsPlace_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Problem>("kind");
    QTest::addColumn<QString>("marked");
    QTest::newRow("field") << u"状态:处理中 报错:E5"_s << Problem::UnknownField << u"报错"_s;
    QTest::newRow("value") << u"状态:处理了 型号:x"_s << Problem::UnknownValue << u"处理了"_s;
    QTest::newRow("value in a list") << u"状态:处理中,没有的"_s << Problem::UnknownValue << u"没有的"_s;
    QTest::newRow("rank") << u"优先级:低..顶"_s << Problem::UnknownValue << u"顶"_s;
    QTest::newRow("nothing behind it") << u"型号:x 状态："_s << Problem::MissingValue << u"状态："_s;
    QTest::newRow("nothing before and") << u"状态: 且 x"_s << Problem::MissingValue << u"状态:"_s;
    QTest::newRow("only dots") << u"创建:.."_s << Problem::MissingValue << u".."_s;
    QTest::newRow("begins with and") << u"且 x"_s << Problem::MissingOperand << u"且"_s;
    QTest::newRow("ends with or") << u"型号:x 或 "_s << Problem::MissingOperand << u"或"_s;
    QTest::newRow("and or") << u"a 且 或 b"_s << Problem::MissingOperand << u"且"_s;
    QTest::newRow("not alone") << u"x 非"_s << Problem::MissingOperand << u"非"_s;
    QTest::newRow("in brackets") << u"a (或 b)"_s << Problem::MissingOperand << u"或"_s;
    QTest::newRow("empty brackets") << u"x ( )"_s << Problem::EmptyBrackets << u"( )"_s;
    QTest::newRow("unclosed") << u"x （型号:y"_s << Problem::UnclosedBracket << u"（"_s;
    QTest::newRow("unopened") << u"型号:y）"_s << Problem::UnopenedBracket << u"）"_s;
    QTest::newRow("quote") << u"x “没有完"_s << Problem::UnclosedQuote << u"“没有完"_s;
    QTest::newRow("quote in a value") << u"型号:\"KFR"_s << Problem::UnclosedQuote << u"\"KFR"_s;
    QTest::newRow("time") << u"创建:13月"_s << Problem::NotATime << u"13月"_s;
    QTest::newRow("no such day") << u"创建:2026-02-30"_s << Problem::NotATime << u"2026-02-30"_s;
    QTest::newRow("year out of reach") << u"创建:9999"_s << Problem::NotATime << u"9999"_s;
    QTest::newRow("end of a range") << u"创建:2026-07-01..什么"_s << Problem::NotATime << u"什么"_s;
    QTest::newRow("number") << u"重开:>三"_s << Problem::NotANumber << u"三"_s;
    QTest::newRow("no number") << u"重开:nan"_s << Problem::NotANumber << u"nan"_s;
    QTest::newRow("phone") << u"电话:abc"_s << Problem::NotAPhone << u"abc"_s;
    QTest::newRow("no order") << u"状态:>处理中"_s << Problem::NotComparable << u"处理中"_s;
    QTest::newRow("below the lowest") << u"优先级:<低"_s << Problem::NotComparable << u"低"_s;
    QTest::newRow("text has no order") << u"型号:<KFR"_s << Problem::NotComparable << u"KFR"_s;
    QTest::newRow("three ends") << u"重开:1..2..3"_s << Problem::MixedRange << u"1..2.."_s;
    QTest::newRow("span to date") << u"创建:7天..2026-07-01"_s << Problem::MixedRange << u"2026-07-01"_s;
}

void TestTicketQuery::whatIsWrongIsShownInItsPlace()
{
    QFETCH(QString, line);
    QFETCH(Problem, kind);
    const auto query = parsed(line);
    QVERIFY(!query);
    QCOMPARE(queryErrorCode(query.error().kind), queryErrorCode(kind));
    QTEST(line.mid(query.error().position, query.error().length), "marked");
    QCOMPARE(query.error().text, line.mid(query.error().position, query.error().length));
}

/// Every query that can be, written in each language and read again, is the same query.
void TestTicketQuery::whatIsWrittenIsReadBack()
{
    RandomQuery random(m_reference, 1);
    for (int i = 0; i < 4000; ++i) {
        const TicketQuery query = random.query(3);
        for (const QueryLanguage language : {QueryLanguage::Codes, QueryLanguage::English, QueryLanguage::Chinese}) {
            const QString line = ticketQueryText(query, language, m_reference);
            const auto again = parsed(line);
            QVERIFY2(again, again ? "" : qPrintable(line + u" | "_s + queryErrorCode(again.error().kind)));
            const QString lineAgain = ticketQueryText(*again, language, m_reference);
            QVERIFY2(*again == query, qPrintable(line + u" | "_s + lineAgain));
        }
    }
}

/// Whatever is typed is a query or an error inside the line; a query that is typed is written and read back.
void TestTicketQuery::nothingTypedDoesHarm()
{
    RandomText random(7);
    const QStringList parts = {
        u"状态"_s, u":"_s,     u"处理中"_s, u" "_s,     u"("_s,      u")"_s,     u"（"_s,
        u"且"_s,   u"或 "_s,   u"非 "_s,    u"\""_s,    u"*"_s,      u".."_s,    u"<"_s,
        u">="_s,   u","_s,     u"创建:"_s,  u"近7天"_s, u"-"_s,      u"'"_s,     u";drop table ticket"_s,
        u"%"_s,    u"_"_s,     u"\\"_s,     u"not "_s,  u"优先级"_s, u"电话:"_s, u"138"_s,
        u"x"_s,    u"重开:"_s, u"0"_s,      u"“"_s,     u"~"_s,      u"𠮷"_s,    QString(QChar(0xD800)),
        u"\n"_s};
    for (int i = 0; i < 20000; ++i) {
        QString line;
        for (int n = 1 + random.number(8); n > 0; --n)
            line += random.number(9) == 0 ? random.hostile(6) : random.pick(parts);
        const auto query = parsed(line);
        if (!query) {
            const QueryError& error = query.error();
            QVERIFY2(error.position >= 0 && error.length > 0 && error.position + error.length <= line.size(),
                     qPrintable(queryErrorCode(error.kind) + u' ' + line));
            continue;
        }
        const QString text = ticketQueryText(*query, QueryLanguage::Codes, m_reference);
        const auto again = parsed(text);
        QVERIFY2(again && *again == *query, qPrintable(line + u" | "_s + text));
    }
}

void TestTicketQuery::aNameThatSeveralFaultsShareMeansAllOfThem()
{
    QHash<QString, QStringList> byName;
    for (const Fault& fault : m_reference.triage.faults)
        byName[fault.zh].append(fault.code);
    const auto shared = std::find_if(byName.constKeyValueBegin(), byName.constKeyValueEnd(),
                                     [](const auto& each) { return each.second.size() > 1; });
    QVERIFY(shared != byName.constKeyValueEnd());
    const auto [name, codes] = *shared;
    const auto query = parsed(u"故障:"_s + name);
    QVERIFY(query);
    QCOMPARE(query->term.codes, codes);
    QCOMPARE(ticketQueryText(*query, QueryLanguage::Chinese, m_reference), u"故障:"_s + name);
    const auto one = parsed(u"故障:"_s + codes.constFirst());
    QVERIFY(one);
    QCOMPARE(ticketQueryText(*one, QueryLanguage::Chinese, m_reference), u"故障:"_s + codes.constFirst());
}

void TestTicketQuery::timesAreTheCenters_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("today") << u"今天"_s << u"2026-07-15T00:00"_s << u"2026-07-16T00:00"_s;
    QTest::newRow("week") << u"本周"_s << u"2026-07-13T00:00"_s << u"2026-07-20T00:00"_s;
    QTest::newRow("last month") << u"上月"_s << u"2026-06-01T00:00"_s << u"2026-07-01T00:00"_s;
    QTest::newRow("year") << u"2026"_s << u"2026-01-01T00:00"_s << u"2027-01-01T00:00"_s;
    QTest::newRow("month") << u"2026-02"_s << u"2026-02-01T00:00"_s << u"2026-03-01T00:00"_s;
    QTest::newRow("minute") << u"2026-07-01T14:05"_s << u"2026-07-01T14:05"_s << u"2026-07-01T14:06"_s;
}

void TestTicketQuery::timesAreTheCenters()
{
    QFETCH(QString, value);
    const auto time = parseQueryTime(value, m_today);
    QVERIFY(time && !time->isSpan());
    const TimeStretch stretch = stretchOf(*time, m_now, 480);
    QTEST(stretch.from.timeAt(480).toString(u"yyyy-MM-ddTHH:mm"_s), "from");
    QTEST(stretch.to.timeAt(480).toString(u"yyyy-MM-ddTHH:mm"_s), "to");
}

void TestTicketQuery::limitsHold()
{
    const auto kindOf = [this](const QString& line) {
        const auto query = parsed(line);
        return query ? QString() : queryErrorCode(query.error().kind);
    };
    QCOMPARE(kindOf(QString(2000, u'x')), QString());
    QCOMPARE(kindOf(QString(2001, u'x')), u"too_long"_s);
    QCOMPARE(kindOf(QString(19, u'(') + u'x' + QString(19, u')')), QString());
    QCOMPARE(kindOf(QString(21, u'(') + u'x' + QString(21, u')')), u"too_deep"_s);
    QCOMPARE(kindOf(u"-状态:处理中 "_s.repeated(60)), QString());
    QCOMPARE(kindOf(u"-状态:处理中 "_s.repeated(61)), u"too_long"_s);
    QCOMPARE(kindOf(u"型号:*a*a*a*a*"_s), QString());
    QCOMPARE(kindOf(u"型号:*a*a*a*a*a*"_s), u"too_long"_s);
}

void TestTicketQuery::theWordAtTheCursorIsCompleted_data()
{
    QTest::addColumn<QString>("line"); // the cursor stands at "|"
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("completed"); // by the first proposal
    QTest::newRow("field") << u"状|"_s << true << u"状态:"_s;
    QTest::newRow("field of the other language") << u"sta|"_s << true << u"状态:"_s;
    QTest::newRow("english") << u"x sta|"_s << false << u"x state:"_s;
    QTest::newRow("negated") << u"-sta|"_s << false << u"-state:"_s;
    QTest::newRow("value") << u"状态:处|"_s << true << u"状态:处理中 "_s;
    QTest::newRow("value by code") << u"状态：doi| x"_s << true << u"状态：处理中  x"_s;
    QTest::newRow("second value") << u"优先级:高,紧|"_s << true << u"优先级:高,紧急 "_s;
    QTest::newRow("grade") << u"分级:复|"_s << true << u"分级:复杂 "_s;
    QTest::newRow("sub-type") << u"子类:服务|"_s << true << u"子类:服务态度 "_s;
    QTest::newRow("compared") << u"优先级:>=紧|"_s << true << u"优先级:>=紧急 "_s;
    QTest::newRow("in brackets") << u"(渠道:|)"_s << true << u"(渠道:电话 )"_s;
    QTest::newRow("word of a value") << u"处理|"_s << true << u"状态:处理中 "_s;
    QTest::newRow("time") << u"创建:昨|"_s << true << u"创建:昨天 "_s;
    QTest::newRow("quoted") << u"\"状|"_s << true << u"\"状"_s;
    QTest::newRow("nothing") << u"型号:x |"_s << true << u"型号:x "_s;
    QTest::newRow("unknown field") << u"报错:E|"_s << true << u"报错:E"_s;
}

void TestTicketQuery::theWordAtTheCursorIsCompleted()
{
    QFETCH(QString, line);
    QFETCH(bool, chinese);
    const qsizetype cursor = line.indexOf(u'|');
    line.remove(cursor, 1);
    const QList<QueryProposal> proposals = completeQuery(line, cursor, m_reference, chinese);
    QVERIFY(proposals.size() <= 10);
    if (!proposals.isEmpty())
        line.replace(proposals.first().position, proposals.first().length, proposals.first().text);
    QTEST(line, "completed");
}

/// Every value that is proposed for any field makes a line without an error.
void TestTicketQuery::whatIsProposedIsUnderstood()
{
    for (const QueryFieldInfo& info : ticketFields()) {
        for (const bool chinese : {true, false}) {
            const QString head = info.name(chinese) + u':';
            for (const QueryProposal& proposal : completeQuery(head, head.size(), m_reference, chinese))
                QVERIFY2(parsed(head + proposal.text), qPrintable(head + proposal.text));
        }
    }
    QCOMPARE(completeQuery({}, 0, m_reference, true, true).size(), ticketFields().size());
}

void TestTicketQuery::conditionsHold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* line, bool holds) { QTest::newRow(line) << QString::fromUtf8(line) << holds; };
    row("", true);
    row("状态:处理中", true);
    row("状态:待分派,已关闭", false);
    row("型号:kfr*", true);
    row("型号:35gw", true);
    row("型号:35gw*", false);
    row("型号:\"KFR-35GW/N8\"", true);
    row("型号:\"KFR-35GW\"", false);
    row("型号:K*G*8", true);
    row("型号:N8*KFR", false);
    row("客户:张", true);
    row("客户:*梅", true);
    row("客户:梅*", false);
    row("电话:1380571", true);
    row("电话:0571", false);
    row("电话:*0571*", true);
    row("负责人:我", true);
    row("工程师:我", false);
    row("工程师:无", true);
    row("负责人:wang", true);
    row("创建:2小时", true);
    row("创建:30分钟", false);
    row("创建:>30分钟", true);
    row("创建:30分钟..2小时", true);
    row("创建:今天", true);
    row("创建:<今天", false);
    row("创建:2026-07-01..2026-07-14", false);
    row("创建:2026-07-15..2026-07-01", true);
    row("到期:<2小时", true);
    row("到期:2小时", false);
    row("到期:>0分钟", false);
    row("关闭:无", true);
    row("非 关闭:今天", true);
    row("重开:>0", true);
    row("重开:2..3", false);
    row("评分:<3", false);
    row("非 评分:<3", true);
    row("评分:无", true);
    row("是:未结 是:超时 是:我的", true);
    row("是:即将超时", false);
    row("空调 不制", true);
    row("\"不制\"", true);
    row("漏水", false);
    row("。。", false);
    row("漏水 或 优先级:>=中", true);
}

void TestTicketQuery::conditionsHold()
{
    QFETCH(QString, line);
    TicketFacts ticket;
    ticket.texts = {{u"state"_s, u"doing"_s},     {u"model"_s, u"KFR-35GW/N8"_s},
                    {u"priority"_s, u"high"_s},   {u"customer_name"_s, u"张小梅"_s},
                    {u"owner_name"_s, u"王敏"_s}, {u"owner_name_en"_s, u"Wang Min"_s}};
    ticket.phones = {u"13805712046"_s};
    ticket.people = {{u"owner_id"_s, PersonId(7)}};
    ticket.instants = {{u"created_at"_s, m_now - Milliseconds(3'600'000)},
                       {u"next_due"_s, m_now - Milliseconds(60'000)}};
    ticket.numbers = {{u"reopened"_s, 1.0}, {u"is_open"_s, 1.0}};
    ticket.said = {{u"空"_s, u"调"_s, u"空调"_s}, {u"不"_s, u"制"_s, u"冷"_s, u"不制"_s, u"制冷"_s}};
    const auto query = parsed(line);
    QVERIFY2(query, query ? "" : qPrintable(queryErrorCode(query.error().kind)));
    QTEST(matches(conditionOf(*query, {m_now, PersonId(7), 480}), ticket), "holds");
}

QTEST_GUILESS_MAIN(TestTicketQuery)
#include "tst_ticketquery.moc"
