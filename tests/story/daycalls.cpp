// Calls that are not as usual: taken without the server, and taken a second time.
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/tickets/outbox.h"
#include "story/day.h"
#include "widgets/tickets/intakepage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

void setConnection(Desk& desk, bool connected)
{
    desk.app().center()->bus()->setConnection(connected, connected ? 1 : -1);
}

QString wholeText(const Desk& desk, const char* name)
{
    const auto* part = desk.part(name);
    return part ? part->property("text").toString() : QString();
}

} // namespace

/// The caller of the first call, about another device: what a ticket needs and no more.
void Day::takeShortCall(const QString& symptom)
{
    m_agent->write("phoneLineEdit", u"13805712046"_s);
    AWAIT_COMPARE(m_agent->part<QLineEdit>("nameLineEdit")->text(), u"李桂芳"_s);
    chooseDevice(*m_agent, u"EC6002"_s);
    m_agent->write("symptomLineEdit", symptom);
    m_agent->part<QCheckBox>("calmedCheckBox")->setFocus(Qt::TabFocusReason);
    m_agent->press(Qt::Key_Space);
    chooseByKeys(*m_agent, "modeChips", "visit");
    chooseByKeys(*m_agent, "certaintySegments", "time");
    m_agent->write("wordsPlainTextEdit", u"水一会儿烫一会儿凉"_s);
    AWAIT_VERIFY(wholeText(*m_agent, "typeLabel").contains(u"忽冷忽热"));
    for (const QTimer* timer :
         m_agent->window()->findChild<IntakePage*>()->findChildren<QTimer*>(Qt::FindDirectChildrenOnly))
        AWAIT_VERIFY(!timer->isActive());
    m_agent->part("expectationLineEdit")->setFocus(Qt::TabFocusReason);
    m_agent->press(Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->part<QAbstractButton>("acceptPushButton")->isEnabled());
}

void Day::aCallIsTakenWithoutTheServer()
{
    m_transcript.chapter(u"9 · 断网也不停、重复不重建"_s);
    m_agent->sitDown();
    m_agent->turnTo("intakeRailButton");
    takeShortCall(u"热水器忽冷忽热"_s);
    if (QTest::currentTestFailed())
        return;
    setConnection(*m_agent, false);
    m_agent->press(Qt::CTRL | Qt::Key_S);
    m_agent->awaitDialog("numberSentenceLabel");
    const QString provisional = wholeText(*m_agent, "numberLabel");
    QVERIFY2(provisional.startsWith(u"L-"), qPrintable(provisional));
    show(*m_agent, u"provisional"_s, u"服务器断了照样接电话：先给一个临时编号，电话写在本机，恢复后自动补录一次。"_s);
    m_agent->press(Qt::Key_Return);
    AWAIT_VERIFY(!m_agent->has("numberSentenceLabel"));
    m_agent->sitDown();
    const auto* outbox = m_agent->window()->findChild<Outbox*>();
    QVERIFY(outbox);
    QCOMPARE(outbox->waiting(), 1);
    setConnection(*m_agent, true);
    AWAIT_COMPARE_WITHIN(outbox->waiting(), 0, 10000);
    m_number = outbox->calls().constLast().number;
    QVERIFY2(!m_number.isEmpty(), "the call has its ticket");
    m_transcript.tell(u"恢复后自动补录为 %1，两个编号都查得到。"_s.arg(m_number));
}

//
void Day::theSameCallIsNotRecordedTwice()
{
    takeShortCall(u"热水器还是忽冷忽热"_s);
    if (QTest::currentTestFailed())
        return;
    AWAIT_VERIFY(m_agent->has("joinPushButton"));
    const auto title = [&] { return wholeText(*m_agent, "alikeTitleLabel"); };
    for (int i = 0; i < 10 && !title().startsWith(m_number); ++i)
        m_agent->press(Qt::SHIFT | Qt::Key_F8);
    QVERIFY2(title().startsWith(m_number), qPrintable(title()));
    show(*m_agent, u"again"_s, u"同一位客户、同一台机器刚报过：旁边就有那一件和理由，一个键并进去，不重复建单。"_s);
    m_agent->press(Qt::Key_F8);
    AWAIT_COMPARE(m_agent->part<QLineEdit>("symptomLineEdit")->text(), QString());
}

} // namespace woshou
