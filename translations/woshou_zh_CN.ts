<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>CalendarWords</name>
    <message>
        <source>open</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>own hours</source>
        <translation>自定时段</translation>
    </message>
    <message>
        <source>H</source>
        <comment>mark of a day off in a calendar, one letter</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>W</source>
        <comment>mark of a make-up workday in a calendar, one letter</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>S</source>
        <comment>mark of a day with special hours in a calendar, one letter</comment>
        <translation>时</translation>
    </message>
    <message>
        <source>Public holidays of %1: the calendar has them already.</source>
        <translation>%1 年节假日：日历里已经有了。</translation>
    </message>
    <message>
        <source>Public holidays of %1: %2 days came, %3 were changed, %4 went. Nothing is saved yet.</source>
        <translation>%1 年节假日：新增 %2 天，修改 %3 天，去掉 %4 天。尚未保存。</translation>
    </message>
    <message>
        <source>This is no file of a year&apos;s public holidays.</source>
        <translation>这不是一年的节假日文件。</translation>
    </message>
    <message>
        <source>The file of public holidays does not fit at %1. Nothing was changed.</source>
        <translation>节假日文件的 %1 处不对，什么都没有改动。</translation>
    </message>
    <message>
        <source>a line beneath: the center works</source>
        <translation>下面有横线：上班</translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>company</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>within which time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>time</source>
        <translation>具体时间</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>问题简述</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>具体进展</translation>
    </message>
    <message>
        <source>time of the next step</source>
        <translation>下一步时间</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>help document</source>
        <translation>帮助文档</translation>
    </message>
    <message>
        <source>department</source>
        <translation>技术部门</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>our technical department</source>
        <translation>我们的技术部门</translation>
    </message>
    <message>
        <source>our technical department (%1)</source>
        <translation>我们的技术部门（%1）</translation>
    </message>
    <message>
        <source>Mr or Ms %1</source>
        <translation>%1女士/先生</translation>
    </message>
    <message>
        <source>____ (%1)</source>
        <translation>____（%1）</translation>
    </message>
</context>
<context>
    <name>CustomerPaper</name>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Customer since</source>
        <translation>客户始于</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务次数</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买日期</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>是否在保</translation>
    </message>
    <message>
        <source>Agreed service</source>
        <translation>约定的服务</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Notes, wishes and leads (internal)</source>
        <translation>备注、心愿与线索（内部）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 · internal, not for the customer</source>
        <translation>%1 · 内部资料，请勿交给客户</translation>
    </message>
</context>
<context>
    <name>CustomerTags</name>
    <message>
        <source>Elderly, living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>Elderly at home</source>
        <translation>家有老人</translation>
    </message>
</context>
<context>
    <name>CustomerText</name>
    <message>
        <source>our technical department</source>
        <translation>我们的技术部门</translation>
    </message>
    <message>
        <source>our technical department (%1)</source>
        <translation>我们的技术部门（%1）</translation>
    </message>
    <message>
        <source>How it stands: %1</source>
        <translation>目前状态：%1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Reply by a time</source>
        <translation>约定回复时间</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转交</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Solved for good?</source>
        <translation>是否彻底解决</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>A specialist of ours will contact you</source>
        <translation>专业同事会与您联系</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>remote support around the clock</source>
        <translation>全天远程支持</translation>
    </message>
    <message>
        <source>remote support %1 %2–%3</source>
        <translation>远程支持 %1 %2–%3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 noted: %2</source>
        <translation>%1 记下：%2</translation>
    </message>
    <message>
        <source>%1 noted: %2, %3</source>
        <translation>%1 记下：%2，%3</translation>
    </message>
    <message>
        <source>%1 stars</source>
        <translation>%1 星</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>private person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭情况</translation>
    </message>
    <message>
        <source>Purchase scenario</source>
        <translation>购买场景</translation>
    </message>
    <message>
        <source>Special need</source>
        <translation>特殊需求</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Service wish</source>
        <translation>服务心愿</translation>
    </message>
    <message>
        <source>Sales lead</source>
        <translation>销售线索</translation>
    </message>
    <message>
        <source>no longer holds</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待转交</translation>
    </message>
    <message>
        <source>passed to sales</source>
        <translation>已转销售</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Covered: in warranty until %1</source>
        <translation>在保：保修至 %1</translation>
    </message>
    <message>
        <source>Covered: “%1” until %2</source>
        <translation>在保：“%1”至 %2</translation>
    </message>
    <message>
        <source>Not covered: the warranty ended %1</source>
        <translation>不在保：保修已于 %1 到期</translation>
    </message>
    <message>
        <source>Not covered: “%1” ended %2</source>
        <translation>不在保：“%1”已于 %2 到期</translation>
    </message>
    <message>
        <source>Not covered now: “%1” has %2</source>
        <translation>此刻不在服务时段：“%1”为%2</translation>
    </message>
    <message>
        <source>Not covered: “%1” leaves this way out</source>
        <translation>不在保：“%1”不含这种方式</translation>
    </message>
    <message>
        <source>Coverage unknown: neither warranty nor contract on record</source>
        <translation>是否在保不明：没有保修和合同记录</translation>
    </message>
    <message>
        <source>in warranty until %1</source>
        <translation>保修至 %1</translation>
    </message>
    <message>
        <source>contract until %1</source>
        <translation>合同至 %1</translation>
    </message>
    <message>
        <source>warranty over since %1</source>
        <translation>%1 起过保</translation>
    </message>
    <message>
        <source>contract over since %1</source>
        <translation>%1 起合同到期</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>不在保</translation>
    </message>
    <message>
        <source>coverage unknown</source>
        <translation>在保不明</translation>
    </message>
    <message>
        <source>visits free</source>
        <translation>免上门费</translation>
    </message>
    <message>
        <source>parts free</source>
        <translation>免配件费</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>As the customer likes it: %1</source>
        <translation>按客户的习惯：%1</translation>
    </message>
    <message>
        <source>Offer a visit rather than self-help: an elderly person lives alone</source>
        <translation>优先上门，不勉强自助：老人独居</translation>
    </message>
    <message numerus="yes">
        <source>Offer an inspection or a new one: %1 needed service %n times within a year</source>
        <translation>
            <numerusform>可建议深度检修或换新：%1 一年内服务了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer an extension: the warranty of %1 ends %2</source>
        <translation>可建议延保：%1 的保修 %2 到期</translation>
    </message>
    <message>
        <source>Offer to renew: “%1” ends %2</source>
        <translation>可建议续约：“%1” %2 到期</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Contact by %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>Customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>%1 told the customer</source>
        <translation>%1 告知客户</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自助排查</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>%1 kept a contract</source>
        <translation>%1 登记了合同</translation>
    </message>
    <message>
        <source>%1 added a device</source>
        <translation>%1 添加了设备</translation>
    </message>
    <message>
        <source>%1 changed a device: %2</source>
        <translation>%1 修改了设备：%2</translation>
    </message>
    <message>
        <source>%1 changed the customer&apos;s data</source>
        <translation>%1 修改了客户资料</translation>
    </message>
    <message>
        <source>Ways to reach us</source>
        <translation>服务入口</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>注意：%1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This step is no longer possible: the ticket has moved on. Nothing was saved and your text is still here; look at the new state first.</source>
        <translation>这一步已经不能做了：工单状态已变。没有保存任何内容，您写的都还在；请先看看新状态。</translation>
    </message>
    <message>
        <source>Your role may not take this step. Nothing was saved and your text is still here; ask a dispatcher or supervisor.</source>
        <translation>您的角色不能做这一步。没有保存任何内容，您写的都还在；请找调度或主管。</translation>
    </message>
    <message>
        <source>Someone saved this ticket before you. Nothing was overwritten and your text is still here; look at the new version and save again.</source>
        <translation>有人先保存了这张工单。没有覆盖任何内容，您写的都还在；请看过新版本后再次保存。</translation>
    </message>
    <message>
        <source>This database belongs to an older version of Woshou. Nothing was changed; the administrator brings it up to date with &quot;woshouctl db migrate&quot;.</source>
        <translation>这个数据库属于更旧版本的握手 Woshou。没有改动任何内容；请管理员用“woshouctl db migrate”升级它。</translation>
    </message>
    <message>
        <source>This database belongs to a newer version of Woshou. Nothing was changed; install the newer version and open it again.</source>
        <translation>这个数据库属于更新版本的握手 Woshou。没有改动任何内容；请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved and your text is still here; free some space and save again.</source>
        <translation>磁盘已满。没有保存任何内容，您写的都还在；请腾出空间后再次保存。</translation>
    </message>
    <message>
        <source>The database can only be read, not written. Nothing was saved and your text is still here; ask whoever looks after the file for permission to write.</source>
        <translation>数据库只能读、不能写。没有保存任何内容，您写的都还在；请向保管文件的人要写入权限。</translation>
    </message>
    <message>
        <source>Name and password do not match. The name is kept; type the password again.</source>
        <translation>工号和密码不匹配。工号已保留，请重新输入密码。</translation>
    </message>
    <message>
        <source>The server cannot be reached. What you typed is kept; check the network and try again.</source>
        <translation>连不上服务器。已输入的内容都在；请检查网络后再试一次。</translation>
    </message>
    <message>
        <source>Something is still missing for this step. Nothing was saved and your text is still here; fill it in and try again.</source>
        <translation>这一步还缺内容。没有保存任何内容，您写的都还在；请补齐后再试一次。</translation>
    </message>
    <message>
        <source>“%1” must be filled in before this step. Nothing was saved and your text is still here.</source>
        <translation>请先填写“%1”，再做这一步。没有保存任何内容，您写的都还在。</translation>
    </message>
    <message>
        <source>What was typed cannot be saved like this. Nothing is lost; correct it and save again.</source>
        <translation>填写的内容不能这样保存。什么都没丢；请改好后再次保存。</translation>
    </message>
    <message>
        <source>“%1” cannot be saved like this. Nothing is lost; correct it and save again.</source>
        <translation>“%1”不能这样保存。什么都没丢；请改好后再次保存。</translation>
    </message>
    <message>
        <source>The database is busy. Nothing was saved and your text is still here; try again in a moment.</source>
        <translation>数据库正忙。没有保存任何内容，您写的都还在；请稍后再试一次。</translation>
    </message>
    <message>
        <source>This was not found: it does not exist, or you may not see it. Check the number.</source>
        <translation>没有找到：它不存在，或者您无权查看。请核对编号。</translation>
    </message>
    <message>
        <source>Cancelled before it finished. Nothing was saved and your text is still here.</source>
        <translation>还没做完就停下了。没有保存任何内容，您写的都还在。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Your text is still here; try again, and if it happens again tell the administrator. The log has the details.</source>
        <translation>出了意外的错误。您写的都还在；请再试一次，再出现就告诉管理员。详情记在日志里。</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>Customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>发生频率</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Already tried</source>
        <translation>试过什么</translation>
    </message>
    <message>
        <source>How to settle it</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>急不急</translation>
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
        <source>Priority reason</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Skill needed</source>
        <translation>所需技能</translation>
    </message>
    <message>
        <source>What the customer was given</source>
        <translation>已给客户</translation>
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
        <translation>客户</translation>
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
        <translation>区县</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Date of purchase</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>接口人</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Self-check article</source>
        <translation>自助文章</translation>
    </message>
    <message>
        <source>Result of the self-check</source>
        <translation>自助结果</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kind of cause</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>所用工具</translation>
    </message>
    <message>
        <source>Parts replaced</source>
        <translation>更换配件</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Customer&apos;s feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Solved for good</source>
        <translation>彻底解决</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation>回电时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The server has no database of this name. Nothing was changed; check the address of the center.</source>
        <translation>服务器上没有这个名字的数据库。没有改动任何内容；请检查服务中心的地址。</translation>
    </message>
    <message>
        <source>The server takes no more desks at the moment. What you typed is kept; try again in a moment.</source>
        <translation>服务器现在接不下更多的桌。您写的内容都在；请稍后再试。</translation>
    </message>
    <message>
        <source>There is no service center in this database. Nothing was changed; check the address, or set the center up first.</source>
        <translation>这个数据库里没有服务中心。没有改动任何内容；请检查地址，或先建立服务中心。</translation>
    </message>
    <message>
        <source>The database file cannot be opened. Nothing was changed; check that its folder exists and may be written to.</source>
        <translation>数据库文件打不开。没有改动任何内容；请检查文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>This file is no database of Woshou. Nothing was changed; choose another file.</source>
        <translation>这个文件不是握手的数据库。没有改动任何内容；请选另一个文件。</translation>
    </message>
    <message>
        <source>What was recorded is never changed or deleted. Nothing was saved and your text is still here; add a new entry instead.</source>
        <translation>已经记下的内容不能改，也不能删。没有保存，您写的内容还在；请另添一条。</translation>
    </message>
    <message>
        <source>This does not fit to what is there already. Nothing was saved and your text is still here; look at the new version first.</source>
        <translation>这和已有的内容对不上。没有保存，您写的内容还在；请先看新版本。</translation>
    </message>
    <message>
        <source>Time the customer is told</source>
        <translation>告知客户的预计时间</translation>
    </message>
    <message>
        <source>Next step the customer is told</source>
        <translation>告知客户的下一步</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>承诺的时间</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>处理步骤</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>遇到的难点</translation>
    </message>
    <message>
        <source>Expected to be done</source>
        <translation>预计完成时间</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任分工</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>核对清单</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
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
        <source>Bought at</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>保修至</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Remote support</source>
        <translation>远程支持</translation>
    </message>
    <message>
        <source>Remote support from</source>
        <translation>远程支持开始</translation>
    </message>
    <message>
        <source>Remote support to</source>
        <translation>远程支持结束</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应约定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Bought from</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信账号</translation>
    </message>
    <message>
        <source>Device of the account</source>
        <translation>绑定的产品</translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>What the customer thinks</source>
        <translation>客户的意见</translation>
    </message>
    <message>
        <source>Answer to the comment</source>
        <translation>对意见的答复</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>联系不上</translation>
    </message>
</context>
<context>
    <name>EscalationSheetText</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>升级申请</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>升级原因</translation>
    </message>
    <message>
        <source>Current progress</source>
        <translation>当前处理进展</translation>
    </message>
    <message>
        <source>Customer&apos;s demand</source>
        <translation>客户诉求</translation>
    </message>
    <message>
        <source>Proposed target</source>
        <translation>建议升级对象</translation>
    </message>
    <message>
        <source>Supervisor&apos;s approval</source>
        <translation>主管审批</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批结论</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>审批主管</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>审批时间</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>升级处理</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>升级级别</translation>
    </message>
    <message>
        <source>L%1 %2</source>
        <translation>L%1 %2</translation>
    </message>
    <message>
        <source>Taken note</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation>联系客户时限</translation>
    </message>
    <message>
        <source>Customer contacted</source>
        <translation>联系客户时间</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案类型</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Escalation request</source>
        <translation>问题升级审批表</translation>
    </message>
</context>
<context>
    <name>EscalationText</name>
    <message>
        <source>nobody named yet</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 asked %2, to go to %3</source>
        <translation>%1 %2 提出，拟升级至%3</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1 contacted the customer %2</source>
        <translation>%1 %2 已联系客户</translation>
    </message>
    <message>
        <source>%1 has it since %2 · contact: %3</source>
        <translation>%1 自 %2 接手 · 联系客户%3</translation>
    </message>
    <message>
        <source>%1 has it since %2</source>
        <translation>%1 自 %2 接手</translation>
    </message>
    <message>
        <source>asked for an escalation</source>
        <translation>申请升级</translation>
    </message>
    <message>
        <source>approved the escalation</source>
        <translation>同意升级</translation>
    </message>
    <message>
        <source>refused the escalation</source>
        <translation>不同意升级</translation>
    </message>
    <message>
        <source>took note of the escalation</source>
        <translation>已接收升级</translation>
    </message>
    <message>
        <source>contacted the customer about the escalation</source>
        <translation>就升级联系了客户</translation>
    </message>
    <message>
        <source>closed the escalation</source>
        <translation>关闭了升级</translation>
    </message>
    <message>
        <source>passed the escalation to the next level, L%1</source>
        <translation>转到上一级，L%1</translation>
    </message>
    <message>
        <source>Not settled within the promised time</source>
        <translation>超过承诺解决时限未处理完成</translation>
    </message>
    <message>
        <source>Complained again</source>
        <translation>客户二次投诉</translation>
    </message>
    <message>
        <source>Many customers, or public opinion</source>
        <translation>批量客户受影响或有舆情风险</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿方案</translation>
    </message>
    <message>
        <source>Timetable of the repair</source>
        <translation>修复时间表</translation>
    </message>
    <message>
        <source>Department head</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Service director</source>
        <translation>服务总监</translation>
    </message>
    <message>
        <source>Head of the company</source>
        <translation>公司负责人</translation>
    </message>
    <message>
        <source>Escalation to approve</source>
        <translation>升级待审批</translation>
    </message>
    <message>
        <source>Escalated L%1</source>
        <translation>已升级 L%1</translation>
    </message>
    <message>
        <source>%1 · open for %2</source>
        <translation>%1 · 已 %2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
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
        <translation>%1，转为“%2”</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>转为“%1”</translation>
    </message>
    <message>
        <source>. %1</source>
        <translation>。%1</translation>
    </message>
    <message>
        <source>changed the ticket</source>
        <translation>修改了工单</translation>
    </message>
    <message>
        <source>filled in %1</source>
        <translation>填写了%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>chose otherwise than was proposed: %1</source>
        <translation>没有采用建议：%1</translation>
    </message>
    <message>
        <source>dispatched the ticket</source>
        <translation>派出了工单</translation>
    </message>
    <message>
        <source>dispatched to %1</source>
        <translation>派给%1</translation>
    </message>
    <message>
        <source>tried the self-check</source>
        <translation>做了自助检查</translation>
    </message>
    <message>
        <source>tried the self-check with the customer: it worked</source>
        <translation>带客户做了自助检查：有用，解决了</translation>
    </message>
    <message>
        <source>tried the self-check with the customer: it did not help</source>
        <translation>带客户做了自助检查：没用</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 分（满分 5 分）</translation>
    </message>
    <message>
        <source>recommends %1 of 10</source>
        <translation>推荐意愿 %1 分（满分 10 分）</translation>
    </message>
    <message>
        <source>recorded the customer&apos;s rating</source>
        <translation>记录了客户评价</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>created the ticket</source>
        <translation>建单</translation>
    </message>
    <message>
        <source>created the ticket: %1</source>
        <translation>建单：%1</translation>
    </message>
    <message>
        <source>Customer&apos;s words · noted by %1</source>
        <translation>客户原话 · %1 记录</translation>
    </message>
    <message>
        <source>Internal note · %1</source>
        <translation>内部备注 · %1</translation>
    </message>
    <message>
        <source>%1 → customer</source>
        <translation>%1 → 客户</translation>
    </message>
    <message>
        <source>kept the promise: %1</source>
        <translation>兑现了承诺：%1</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <translation>作废：%1</translation>
    </message>
    <message>
        <source>took back as not done: %1</source>
        <translation>改回未完成：%1</translation>
    </message>
    <message>
        <source>moved to %1: %2</source>
        <translation>改到 %1：%2</translation>
    </message>
    <message>
        <source>promised the customer by %1: %2</source>
        <translation>答应客户 %1 前：%2</translation>
    </message>
    <message>
        <source>expects to be done by %1</source>
        <translation>预计 %1 完成</translation>
    </message>
    <message>
        <source>put on the check list: %1</source>
        <translation>加入核对清单：%1</translation>
    </message>
    <message>
        <source>given by %1: %2</source>
        <translation>交办，%1 前完成：%2</translation>
    </message>
    <message>
        <source>Difficulties: %1</source>
        <translation>难点：%1</translation>
    </message>
    <message>
        <source>Expected to be done by %1</source>
        <translation>预计完成：%1</translation>
    </message>
    <message>
        <source>Progress, internal · %1</source>
        <translation>处理进展（内部）· %1</translation>
    </message>
    <message>
        <source>Internal meeting · %1</source>
        <translation>内部会议 · %1</translation>
    </message>
    <message>
        <source>removed the file %1</source>
        <translation>移除了文件 %1</translation>
    </message>
    <message>
        <source>put the file %1 back</source>
        <translation>放回了文件 %1</translation>
    </message>
    <message>
        <source>attached %1 (%2)</source>
        <translation>添加了附件 %1（%2）</translation>
    </message>
    <message>
        <source>corrected whose request it is</source>
        <translation>更正了客户</translation>
    </message>
    <message>
        <source>gave it to another contact person</source>
        <translation>更换了接口人</translation>
    </message>
    <message>
        <source>corrected: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>goes along with the ticket: %1</source>
        <translation>随工单转入：%1</translation>
    </message>
    <message>
        <source>%1 · taken back</source>
        <translation>%1 · 已撤回</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>set the end of &quot;%1&quot; to %2: %3</source>
        <translation>把“%1”的时限改为 %2：%3</translation>
    </message>
    <message>
        <source>the product department answered: %1</source>
        <translation>产品部门已答复：%1</translation>
    </message>
    <message>
        <source>promised the customer a solution by %1</source>
        <translation>答应客户 %1 前解决</translation>
    </message>
    <message>
        <source>promised the customer that the engineer calls by %1</source>
        <translation>答应客户 %1 前由工程师致电</translation>
    </message>
    <message>
        <source>asked the product department: %1</source>
        <translation>向产品部门反馈：%1</translation>
    </message>
</context>
<context>
    <name>ExplanationText</name>
    <message>
        <source>the ticket was resolved</source>
        <translation>工单已解决</translation>
    </message>
    <message>
        <source>the ticket was closed</source>
        <translation>工单已关闭</translation>
    </message>
    <message>
        <source>the ticket was withdrawn</source>
        <translation>工单已撤销</translation>
    </message>
    <message>
        <source>merged into another ticket</source>
        <translation>已并入别的工单</translation>
    </message>
    <message>
        <source>the transfer was taken back</source>
        <translation>转派已收回</translation>
    </message>
    <message>
        <source>the fault is back</source>
        <translation>问题再次出现</translation>
    </message>
    <message>
        <source>it no longer holds</source>
        <translation>不再有效</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and date</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>no end while it is paused</source>
        <translation>暂停期间没有到期时间</translation>
    </message>
    <message>
        <source>no end: the calendar does not open for long enough</source>
        <translation>没有到期时间：日历的工作时间不够</translation>
    </message>
    <message>
        <source>%1: %2, as the customer was told on %3; there is nothing to count.</source>
        <translation>%1：%2，%3 已这样告知客户；不需要计算。</translation>
    </message>
    <message>
        <source>%1: %2, set by hand; there is nothing to count.</source>
        <translation>%1：%2，由人工设定；不需要计算。</translation>
    </message>
    <message>
        <source>%1: %2, set by hand because: %3; there is nothing to count.</source>
        <translation>%1：%2，由人工设定，理由：%3；不需要计算。</translation>
    </message>
    <message>
        <source>%1: %2 around the clock, from %3, %4</source>
        <translation>%1：%2，全天计时，%3 开始，%4</translation>
    </message>
    <message>
        <source>%1: %2 of working time by calendar %3, from %4, %5</source>
        <translation>%1：%2工作时间，按日历“%3”，%4 开始，%5</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>不上班</translation>
    </message>
    <message>
        <source>%1 Paused: %2.</source>
        <translation>%1暂停 %2，不计入。</translation>
    </message>
    <message>
        <source>Counted so far: %1 of %2.</source>
        <translation>目前已计 %1，共 %2。</translation>
    </message>
    <message>
        <source>Sum: %1, exactly what was promised; due %2.</source>
        <translation>合计 %1，正好是承诺的时长；%2 到期。</translation>
    </message>
    <message>
        <source>Sum: %1 of %2; due %3.</source>
        <translation>合计 %1，承诺 %2；%3 到期。</translation>
    </message>
    <message>
        <source>The public holidays of %1 are not known yet: its days count by their weekdays.</source>
        <translation>还没有 %1 年的节假日安排：该年按星期几计算。</translation>
    </message>
    <message>
        <source>Times by the clocks of %1.</source>
        <translation>时间按 %1 的当地时间。</translation>
    </message>
    <message>
        <source>%1: %2 not counted, %3</source>
        <translation>%1：%2不计，%3</translation>
    </message>
    <message>
        <source>%1, %2: paused %3, %4; together still %5</source>
        <translation>%1，%2：暂停 %3，%4；累计仍为 %5</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2: counted %3, together %4</source>
        <translation>%1，%2：计入 %3，累计 %4</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min %3 s</source>
        <translation>%1 小时 %2 分 %3 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>begun anew</source>
        <translation>已重新开始</translation>
    </message>
    <message>
        <source>replaced by another end</source>
        <translation>已改为别的时限</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>等客户</translation>
    </message>
    <message>
        <source>waiting for the part</source>
        <translation>等配件</translation>
    </message>
    <message>
        <source>the customer checks it himself</source>
        <translation>客户自查中</translation>
    </message>
    <message>
        <source>a call-back is arranged</source>
        <translation>已约回电</translation>
    </message>
    <message>
        <source>the part is on its way</source>
        <translation>配件寄送中</translation>
    </message>
    <message>
        <source>the customer is to confirm</source>
        <translation>待客户确认</translation>
    </message>
    <message>
        <source>resolved until it was reopened</source>
        <translation>已解决，直到重新打开</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>The file is larger than the center takes (%1). Make it smaller, or send it another way.</source>
        <translation>文件超过了中心允许的大小（%1）。请压缩后再传，或换一种方式发送。</translation>
    </message>
    <message>
        <source>This ticket has %1 files already. Remove some, or pack several into one.</source>
        <translation>这张工单已有 %1 个文件。请先移除一些，或把几个打成一个包。</translation>
    </message>
    <message>
        <source>The file changed while it was sent, so nothing was attached. Close it in the other program and try again.</source>
        <translation>发送途中文件变了，所以没有附上。请在其他程序里关闭它，再试一次。</translation>
    </message>
    <message>
        <source>This cannot be read as a file. Attach single files, not folders, and check that you may read it.</source>
        <translation>这不是能读取的文件。请逐个添加文件而不是文件夹，并确认您有读取权限。</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder, or make room on the disk.</source>
        <translation>文件写不进那里。请换一个文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>What arrived is not what was sent, so it was thrown away. Try again; if it stays so, tell the administrator.</source>
        <translation>收到的内容与发送时不一致，已丢弃。请再试一次；若仍如此，请告诉管理员。</translation>
    </message>
    <message>
        <source>It is a program: opening it lets it do on this computer whatever you may do.</source>
        <translation>它是程序：一旦打开，它就能在这台电脑上做您能做的任何事。</translation>
    </message>
    <message>
        <source>It holds a script: opening it lets it do on this computer whatever you may do.</source>
        <translation>它含有脚本：一旦打开，它就能在这台电脑上做您能做的任何事。</translation>
    </message>
    <message>
        <source>It is a shortcut: it opens something else than what its name says.</source>
        <translation>它是快捷方式：打开的并不是名称所说的东西。</translation>
    </message>
    <message>
        <source>It brings other files along, which the computer does not mark as coming from outside.</source>
        <translation>它里面带着其他文件，电脑不会把它们标记为外来文件。</translation>
    </message>
    <message>
        <source>It is a document with macros: these are programs that may start when it is opened.</source>
        <translation>它是带宏的文档：宏是程序，打开时可能自动运行。</translation>
    </message>
    <message>
        <source>Your center warns of files of this kind: open it only if you know where it comes from.</source>
        <translation>本中心提醒注意这类文件：知道来源再打开。</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Woshou: the keys</source>
        <translation>握手：按键一览</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Find anything</source>
        <translation>查找任何东西</translation>
    </message>
    <message>
        <source>Deadline notices</source>
        <translation>时限提醒</translation>
    </message>
    <message>
        <source>Page 1</source>
        <translation>第 1 页</translation>
    </message>
    <message>
        <source>Page 2</source>
        <translation>第 2 页</translation>
    </message>
    <message>
        <source>Page 3</source>
        <translation>第 3 页</translation>
    </message>
    <message>
        <source>Page 4</source>
        <translation>第 4 页</translation>
    </message>
    <message>
        <source>Page 5</source>
        <translation>第 5 页</translation>
    </message>
    <message>
        <source>Page 6</source>
        <translation>第 6 页</translation>
    </message>
    <message>
        <source>Page 7</source>
        <translation>第 7 页</translation>
    </message>
    <message>
        <source>Page 8</source>
        <translation>第 8 页</translation>
    </message>
    <message>
        <source>Page 9</source>
        <translation>第 9 页</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>显示或隐藏各页名称</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到英文（English）</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Save and give the number</source>
        <translation>保存并报号</translation>
    </message>
    <message>
        <source>Save and dispatch</source>
        <translation>保存并派单</translation>
    </message>
    <message>
        <source>Self-help worked</source>
        <translation>自助已解决</translation>
    </message>
    <message>
        <source>Keep draft, begin anew</source>
        <translation>存为草稿，另起一张</translation>
    </message>
    <message>
        <source>Another opening line</source>
        <translation>换一句开场白</translation>
    </message>
    <message>
        <source>Change the proposal</source>
        <translation>修改建议</translation>
    </message>
    <message>
        <source>Go to self-help</source>
        <translation>转到自助步骤</translation>
    </message>
    <message>
        <source>Open the customer&apos;s open ticket</source>
        <translation>打开客户未结的工单</translation>
    </message>
    <message>
        <source>Back from the article</source>
        <translation>从文章返回</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <source>Take the next step</source>
        <translation>走下一步</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Read the chosen ticket</source>
        <translation>查看选中的工单</translation>
    </message>
    <message>
        <source>Send the chosen engineer</source>
        <translation>派出选中的工程师</translation>
    </message>
    <message>
        <source>Choose the reason for overruling</source>
        <translation>选择改派的理由</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>查找文章</translation>
    </message>
    <message>
        <source>Read the chosen article</source>
        <translation>阅读选中的文章</translation>
    </message>
    <message>
        <source>What the figure means</source>
        <translation>这个数字怎么算</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>图表与表格切换</translation>
    </message>
    <message>
        <source>Save what was filled in</source>
        <translation>保存所填内容</translation>
    </message>
    <message>
        <source>Solved for good: yes</source>
        <translation>彻底解决：是</translation>
    </message>
    <message>
        <source>Solved for good: no</source>
        <translation>彻底解决：否</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
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
        <source>Dialogs of a ticket</source>
        <translation>工单的对话框</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Add the call to the ticket that may be the same</source>
        <translation>把来电并入可能相同的工单</translation>
    </message>
    <message>
        <source>Next ticket that may be the same</source>
        <translation>下一张可能相同的工单</translation>
    </message>
    <message>
        <source>Everything about the customer</source>
        <translation>客户的全部情况</translation>
    </message>
    <message>
        <source>Progress update</source>
        <translation>填处理进展</translation>
    </message>
    <message>
        <source>Departments involved</source>
        <translation>跨部门协作</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>New call of this customer</source>
        <translation>为这位客户受理新来电</translation>
    </message>
    <message>
        <source>Change the customer&apos;s data</source>
        <translation>修改客户资料</translation>
    </message>
    <message>
        <source>Write down a note, a wish or a lead</source>
        <translation>记备注、心愿或线索</translation>
    </message>
    <message>
        <source>Show the whole phone number</source>
        <translation>显示完整电话</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attach what was copied</source>
        <translation>把复制的内容附上</translation>
    </message>
    <message>
        <source>Print the ticket</source>
        <translation>打印工单</translation>
    </message>
    <message>
        <source>Print the customer</source>
        <translation>打印客户资料</translation>
    </message>
    <message>
        <source>Link with another ticket</source>
        <translation>关联其他工单</translation>
    </message>
    <message>
        <source>Priority, category, contact person</source>
        <translation>优先级、类别、接口人</translation>
    </message>
    <message>
        <source>Change the marked tickets together</source>
        <translation>批量修改选中的工单</translation>
    </message>
    <message>
        <source>Undo what you did last to the ticket</source>
        <translation>撤销自己对工单的上一步</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>添加条目</translation>
    </message>
    <message>
        <source>Take the entry away</source>
        <translation>拿掉条目</translation>
    </message>
    <message>
        <source>Move the entry up</source>
        <translation>条目上移</translation>
    </message>
    <message>
        <source>Move the entry down</source>
        <translation>条目下移</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Another call beside this one</source>
        <translation>再接一通，这通留着</translation>
    </message>
    <message>
        <source>Next open call</source>
        <translation>下一通</translation>
    </message>
    <message>
        <source>Previous open call</source>
        <translation>上一通</translation>
    </message>
    <message>
        <source>Put the call away, back to the next one</source>
        <translation>收起这通，回到下一通</translation>
    </message>
    <message>
        <source>Orders of the customer and how far they are</source>
        <translation>客户的订单与进度</translation>
    </message>
    <message>
        <source>The order question is answered</source>
        <translation>订单查询已答复</translation>
    </message>
    <message>
        <source>Columns, order and groups of the list</source>
        <translation>列表的列、排序与分组</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>命中什么</translation>
    </message>
    <message>
        <source>Escalate the ticket; the next step of its escalation</source>
        <translation>升级工单；升级后的下一步</translation>
    </message>
    <message>
        <source>Promises and how their ends came about</source>
        <translation>承诺时限与算法</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>MeasureFormula</name>
    <message>
        <source>Mean time from creation to the first human reply</source>
        <translation>从建单到首次人工回复的平均时长</translation>
    </message>
    <message>
        <source>Tickets confirmed solved ÷ tickets created in the period</source>
        <translation>确认彻底解决的工单 ÷ 期内新建的工单</translation>
    </message>
    <message>
        <source>Tickets confirmed solved without an engineer and without reopening ÷ tickets confirmed solved</source>
        <translation>未派工程师、未重新处理就确认彻底解决的工单 ÷ 确认彻底解决的工单</translation>
    </message>
    <message>
        <source>(Share of promoters 9–10 − share of detractors 0–6) × 100</source>
        <translation>（9–10 分推荐者占比 − 0–6 分贬损者占比）× 100</translation>
    </message>
    <message>
        <source>Answers with a mean score of 4 or more of 5 ÷ answers</source>
        <translation>平均分 4 分及以上（满分 5 分）的评价 ÷ 全部评价</translation>
    </message>
    <message>
        <source>Tickets that repeat an earlier one of the same device and fault within 7 days ÷ tickets created in the period</source>
        <translation>7 天内同一设备、同一故障再次来单的工单 ÷ 期内新建的工单</translation>
    </message>
    <message>
        <source>Tickets sent back at least once after they were resolved ÷ tickets resolved</source>
        <translation>处理完成后至少退回过一次的工单 ÷ 处理完成的工单</translation>
    </message>
    <message>
        <source>Tickets created in the period</source>
        <translation>期内新建的工单</translation>
    </message>
    <message>
        <source>Tickets created in the period that are still open</source>
        <translation>期内新建、至今未结的工单</translation>
    </message>
    <message>
        <source>Tickets whose category, fault and priority were taken as proposed ÷ tickets with a proposal</source>
        <translation>类别、故障和优先级都按建议采用的工单 ÷ 有建议的工单</translation>
    </message>
    <message>
        <source>Tickets whose escalation a supervisor approved ÷ tickets created in the period</source>
        <translation>主管批准升级的工单 ÷ 期内新建工单</translation>
    </message>
    <message>
        <source>Tickets passed on to the second line or a department ÷ tickets created in the period</source>
        <translation>转给二线或责任部门的工单 ÷ 期内新建工单</translation>
    </message>
    <message>
        <source>Tickets whose return visits were made in time ÷ tickets whose return visit was made, given up or is overdue</source>
        <translation>按时回访的工单 ÷ 已回访、已放弃或已超时未回访的工单</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>%1 by %2 · %3</source>
        <translation>%1 %2 前 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline notices</source>
        <translation>
            <numerusform>%n 条时限提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadline notices: none</source>
        <translation>时限提醒：没有</translation>
    </message>
    <message numerus="yes">
        <source>Deadline notices: %n unseen</source>
        <translation>
            <numerusform>时限提醒：%n 条未看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1，其中 %n 条超时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>%1, bought on %2</source>
        <translation>%2 购买的 %1</translation>
    </message>
    <message>
        <source>%1 (order %2)</source>
        <translation>%1（订单 %2）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>our technical department</source>
        <translation>我们的技术部门</translation>
    </message>
    <message>
        <source>Ticket %1 (%2): %3</source>
        <translation>工单 %1（%2）：%3</translation>
    </message>
    <message>
        <source>%1, the next step by %2.</source>
        <translation>%1，%2 前有下一步结果。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The time we named, %1, has passed; I apologise and see to it now.</source>
        <translation>答应您的时间 %1 已经过了，向您道歉，我马上催办。</translation>
    </message>
    <message>
        <source>Other requests</source>
        <translation>其他诉求</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is open. The last request was %1 of %2 (%3).</source>
        <translation>目前没有未结的工单。上一次是 %2 的 %1（%3）。</translation>
    </message>
    <message>
        <source>Nothing is open, and nothing was reported before.</source>
        <translation>目前没有未结的工单，以前也没有报修过。</translation>
    </message>
</context>
<context>
    <name>PresenceWords</name>
    <message>
        <source>Writing here: %1</source>
        <translation>正在填写：%1</translation>
    </message>
    <message>
        <source>Open with: %1</source>
        <translation>正在看：%1</translation>
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
    <message>
        <source>It is one of: system, light, dark.</source>
        <translation>可用的值：system、light、dark。</translation>
    </message>
    <message>
        <source>A database is sqlite:FILE or postgresql://HOST/NAME.</source>
        <translation>数据库写成 sqlite:文件 或 postgresql://主机/库名。</translation>
    </message>
    <message>
        <source>It is one of: zh, en.</source>
        <translation>可用的值：zh、en。</translation>
    </message>
    <message>
        <source>woshou: “%1” cannot be used for --%2.</source>
        <translation>woshou：--%2 不能用“%1”。</translation>
    </message>
    <message>
        <source>Take a call of this number, in the window that runs already if there is one.</source>
        <translation>受理这个号码的来电；已有打开的窗口时由它受理。</translation>
    </message>
    <message>
        <source>woshou:call/NUMBER or woshou:ticket/NUMBER: what a telephone or a web page opens.</source>
        <translation>woshou:call/号码 或 woshou:ticket/单号：电话软件或网页打开的链接。</translation>
    </message>
    <message>
        <source>It is a whole telephone number.</source>
        <translation>它必须是一个完整的电话号码。</translation>
    </message>
    <message>
        <source>woshou: “%1” is no link. It is woshou:call/NUMBER or woshou:ticket/NUMBER.</source>
        <translation>woshou：“%1”不是可用的链接。链接是 woshou:call/号码 或 woshou:ticket/单号。</translation>
    </message>
    <message>
        <source>woshou: the running window does not answer.</source>
        <translation>woshou：已打开的窗口没有回应。</translation>
    </message>
</context>
<context>
    <name>PromiseText</name>
    <message>
        <source>%1 ≤ %2</source>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>finished %1 late</source>
        <translation>晚 %1 完成</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 %2 前</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Start of work</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>到期 %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Daily follow-up</source>
        <translation>每日跟进</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>下次告知</translation>
    </message>
    <message>
        <source>Arrange visit</source>
        <translation>安排上门</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>致电</translation>
    </message>
    <message>
        <source>Escalated contact</source>
        <translation>升级联系</translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>paused: the customer is waited for</source>
        <translation>暂停：等客户</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>nothing is promised</source>
        <translation>没有承诺</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首响</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Visit at intervals</source>
        <translation>定期回访</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>Promised solution</source>
        <translation>承诺解决</translation>
    </message>
    <message>
        <source>Engineer&apos;s call</source>
        <translation>电话联系</translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>改进计划</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>“%1” is no %2.</source>
        <translation>“%1”不是可用的%2。</translation>
    </message>
    <message>
        <source> There is: %1.</source>
        <translation>可以用：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no field “%1”. Words to search for stand in quotation marks.</source>
        <translation>没有“%1”这个字段。要查找这几个字，请加引号。</translation>
    </message>
    <message>
        <source>A value is missing behind “%1”.</source>
        <translation>“%1”后面还缺一个值。</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”.</source>
        <translation>“%1”旁边还缺一个条件。</translation>
    </message>
    <message>
        <source>Nothing stands between the brackets.</source>
        <translation>括号里是空的。</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>这个括号没有闭合。</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>多了一个右括号。</translation>
    </message>
    <message>
        <source>The second quotation mark is missing.</source>
        <translation>少了后一个引号。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 7d, 2h, today, 2026-07-01 or 2026-07-01..2026-07-15.</source>
        <translation>“%1”不是时间。可以写：近7天、2小时、今天、2026-07-01 或 2026-07-01..2026-07-15。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is no telephone number.</source>
        <translation>“%1”不是电话号码。</translation>
    </message>
    <message>
        <source>“%1” has no more and less here.</source>
        <translation>“%1”在这里不能比大小。</translation>
    </message>
    <message>
        <source>The two ends of a range are of one kind.</source>
        <translation>范围两端的写法要一致。</translation>
    </message>
    <message>
        <source>The filter is too long from here on.</source>
        <translation>筛选条件从这里起太长了。</translation>
    </message>
</context>
<context>
    <name>RelationText</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>took the link to %1 away</source>
        <translation>取消了与 %1 的关联</translation>
    </message>
    <message>
        <source>added it to the incident %1</source>
        <translation>归入母事件 %1</translation>
    </message>
    <message>
        <source>added %1 to this incident</source>
        <translation>把 %1 归入本事件</translation>
    </message>
    <message>
        <source>linked it as the same as %1</source>
        <translation>标为与 %1 同一诉求</translation>
    </message>
    <message>
        <source>linked it with %1</source>
        <translation>与 %1 关联</translation>
    </message>
    <message>
        <source>took the last change back</source>
        <translation>撤销了上一次更改</translation>
    </message>
    <message>
        <source>took back “%1”, again %2</source>
        <translation>撤销“%1”，恢复为%2</translation>
    </message>
    <message>
        <source>split it off %1</source>
        <translation>由 %1 拆出</translation>
    </message>
    <message>
        <source>split off %1: %2</source>
        <translation>拆出 %1：%2</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>母事件</translation>
    </message>
    <message>
        <source>Belongs to this</source>
        <translation>子工单</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆自</translation>
    </message>
    <message>
        <source>Split into</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>同一诉求</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>merged %1 into this one</source>
        <translation>把 %1 合并到本单</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>took the merge of %1 back</source>
        <translation>撤销了 %1 的合并</translation>
    </message>
    <message>
        <source>took an entry of their own back</source>
        <translation>撤回了自己的一条记录</translation>
    </message>
    <message>
        <source>%1 → customers of its tickets</source>
        <translation>%1 → 各子工单的客户</translation>
    </message>
    <message>
        <source>%1, of the incident %2 → customer may read</source>
        <translation>%1，母事件 %2 → 客户可见</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>更正客户</translation>
    </message>
    <message>
        <source>Contact person changed</source>
        <translation>更换接口人</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>调整优先级</translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation>更正字段</translation>
    </message>
    <message>
        <source>Not taken back: somebody changed the ticket since. What they did stays.</source>
        <translation>未撤销：之后已有人改过这件工单，他们的更改保持不变。</translation>
    </message>
    <message>
        <source>Not taken back: the customer was told, or something later has to be undone first.</source>
        <translation>未撤销：已告知客户，或须先撤销更后面的操作。</translation>
    </message>
    <message>
        <source>Not taken back: it was done by someone else. A supervisor can.</source>
        <translation>未撤销：这一步是别人做的，主管可以撤销。</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>it is so already</source>
        <translation>已经如此</translation>
    </message>
    <message>
        <source>the step does not fit its state</source>
        <translation>当前状态不能走这一步</translation>
    </message>
    <message>
        <source>another role does this</source>
        <translation>由其他角色处理</translation>
    </message>
    <message>
        <source>something the step needs is missing</source>
        <translation>缺少这一步必填的内容</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>跳过：%1</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>added to %1</source>
        <translation>归入 %1</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>已还原</translation>
    </message>
    <message>
        <source>%1 (lower than now)</source>
        <translation>%1（比现在低）</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” matches %2 of %3 open tickets.</source>
        <translation>“%1”命中 %3 张未结工单中的 %2 张。</translation>
    </message>
    <message>
        <source> Only the most urgent ones were looked at.</source>
        <translation>只看了最紧急的部分。</translation>
    </message>
    <message>
        <source> The first %1 are here.</source>
        <translation>这里列出前 %1 张。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>%1: learned from %2 tickets, right on %3 of those it had not seen.</source>
        <translation>%1：学自 %2 张工单，没见过的工单判对 %3。</translation>
    </message>
    <message>
        <source>%1: too few closed tickets speak of it; what there was stays.</source>
        <translation>%1：提到它的已结工单太少，沿用原来的。</translation>
    </message>
    <message>
        <source>%1: stopped; what there was stays.</source>
        <translation>%1：已停止，沿用原来的。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” holds %2 tickets.</source>
        <translation>“%1”现有 %2 张工单。</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Categories and priorities</source>
        <translation>类别与优先级</translation>
    </message>
    <message>
        <source>Priority rules</source>
        <translation>优先级规则</translation>
    </message>
    <message>
        <source>Scripts and wording</source>
        <translation>话术与措辞</translation>
    </message>
    <message>
        <source>Check lists</source>
        <translation>核对清单</translation>
    </message>
    <message>
        <source>What a request can be, what belongs into it, and the priority that is proposed for it.</source>
        <translation>请求分哪些类别，每类包含什么，建议什么优先级。</translation>
    </message>
    <message>
        <source>What makes a request urgent, and what raises its priority by one step.</source>
        <translation>什么算紧急，什么情况优先级提高一级。</translation>
    </message>
    <message>
        <source>What is said and written to customers, what is never the first sentence, and words that promise nothing.</source>
        <translation>对客户说什么、写什么，第一句话绝对不说什么，哪些词等于没说。</translation>
    </message>
    <message>
        <source>What is ticked off on a ticket, item by item.</source>
        <translation>工单上逐条核对的内容。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>What raises it</source>
        <translation>提级因素</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Progress texts</source>
        <translation>进度文字</translation>
    </message>
    <message>
        <source>Vague words</source>
        <translation>模糊词</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Sub-types, Chinese</source>
        <translation>子类型（中文）</translation>
    </message>
    <message>
        <source>Sub-types, English</source>
        <translation>子类型（英文）</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>停用，不再供选择</translation>
    </message>
    <message>
        <source>Meaning, Chinese</source>
        <translation>含义（中文）</translation>
    </message>
    <message>
        <source>Meaning, English</source>
        <translation>含义（英文）</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>说明什么</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
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
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Word, Chinese</source>
        <translation>词（中文）</translation>
    </message>
    <message>
        <source>Word, English</source>
        <translation>词（英文）</translation>
    </message>
    <message>
        <source>Say instead, Chinese</source>
        <translation>改说什么（中文）</translation>
    </message>
    <message>
        <source>Say instead, English</source>
        <translation>改说什么（英文）</translation>
    </message>
    <message>
        <source>Not within</source>
        <translation>不算在内的词</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>核对清单</translation>
    </message>
    <message>
        <source>Small letters, digits, point and underline. It stays for ever.</source>
        <translation>小写字母、数字、点和下划线；定下后不再变。</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>每行一个。</translation>
    </message>
    <message>
        <source>What holds is added up; from the sum in the last row on the priority is one step higher.</source>
        <translation>成立的因素加起来，达到最后一行的和，优先级提高一级。</translation>
    </message>
    <message>
        <source>Longer words that mean something else, one a line.</source>
        <translation>包含它但意思不同的长词，每行一个。</translation>
    </message>
    <message>
        <source>First sentence</source>
        <translation>第一句话</translation>
    </message>
    <message>
        <source>Never the first sentence</source>
        <translation>第一句话绝对不说</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自助排查</translation>
    </message>
    <message>
        <source>Reply by a time</source>
        <translation>约定回复时间</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转交</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Solved for good?</source>
        <translation>是否彻底解决</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Would you recommend us?</source>
        <translation>是否推荐</translation>
    </message>
    <message>
        <source>Production or business stands still</source>
        <translation>生产或营业停了</translation>
    </message>
    <message>
        <source>VIP customer</source>
        <translation>贵宾客户</translation>
    </message>
    <message>
        <source>Enterprise customer</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>Customer says: urgent</source>
        <translation>客户说：急</translation>
    </message>
    <message>
        <source>Customer says: very urgent</source>
        <translation>客户说：很急</translation>
    </message>
    <message>
        <source>Raised from this sum on</source>
        <translation>达到这个和就提级</translation>
    </message>
    <message>
        <source>Core business is hit: urgent</source>
        <translation>影响核心业务：紧急</translation>
    </message>
    <message>
        <source>Danger to people: urgent</source>
        <translation>危及人身：紧急</translation>
    </message>
    <message>
        <source>Elderly person living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>Fault of an enterprise&apos;s: urgent</source>
        <translation>企业客户的故障：紧急</translation>
    </message>
    <message>
        <source>Fault where an elderly person lives alone: urgent</source>
        <translation>独居老人家的故障：紧急</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Calming</source>
        <translation>安抚</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1第 %2 条</translation>
    </message>
    <message>
        <source>%1, entry %2, “%3”</source>
        <translation>%1第 %2 条“%3”</translation>
    </message>
    <message>
        <source>The file is larger than a million bytes.</source>
        <translation>文件超过一百万字节。</translation>
    </message>
    <message>
        <source>The file is damaged at line %1.</source>
        <translation>文件第 %1 行损坏。</translation>
    </message>
    <message>
        <source>This is a file of “%1”.</source>
        <translation>这是“%1”的文件。</translation>
    </message>
    <message>
        <source>The file has format %1; this version of Woshou reads format 1.</source>
        <translation>文件格式是 %1，这个版本的握手只读格式 1。</translation>
    </message>
    <message>
        <source>This is no file of settings.</source>
        <translation>这不是设置文件。</translation>
    </message>
    <message>
        <source>there is no such list here</source>
        <translation>这里没有这个列表</translation>
    </message>
    <message>
        <source>the list is missing</source>
        <translation>缺少这个列表</translation>
    </message>
    <message>
        <source>this is no entry</source>
        <translation>这不是一个条目</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>没有这一栏</translation>
    </message>
    <message>
        <source>the value is of another kind</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>must be filled in</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>超过 %1 个字</translation>
    </message>
    <message>
        <source>a code is of small letters, digits, point and underline, at most 40: “%1”</source>
        <translation>代码只能用小写字母、数字、点和下划线，最多 40 个：“%1”</translation>
    </message>
    <message>
        <source>there is no “%1” to choose</source>
        <translation>没有“%1”可选</translation>
    </message>
    <message>
        <source>must be a number within %1</source>
        <translation>必须是 %1 之间的数</translation>
    </message>
    <message>
        <source>nobody fills in %1</source>
        <translation>%1 没有人会填</translation>
    </message>
    <message>
        <source>“%1” is there already</source>
        <translation>“%1”已经有了</translation>
    </message>
    <message>
        <source>“%1” must stay, because tickets have it</source>
        <translation>“%1”必须保留，工单已经用到</translation>
    </message>
    <message>
        <source>“%1” cannot be added</source>
        <translation>不能添加“%1”</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>超过 %1 条</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不合适</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>stands elsewhere</source>
        <translation>位置变动</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1，%2. {1:?}</translation>
    </message>
    <message>
        <source>Proposed priority</source>
        <translation>建议优先级</translation>
    </message>
    <message>
        <source>Name of its category</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>What the customer reads</source>
        <translation>客户看到的文字</translation>
    </message>
    <message>
        <source>Initial version</source>
        <translation>初始版本</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>replaced before its time</source>
        <translation>未生效即被取代</translation>
    </message>
    <message>
        <source>past</source>
        <translation>已过去</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>接待礼仪</translation>
    </message>
    <message>
        <source>Keyword rules</source>
        <translation>关键词规则</translation>
    </message>
    <message>
        <source>Required fields</source>
        <translation>必填项</translation>
    </message>
    <message>
        <source>Which words say what about a ticket. The upper rule is asked first.</source>
        <translation>客户说了哪些词，工单就建议什么。上面的规则先问。</translation>
    </message>
    <message>
        <source>What must be known before a ticket comes into a state, beyond what the life cycle itself asks for.</source>
        <translation>工单进入某个状态前必须知道什么；流程本身要求的照旧。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Must be known</source>
        <translation>必须知道</translation>
    </message>
    <message>
        <source>How it is settled</source>
        <translation>解决方式</translation>
    </message>
    <message>
        <source>Before the state</source>
        <translation>进入状态前</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation>说到其中一个</translation>
    </message>
    <message>
        <source>All of these words</source>
        <translation>全部说到</translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation>一个也没说到</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Only of these products</source>
        <translation>只限这些产品</translation>
    </message>
    <message>
        <source>Only through these channels</source>
        <translation>只限这些渠道</translation>
    </message>
    <message>
        <source>Only of these customers</source>
        <translation>只限这些客户</translation>
    </message>
    <message>
        <source>One a line. Without any word the rule always holds.</source>
        <translation>每行一个。一个词也没有，规则始终成立。</translation>
    </message>
    <message>
        <source>In the first state intake asks for it; later the step does.</source>
        <translation>第一个状态由受理时问，之后由那一步问。</translation>
    </message>
    <message>
        <source>Without any, of all.</source>
        <translation>都不选就是全部。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Already tried</source>
        <translation>已经试过</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>出现频率</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Date of purchase</source>
        <translation>购买日期</translation>
    </message>
    <message>
        <source>Bought from</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>How to settle it</source>
        <translation>希望怎样解决</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Parts replaced</source>
        <translation>更换配件</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>所用工具</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Customer&apos;s feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规问题</translation>
    </message>
    <message>
        <source>Complex</source>
        <translation>复杂问题</translation>
    </message>
    <message>
        <source>Proposed category</source>
        <translation>建议类别</translation>
    </message>
    <message>
        <source>Proposed sub-type</source>
        <translation>建议子类</translation>
    </message>
    <message>
        <source>Proposed fault</source>
        <translation>建议故障</translation>
    </message>
    <message>
        <source>Proposed product group</source>
        <translation>建议产品类别</translation>
    </message>
    <message>
        <source>Proposed level</source>
        <translation>建议难度</translation>
    </message>
    <message>
        <source>Proposed mood</source>
        <translation>建议心情</translation>
    </message>
    <message>
        <source>Proposed skill</source>
        <translation>建议技能</translation>
    </message>
    <message>
        <source>the rule says nothing yet</source>
        <translation>这条规则还什么都没说</translation>
    </message>
    <message>
        <source>nobody is asked for “%1” at that place</source>
        <translation>到那一步没有人会被问到“%1”</translation>
    </message>
    <message>
        <source>“%1” does not belong to the category of the entry</source>
        <translation>“%1”不属于这条的类别</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Step “%1”</source>
        <translation>“%1”这一步</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺：%1</translation>
    </message>
    <message>
        <source>Views by role</source>
        <translation>各岗位的视图</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Which lists of tickets each role begins with, beside those that everybody keeps.</source>
        <translation>每个岗位一开始就有的工单列表，各人自己存的之外。</translation>
    </message>
    <message>
        <source>How large an attached file may be, and of which kinds whoever opens one is warned.</source>
        <translation>附件最大多大，打开哪些类型的附件要先提醒。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Warned about</source>
        <translation>打开前提醒</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Filter line</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>扩展名</translation>
    </message>
    <message>
        <source>As above the list of tickets: fields and values are proposed.</source>
        <translation>写法同工单列表上方，字段和取值会提示。</translation>
    </message>
    <message>
        <source>What stands behind the last dot, in small letters: “dwg”. Programs, scripts and the like are always warned about.</source>
        <translation>最后一个点后面的部分，小写，如“dwg”。程序、脚本之类始终会提醒。</translation>
    </message>
    <message>
        <source>How to listen</source>
        <translation>倾听提示</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Dispatchers</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>知识编辑</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>What burns first</source>
        <translation>快到期的在前</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大的文件</translation>
    </message>
    <message>
        <source>“%1” is not understood as a filter line</source>
        <translation>看不懂筛选条件“%1”</translation>
    </message>
    <message>
        <source>Ways to reach us</source>
        <translation>服务入口</translation>
    </message>
    <message>
        <source>Promised times</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Work calendars</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>What is promised to whom, by which calendar, and when to warn. For each metric, the first matching row applies.</source>
        <translation>对谁承诺多长时间，按哪个日历计时，何时预警。同一指标，排在上面的先用。</translation>
    </message>
    <message>
        <source>When the center works: hours by weekday, and dates that differ.</source>
        <translation>本中心何时上班：每周的工作时段，以及与平时不同的日期。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>计时方式</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作时段</translation>
    </message>
    <message>
        <source>Special dates</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>当天安排</translation>
    </message>
    <message>
        <source>Like which weekday</source>
        <translation>按星期几上班</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>自定时段</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>节假日名称</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>所属年份的节假日</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Percent of the time limit</source>
        <translation>已用时限的百分比</translation>
    </message>
    <message>
        <source>Time before the end</source>
        <translation>到期前多久</translation>
    </message>
    <message>
        <source>In the state</source>
        <translation>处于状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>What becomes of the clock</source>
        <translation>如何计时</translation>
    </message>
    <message>
        <source>As the IANA calls it: Asia/Shanghai.</source>
        <translation>IANA 时区名，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>One a line: 08:30-12:00. A weekday without an entry is closed.</source>
        <translation>每行一段，如 08:30-12:00。没有条目的星期休息。</translation>
    </message>
    <message>
        <source>One a line: 08:30-12:00.</source>
        <translation>每行一段，如 08:30-12:00。</translation>
    </message>
    <message>
        <source>Year, month and day: 2026-10-01.</source>
        <translation>年-月-日，如 2026-10-01。</translation>
    </message>
    <message>
        <source>The year whose list named it; the next import of that year replaces it.</source>
        <translation>来自哪一年的放假安排；再次导入该年时会被替换。</translation>
    </message>
    <message>
        <source>In working time of the calendar. 0 is at once.</source>
        <translation>按工作日历的工作时间计算，0 表示立即。</translation>
    </message>
    <message>
        <source>Either this, or a time before the end.</source>
        <translation>与“到期前多久”二选一。</translation>
    </message>
    <message>
        <source>By the clock on the wall, working or not.</source>
        <translation>按钟表时间，不论是否上班。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Works like a weekday</source>
        <translation>按星期几上班</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>A ticket is reopened</source>
        <translation>工单重新打开</translation>
    </message>
    <message>
        <source>It goes on where it stood</source>
        <translation>重新打开后接着计时</translation>
    </message>
    <message>
        <source>It begins anew</source>
        <translation>重新打开后重新计时</translation>
    </message>
    <message>
        <source>“%1” must stay, because promises count by it</source>
        <translation>“%1”不能拿掉，承诺时限按它计时</translation>
    </message>
    <message>
        <source>no time zone is called “%1”</source>
        <translation>没有名为“%1”的时区</translation>
    </message>
    <message>
        <source>“%1” is no time such as 08:30-12:00</source>
        <translation>“%1”不是 08:30-12:00 这样的时段</translation>
    </message>
    <message>
        <source>“%1” ends before it begins; a night is 22:00-24:00, and 00:00-06:00 on the next day</source>
        <translation>“%1”结束早于开始；跨夜要写成 22:00-24:00，第二天再写 00:00-06:00</translation>
    </message>
    <message>
        <source>“%1” overlaps other hours of the day</source>
        <translation>“%1”与当天其他时段重叠</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2026-10-01</source>
        <translation>“%1”不是 2026-10-01 这样的日期</translation>
    </message>
    <message>
        <source>the calendar “always” stays open around the clock on every day</source>
        <translation>“always”日历始终每天全天候，不能改动</translation>
    </message>
    <message>
        <source>either a percentage or a time before the end is needed, and only one of them</source>
        <translation>百分比和到期前多久，必须且只能填一个</translation>
    </message>
    <message>
        <source>entry %1 promises the same under the same conditions</source>
        <translation>第 %1 条已有相同指标和条件的时限</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In the hours of</source>
        <translation>在此日历的时段内</translation>
    </message>
    <message>
        <source>People are told</source>
        <translation>提醒有关人员</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Ratings and return visits</source>
        <translation>评价与回访</translation>
    </message>
    <message>
        <source>Which visit</source>
        <translation>第几次回访</translation>
    </message>
    <message>
        <source>Percent of them</source>
        <translation>抽查比例（%）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of return visits: what the customer&apos;s rating says.</source>
        <translation>仅回访：客户的评价结果。</translation>
    </message>
    <message>
        <source>Of visits at intervals: the first after the ticket closed, the second after that … Without any, one follows the other.</source>
        <translation>仅定期回访：关单后第一次、其后第二次……不选则一次接一次。</translation>
    </message>
    <message>
        <source>Of return visits: so many of those who fit, chosen by lot. Without it, all.</source>
        <translation>仅回访：符合条件者中随机抽取的比例；不填为全部。</translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Left a comment to answer</source>
        <translation>有待答复的意见</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Dissatisfied: a mark up to this one, of 5</source>
        <translation>不满意：任一项不高于此分（满分 5）</translation>
    </message>
    <message>
        <source>Days until a customer is asked again whether he recommends us</source>
        <translation>同一客户再次询问推荐意愿的间隔天数</translation>
    </message>
    <message>
        <source>Calls until a customer counts as not reachable</source>
        <translation>拨打几次后可记为联系不上</translation>
    </message>
    <message>
        <source>only a return visit can have this</source>
        <translation>只有回访可以有这一项</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>搜索用词</translation>
    </message>
    <message>
        <source>How questions to the knowledge base are read: words that mean the same, and words that every question has.</source>
        <translation>知识库怎样理解问题：意思相同的词，和每个问题都有、不必搜的词。</translation>
    </message>
    <message>
        <source>Mean the same</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>Left out of a question</source>
        <translation>停用词</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
</context>
<context>
    <name>SheetPaint</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message>
        <source> ext. </source>
        <translation> 转 </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>接口人</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>是哪一台</translation>
    </message>
    <message>
        <source>What is wished</source>
        <translation>希望怎么解决</translation>
    </message>
    <message>
        <source>Customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>Tasks (internal)</source>
        <translation>任务（内部）</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>%1 · internal, not for the customer</source>
        <translation>%1 · 内部资料，请勿交给客户</translation>
    </message>
    <message>
        <source>Printed %1 by %2</source>
        <translation>%1 由%2打印</translation>
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
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>TaskText</name>
    <message>
        <source>Promised to the customer</source>
        <translation>对客户的承诺</translation>
    </message>
    <message>
        <source>Other departments</source>
        <translation>其他部门</translation>
    </message>
    <message>
        <source>Progress update</source>
        <translation>进展更新</translation>
    </message>
    <message>
        <source>dropped %1 · %2</source>
        <translation>%1 作废 · %2</translation>
    </message>
    <message>
        <source>done late, %1 · %2</source>
        <translation>%1 超时完成 · %2</translation>
    </message>
    <message>
        <source>done %1 · %2</source>
        <translation>%1 完成 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done, or progress update</source>
        <translation>完成，或更新进展</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Product feedback</source>
        <translation>产品反馈</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>%1 提出</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决问题</translation>
    </message>
    <message>
        <source>The engineer&apos;s call</source>
        <translation>工程师致电客户</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source> ext. </source>
        <translation> 转 </translation>
    </message>
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
        <translation>处理</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>elderly person living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>elderly person at home</source>
        <translation>家有老人</translation>
    </message>
    <message>
        <source>business at a standstill</source>
        <translation>停产停业</translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation>接口人 %1</translation>
    </message>
    <message>
        <source>engineer %1</source>
        <translation>工程师 %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>did not help</source>
        <translation>没用</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不愿评价</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>请求帮助</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待响应</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>问题解决</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈评价</translation>
    </message>
    <message>
        <source>Problem found %1 → %2</source>
        <translation>问题发现 %1 → %2</translation>
    </message>
</context>
<context>
    <name>TicketViews</name>
    <message>
        <source>My to-do</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Open tickets you are the contact for appear here.</source>
        <translation>您是接口人的未结工单会出现在这里。</translation>
    </message>
    <message>
        <source>My jobs</source>
        <translation>我的任务</translation>
    </message>
    <message>
        <source>No jobs for you</source>
        <translation>没有您的任务</translation>
    </message>
    <message>
        <source>Tickets dispatched to you appear here at once.</source>
        <translation>派给您的工单会立即出现在这里。</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待分派</translation>
    </message>
    <message>
        <source>Everything is dispatched</source>
        <translation>没有待分派的工单</translation>
    </message>
    <message>
        <source>Tickets that wait for an engineer appear here.</source>
        <translation>等待派工程师的工单会出现在这里。</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Nothing to confirm</source>
        <translation>没有待确认的工单</translation>
    </message>
    <message>
        <source>Finished work that the customer has not confirmed yet appears here.</source>
        <translation>处理完成、客户还没确认的工单会出现在这里。</translation>
    </message>
    <message>
        <source>Rating due</source>
        <translation>待评价</translation>
    </message>
    <message>
        <source>No rating is due</source>
        <translation>没有待评价的工单</translation>
    </message>
    <message>
        <source>Solved tickets whose customer has not been asked yet appear here.</source>
        <translation>已解决、还没回访客户的工单会出现在这里。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有超时的工单</translation>
    </message>
    <message>
        <source>Tickets with a broken promise appear here, the oldest on top.</source>
        <translation>承诺已超时的工单会出现在这里，超时最久的在最上面。</translation>
    </message>
    <message>
        <source>Due within 30 minutes</source>
        <translation>30 分钟内到期</translation>
    </message>
    <message>
        <source>Nothing is due soon</source>
        <translation>没有快到期的工单</translation>
    </message>
    <message>
        <source>Tickets whose promise ends within 30 minutes appear here.</source>
        <translation>承诺在 30 分钟内到期的工单会出现在这里。</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>No open tickets</source>
        <translation>没有未结工单</translation>
    </message>
    <message>
        <source>Every ticket that is not closed appears here.</source>
        <translation>所有未结工单会出现在这里。</translation>
    </message>
    <message>
        <source>All, newest first</source>
        <translation>全部，新的在前</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>还没有工单</translation>
    </message>
    <message>
        <source>Every ticket of the center appears here.</source>
        <translation>服务中心的所有工单会出现在这里。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>No closed tickets</source>
        <translation>没有已关闭的工单</translation>
    </message>
    <message>
        <source>Tickets appear here once they are rated and closed.</source>
        <translation>工单评价并关闭后会出现在这里。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组里</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>My tasks and promises</source>
        <translation>我的任务与承诺</translation>
    </message>
    <message>
        <source>No task is open</source>
        <translation>没有未完成的任务</translation>
    </message>
    <message>
        <source>Tickets with a promise to keep or a task of yours appear here.</source>
        <translation>有承诺要兑现或有您任务的工单会出现在这里。</translation>
    </message>
    <message>
        <source>To update today</source>
        <translation>今日待跟进</translation>
    </message>
    <message>
        <source>Everybody was spoken to today</source>
        <translation>今天都跟进过了</translation>
    </message>
    <message>
        <source>Your open tickets whose customer has heard nothing today appear here.</source>
        <translation>您的未结工单里，今天还没跟客户联系过的会出现在这里。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已转出</translation>
    </message>
    <message>
        <source>Nothing handed over</source>
        <translation>没有转出的工单</translation>
    </message>
    <message>
        <source>Tickets that you passed on and others work on appear here.</source>
        <translation>您转出、别人正在处理的工单会出现在这里。</translation>
    </message>
    <message>
        <source>Progress missing</source>
        <translation>缺进展</translation>
    </message>
    <message>
        <source>Everybody keeps us informed</source>
        <translation>进展都更新了</translation>
    </message>
    <message>
        <source>Tickets whose handler promised a progress update and gave none appear here.</source>
        <translation>处理人说好更新进展却没有更新的工单会出现在这里。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Dispatchers</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>知识编辑</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>What is due first on top</source>
        <translation>先到期的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>What is due last on top</source>
        <translation>后到期的在前</translation>
    </message>
    <message>
        <source>By the day it is due</source>
        <translation>按到期日分组</translation>
    </message>
    <message>
        <source>By priority, what is open</source>
        <translation>按优先级分组（未结）</translation>
    </message>
    <message>
        <source>By state, what is open</source>
        <translation>按状态分组（未结）</translation>
    </message>
    <message>
        <source>By category, what is open</source>
        <translation>按类别分组（未结）</translation>
    </message>
    <message>
        <source>By engineer, what is open</source>
        <translation>按工程师分组（未结）</translation>
    </message>
    <message>
        <source>By customer, what is open</source>
        <translation>按客户分组（未结）</translation>
    </message>
    <message>
        <source>Escalations to approve</source>
        <translation>待审批升级</translation>
    </message>
    <message>
        <source>No escalation waits</source>
        <translation>没有待审批的升级</translation>
    </message>
    <message>
        <source>Tickets whose escalation waits for a supervisor appear here.</source>
        <translation>升级申请等待主管审批的工单显示在这里。</translation>
    </message>
    <message>
        <source>Open escalations</source>
        <translation>升级中</translation>
    </message>
    <message>
        <source>Nothing is escalated</source>
        <translation>没有升级中的工单</translation>
    </message>
    <message>
        <source>Tickets that a department head or somebody higher has in hand appear here.</source>
        <translation>由部门负责人或更高层级处理的工单显示在这里。</translation>
    </message>
    <message>
        <source>Return visits</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>No return visit is due</source>
        <translation>没有待回访的客户</translation>
    </message>
    <message>
        <source>Customers who are to be called after the service appear here.</source>
        <translation>服务结束后要回访的客户出现在这里。</translation>
    </message>
    <message>
        <source>Standing in for</source>
        <translation>代班工单</translation>
    </message>
    <message>
        <source>You stand in for nobody</source>
        <translation>目前没有代班</translation>
    </message>
    <message>
        <source>Open tickets of colleagues who are away and named you appear here.</source>
        <translation>不在岗且由你代班的同事的未结工单出现在这里。</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期的</translation>
    </message>
    <message>
        <source>What is overdue or ends today appears here, what burns first on top.</source>
        <translation>已超时和今天到期的出现在这里，最急的在最上面。</translation>
    </message>
    <message>
        <source>Product feedback</source>
        <translation>产品反馈</translation>
    </message>
    <message>
        <source>No answer is waited for</source>
        <translation>没有待答复的反馈</translation>
    </message>
    <message>
        <source>What the product department is to improve appears here.</source>
        <translation>等待产品部门答复的反馈出现在这里。</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>just overdue</source>
        <translation>刚刚超时</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>under 1 min left</source>
        <translation>还剩不到 1 分钟</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>VisitText</name>
    <message>
        <source>regular visit after the service</source>
        <translation>服务后定期回访</translation>
    </message>
    <message>
        <source>the comment waits for an answer</source>
        <translation>意见待答复</translation>
    </message>
    <message>
        <source>not satisfied: %1 of 5</source>
        <translation>评价不满意：%1 / 5</translation>
    </message>
    <message>
        <source>complex problem</source>
        <translation>复杂问题</translation>
    </message>
    <message>
        <source>after the service</source>
        <translation>服务后回访</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>return visit: the fault is back</source>
        <translation>回访：故障又出现</translation>
    </message>
    <message>
        <source>return visit: solved for good</source>
        <translation>回访：已彻底解决</translation>
    </message>
    <message>
        <source>return visit: not reachable, given up</source>
        <translation>回访：联系不上，不再拨打</translation>
    </message>
    <message>
        <source>return visit: not reached</source>
        <translation>回访：未接通</translation>
    </message>
    <message>
        <source>the customer says: %1</source>
        <translation>客户说：%1</translation>
    </message>
    <message>
        <source>answered: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>calls without an answer: %1</source>
        <translation>已拨打 %1 次未接通</translation>
    </message>
    <message>
        <source>first visit: %1, %2</source>
        <translation>首次上门：%1，%2</translation>
    </message>
    <message>
        <source>visited by %1, %2</source>
        <translation>%1 %2 上门</translation>
    </message>
    <message>
        <source>solution: %1</source>
        <translation>处理结果：%1</translation>
    </message>
</context>
<context>
    <name>woshou::ArticleHitDelegate</name>
    <message>
        <source>review overdue</source>
        <translation>复审超期</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
</context>
<context>
    <name>woshou::ArticlePhrases</name>
    <message>
        <source>FAQ</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>solves %1%</source>
        <translation>解决 %1%</translation>
    </message>
    <message>
        <source>used on %1 tickets, solved %2%</source>
        <translation>用于 %1 件，解决 %2%</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>还没用过</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>%1 发布</translation>
    </message>
    <message>
        <source>review by %1</source>
        <translation>%1 前复审</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Second step</source>
        <translation>第二步</translation>
    </message>
    <message>
        <source>Third step</source>
        <translation>第三步</translation>
    </message>
    <message>
        <source>Fourth step</source>
        <translation>第四步</translation>
    </message>
    <message>
        <source>Fifth step</source>
        <translation>第五步</translation>
    </message>
    <message>
        <source>Sixth step</source>
        <translation>第六步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>woshou::ArticleStepView</name>
    <message>
        <source>with the customer</source>
        <translation>带客户做</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>工程师做</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>应看到：%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>woshou::ArticleView</name>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>only in Chinese</source>
        <translation>仅中文</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>什么时候停下</translation>
    </message>
    <message>
        <source>Why it happens</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>预防</translation>
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
    <name>woshou::AttachmentsView</name>
    <message>
        <source>Attach…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Files of the ticket</source>
        <translation>工单的文件</translation>
    </message>
    <message>
        <source>or drop files here, or paste with %1</source>
        <translation>也可以拖到这里，或按 %1 粘贴</translation>
    </message>
    <message>
        <source>With the program that this computer has for it (Enter)</source>
        <translation>用这台电脑上对应的程序打开（Enter）</translation>
    </message>
    <message>
        <source>Keep a copy (S)</source>
        <translation>保存一份副本（S）</translation>
    </message>
    <message>
        <source>Off the list; the log says by whom (Delete)</source>
        <translation>从列表移除，记录里会写明是谁（Delete）</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Pictures of the fault, receipts and reports that are dropped, pasted or picked appear here.</source>
        <translation>拖入、粘贴或选取的故障照片、凭证和报告会出现在这里。</translation>
    </message>
</context>
<context>
    <name>woshou::Avatar</name>
    <message>
        <source>%1, online</source>
        <translation>%1，在线</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1，离开</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1，离线</translation>
    </message>
    <message>
        <source>%1, editing</source>
        <translation>%1，正在编辑</translation>
    </message>
</context>
<context>
    <name>woshou::AwayDialog</name>
    <message>
        <source>Away</source>
        <translation>不在岗</translation>
    </message>
    <message>
        <source>Meanwhile somebody else is told what you would be told, and finds your open tickets under “Standing in for”.</source>
        <translation>期间由代班人接收本该发给您的提醒，您的未结工单出现在他的“代班工单”里。</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>代班人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>我回来了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not away after all</source>
        <translation>取消代班</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>Choose who stands in for you</source>
        <translation>请选择代班人</translation>
    </message>
    <message>
        <source>%1 stands in for you until %2</source>
        <translation>%1 代班至 %2</translation>
    </message>
    <message>
        <source>Welcome back: you are told of your tickets again</source>
        <translation>欢迎回来，提醒又会发给您</translation>
    </message>
</context>
<context>
    <name>woshou::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>woshou::BulkDialog</name>
    <message>
        <source>Macro</source>
        <translation>宏</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>接口人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Belongs to the incident</source>
        <translation>归入母事件</translation>
    </message>
    <message>
        <source>Why *</source>
        <translation>原因 *</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Copy receipt</source>
        <translation>复制回执</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Try the failed again</source>
        <translation>重试失败的</translation>
    </message>
    <message>
        <source>Revert all</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change tickets</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Change tickets together</source>
        <translation>批量修改工单</translation>
    </message>
    <message>
        <source>Tickets: %1. Nothing is changed before you have seen what would be.</source>
        <translation>共 %1 件。先预览结果，确认后才会修改。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Choose what is to be changed</source>
        <translation>请选择要修改的内容</translation>
    </message>
    <message>
        <source>Say why, so that the log can be understood</source>
        <translation>请写明原因，日志才看得懂</translation>
    </message>
    <message>
        <source>There is no ticket of this number</source>
        <translation>没有这个编号的工单</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1 件</translation>
    </message>
    <message>
        <source>Done: %1. Skipped: %2. Failed: %3.</source>
        <translation>成功 %1 件，跳过 %2 件，失败 %3 件。</translation>
    </message>
    <message>
        <source>Looking what would become of each…</source>
        <translation>正在预览每件的结果…</translation>
    </message>
    <message>
        <source>Would be changed: %1. Would be skipped: %2.</source>
        <translation>将修改 %1 件，将跳过 %2 件。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reverted: %1. %2</source>
        <translation>已还原 %1 件。%2</translation>
    </message>
    <message>
        <source>Receipt copied</source>
        <translation>回执已复制</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation>回执已保存</translation>
    </message>
    <message>
        <source>The receipt could not be saved: %1</source>
        <translation>回执未能保存：%1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Would be changed: %1 (to a lower priority: %2). Would be skipped: %3.</source>
        <translation>将修改 %1 件（其中优先级变低 %2 件），将跳过 %3 件。</translation>
    </message>
</context>
<context>
    <name>woshou::BulkTable</name>
    <message>
        <source>Not reached</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>woshou::CalendarPicture</name>
    <message>
        <source>%1, year %2</source>
        <translation>%1，%2 年</translation>
    </message>
</context>
<context>
    <name>woshou::CalendarView</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Import public holidays…</source>
        <translation>导入节假日…</translation>
    </message>
    <message>
        <source>A year&apos;s file in the holiday-cn format; days off are closed, make-up workdays open like Monday</source>
        <translation>holiday-cn 格式的一年文件；放假日休息，调休上班日按星期一上班</translation>
    </message>
    <message>
        <source>Import public holidays</source>
        <translation>导入节假日</translation>
    </message>
    <message>
        <source>Public holidays (*.json)</source>
        <translation>节假日文件 (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
</context>
<context>
    <name>woshou::CandidateText</name>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Same problem</source>
        <translation>同类经验</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>%1 km away</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>skill and its rating</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>knows this device, %1 alike solved</source>
        <translation>修过这台，同类解决 %1 件</translation>
    </message>
    <message>
        <source>%1 alike solved</source>
        <translation>同类解决 %1 件</translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <translation>手头 %1 件</translation>
    </message>
    <message>
        <source>nothing in hand</source>
        <translation>手头没有单</translation>
    </message>
    <message>
        <source>today until %1</source>
        <translation>今天上班到 %1</translation>
    </message>
    <message>
        <source>settled remotely, distance does not count</source>
        <translation>远程处理，不计距离</translation>
    </message>
    <message>
        <source>%1 km from the customer, full marks within %2 km</source>
        <translation>距客户 %1 公里，%2 公里内满分</translation>
    </message>
    <message>
        <source>no special skill needed</source>
        <translation>不需要专门技能</translation>
    </message>
    <message>
        <source>%1 alike in twelve months, this device %2 times</source>
        <translation>近 12 个月同类 %1 件，这台 %2 次</translation>
    </message>
    <message>
        <source>%1 alike in twelve months</source>
        <translation>近 12 个月同类 %1 件</translation>
    </message>
    <message>
        <source>none alike in twelve months</source>
        <translation>近 12 个月没有同类</translation>
    </message>
    <message>
        <source>lacks the skill “%1”</source>
        <translation>没有“%1”技能</translation>
    </message>
    <message>
        <source>off duty, works %1–%2</source>
        <translation>不在班，上班时间 %1–%2</translation>
    </message>
    <message>
        <source>day off today</source>
        <translation>今天休息</translation>
    </message>
    <message>
        <source>%1 km away, beyond the limit of %2 km</source>
        <translation>%1 公里，超出 %2 公里上限</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>不合适</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>distance unknown: the address has no position</source>
        <translation>地址没有坐标，距离未知</translation>
    </message>
    <message>
        <source>until %1, %2 left; full marks for all of the next 4 hours</source>
        <translation>到 %1，还剩 %2；接下来 4 小时都在班得满分</translation>
    </message>
</context>
<context>
    <name>woshou::CauseBar</name>
    <message>
        <source>Other %1%</source>
        <translation>其他 %1%</translation>
    </message>
    <message>
        <source>Causes: %1</source>
        <translation>原因占比：%1</translation>
    </message>
</context>
<context>
    <name>woshou::ChartCard</name>
    <message>
        <source>Show the numbers as a table</source>
        <translation>用表格看数字</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>没有数据</translation>
    </message>
</context>
<context>
    <name>woshou::ChoiceText</name>
    <message>
        <source>in warranty</source>
        <translation>在保</translation>
    </message>
    <message>
        <source>no warranty</source>
        <translation>过保</translation>
    </message>
    <message>
        <source>warranty to %1</source>
        <translation>在保至 %1</translation>
    </message>
</context>
<context>
    <name>woshou::CommandPalette</name>
    <message>
        <source>Ticket, customer, article, page or command</source>
        <translation>工单、客户、文章、页面或命令</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任何东西</translation>
    </message>
    <message>
        <source>Nothing found. A number, a phone, a name or a word of the problem helps.</source>
        <translation>没有找到。可以试试单号、电话、姓名，或问题里的一个词。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter open    Esc close</source>
        <translation>↑ ↓ 选择    Enter 打开    Esc 关闭</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>woshou::ConflictDialog</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save like this</source>
        <translation>就这样保存</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Somebody else changed the same fields</source>
        <translation>别人也改了这几项</translation>
    </message>
    <message>
        <source>What only one of you changed is combined already. Choose for each of these fields; what differs is marked.</source>
        <translation>只有一方改过的已经合在一起。下面每项请选一个；不同的地方已标出。</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>全用我的</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>全用对方的</translation>
    </message>
</context>
<context>
    <name>woshou::ContractDialog</name>
    <message>
        <source>What was agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>3 years all-in</source>
        <translation>三年全保</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>2026-01-01</source>
        <translation>2026-01-01</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>2028-12-31</source>
        <translation>2028-12-31</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>免费项目</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Remote support</source>
        <translation>远程支持</translation>
    </message>
    <message>
        <source>Days with remote support</source>
        <translation>有远程支持的日子</translation>
    </message>
    <message>
        <source>08:00</source>
        <translation>08:00</translation>
    </message>
    <message>
        <source>Remote support from</source>
        <translation>远程支持开始</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>20:00</source>
        <translation>20:00</translation>
    </message>
    <message>
        <source>Remote support to</source>
        <translation>远程支持结束</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应约定</translation>
    </message>
    <message>
        <source>Answer within 2 hours</source>
        <translation>2 小时内响应</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新合同</translation>
    </message>
</context>
<context>
    <name>woshou::CorrectDialog</name>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>接口人</translation>
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
        <source>Number to call</source>
        <translation>回电号码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Why it is corrected *</source>
        <translation>更正原因 *</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct · %1</source>
        <translation>更正 · %1</translation>
    </message>
    <message>
        <source>Correct the ticket</source>
        <translation>更正工单</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>Say why, so that the log can be understood</source>
        <translation>请写明原因，日志才看得懂</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>未保存。</translation>
    </message>
    <message>
        <source>Yours stands in the form; save again to keep it.</source>
        <translation>表里是您写的；再保存一次就以您的为准。</translation>
    </message>
    <message>
        <source> ext. </source>
        <translation> 转 </translation>
    </message>
</context>
<context>
    <name>woshou::CustomerDetailsView</name>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>新来电</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>添加合同</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Add wish or lead</source>
        <translation>添加心愿或线索</translation>
    </message>
    <message>
        <source>Contacts and changes</source>
        <translation>联系与变更</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>还没有选客户</translation>
    </message>
    <message>
        <source>Choose one in the list to see devices, contracts, notes and everything that was said.</source>
        <translation>在列表里选一位，就能看到设备、合同、备注和说过的每句话。</translation>
    </message>
    <message>
        <source>Fits this customer</source>
        <translation>适合这位客户</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>Devices and purchases</source>
        <translation>设备与购买</translation>
    </message>
    <message>
        <source>Agreed service</source>
        <translation>约定的服务</translation>
    </message>
    <message>
        <source>Household, needs, preferences</source>
        <translation>家庭、需求与偏好</translation>
    </message>
    <message>
        <source>Wishes and sales leads</source>
        <translation>心愿与销售线索</translation>
    </message>
    <message>
        <source>Service history</source>
        <translation>服务历史</translation>
    </message>
    <message>
        <source>No longer in force</source>
        <translation>已失效或已完成</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在上</translation>
    </message>
    <message>
        <source>No contact so far</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>Calls, messages and ratings of every ticket stand here.</source>
        <translation>每张工单的来电、消息和评价都在这里。</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>customer since %1</source>
        <translation>%1 成为客户</translation>
    </message>
    <message>
        <source>services: %1</source>
        <translation>服务过 %1 次</translation>
    </message>
    <message>
        <source>rates us %1 of 5</source>
        <translation>评分 %1 / 5</translation>
    </message>
    <message>
        <source>nothing on record</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>serial number missing</source>
        <translation>缺序列号</translation>
    </message>
    <message>
        <source>bought %1</source>
        <translation>%1 购买</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1 stars</source>
        <translation>%1 星</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>打印或存为 PDF</translation>
    </message>
    <message>
        <source>WeChat %1</source>
        <translation>微信 %1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>woshou::CustomerDialog</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>2023-06-11</source>
        <translation>2023-06-11</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
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
        <source>Household</source>
        <translation>家庭情况</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Customer&apos;s data</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信账号</translation>
    </message>
    <message>
        <source>Device of the account</source>
        <translation>绑定的产品</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不绑定</translation>
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
    <message>
        <source>Everything about the customer</source>
        <translation>客户的全部情况</translation>
    </message>
    <message>
        <source>Orders and how far they are</source>
        <translation>订单与进度</translation>
    </message>
</context>
<context>
    <name>woshou::CustomerProgressView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Put into the reply</source>
        <translation>放进回复</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>What the customer may be told. None of it is sent by itself: copy it, or read it out.</source>
        <translation>可以告诉客户的话。不会自动发送：请复制或念给客户听。</translation>
    </message>
</context>
<context>
    <name>woshou::CustomersPage</name>
    <message>
        <source>Name, initials, phone, serial or order</source>
        <translation>姓名、首字母、电话、序列号或订单号</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>↑↓ preview   Enter open</source>
        <translation>↑↓ 预览   Enter 打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>A number is found when it is whole; a name from its beginning, or by the initials of its pinyin.</source>
        <translation>号码要完整才找得到；姓名可以只写开头，也可以写拼音首字母。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Customers: %1</source>
        <translation>客户 %1 位</translation>
    </message>
    <message>
        <source>Customers: %1+</source>
        <translation>客户 %1+ 位</translation>
    </message>
</context>
<context>
    <name>woshou::DashboardPage</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>%1 tickets · as of %2</source>
        <translation>%1 件工单 · 更新于 %2</translation>
    </message>
    <message>
        <source>tickets per month, by channel</source>
        <translation>按渠道，每月件数</translation>
    </message>
    <message>
        <source>tickets per day, by channel</source>
        <translation>按渠道，每日件数</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>来单量</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Fault types</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Tickets of %1</source>
        <translation>%1 的工单</translation>
    </message>
    <message>
        <source>%1 tickets · %2 · %3 of %4 kinds make up 80%</source>
        <translation>%1 件 · %2 · %4 类中的前 %3 类占到 80%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
</context>
<context>
    <name>woshou::DashboardPeriod</name>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>woshou::DeviceDialog</name>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>2023-06-11</source>
        <translation>2023-06-11</translation>
    </message>
    <message>
        <source>Bought at</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>保修至</translation>
    </message>
    <message>
        <source>2026-06-10</source>
        <translation>2026-06-10</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>新设备</translation>
    </message>
</context>
<context>
    <name>woshou::DeviceHistoryView</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
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
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>woshou::DispatchPage</name>
    <message>
        <source>Send</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>No jobs waiting</source>
        <translation>没有待分派的工单</translation>
    </message>
    <message>
        <source>New jobs appear here by themselves; urgent ones also show a notice.</source>
        <translation>新工单会自动出现在这里，紧急的还会弹出提示。</translation>
    </message>
    <message>
        <source>No candidates yet</source>
        <translation>还没有人选</translation>
    </message>
    <message>
        <source>Choose a job to see the engineers and the reasons here.</source>
        <translation>选一张工单，这里就列出工程师和理由。</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>工单情况</translation>
    </message>
    <message>
        <source>Waiting jobs</source>
        <translation>待分派的工单</translation>
    </message>
    <message>
        <source>Engineers, best first</source>
        <translation>工程师，合适的在前</translation>
    </message>
    <message>
        <source>Urgent: %1 · %2</source>
        <translation>紧急：%1 · %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Waiting %1+</source>
        <translation>待分派 %1+</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>待分派 %1</translation>
    </message>
    <message>
        <source>most urgent on top</source>
        <translation>最急的在上</translation>
    </message>
    <message>
        <source>Nothing to dispatch</source>
        <translation>没有等待派出的工单</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>%1 of %2 available</source>
        <translation>%1 人可派，共 %2 人</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>派给%1</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 已派给%2</translation>
    </message>
</context>
<context>
    <name>woshou::DropOverlay</name>
    <message>
        <source>Picture %1.png</source>
        <translation>图片 %1.png</translation>
    </message>
</context>
<context>
    <name>woshou::DutyRow</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任分工</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>负责什么</translation>
    </message>
    <message>
        <source>Take this department out</source>
        <translation>移除这个部门</translation>
    </message>
</context>
<context>
    <name>woshou::EscalationDialog</name>
    <message>
        <source>Trigger *</source>
        <translation>触发条件 *</translation>
    </message>
    <message>
        <source>Reason *</source>
        <translation>升级原因 *</translation>
    </message>
    <message>
        <source>Current progress *</source>
        <translation>当前处理进展 *</translation>
    </message>
    <message>
        <source>Customer&apos;s demand *</source>
        <translation>客户诉求 *</translation>
    </message>
    <message>
        <source>Escalate to *</source>
        <translation>建议升级对象 *</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提交主管审批</translation>
    </message>
    <message>
        <source>Escalate · %1</source>
        <translation>升级 · %1</translation>
    </message>
    <message>
        <source>Escalation request</source>
        <translation>问题升级审批表</translation>
    </message>
    <message>
        <source>%1 · %2 · the ticket goes on meanwhile</source>
        <translation>%1 · %2 · 审批期间工单照常处理</translation>
    </message>
    <message>
        <source>Who may take it on could not be read</source>
        <translation>无法读取可升级的对象</translation>
    </message>
    <message>
        <source>Why does it have to go above?</source>
        <translation>请说明为什么需要升级</translation>
    </message>
    <message>
        <source>What was done so far?</source>
        <translation>请写明目前处理到哪一步</translation>
    </message>
    <message>
        <source>What does the customer ask for?</source>
        <translation>请写明客户的诉求</translation>
    </message>
</context>
<context>
    <name>woshou::EscalationStepDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation>升级审批</translation>
    </message>
    <message>
        <source>Goes to *</source>
        <translation>升级对象 *</translation>
    </message>
    <message>
        <source>Comment (needed to refuse)</source>
        <translation>审批意见（不同意时必填）</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Customer contacted</source>
        <translation>已联系客户</translation>
    </message>
    <message>
        <source>What the customer gets *</source>
        <translation>方案类型 *</translation>
    </message>
    <message>
        <source>What was agreed *</source>
        <translation>约定内容 *</translation>
    </message>
    <message>
        <source>Save what was agreed</source>
        <translation>保存约定</translation>
    </message>
    <message>
        <source>To the next level</source>
        <translation>转上一级</translation>
    </message>
    <message>
        <source>Why *</source>
        <translation>原因 *</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转上一级</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>升级原因：%1</translation>
    </message>
    <message>
        <source>Current progress: %1</source>
        <translation>当前处理进展：%1</translation>
    </message>
    <message>
        <source>Customer&apos;s demand: %1</source>
        <translation>客户诉求：%1</translation>
    </message>
    <message>
        <source>Who may take it on could not be read</source>
        <translation>无法读取可升级的对象</translation>
    </message>
    <message>
        <source>Say why it is refused and how the ticket goes on</source>
        <translation>请说明为什么不同意，以及工单如何继续处理</translation>
    </message>
    <message>
        <source>Write down what was agreed with the customer</source>
        <translation>请写明与客户约定了什么</translation>
    </message>
    <message>
        <source>Say why it goes further up</source>
        <translation>请说明为什么要再升一级</translation>
    </message>
</context>
<context>
    <name>woshou::EscalationStrip</name>
    <message>
        <source>Approve or refuse…</source>
        <translation>审批…</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Customer contacted…</source>
        <translation>已联系客户…</translation>
    </message>
    <message>
        <source>Next level…</source>
        <translation>转上一级…</translation>
    </message>
    <message>
        <source>Close the escalation</source>
        <translation>关闭升级</translation>
    </message>
    <message>
        <source>Form…</source>
        <translation>审批表…</translation>
    </message>
</context>
<context>
    <name>woshou::ExplanationModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>累计</translation>
    </message>
</context>
<context>
    <name>woshou::FeedbackDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Product feedback · %1</source>
        <translation>产品反馈 · %1</translation>
    </message>
    <message>
        <source>Product feedback</source>
        <translation>产品反馈</translation>
    </message>
    <message>
        <source>Write down what they plan, and until when</source>
        <translation>写下产品部门的计划和完成时间</translation>
    </message>
    <message>
        <source>Write down what the department is to know</source>
        <translation>写下要让产品部门知道的内容</translation>
    </message>
    <message>
        <source>Product department&apos;s answer</source>
        <translation>产品部门的答复</translation>
    </message>
    <message>
        <source>Improvement plan *</source>
        <translation>改进计划 *</translation>
    </message>
    <message>
        <source>Problem, evidence, cause and proposal *</source>
        <translation>问题、依据、原因和改进建议 *</translation>
    </message>
</context>
<context>
    <name>woshou::FieldSet</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>woshou::FilterLine</name>
    <message>
        <source>Proposals</source>
        <translation>提示</translation>
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
    <message>
        <source>Elderly</source>
        <translation>家有老人</translation>
    </message>
    <message>
        <source>Lives alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>Business down</source>
        <translation>停产停业</translation>
    </message>
    <message>
        <source>No model of ours is called this; check the plate</source>
        <translation>没有这个型号，请再看看铭牌</translation>
    </message>
    <message>
        <source>Several models fit; choose one from the list</source>
        <translation>有几个型号相符，请从列表里选一个</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Lead the customer to a formal channel: the hotline or the official account. What stays in a private chat gets lost.</source>
        <translation>请把客户引到正规渠道：服务热线或公众号。留在私人聊天里的容易遗漏。</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信账号</translation>
    </message>
    <message>
        <source>An account that is bound fills in who it is and which device; one that is new is bound with the save.</source>
        <translation>绑定过的账号会自动填好客户和产品；新账号在保存时绑定。</translation>
    </message>
</context>
<context>
    <name>woshou::IntakeOrders</name>
    <message>
        <source>Orders and devices</source>
        <translation>订单与设备</translation>
    </message>
    <message>
        <source>Back to the suggestions</source>
        <translation>返回建议</translation>
    </message>
    <message>
        <source>Told, that is all</source>
        <translation>已告知，办结</translation>
    </message>
    <message>
        <source>Saves the call as answered, with what was read to the customer</source>
        <translation>把念给客户的话记为处理结果，存为已答复</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>无未结</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 件未结</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders and how far they are</source>
        <translation>订单与进度</translation>
    </message>
    <message>
        <source>Nothing was bought or asked for under this name yet.</source>
        <translation>这位客户名下还没有购买和诉求记录。</translation>
    </message>
    <message>
        <source>Nobody is recognised yet. Ask for the phone, order or serial number.</source>
        <translation>还没识别出客户。请问一下电话、订单号或序列号。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
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
        <source>Keep draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Self-help worked</source>
        <translation>自助已解决</translation>
    </message>
    <message>
        <source>Save, give number</source>
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
        <source>Not saved yet.</source>
        <translation>还没保存。</translation>
    </message>
    <message>
        <source>The ticket is saved, but it could not be passed on: %1</source>
        <translation>工单已保存，但没能转到下一步：%1</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>再次保存</translation>
    </message>
    <message>
        <source>The call that waited is saved as %1.</source>
        <translation>刚才没发出去的来电已保存，编号 %1。</translation>
    </message>
    <message>
        <source>It had been stored at the first attempt. What you changed since is in its log.</source>
        <translation>第一次提交时其实已经保存；之后改动的内容已记入工单记录。</translation>
    </message>
    <message>
        <source>Kept as draft</source>
        <translation>已存为草稿</translation>
    </message>
    <message>
        <source>Kept as draft: %1</source>
        <translation>已存为草稿：%1</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>拿回来(&amp;T)</translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>已并入 %1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>The call could not be kept on this desk.</source>
        <translation>这通来电未能保存在本机。</translation>
    </message>
    <message>
        <source>What waited for the server was sent.</source>
        <translation>等待发送的来电已发出。</translation>
    </message>
    <message>
        <source>Some of it wants a look.</source>
        <translation>其中有的需要看一下。</translation>
    </message>
    <message>
        <source>Each call has its ticket number now.</source>
        <translation>每通来电都已有工单编号。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>%1 saves the ticket as solved by self-help.</source>
        <translation>按 %1 存为“自助已解决”。</translation>
    </message>
    <message>
        <source>known customers that fit: ↓ marks, Enter takes</source>
        <translation>对得上的老客户：↓ 选中，Enter 采用</translation>
    </message>
    <message>
        <source>Not added; the call is kept as a draft.</source>
        <translation>未能并入，这通来电已存为草稿。</translation>
    </message>
    <message>
        <source>Add again</source>
        <translation>再次并入</translation>
    </message>
    <message>
        <source>Asks how far the request is</source>
        <translation>查询诉求进度</translation>
    </message>
    <message>
        <source>Asks how far order %1 is</source>
        <translation>查询订单 %1 的进度</translation>
    </message>
    <message>
        <source>Call without a name</source>
        <translation>未留姓名的来电</translation>
    </message>
    <message>
        <source>Another call beside this one</source>
        <translation>再接一通，这通留着</translation>
    </message>
    <message>
        <source>This step needs “%1”, which is filled in on the ticket: save and tell the number, and take the step there.</source>
        <translation>这一步需要“%1”，要在工单里填：先保存并报号，再到工单里走这一步。</translation>
    </message>
</context>
<context>
    <name>woshou::IntakeSaver</name>
    <message>
        <source>Taken without the server at %1; the customer was told the provisional number %2.</source>
        <translation>%1 离线受理；告知客户的临时编号为 %2。</translation>
    </message>
    <message>
        <source>It could not be passed on: %1</source>
        <translation>未能转出：%1</translation>
    </message>
    <message>
        <source>May be the same as %1 (%2): %3</source>
        <translation>可能与 %1（%2）是同一件事：%3</translation>
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
    <name>woshou::IntakeStrip</name>
    <message>
        <source>Open calls</source>
        <translation>正在受理的来电</translation>
    </message>
    <message>
        <source>Another call</source>
        <translation>再接一通</translation>
    </message>
    <message>
        <source>A call beside this one; what is here stays open</source>
        <translation>另开一张受理单，这张原样留着</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>To the drafts, and back to the next open call</source>
        <translation>存到草稿，回到下一通</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>新来电</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
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
    <message>
        <source>Write the day as 2023-06-11 or 2023-06</source>
        <translation>请写成 2023-06-11 或 2023-06</translation>
    </message>
</context>
<context>
    <name>woshou::JobFacts</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
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
        <translation>设备史</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>elderly, living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>elderly at home</source>
        <translation>家有老人</translation>
    </message>
    <message>
        <source>business stands still</source>
        <translation>停产停业</translation>
    </message>
    <message>
        <source>in warranty</source>
        <translation>在保</translation>
    </message>
    <message>
        <source>out of warranty</source>
        <translation>过保</translation>
    </message>
    <message>
        <source>first time for this device</source>
        <translation>这台首次报修</translation>
    </message>
    <message>
        <source>%1 before, last %2: %3</source>
        <translation>此前 %1 次，最近 %2：%3</translation>
    </message>
</context>
<context>
    <name>woshou::KeyMapModel</name>
    <message>
        <source>Page %1</source>
        <translation>“%1”页</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有按键</translation>
    </message>
    <message>
        <source>This key stays as it is.</source>
        <translation>这个键固定不变。</translation>
    </message>
    <message>
        <source>Changed; it comes with: %1</source>
        <translation>已修改；原来是：%1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>woshou::KnowledgePage</name>
    <message>
        <source>Search title, symptom and steps</source>
        <translation>搜标题、现象和步骤</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>搜索知识库</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>↑↓ preview   Enter read</source>
        <translation>↑↓ 预览   Enter 阅读</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>No articles found</source>
        <translation>没有找到文章</translation>
    </message>
    <message>
        <source>Try fewer or different words; the product filter also narrows the result.</source>
        <translation>少用几个词或换个说法，能找到更多；产品筛选也会缩小范围。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>找到的文章</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>%1+ articles · %2 ms</source>
        <translation>%1+ 篇 · %2 毫秒</translation>
    </message>
    <message>
        <source>%1 articles · %2 ms</source>
        <translation>%1 篇 · %2 毫秒</translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation>用得最多的在前</translation>
    </message>
    <message>
        <source>What solves most first</source>
        <translation>最能解决的在前</translation>
    </message>
</context>
<context>
    <name>woshou::LaterText</name>
    <message>
        <source>Production or business stopped</source>
        <translation>停产或停业</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Changed after it was first sent:</source>
        <translation>第一次提交之后的改动：</translation>
    </message>
    <message>
        <source>The customer called again:</source>
        <translation>客户再次来电：</translation>
    </message>
    <message>
        <source>The customer called again about the same.</source>
        <translation>客户就同一件事再次来电。</translation>
    </message>
    <message>
        <source>Elderly person living alone</source>
        <translation>老人独居</translation>
    </message>
    <message>
        <source>Elderly person at home</source>
        <translation>家有老人</translation>
    </message>
</context>
<context>
    <name>woshou::LearnedView</name>
    <message>
        <source>Where no word of a rule was said, a proposal comes from what closed tickets taught. Right: of tickets it had not seen, in five parts.</source>
        <translation>没说到规则里的词时，按已结工单里学到的来建议。“判对”：分五份轮流检验，没见过的工单判对多少。</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>学到了什么</translation>
    </message>
    <message>
        <source>Learning from closed tickets</source>
        <translation>正在学习已结工单</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Learn from our closed tickets</source>
        <translation>用本中心已结工单学习</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>学的是什么</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单数</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值数</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>判对</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>By</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Learning from closed tickets; you may go on working.</source>
        <translation>正在学习已结工单，您可以继续工作。</translation>
    </message>
    <message>
        <source>Nothing was learned yet.</source>
        <translation>还没有学过。</translation>
    </message>
</context>
<context>
    <name>woshou::LinkDialog</name>
    <message>
        <source>How they belong together</source>
        <translation>两件的关系</translation>
    </message>
    <message>
        <source>Number of the other ticket *</source>
        <translation>另一件的编号 *</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>原因（选填）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge into another ticket</source>
        <translation>合并到其他工单</translation>
    </message>
    <message>
        <source>Link with another ticket</source>
        <translation>关联其他工单</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>The same request</source>
        <translation>同一诉求</translation>
    </message>
    <message>
        <source>Belongs to that incident</source>
        <translation>归入该母事件</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Both tickets show the link; it can be taken away at any time.</source>
        <translation>两件工单都会显示关联，随时可以取消。</translation>
    </message>
    <message>
        <source>There is no ticket of this number</source>
        <translation>没有这个编号的工单</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>This is another customer&apos;s ticket. Merge only when it is really the same request.</source>
        <translation>这是另一位客户的工单，确属同一诉求才合并。</translation>
    </message>
    <message>
        <source>Type the whole number of the other ticket</source>
        <translation>请输入另一件工单的完整编号</translation>
    </message>
    <message>
        <source>Perhaps one of these (↓ and Enter choose)</source>
        <translation>可能是这几张（↓ 和 Enter 选）</translation>
    </message>
    <message>
        <source>Tickets that may be the same request</source>
        <translation>可能是同一诉求的工单</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Why it is the same request *</source>
        <translation>为什么是同一诉求 *</translation>
    </message>
    <message>
        <source>Say why: the logs of both tickets keep it</source>
        <translation>请说明原因，两张工单的日志都会记下</translation>
    </message>
    <message>
        <source>This ticket ends here: its time limits stop, what was promised to the customer and open tasks go along, and its log is read in the other one. It can be taken back.</source>
        <translation>本单到此为止：时限停止计时，答应客户的事和未完任务转入对方工单，日志并入对方时间线。可以撤销。</translation>
    </message>
</context>
<context>
    <name>woshou::LoadingLine</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>woshou::LookAlikeStrip</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Probably recorded already</source>
        <translation>很可能已有工单</translation>
    </message>
    <message>
        <source>Perhaps recorded already</source>
        <translation>可能已有工单</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>并入 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Next ticket that may be the same</source>
        <translation>下一张可能相同的工单</translation>
    </message>
</context>
<context>
    <name>woshou::LookAlikeText</name>
    <message>
        <source>similar words</source>
        <translation>说法相近</translation>
    </message>
    <message>
        <source>same device</source>
        <translation>同一台设备</translation>
    </message>
    <message>
        <source>same caller</source>
        <translation>同一位客户</translation>
    </message>
    <message>
        <source>same fault</source>
        <translation>同样的故障</translation>
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
    <message>
        <source>Search tickets, customers, articles</source>
        <translation>搜索工单、客户、文章</translation>
    </message>
    <message>
        <source>Somebody calls: %1.</source>
        <translation>来电：%1。</translation>
    </message>
    <message>
        <source>Your role takes no calls.</source>
        <translation>您的角色不受理来电。</translation>
    </message>
    <message>
        <source>%1 cannot be shown.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>woshou::MeasureText</name>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>Solved first time</source>
        <translation>一次解决率</translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation>净推荐值</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>重复率</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新处理率</translation>
    </message>
    <message>
        <source>Tickets created</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Target %1%2</source>
        <translation>目标 %1%2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Median %1, nine in ten within %2</source>
        <translation>中位数 %1，九成在 %2 以内</translation>
    </message>
    <message>
        <source>By time of creation. Enter opens the tickets.</source>
        <translation>按建单时间计。按 Enter 打开这些工单。</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>一次解决</translation>
    </message>
    <message>
        <source>Not first time</source>
        <translation>非一次解决</translation>
    </message>
    <message>
        <source>Promoters</source>
        <translation>推荐者</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Less satisfied</source>
        <translation>不够满意</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复报修</translation>
    </message>
    <message>
        <source>No repeats</source>
        <translation>非重复</translation>
    </message>
    <message>
        <source>Reopened once</source>
        <translation>重新打开过</translation>
    </message>
    <message>
        <source>Never reopened</source>
        <translation>没有重新打开</translation>
    </message>
    <message>
        <source>Proposals taken</source>
        <translation>建议采纳率</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>按建议</translation>
    </message>
    <message>
        <source>Chosen otherwise</source>
        <translation>另行选择</translation>
    </message>
    <message>
        <source>Escalation rate</source>
        <translation>升级率</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转派率</translation>
    </message>
    <message>
        <source>Return visits in time</source>
        <translation>回访及时率</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Not escalated</source>
        <translation>未升级</translation>
    </message>
    <message>
        <source>Passed on to others</source>
        <translation>已转派</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>未转派</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>及时</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
</context>
<context>
    <name>woshou::MeetingDialog</name>
    <message>
        <source>What was agreed, for colleagues only *</source>
        <translation>商定的内容（仅内部可见）*</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>谁在什么时候前做什么</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>加一个部门</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save meeting notes</source>
        <translation>保存会议</translation>
    </message>
    <message>
        <source>Departments · %1</source>
        <translation>跨部门协作 · %1</translation>
    </message>
    <message>
        <source>Departments involved</source>
        <translation>跨部门协作</translation>
    </message>
    <message>
        <source>%1 · the customer&apos;s contact stays %2</source>
        <translation>%1 · 对客户的接口人仍是 %2</translation>
    </message>
    <message>
        <source>Write down what was agreed</source>
        <translation>请写下商定的内容</translation>
    </message>
    <message>
        <source>What does this department do?</source>
        <translation>这个部门负责什么？</translation>
    </message>
    <message>
        <source>Which department is it?</source>
        <translation>是哪个部门？</translation>
    </message>
</context>
<context>
    <name>woshou::MoveBar</name>
    <message>
        <source>More steps</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Tell the result, ask if solved</source>
        <translation>告知结果并确认</translation>
    </message>
    <message>
        <source>only this ticket&apos;s engineer or another role</source>
        <translation>须由本单工程师或其他角色操作</translation>
    </message>
    <message>
        <source>another role does this</source>
        <translation>须由其他角色操作</translation>
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
    <name>woshou::MoveDialog</name>
    <message>
        <source>Note for the log (optional)</source>
        <translation>备注，记入时间线（选填）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>woshou::MoveFields</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（选填）</translation>
    </message>
    <message>
        <source>“%1” is needed for this step</source>
        <translation>这一步必须填写“%1”</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
</context>
<context>
    <name>woshou::NoteDialog</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>woshou::NoticePopup</name>
    <message>
        <source>Deadline notices</source>
        <translation>时限提醒</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>全部已看</translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter open    Delete seen    Esc close</source>
        <translation>↑ ↓ 选择    Enter 打开    Delete 已看    Esc 关闭</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>没有提醒</translation>
    </message>
    <message>
        <source>When a promise comes near its end, or is overdue, it stands here.</source>
        <translation>承诺快到期或已超时，会列在这里。</translation>
    </message>
</context>
<context>
    <name>woshou::NumberCard</name>
    <message>
        <source>Saved. Please read this to the customer.</source>
        <translation>已保存，请念给客户听</translation>
    </message>
    <message>
        <source>Done reading</source>
        <translation>念完了</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 %2 前</translation>
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
    <message>
        <source>This number is provisional: the server is away. The call is saved by itself when it is back, and its ticket is found by this number, too.</source>
        <translation>这是临时编号：目前连不上服务器。恢复后会自动保存，用这个编号也能查到工单。</translation>
    </message>
    <message>
        <source>Kept on this desk. Please read this to the customer.</source>
        <translation>已存在本机，请读给客户听。</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（临时编号）</translation>
    </message>
    <message>
        <source>a specialist calls by %1</source>
        <translation>%1 前专人来电</translation>
    </message>
</context>
<context>
    <name>woshou::OutboxDialog</name>
    <message>
        <source>Calls taken without the server</source>
        <translation>离线受理的来电</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>受理于 %1</translation>
    </message>
    <message>
        <source>Nothing waits. Every call that was taken without the server has its ticket.</source>
        <translation>没有等待发送的来电。离线受理的都已成为工单。</translation>
    </message>
    <message>
        <source>A waiting call is sent by itself when the server is back, and stored once. Both numbers find its ticket.</source>
        <translation>服务器恢复后自动发送，且只存一次。临时编号和工单编号都能查到。</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Alt+O</source>
        <translation>Alt+O</translation>
    </message>
    <message>
        <source>Take back into the form</source>
        <translation>取回表单</translation>
    </message>
    <message>
        <source>Alt+T</source>
        <translation>Alt+T</translation>
    </message>
    <message>
        <source>Clear what was sent</source>
        <translation>清除已发送</translation>
    </message>
    <message>
        <source>Alt+C</source>
        <translation>Alt+C</translation>
    </message>
</context>
<context>
    <name>woshou::OverrideBar</name>
    <message>
        <source>Not taking the first choice? Give the reason with one key</source>
        <translation>不选系统首选时，一键记原因</translation>
    </message>
    <message>
        <source>Another reason, in your words (key 6)</source>
        <translation>其他原因，自己写（按 6）</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Choose a reason with 1–5, or write one</source>
        <translation>请按 1–5 选一个原因，或自己写一个</translation>
    </message>
</context>
<context>
    <name>woshou::ParetoWords</name>
    <message>
        <source>tickets, up to 80%</source>
        <translation>件数，前 80%</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>running share</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>80% line</source>
        <translation>80% 线</translation>
    </message>
</context>
<context>
    <name>woshou::PersonMenu</name>
    <message>
        <source>%1, menu</source>
        <translation>%1，菜单</translation>
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
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Theme, language, stand-in, sign out</source>
        <translation>主题、语言、代班、退出</translation>
    </message>
    <message>
        <source>&amp;Away, stand-in…</source>
        <translation>不在岗与代班(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>woshou::PhoneReveal</name>
    <message>
        <source>Call the customer back</source>
        <translation>回拨客户</translation>
    </message>
    <message>
        <source>Check the number with the customer</source>
        <translation>与客户核对号码</translation>
    </message>
    <message>
        <source>Correct the number</source>
        <translation>更正号码</translation>
    </message>
    <message>
        <source>Check a complaint</source>
        <translation>核查投诉</translation>
    </message>
</context>
<context>
    <name>woshou::PrintPreview</name>
    <message>
        <source>With internal notes</source>
        <translation>包含内部备注</translation>
    </message>
    <message>
        <source>Whole phone number</source>
        <translation>完整电话号码</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print · %1</source>
        <translation>打印 · %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>打印机没有接受。</translation>
    </message>
    <message>
        <source>Look at the printer and try again, or save it as a PDF file.</source>
        <translation>请检查打印机后再试，或存为 PDF 文件。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>文件没有存成。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请换一个文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>woshou::ProgressDialog</name>
    <message>
        <source>Steps taken *</source>
        <translation>处理步骤 *</translation>
    </message>
    <message>
        <source>Difficulties (optional)</source>
        <translation>遇到的难点（可不填）</translation>
    </message>
    <message>
        <source>Expected to be done *</source>
        <translation>预计完成时间 *</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save progress</source>
        <translation>保存进展</translation>
    </message>
    <message>
        <source>Progress · %1</source>
        <translation>处理进展 · %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Write down what was done, so that nobody has to ask again</source>
        <translation>请写下做了什么，免得别人再问一遍</translation>
    </message>
</context>
<context>
    <name>woshou::PromiseBar</name>
    <message>
        <source>%1 shows how it came about</source>
        <translation>%1 看怎样算出来</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between two hints</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>woshou::PromiseDialog</name>
    <message>
        <source>Promises</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>How each end came about</source>
        <translation>时限是怎么算出来的</translation>
    </message>
    <message>
        <source>Promises of the ticket</source>
        <translation>这张工单的承诺</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>逐日计算</translation>
    </message>
    <message>
        <source>New end *</source>
        <translation>新的到期时间 *</translation>
    </message>
    <message>
        <source>Why *</source>
        <translation>理由 *</translation>
    </message>
    <message>
        <source>Set this end</source>
        <translation>按此设定</translation>
    </message>
    <message>
        <source>Set another end…</source>
        <translation>另设到期时间…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing is promised for this ticket.</source>
        <translation>这张工单没有承诺时限。</translation>
    </message>
    <message>
        <source>Another end: %1</source>
        <translation>另设到期时间：%1</translation>
    </message>
    <message>
        <source>Say why: it stands in the log</source>
        <translation>请写明理由，会记入日志</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>已填的内容还在。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>woshou::PromiseRow</name>
    <message>
        <source>Promised time</source>
        <translation>承诺的时间</translation>
    </message>
    <message>
        <source>This is the reply promised by %1</source>
        <translation>这就是答应 %1 前的回复</translation>
    </message>
    <message>
        <source>a reply by</source>
        <translation>回复时间</translation>
    </message>
    <message>
        <source>a solution by</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>the engineer&apos;s call by</source>
        <translation>工程师致电时间</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>承诺什么</translation>
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
        <source>Response</source>
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
        <translation>%1 %2 前</translation>
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
    <message>
        <source>Sub-type</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose what the customer was given: a solution, a self-check or a time; then the ticket can be saved.</source>
        <translation>请选定给了客户什么：解决办法、自助检查还是明确时间，然后才能保存。</translation>
    </message>
</context>
<context>
    <name>woshou::QuestionCards</name>
    <message>
        <source>① What is wrong</source>
        <translation>① 哪里不对</translation>
    </message>
    <message>
        <source>② Which one</source>
        <translation>② 哪一台</translation>
    </message>
    <message>
        <source>③ What they want</source>
        <translation>③ 希望怎么解决</translation>
    </message>
    <message>
        <source>No device is named</source>
        <translation>没有写明设备</translation>
    </message>
    <message>
        <source>Serial number missing</source>
        <translation>缺序列号</translation>
    </message>
    <message>
        <source>Warranty unknown</source>
        <translation>保修不明</translation>
    </message>
    <message>
        <source>In warranty until %1</source>
        <translation>在保至 %1</translation>
    </message>
    <message>
        <source>Out of warranty since %1</source>
        <translation>%1 起过保</translation>
    </message>
</context>
<context>
    <name>woshou::RecordDialog</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Cannot be read: a day is written 2026-01-31, a time 08:00.</source>
        <translation>无法识别：日期写作 2026-01-31，时间写作 08:00。</translation>
    </message>
    <message>
        <source>Someone saved this before you. Nothing was overwritten, your text is still here.</source>
        <translation>别人在您之前保存了。没有覆盖任何内容，您写的还在。</translation>
    </message>
    <message>
        <source>Yours stands in the form; save again to keep it.</source>
        <translation>表里是您写的；再保存一次就以您的为准。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>没有保存任何内容。</translation>
    </message>
</context>
<context>
    <name>woshou::RecordView</name>
    <message>
        <source>How it was settled</source>
        <translation>怎么解决的</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>还没记录</translation>
    </message>
    <message>
        <source>Customer&apos;s rating</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 分（满分 5 分）</translation>
    </message>
    <message>
        <source>Recommends us</source>
        <translation>推荐意愿</translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <translation>%1 分（满分 10 分）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Intake record</source>
        <translation>受理记录</translation>
    </message>
    <message>
        <source>Sub-type and grade</source>
        <translation>子类与分级</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>系统建议</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习所得</translation>
    </message>
</context>
<context>
    <name>woshou::RelationStrip</name>
    <message>
        <source>Merged: goes on in</source>
        <translation>已合并，后续见</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>%1 was merged into this ticket; its log is part of this one.</source>
        <translation>%1 已合并到本单，其日志在本单时间线中。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Take the link to %1 away</source>
        <translation>取消与 %1 的关联</translation>
    </message>
    <message>
        <source>Incident: %1 tickets, %2 open</source>
        <translation>母事件：共 %1 件，未结 %2 件</translation>
    </message>
    <message>
        <source>Pass on an update…</source>
        <translation>转达进展…</translation>
    </message>
    <message>
        <source>Change its tickets…</source>
        <translation>批量处理子工单…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 件</translation>
    </message>
</context>
<context>
    <name>woshou::ReplyBar</name>
    <message>
        <source>Kind of entry</source>
        <translation>记录种类</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Reply given</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Customer called</source>
        <translation>客户来电</translation>
    </message>
    <message>
        <source>For colleagues only, the customer does not see it</source>
        <translation>只给同事看，客户看不到</translation>
    </message>
    <message>
        <source>What the customer said, in the customer&apos;s own words</source>
        <translation>客户说了什么，照原话记</translation>
    </message>
    <message>
        <source>What you told %1, and how</source>
        <translation>告诉了%1什么，用什么方式</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Record reply</source>
        <translation>保存回复</translation>
    </message>
    <message>
        <source>Record words</source>
        <translation>保存原话</translation>
    </message>
    <message>
        <source>“%1” is vague. %2.</source>
        <translation>“%1”说得含糊。%2。</translation>
    </message>
    <message>
        <source>Ctrl+Enter once more saves it as it is.</source>
        <translation>再按一次 Ctrl+Enter 按原样保存。</translation>
    </message>
</context>
<context>
    <name>woshou::ReturnVisitDialog</name>
    <message>
        <source>Outcome of the call</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Is it solved</source>
        <translation>是否解决</translation>
    </message>
    <message>
        <source>Is the problem solved for good</source>
        <translation>问题是否已彻底解决</translation>
    </message>
    <message>
        <source>What is back</source>
        <translation>又出现的故障</translation>
    </message>
    <message>
        <source>Called via</source>
        <translation>回访方式</translation>
    </message>
    <message>
        <source>Not reachable: call no more</source>
        <translation>联系不上：不再拨打</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Return visit · %1</source>
        <translation>回访 · %1</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Solved for good</source>
        <translation>已彻底解决</translation>
    </message>
    <message>
        <source>The fault is back</source>
        <translation>故障又出现</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save and reopen the ticket</source>
        <translation>保存并重新打开</translation>
    </message>
    <message>
        <source>Ask whether it is solved for good</source>
        <translation>请先问是否已彻底解决</translation>
    </message>
    <message>
        <source>Write down what is back, so that nobody has to ask again</source>
        <translation>写下又出现了什么，免得别人再问一遍</translation>
    </message>
    <message>
        <source>Write down what the customer was answered</source>
        <translation>写下给客户的答复</translation>
    </message>
    <message>
        <source>Answer to the earlier comment</source>
        <translation>对上次意见的答复</translation>
    </message>
    <message>
        <source>What the customer says now</source>
        <translation>客户这次的意见</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Save and close the ticket</source>
        <translation>保存并关闭工单</translation>
    </message>
</context>
<context>
    <name>woshou::RightCustomerDialog</name>
    <message>
        <source>Whose request it is: number, name or serial number *</source>
        <translation>实际客户：电话、姓名或序列号 *</translation>
    </message>
    <message>
        <source>Customers that were found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Why it is corrected *</source>
        <translation>更正原因 *</translation>
    </message>
    <message>
        <source>Address, district and the number to call become those of this customer; the device is left open.</source>
        <translation>地址、区域和回电号码改为该客户的；设备留空待定。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Another customer · %1</source>
        <translation>更正客户 · %1</translation>
    </message>
    <message>
        <source>It is another customer&apos;s request</source>
        <translation>更正为另一位客户</translation>
    </message>
    <message>
        <source>%1 · now of %2</source>
        <translation>%1 · 现为 %2</translation>
    </message>
    <message>
        <source>Nobody is found by this. A whole number helps.</source>
        <translation>没有找到，请输入完整号码。</translation>
    </message>
    <message>
        <source>Choose the customer whose request it is</source>
        <translation>请选择实际客户</translation>
    </message>
    <message>
        <source>Say why, so that the log can be understood</source>
        <translation>请写明原因，日志才看得懂</translation>
    </message>
</context>
<context>
    <name>woshou::RiskCell</name>
    <message>
        <source>%1 %2, open</source>
        <translation>%1 件%2，打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>woshou::RiskDialog</name>
    <message>
        <source>Open this file?</source>
        <translation>打开这个文件？</translation>
    </message>
    <message>
        <source>Open it only if you know who made it and what it does. To look at it safely, save it and have it checked first.</source>
        <translation>只有清楚它是谁做的、会做什么，才打开它。想稳妥，请先另存并让人检查。</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>不打开</translation>
    </message>
</context>
<context>
    <name>woshou::RiskStrip</name>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>waiting for dispatch</source>
        <translation>待分派</translation>
    </message>
    <message>
        <source>waiting for confirmation</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Check this first</source>
        <translation>先看这里</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>%1 件有超时风险</translation>
    </message>
    <message>
        <source>All on time</source>
        <translation>全部按时</translation>
    </message>
    <message>
        <source>%1 overdue, %2 due soon</source>
        <translation>%1 件已超时，%2 件即将到期</translation>
    </message>
</context>
<context>
    <name>woshou::SaveViewDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁用</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>修改视图</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>请给视图起个名字。</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>已经有同名的视图了。</translation>
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
    <message>
        <source>Manner: %1</source>
        <translation>礼仪：%1</translation>
    </message>
    <message>
        <source>Listen: %1</source>
        <translation>倾听：%1</translation>
    </message>
</context>
<context>
    <name>woshou::SettingEntriesView</name>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>共 %1 条</translation>
    </message>
</context>
<context>
    <name>woshou::SettingForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>woshou::SettingHistoryView</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Take this version over</source>
        <translation>采用这个版本</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>两边一样。</translation>
    </message>
    <message>
        <source>What is typed here</source>
        <translation>这里正在改的</translation>
    </message>
</context>
<context>
    <name>woshou::SettingPreviewView</name>
    <message>
        <source>Tickets that something would change about</source>
        <translation>会有变化的工单</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What would change?</source>
        <translation>会改变什么？</translation>
    </message>
    <message>
        <source>Every open ticket is looked at as if what is typed were in force.</source>
        <translation>把所有未结工单按改动生效后的样子看一遍。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>No open ticket changes</source>
        <translation>未结工单没有变化</translation>
    </message>
    <message>
        <source>Open tickets that were looked at: %1. What comes in from then on follows the new version.</source>
        <translation>看过的未结工单：%1。之后进来的按新版本处理。</translation>
    </message>
    <message>
        <source>Something would change about %1 of %2 open tickets.</source>
        <translation>%2 张未结工单中，%1 张会有变化。</translation>
    </message>
    <message>
        <source> The first %1 are here.</source>
        <translation>这里列出前 %1 张。</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>说到</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>No open ticket matches</source>
        <translation>没有未结工单命中</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The view is empty</source>
        <translation>视图是空的</translation>
    </message>
    <message>
        <source> Of %1 tickets that were closed in the last %2 days %3 would have ended otherwise; they stay as they are.</source>
        <translation>近 %2 天已结的 %1 张工单中，%3 张本会有不同结果；已结的不变。</translation>
    </message>
</context>
<context>
    <name>woshou::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Takes effect from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who reads the history later understands it</source>
        <translation>写清原因，以后看历史的人能明白</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1已保存。</translation>
    </message>
    <message>
        <source>It takes effect at %1.</source>
        <translation>%1 生效。</translation>
    </message>
    <message>
        <source>It is in force.</source>
        <translation>已经生效。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>From …</source>
        <translation>指定时间…</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（有改动）</translation>
    </message>
    <message>
        <source>In force: %1.</source>
        <translation>当前有效：%1。</translation>
    </message>
    <message>
        <source> %1 takes effect at %2.</source>
        <translation>%1将于 %2 生效。</translation>
    </message>
    <message>
        <source>%1 saved %2 meanwhile.</source>
        <translation>%1在此期间保存了%2。</translation>
    </message>
    <message>
        <source>Nothing was overwritten and what you typed is still here.</source>
        <translation>没有互相覆盖，您的改动还在这里。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Settings are changed by an administrator.</source>
        <translation>设置由管理员修改。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件读不出来。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么都没有改。</translation>
    </message>
    <message>
        <source>The file was not taken over.</source>
        <translation>文件没有采用。</translation>
    </message>
    <message>
        <source>The file is taken over.</source>
        <translation>文件已读入。</translation>
    </message>
    <message>
        <source>Look through it; nothing is saved yet.</source>
        <translation>请看一遍，还没有保存。</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>The settings are exported.</source>
        <translation>设置已导出。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件写不进去。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请换一个文件夹，或清理磁盘空间。</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>这条规则命中什么</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>这个视图现有什么</translation>
    </message>
</context>
<context>
    <name>woshou::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action or key</source>
        <translation>操作或按键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>查找操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作和按键</translation>
    </message>
    <message>
        <source>Key of the chosen action</source>
        <translation>选中操作的按键</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Print the key card</source>
        <translation>打印按键卡</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No action of this name</source>
        <translation>没有这个操作</translation>
    </message>
    <message>
        <source>A key can be searched for as well.</source>
        <translation>也可以按按键来查找。</translation>
    </message>
    <message>
        <source>Click into the field and press the key. Delete: no key. Esc: leave it.</source>
        <translation>点输入框，再按想要的键。Delete：不设按键；Esc：不改。</translation>
    </message>
    <message>
        <source>This key stays as it is.</source>
        <translation>这个键固定不变。</translation>
    </message>
    <message>
        <source>%1 types, moves the cursor or edits; take another key, or add Ctrl or Alt.</source>
        <translation>%1 用于打字、移动光标或编辑；请换一个键，或加上 Ctrl、Alt。</translation>
    </message>
    <message>
        <source>%1 is taken: %2 (%3).</source>
        <translation>%1 已被占用：%2（%3）。</translation>
    </message>
    <message>
        <source>Save the key card</source>
        <translation>保存按键卡</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Woshou keys.pdf</source>
        <translation>握手按键卡.pdf</translation>
    </message>
    <message>
        <source>The card could not be saved.</source>
        <translation>按键卡没有保存成功。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请换一个文件夹，或清理磁盘空间。</translation>
    </message>
    <message>
        <source>The card is saved.</source>
        <translation>按键卡已保存。</translation>
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
    <message>
        <source>There is no file %1. Nothing was made; check the name, or make a center there with &quot;woshouctl --database sqlite:%1 db init&quot;.</source>
        <translation>没有 %1 这个文件。什么也没有新建；请核对文件名，或用“woshouctl --database sqlite:%1 db init”在这里建一个。</translation>
    </message>
    <message>
        <source>%1 is no database of Woshou, or it is damaged. Nothing was changed; choose another file or take one from your backups.</source>
        <translation>%1 不是握手的数据库，或者已经损坏。什么也没有改动；请换一个文件，或从备份恢复。</translation>
    </message>
</context>
<context>
    <name>woshou::SolvedDialog</name>
    <message>
        <source>Yes, on to the rating</source>
        <translation>已解决，接着评价</translation>
    </message>
    <message>
        <source>No</source>
        <translation>没解决</translation>
    </message>
    <message>
        <source>What is still wrong?</source>
        <translation>还有哪里不对？</translation>
    </message>
    <message>
        <source>Send back to work</source>
        <translation>退回重新处理</translation>
    </message>
    <message>
        <source>Result and confirmation · %1</source>
        <translation>告知结果与确认 · %1</translation>
    </message>
    <message>
        <source>Is the problem solved for good?</source>
        <translation>问题是否已彻底解决？</translation>
    </message>
    <message>
        <source>Write down what is still wrong, so that nobody has to ask again</source>
        <translation>请写下还有哪里不对，免得别人再问一遍</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>还没问</translation>
    </message>
    <message>
        <source>Nobody was reached, or it is asked another time: nothing is changed</source>
        <translation>没联系上，或改时再问：什么也不改</translation>
    </message>
</context>
<context>
    <name>woshou::SplitDialog</name>
    <message>
        <source>Entries that the new ticket is about</source>
        <translation>拆到新单的记录</translation>
    </message>
    <message>
        <source>What is wrong, in one line *</source>
        <translation>一句话说明问题 *</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>It is about the same device</source>
        <translation>同一台设备</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make a ticket of its own</source>
        <translation>拆成新单</translation>
    </message>
    <message>
        <source>Split · %1</source>
        <translation>拆单 · %1</translation>
    </message>
    <message>
        <source>Split off a ticket of its own</source>
        <translation>拆出一件新工单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Say in one line what the new ticket is about</source>
        <translation>请用一句话写明新单的问题</translation>
    </message>
    <message>
        <source>It is about the same device: %1</source>
        <translation>涉及同一台设备：%1</translation>
    </message>
</context>
<context>
    <name>woshou::StageLine</name>
    <message>
        <source>%1 (done)</source>
        <translation>%1（已完成）</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1（正在进行）</translation>
    </message>
    <message>
        <source>%1 (to come)</source>
        <translation>%1（还没到）</translation>
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
    <message>
        <source>To be sent %1</source>
        <translation>待发送 %1</translation>
    </message>
    <message>
        <source>Sent later %1</source>
        <translation>已补发 %1</translation>
    </message>
    <message>
        <source>Calls taken without the server</source>
        <translation>离线受理的来电</translation>
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
    <name>woshou::SurveyDialog</name>
    <message>
        <source>Outcome of the call</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Would recommend us</source>
        <translation>推荐意愿</translation>
    </message>
    <message>
        <source>Would recommend us, 0 to 10</source>
        <translation>推荐意愿，0 到 10 分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Asked via</source>
        <translation>评价渠道</translation>
    </message>
    <message>
        <source>Type a digit to rate</source>
        <translation>按数字键打分</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Save and close the ticket</source>
        <translation>保存并关闭工单</translation>
    </message>
    <message>
        <source>Customer satisfaction · %1</source>
        <translation>客户满意度 · %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不愿评价</translation>
    </message>
    <message>
        <source>Still without a mark: %1. Or say above why there is no answer</source>
        <translation>还没有评分：%1。若客户没有作答，请在上方选明原因</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>意见的答复</translation>
    </message>
    <message>
        <source>What becomes of the comment</source>
        <translation>意见怎样处理</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Answered just now</source>
        <translation>已当场答复</translation>
    </message>
    <message>
        <source>Needs none</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>Return visit %1. The ticket closes after it; who gives no rating now is asked then.</source>
        <translation>回访 %1。回访后才关单；现在没评价的，回访时再问。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>woshou::TaskMoveDialog</name>
    <message>
        <source>New time *</source>
        <translation>新的时间 *</translation>
    </message>
    <message>
        <source>Why it is moved *</source>
        <translation>改时间的理由 *</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改时间</translation>
    </message>
    <message>
        <source>Move a task · %1</source>
        <translation>任务改时间 · %1</translation>
    </message>
    <message>
        <source>Say why it is moved: it stands in the log</source>
        <translation>请写明理由，会记入日志</translation>
    </message>
</context>
<context>
    <name>woshou::TasksView</name>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>跨部门</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改时间</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Another time, with the reason (M)</source>
        <translation>改到别的时间，写明理由（M）</translation>
    </message>
    <message>
        <source>It is no longer needed (Delete)</source>
        <translation>不再需要（Delete）</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>A time that the customer is told, a progress update, another department&apos;s part, product feedback and check lists appear here.</source>
        <translation>告诉客户的时间、进展、其他部门的任务、产品反馈和核对清单出现在这里。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Product feedback…</source>
        <translation>产品反馈…</translation>
    </message>
</context>
<context>
    <name>woshou::TellPartsDialog</name>
    <message>
        <source>What the customers may read *</source>
        <translation>客户可见的内容 *</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转达</translation>
    </message>
    <message>
        <source>Incident · %1</source>
        <translation>母事件 · %1</translation>
    </message>
    <message>
        <source>Pass an update on to all tickets of the incident</source>
        <translation>向全部子工单转达</translation>
    </message>
    <message>
        <source>Open parts: %1. It stands in the log of each, and among what its customer may read; nobody is called by it.</source>
        <translation>未结子工单 %1 件。内容写入各单日志和客户可见进展，不会自动联系客户。</translation>
    </message>
    <message>
        <source>Write what the customers may read</source>
        <translation>请写下客户可见的内容</translation>
    </message>
</context>
<context>
    <name>woshou::TicketActions</name>
    <message>
        <source>%1 saved, now %2</source>
        <translation>%1 已保存，转为“%2”</translation>
    </message>
</context>
<context>
    <name>woshou::TicketBulk</name>
    <message>
        <source>Change %1 tickets…</source>
        <translation>批量修改 %1 件…</translation>
    </message>
</context>
<context>
    <name>woshou::TicketDetailsView</name>
    <message>
        <source>Copy the number</source>
        <translation>复制工单号</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Device history</source>
        <translation>设备史</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>No ticket chosen</source>
        <translation>还没选工单</translation>
    </message>
    <message>
        <source>Choose one in the list to see its promises, its timeline and the next step.</source>
        <translation>在列表里选一张，这里显示它的承诺、时间线和下一步。</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Timeline %1</source>
        <translation>时间线 %1</translation>
    </message>
    <message>
        <source>Device history %1</source>
        <translation>设备史 %1</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>客户可读进展</translation>
    </message>
    <message>
        <source>Tasks %1/%2</source>
        <translation>任务 %1/%2</translation>
    </message>
    <message>
        <source>Everything about the customer</source>
        <translation>客户的全部情况</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>打印或存为 PDF</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>松开即附到 %1</translation>
    </message>
</context>
<context>
    <name>woshou::TicketDialog</name>
    <message>
        <source>Load the new version</source>
        <translation>换成新版本</translation>
    </message>
    <message>
        <source>This is the newest version now (%1).</source>
        <translation>现在是最新版本（%1）。</translation>
    </message>
    <message>
        <source>Your text is kept; save again.</source>
        <translation>您写的都还在，请再次保存。</translation>
    </message>
    <message>
        <source>The ticket has moved on (%1).</source>
        <translation>工单状态已变（%1）。</translation>
    </message>
    <message>
        <source>This step is no longer possible. Your text is kept.</source>
        <translation>这一步已经不能做了。您写的内容已保留。</translation>
    </message>
</context>
<context>
    <name>woshou::TicketEscalations</name>
    <message>
        <source>Escalate…</source>
        <translation>升级…</translation>
    </message>
    <message>
        <source>Sent to the supervisor for approval</source>
        <translation>已提交主管审批</translation>
    </message>
    <message>
        <source>Escalation saved</source>
        <translation>升级已保存</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Escalation closed</source>
        <translation>升级已关闭</translation>
    </message>
    <message>
        <source>Escalation request · %1</source>
        <translation>问题升级审批表 · %1</translation>
    </message>
    <message>
        <source>Escalation form…</source>
        <translation>升级审批表…</translation>
    </message>
</context>
<context>
    <name>woshou::TicketFiles</name>
    <message>
        <source>These are %1 files. Attach at most %2 at a time, or pack them into one.</source>
        <translation>这里有 %1 个文件。一次最多添加 %2 个，或把它们打成一个包。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>This computer has no program for this kind of file. Save it, and open it elsewhere.</source>
        <translation>这台电脑没有能打开这种文件的程序。请另存后到别处打开。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <translation>已放回：%1</translation>
    </message>
</context>
<context>
    <name>woshou::TicketLayouts</name>
    <message>
        <source>Usual columns and order</source>
        <translation>恢复默认的列和顺序</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>排序与分组</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>加宽</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>变窄</translation>
    </message>
</context>
<context>
    <name>woshou::TicketListModel</name>
    <message>
        <source>Number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Problem · customer</source>
        <translation>问题 · 客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>接口人</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Within 30 minutes</source>
        <translation>30 分钟内</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>没有时限</translation>
    </message>
    <message>
        <source>Expected %1 · %2</source>
        <translation>预计 %1 · %2</translation>
    </message>
    <message>
        <source>No engineer</source>
        <translation>未派工程师</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>无客户</translation>
    </message>
    <message>
        <source>Today · %1</source>
        <translation>今天 · %1</translation>
    </message>
    <message>
        <source>Tomorrow · %1</source>
        <translation>明天 · %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>District</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>接口人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Due or closed</source>
        <translation>时限或关闭时间</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>待派</translation>
    </message>
    <message>
        <source>L%1, open for %2 · %3</source>
        <translation>L%1，已 %2 · %3</translation>
    </message>
</context>
<context>
    <name>woshou::TicketRelations</name>
    <message>
        <source>Link with another ticket…</source>
        <translation>关联其他工单…</translation>
    </message>
    <message>
        <source>Merge into another ticket…</source>
        <translation>合并到其他工单…</translation>
    </message>
    <message>
        <source>Split off a ticket…</source>
        <translation>拆出新工单…</translation>
    </message>
    <message>
        <source>Another customer&apos;s request…</source>
        <translation>更正客户…</translation>
    </message>
    <message>
        <source>Priority, category, contact person…</source>
        <translation>优先级、类别、接口人…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Macro: %1</source>
        <translation>宏：%1</translation>
    </message>
    <message>
        <source>%1 is merged</source>
        <translation>%1 已合并</translation>
    </message>
    <message>
        <source>The customer is corrected</source>
        <translation>客户已更正</translation>
    </message>
    <message>
        <source>The link to %1 is away</source>
        <translation>已取消与 %1 的关联</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The incident %1 is over, but tickets of it are open</source>
        <translation>母事件 %1 已结束，仍有子工单未结</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Saved in the log of %1</source>
        <translation>已写入 %1 的日志</translation>
    </message>
    <message>
        <source>There is nothing of yours to take back: the last change was somebody else&apos;s, or follows from something else.</source>
        <translation>没有可撤销的操作：上一次更改是别人做的，或由其他操作带来。</translation>
    </message>
    <message>
        <source>Taken back: %1. %2 is %3 again.</source>
        <translation>已撤销：%1。%2 恢复为%3。</translation>
    </message>
    <message>
        <source>“%1” was not run: %2</source>
        <translation>“%1”未执行：%2</translation>
    </message>
    <message>
        <source>“%1” is done</source>
        <translation>“%1”已执行</translation>
    </message>
    <message>
        <source>%1 is corrected</source>
        <translation>%1 已更正</translation>
    </message>
</context>
<context>
    <name>woshou::TicketWork</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Progress saved</source>
        <translation>进展已保存</translation>
    </message>
    <message>
        <source>Departments saved</source>
        <translation>分工已保存</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改时间</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>已改回</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>改回未完成：%1</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Feedback saved</source>
        <translation>反馈已保存</translation>
    </message>
    <message>
        <source>Answer saved</source>
        <translation>答复已保存</translation>
    </message>
</context>
<context>
    <name>woshou::TicketsPage</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>搜索工单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Back to the view</source>
        <translation>返回视图</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>No tickets found</source>
        <translation>没有找到工单</translation>
    </message>
    <message>
        <source>Try fewer or other words, or type a ticket number and press Enter.</source>
        <translation>少用几个词或换个说法，也可以输入工单号再按 Enter。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Tickets: %1</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>Tickets: %1+</source>
        <translation>%1+ 件</translation>
    </message>
    <message>
        <source>Part of the tickets</source>
        <translation>其中的工单</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>↑ ↓ move    Enter open</source>
        <translation>↑ ↓ 移动    Enter 打开</translation>
    </message>
    <message>
        <source>↑ ↓ move    Enter open    %1 search</source>
        <translation>↑ ↓ 移动    Enter 打开    %1 查找</translation>
    </message>
    <message>
        <source>Words, a number, or state:in_work priority:&gt;=high created:7d</source>
        <translation>词语、工单号，或 状态:处理中 优先级:&gt;=高 创建:近7天</translation>
    </message>
    <message>
        <source>Keep this filter as a view</source>
        <translation>把筛选存为视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>Change this view…</source>
        <translation>修改此视图…</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 Below stands what was asked for before.</source>
        <translation>%1下面仍是上一次的结果。</translation>
    </message>
    <message>
        <source>%1 · the open ticket is not among them</source>
        <translation>%1 · 打开的这张不在其中</translation>
    </message>
</context>
<context>
    <name>woshou::TileWords</name>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达</translation>
    </message>
</context>
<context>
    <name>woshou::TimelineView</name>
    <message>
        <source>%1… (more: Enter)</source>
        <translation>%1……（按 Enter 看全文）</translation>
    </message>
</context>
<context>
    <name>woshou::Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>woshou::TransferRow</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>再试一次 %1</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>rule “%1”</source>
        <translation>规则“%1”</translation>
    </message>
    <message>
        <source>“%1” in tickets like this one</source>
        <translation>同类工单里的“%1”</translation>
    </message>
    <message>
        <source>Complex</source>
        <translation>复杂问题</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规问题</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>%1 %2 % (%3)</source>
        <translation>%1 %2%（%3）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Learned from tickets: %1</source>
        <translation>从历史工单学得：%1</translation>
    </message>
</context>
<context>
    <name>woshou::VolumeTable</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>woshou::VolumeWords</name>
    <message>
        <source>incomplete</source>
        <translation>还在累计</translation>
    </message>
</context>
<context>
    <name>woshou::WaitingJobsModel</name>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
</context>
<context>
    <name>woshou::WhyPanel</name>
    <message>
        <source>Why this one</source>
        <translation>为什么是他</translation>
    </message>
    <message>
        <source>Why not this one</source>
        <translation>为什么不是他</translation>
    </message>
    <message>
        <source>%1 · no. %2 of %3</source>
        <translation>%1 · 第 %2 名，共 %3 人</translation>
    </message>
</context>
</TS>
