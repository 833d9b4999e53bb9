<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>ErrorText</name>
    <message>
        <source>This step is no longer possible: the ticket has moved on. Nothing was saved and your text is still here; look at the new state first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not take this step. Nothing was saved and your text is still here; ask a dispatcher or supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone saved this ticket before you. Nothing was overwritten and your text is still here; look at the new version and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database belongs to a newer version of Woshou. Nothing was changed; install the newer version and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved and your text is still here; free some space and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can only be read, not written. Nothing was saved and your text is still here; ask whoever looks after the file for permission to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and password do not fit. The name is kept; type the password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. What you typed is kept; check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still missing for this step. Nothing was saved and your text is still here; fill it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be filled in before this step. Nothing was saved and your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed cannot be saved like this. Nothing is lost; mend it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be saved like this. Nothing is lost; mend it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy. Nothing was saved and your text is still here; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not found: it does not exist, or you may not see it. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it was done. Nothing was saved and your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Your text is still here; try again, and if it happens again tell the administrator. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>Customer&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>什么时候开始的</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>发生频率</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of settling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Reason for the priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skill needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Calmed</source>
        <translation>已安抚</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Self-check article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the self-check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kind of cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>dispatched the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispatched to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried the self-check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried the self-check with the customer: it worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried the self-check with the customer: it did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommends %1 of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded the customer&apos;s rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>created the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created the ticket: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s words · noted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureFormula</name>
    <message>
        <source>Mean time from creation to the first human reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets confirmed solved ÷ tickets created in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets confirmed solved without an engineer and without reopening ÷ tickets confirmed solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Share of promoters 9–10 − share of detractors 0–6) × 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with a mean score of 4 or more of 5 ÷ answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets that repeat an earlier one of the same device and fault within 7 days ÷ tickets created in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets sent back at least once after they were resolved ÷ tickets resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets created in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets created in the period that are still open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Database: sqlite:FILE or postgresql://HOST/NAME.</source>
        <translation>数据库：sqlite:文件 或 postgresql://主机/库名。</translation>
    </message>
    <message>
        <source>Language: zh or en.</source>
        <translation>语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Theme: system, light or dark.</source>
        <translation>主题：system、light 或 dark。</translation>
    </message>
    <message>
        <source>Start without a screen until somebody could sign in, then leave.</source>
        <translation>不显示窗口启动，到可以登录时退出。</translation>
    </message>
    <message>
        <source>After-sales service center</source>
        <translation>售后服务中心</translation>
    </message>
</context>
<context>
    <name>PromiseText</name>
    <message>
        <source>%1 ≤ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done %1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 %2前</translation>
    </message>
    <message>
        <source>Due %1, promise %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Knowledge editor</source>
        <translation>知识编辑</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elderly person living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>elderly person at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business at a standstill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engineer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketViews</name>
    <message>
        <source>My to-do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets whose contact person you are stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets dispatched to you appear here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be dispatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is dispatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets that wait for an engineer stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished work that the customer has not confirmed yet stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No return visits due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved tickets whose customer has not been asked yet stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets with a broken promise stand here, the oldest on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is about to be late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets whose promise ends within 30 minutes stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every ticket that is not closed stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every ticket of the center stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No closed tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets stand here once they are rated and closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>just overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ArticlePhrases</name>
    <message>
        <source>FAQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solves %1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used on %1 tickets, solved %2%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourth step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifth step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixth step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ArticleWords</name>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>review %1</source>
        <translation>%1 复审</translation>
    </message>
    <message>
        <source>used %1 times</source>
        <translation>用于 %1 件</translation>
    </message>
    <message>
        <source>solved %1%</source>
        <translation>解决 %1%</translation>
    </message>
</context>
<context>
    <name>woshou::Avatar</name>
    <message>
        <source>%1, online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::CandidateText</name>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>skill and its rating</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>knows this device, %1 alike solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alike solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled remotely, distance does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km from the customer, full marks within %2 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no special skill needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alike in twelve months, this device %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alike in twelve months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none alike in twelve months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks the skill “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off duty, works %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day off today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km away, beyond the limit of %2 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ChartCard</name>
    <message>
        <source>Show the numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ChoiceText</name>
    <message>
        <source>in warranty</source>
        <translation>在保</translation>
    </message>
    <message>
        <source>warranty over</source>
        <translation>过保</translation>
    </message>
    <message>
        <source>in warranty until %1</source>
        <translation>在保至 %1</translation>
    </message>
</context>
<context>
    <name>woshou::CustomerPanel</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Devices of the customer</source>
        <translation>客户的设备</translation>
    </message>
    <message>
        <source>Several customers fit. Choose one:</source>
        <translation>匹配到多位客户，请选择：</translation>
    </message>
    <message>
        <source>Customers that fit</source>
        <translation>匹配到的客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Nobody has this number. The customer is added when the ticket is saved.</source>
        <translation>还没有客户用这个号码，保存工单时自动建立客户资料。</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>哪位客户？</translation>
    </message>
    <message>
        <source>Type the phone number: devices, warranty and past repairs appear here.</source>
        <translation>输入电话，这里就显示设备、保修和过往维修。</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>Elderly at home</source>
        <translation>家有老人</translation>
    </message>
    <message>
        <source>Elderly, living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 年起</translation>
    </message>
    <message>
        <source>services: %1</source>
        <translation>服务过 %1 次</translation>
    </message>
    <message>
        <source>%1 stars</source>
        <translation>%1 星</translation>
    </message>
    <message>
        <source>Open: %1 %2, %3</source>
        <translation>未结 %1：%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>repairs: %1</source>
        <translation>%1 次维修</translation>
    </message>
    <message>
        <source>no repairs</source>
        <translation>无维修</translation>
    </message>
</context>
<context>
    <name>woshou::DashboardPeriod</name>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::DeviceHistoryView</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::DispatchPage</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New jobs appear here by themselves; urgent ones announce themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to rank yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job: the engineers stand here with the reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineers, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent: %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most urgent on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 can go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::HeadText</name>
    <message>
        <source>What is wrong?</source>
        <translation>哪里不对？</translation>
    </message>
    <message>
        <source>“What exactly is it? Does it not cool, for example, or is there a noise?”</source>
        <translation>“具体是哪里不对？比如空调是不制冷，还是有异响？”</translation>
    </message>
    <message>
        <source>symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>since when</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>their words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>是哪一台？</translation>
    </message>
    <message>
        <source>“Which model did you buy? Could you look at the plate on it?”</source>
        <translation>“您买的是哪款型号？方便看一下机身贴的铭牌吗？”</translation>
    </message>
    <message>
        <source>model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>bought on</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>How should it be settled?</source>
        <translation>希望怎么解决？</translation>
    </message>
    <message>
        <source>“How would you like us to settle it? A visit, or a part by post?”</source>
        <translation>“您希望我们怎么解决？是上门维修，还是寄送配件？”</translation>
    </message>
    <message>
        <source>way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>急不急</translation>
    </message>
    <message>
        <source>recorded %1/%2</source>
        <translation>已记 %1/%2</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>calm first, then ask</source>
        <translation>先安抚，再问细节</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>还没问</translation>
    </message>
</context>
<context>
    <name>woshou::IntakeArticle</name>
    <message>
        <source>Back to the suggestions</source>
        <translation>返回建议</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>Stop first: %1</source>
        <translation>先停下：%1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Share of each cause</source>
        <translation>原因占比</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>预防</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Say: “%1”</source>
        <translation>说：“%1”</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>应看到：%1</translation>
    </message>
</context>
<context>
    <name>woshou::IntakeForm</name>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile, landline or 400 number</source>
        <translation>手机、座机或 400 号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>What is wrong, in a few words</source>
        <translation>哪里不对，几个字说清</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>什么时候开始的</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>As the customer says it, not rewritten</source>
        <translation>照客户的话记，不改写</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Weather, place, power, network …</source>
        <translation>天气、位置、用电、网络……</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>试过什么</translation>
    </message>
    <message>
        <source>What the customer has done so far</source>
        <translation>客户自己试过什么</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>发生频率</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial no.</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>On the nameplate</source>
        <translation>看机身铭牌</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>2023-06-11 or 2023-06</source>
        <translation>如 2023-06-11 或 2023-06</translation>
    </message>
    <message>
        <source>Bought from</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>Room, floor</source>
        <translation>房间、楼层</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Elderly at home</source>
        <translation>家有老人</translation>
    </message>
    <message>
        <source>Elderly alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>Business stopped</source>
        <translation>停产停业</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>What the customer wishes, and by when</source>
        <translation>希望怎样，什么时候要</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>急不急</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Model on the nameplate</source>
        <translation>铭牌上的型号</translation>
    </message>
    <message>
        <source> ext. %1</source>
        <translation> 转 %1</translation>
    </message>
    <message>
        <source>Write the day as 2023-06-11 or 2023-06</source>
        <translation>请写成 2023-06-11 或 2023-06</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>哪位客户</translation>
    </message>
    <message>
        <source>for the engineer; the customer&apos;s words stay as they are</source>
        <translation>写给工程师看，客户原话另存、不改写</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>已手写</translation>
    </message>
    <message>
        <source>drafted from the three questions</source>
        <translation>由三问自动起草，可改</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>同类 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>woshou::IntakePage</name>
    <message>
        <source>Answers recorded</source>
        <translation>已记录的回答</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Solved by self-help</source>
        <translation>自助已解决</translation>
    </message>
    <message>
        <source>Save and tell number</source>
        <translation>保存并报号</translation>
    </message>
    <message>
        <source>Save and dispatch</source>
        <translation>保存并派单</translation>
    </message>
    <message>
        <source>The draft could not be kept on this desk.</source>
        <translation>草稿没能存到本机。</translation>
    </message>
    <message>
        <source>The customer could not be looked up.</source>
        <translation>没能查到客户资料。</translation>
    </message>
    <message>
        <source>recorded %1/%2</source>
        <translation>完整度 %1/%2</translation>
    </message>
    <message>
        <source>draft kept %1</source>
        <translation>草稿已自动保存 %1</translation>
    </message>
    <message>
        <source>Drafts %1</source>
        <translation>草稿 %1</translation>
    </message>
    <message>
        <source>several customers fit; choose at the right</source>
        <translation>匹配到多位客户，请在右边选择</translation>
    </message>
    <message numerus="yes">
        <source>%n fit</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>the number fits one customer; data filled in</source>
        <translation>来电号码已匹配 1 位客户，资料自动带入</translation>
    </message>
    <message>
        <source>data filled in</source>
        <translation>资料自动带入</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>nobody has this number yet</source>
        <translation>还没有客户用这个号码</translation>
    </message>
    <message>
        <source>new customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>%1 (helped)</source>
        <translation>%1（有用）</translation>
    </message>
    <message>
        <source>%1 (no help)</source>
        <translation>%1（没用）</translation>
    </message>
    <message>
        <source>That helped.</source>
        <translation>问题解决了。</translation>
    </message>
    <message>
        <source>Ctrl+D saves the ticket as solved by self-help.</source>
        <translation>按 Ctrl+D 按“自助已解决”保存。</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>还没保存。</translation>
    </message>
    <message>
        <source>The ticket is saved, but it could not be passed on: %1</source>
        <translation>工单已保存，但没能转下一步：%1</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>再次保存</translation>
    </message>
</context>
<context>
    <name>woshou::IntakeStepRow</name>
    <message>
        <source>Read out</source>
        <translation>照着念</translation>
    </message>
    <message>
        <source>Show the sentence to read to the customer</source>
        <translation>显示念给客户听的话</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有用，解决了</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>没用</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>done, no help</source>
        <translation>做了，没用</translation>
    </message>
    <message>
        <source>done, it helped</source>
        <translation>做了，解决了</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>应看到：%1</translation>
    </message>
</context>
<context>
    <name>woshou::IssueText</name>
    <message>
        <source>Ask for the customer&apos;s name</source>
        <translation>请问客户姓名</translation>
    </message>
    <message>
        <source>A number to call back is needed</source>
        <translation>需要能回拨的电话</translation>
    </message>
    <message>
        <source>Write down what is wrong</source>
        <translation>请写下哪里不对</translation>
    </message>
    <message>
        <source>Write down what helped</source>
        <translation>请写下是怎么解决的</translation>
    </message>
    <message>
        <source>Ask how it should be settled</source>
        <translation>请问客户希望怎么解决</translation>
    </message>
    <message>
        <source>The engineer needs an address</source>
        <translation>师傅上门需要地址</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>这一项必填</translation>
    </message>
    <message numerus="yes">
        <source>digits missing in the mobile number: %n</source>
        <translation>
            <numerusform>手机号少 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no phone number; check it with the customer</source>
        <translation>这不像电话号码，请与客户核对</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters; nothing was cut</source>
        <translation>
            <numerusform>最多 %n 个字，内容没有被截断</numerusform>
        </translation>
    </message>
    <message>
        <source>This day has not come yet</source>
        <translation>这一天还没到</translation>
    </message>
    <message>
        <source>A visit needs the model, or the wrong part is taken along</source>
        <translation>上门必须有型号，免得带错配件</translation>
    </message>
    <message>
        <source>Calm the customer first, then tick it</source>
        <translation>先安抚客户，再勾选</translation>
    </message>
</context>
<context>
    <name>woshou::JobFacts</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>elderly, living alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elderly at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in warranty</source>
        <translation>在保</translation>
    </message>
    <message>
        <source>out of warranty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first time for this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before, last %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::KnowledgePage</name>
    <message>
        <source>Search title, symptom and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑↓ preview   Enter read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::LoadingLine</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::MainWindow</name>
    <message>
        <source>Names of the pages</source>
        <translation>页面名称</translation>
    </message>
    <message>
        <source>Woshou</source>
        <translation>握手 Woshou</translation>
    </message>
    <message>
        <source>The connection is lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>Everything you typed stays here; it is tried again by itself.</source>
        <translation>已输入的内容都在，正在自动重连。</translation>
    </message>
    <message>
        <source>Show the names of the pages</source>
        <translation>显示页面名称</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>只显示图标</translation>
    </message>
</context>
<context>
    <name>woshou::MeasureText</name>
    <message>
        <source>First response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median %1, nine in ten within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By time of creation. Enter opens the tickets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::MoveBar</name>
    <message>
        <source>More steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the result, ask if solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only by the engineer of this ticket or another role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another role does this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>woshou::NumberCard</name>
    <message>
        <source>Saved. Please read this to the customer.</source>
        <translation>已保存，请念给客户听</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>念完了</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 %2前</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>承诺：%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>工单 %1</translation>
    </message>
</context>
<context>
    <name>woshou::OverrideBar</name>
    <message>
        <source>Not the first choice? Say why with one key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason, in your words (key 6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason with 1–5, or write one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ParetoWords</name>
    <message>
        <source>tickets, up to 80%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::PersonMenu</name>
    <message>
        <source>%1, menu</source>
        <translation>%1，菜单</translation>
    </message>
    <message>
        <source>Theme, language, sign out</source>
        <translation>主题、语言、退出登录</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
</context>
<context>
    <name>woshou::ProposalStrip</name>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Why not the proposal?</source>
        <translation>为什么不用建议？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>就用这个</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已给客户</translation>
    </message>
    <message>
        <source>What the customer was given for certain</source>
        <translation>给了客户什么确定的答复</translation>
    </message>
    <message>
        <source>not clear yet</source>
        <translation>还不清楚</translation>
    </message>
    <message>
        <source>Accept the type and priority or change them; then the ticket can be saved.</source>
        <translation>请先接受或修改类型和优先级，再保存。</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>chosen by you: %1</source>
        <translation>由您选定：%1</translation>
    </message>
    <message>
        <source>Write down the symptom; type and priority are proposed from it.</source>
        <translation>写下现象，就会给出类型和优先级的建议。</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>因为：%1</translation>
    </message>
    <message>
        <source>follows from type, priority and way of settling</source>
        <translation>由类型、优先级和方式推出</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 %2前</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>woshou::QuestionCards</name>
    <message>
        <source>① What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>② Which one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>③ What is wished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In warranty until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of warranty since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::RecordView</name>
    <message>
        <source>How it was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommends us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ReplyBar</name>
    <message>
        <source>Kind of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For colleagues only, the customer does not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer said, in the customer&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you told %1, and how</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::RiskCell</name>
    <message>
        <source>%1 %2, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>woshou::RiskStrip</name>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look here first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue, %2 due soon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::ScoreBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>woshou::ScriptStrip</name>
    <message>
        <source>Calmed</source>
        <translation>已安抚</translation>
    </message>
    <message>
        <source>The customer is calm; now ask the three questions</source>
        <translation>客户已平静，可以问三个问题了</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一句</translation>
    </message>
    <message>
        <source>%1 · customer: %2</source>
        <translation>%1 · 客户%2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Do not begin with: “%1”</source>
        <translation>第一句不要说：“%1”</translation>
    </message>
    <message>
        <source>Calm the customer first and tick “Calmed”; then the ticket can be saved.</source>
        <translation>请先安抚客户并勾选“已安抚”，再保存。</translation>
    </message>
</context>
<context>
    <name>woshou::SignInPage</name>
    <message>
        <source>Woshou</source>
        <translation>握手 Woshou</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>服务中心</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>工号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Look at a living service center</source>
        <translation>先看看一个正在运转的服务中心</translation>
    </message>
    <message>
        <source>Whose eyes would you like to use? One click or one key, no password.</source>
        <translation>用谁的眼睛看？点一下或按一个数字键，不用密码。</translation>
    </message>
    <message>
        <source>Type your name first.</source>
        <translation>请先填工号。</translation>
    </message>
    <message>
        <source>Preparing the demonstration center. This happens once and takes a few seconds.</source>
        <translation>正在准备示范中心。只需这一次，几秒钟就好。</translation>
    </message>
    <message>
        <source>Opening the center …</source>
        <translation>正在打开服务中心……</translation>
    </message>
    <message>
        <source>The database %1 can only be read, not written. Nothing was changed; ask whoever looks after the file for permission to write, then try again.</source>
        <translation>数据库 %1 只能读、不能写。没有改动任何内容；请向保管文件的人要写入权限，再试一次。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满。没有改动任何内容；请腾出空间后再试一次。</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened. Nothing was changed; check that the folder exists and may be written to, then try again.</source>
        <translation>数据库 %1 打不开。没有改动任何内容；请检查文件夹是否存在、能否写入，再试一次。</translation>
    </message>
    <message>
        <source>After five wrong passwords this name is locked for ten minutes. Drafts on this desk are safe.</source>
        <translation>密码连错 5 次，这个工号锁定 10 分钟。本机草稿不受影响。</translation>
    </message>
    <message>
        <source>Woshou – sign in</source>
        <translation>握手 — 登录</translation>
    </message>
</context>
<context>
    <name>woshou::StageLine</name>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::StatusStrip</name>
    <message>
        <source>Not connected to %1</source>
        <translation>未连接 %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>Connected to %1 · %2 ms</source>
        <translation>已连接 %1 · %2 毫秒</translation>
    </message>
    <message>
        <source>Due within 30 minutes %1 · overdue %2</source>
        <translation>30 分钟内到期 %1 · 已超时 %2</translation>
    </message>
    <message>
        <source>Open tickets whose next promise ends within 30 minutes, and those whose promise is already broken.</source>
        <translation>下一个承诺在 30 分钟内到期的未结工单，以及承诺已经超时的工单。</translation>
    </message>
    <message>
        <source>Server time %1</source>
        <translation>服务器时间 %1</translation>
    </message>
</context>
<context>
    <name>woshou::SuggestionPanel</name>
    <message numerus="yes">
        <source>%n alike, %1% settled on the phone</source>
        <translation>
            <numerusform>同类 %n 件，%1% 在电话里解决</numerusform>
        </translation>
    </message>
    <message>
        <source>Self-help first</source>
        <translation>建议先自助</translation>
    </message>
    <message>
        <source>%1★</source>
        <translation>%1★</translation>
    </message>
    <message>
        <source>Causes: %1</source>
        <translation>原因占比：%1</translation>
    </message>
    <message>
        <source>Known solutions</source>
        <translation>相关知识</translation>
    </message>
    <message>
        <source>by “%1”</source>
        <translation>按“%1”</translation>
    </message>
    <message>
        <source>Past contacts</source>
        <translation>过往联系</translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>共 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Known solutions and solved tickets appear here while you type.</source>
        <translation>边写边查：已知办法和解决过的同类工单显示在这里。</translation>
    </message>
    <message>
        <source>Nothing known about this yet.</source>
        <translation>还没有查到相关知识。</translation>
    </message>
</context>
<context>
    <name>woshou::SummaryText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1开始</translation>
    </message>
    <message>
        <source>tried: %1</source>
        <translation>已试：%1</translation>
    </message>
    <message>
        <source>wanted: %1</source>
        <translation>希望%1</translation>
    </message>
    <message>
        <source>elderly person living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>elderly people at home</source>
        <translation>家有老人</translation>
    </message>
    <message>
        <source>production or business stopped</source>
        <translation>停产停业</translation>
    </message>
    <message>
        <source>%1. </source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>woshou::TicketListModel</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem · customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>woshou::TileWords</name>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::TimelineView</name>
    <message>
        <source>%1… (more: Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::TriageText</name>
    <message>
        <source>“%1” is a known fault</source>
        <translation>“%1”是已知故障</translation>
    </message>
    <message>
        <source>“%1” points to: %2</source>
        <translation>“%1”对应“%2”</translation>
    </message>
    <message>
        <source>reference table: %1 is %2</source>
        <translation>参考表：%1为%2</translation>
    </message>
    <message>
        <source>enterprise customer, one step up</source>
        <translation>企业客户，提一级</translation>
    </message>
    <message>
        <source>VIP customer, one step up</source>
        <translation>VIP 客户，提一级</translation>
    </message>
    <message>
        <source>“%1” belongs to: %2</source>
        <translation>“%1”属%2</translation>
    </message>
    <message>
        <source>“%1” stops core business</source>
        <translation>“%1”影响核心业务，定为紧急</translation>
    </message>
    <message>
        <source>“%1” is a danger to people</source>
        <translation>“%1”有安全危险，定为紧急</translation>
    </message>
    <message>
        <source>server of an enterprise customer is always urgent</source>
        <translation>企业客户的服务器故障，定为紧急</translation>
    </message>
    <message>
        <source>elderly person living alone, always urgent</source>
        <translation>老人独居，定为紧急</translation>
    </message>
    <message>
        <source>production or business stands still, one step up</source>
        <translation>停产停业，提一级</translation>
    </message>
    <message>
        <source>customer says it is very urgent, one step up</source>
        <translation>客户很急，提一级</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即响应</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1内响应</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
</context>
<context>
    <name>woshou::VolumeTable</name>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::VolumeWords</name>
    <message>
        <source>still counting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::WaitingJobsModel</name>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>woshou::WhyPanel</name>
    <message>
        <source>Why this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no. %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
