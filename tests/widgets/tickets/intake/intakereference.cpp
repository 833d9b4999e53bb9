#include "widgets/tickets/intake/intakereference.h"

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

void addCodes(ReferenceData& data)
{
    data.shortZh = u"临江电器"_s;
    data.shortEn = u"Linjiang"_s;
    data.channels = {{u"phone"_s, u"电话"_s, u"Phone"_s, u"ch-phone"_s},
                     {u"web"_s, u"官网"_s, u"Website"_s, {}},
                     {kWechatChannel.toString(), u"微信公众号"_s, u"WeChat"_s, {}},
                     {kPrivateChannel.toString(), u"销售私人微信"_s, u"Salesperson's own WeChat"_s, {}}};
    data.moods = {{u"anxious"_s, u"着急"_s, u"Anxious"_s, {}}, {u"calm"_s, u"平和"_s, u"Calm"_s, {}}};
    data.modes = {{u"visit"_s, u"上门"_s, u"Visit"_s, u"wrench"_s}, {u"advice"_s, u"只咨询"_s, u"Advice"_s, {}}};
    data.urgencies = {{u"0"_s, u"不急"_s, u"Not urgent"_s, {}},
                      {u"1"_s, u"一般"_s, u"Normal"_s, {}},
                      {u"2"_s, u"急"_s, u"Urgent"_s, {}},
                      {u"3"_s, u"很急"_s, u"Very urgent"_s, {}}};
    data.frequencies = {{u"always"_s, u"一直如此"_s, u"Always"_s, {}}};
    data.purchaseChannels = {{u"online"_s, u"电商平台"_s, u"Online"_s, {}}};
    data.certainties = {{u"solution"_s, u"办法"_s, u"Solution"_s, {}}, {u"time"_s, u"时间"_s, u"Time"_s, {}}};
    data.scenarios = {{u"usage"_s, u"使用"_s, u"Usage"_s, {}}, {u"repair"_s, u"报修"_s, u"Repair"_s, {}}};
    data.skills = {{u"aircon"_s, u"空调维修"_s, u"Air conditioners"_s, {}}};
}

void addProducts(ReferenceData& data)
{
    data.groups = {{u"aircon"_s, u"空调"_s, u"Air conditioner"_s, u"dev-aircon"_s, u"aircon"_s}};
    data.models = {{u"KFR-35GW/N8"_s, u"aircon"_s, u"挂机"_s, u"wall unit"_s, 72},
                   {u"KFR-72LW/N8"_s, u"aircon"_s, u"柜机"_s, u"floor unit"_s, 72}};
}

void addRules(ReferenceData& data)
{
    data.triage.categories = {{u"fault"_s, u"故障类"_s, u"Fault"_s, {}}, {u"inquiry"_s, u"咨询类"_s, u"Inquiry"_s, {}}};
    Fault fault;
    fault.code = u"aircon.not_cooling"_s;
    fault.group = u"aircon"_s;
    fault.zh = u"不制冷"_s;
    fault.en = u"Does not cool"_s;
    fault.skill = u"aircon"_s;
    fault.priority = Priority::High;
    fault.keywords = {u"不制冷"_s, u"not cooling"_s};
    fault.mode = u"visit"_s;
    data.triage.faults = {fault};
    data.triage.categoryWords = {{u"inquiry"_s, {u"怎么用"_s, u"how to"_s}}};
    data.triage.categoryPriority = {{u"inquiry"_s, Priority::Medium}};
    data.triage.dangerWords = {u"漏电"_s, u"burning smell"_s};
    data.policy.code = u"recommended"_s;
    data.policy.respondByPriority = {{u"urgent"_s, 0}, {u"high"_s, 7200}, {u"medium"_s, 14400}, {u"low"_s, 86400}};
    data.policy.resolveByMode = {{u"visit"_s, 86400}};
    data.policy.openingStyle = u"calming"_s;
    WorkCalendar always;
    always.zone = "Asia/Shanghai";
    always.week.fill({{0, kDaySeconds}});
    data.promises = PromiseBook(rulesOf(data.policy, u"always"_s),
                                {{u"always"_s, std::make_shared<const WorkTime>(*WorkTime::of(always))}});
}

void addScripts(ReferenceData& data)
{
    const QString phone = u"phone"_s;
    const QString opening = u"opening"_s;
    data.scripts = {
        {opening,
         phone,
         {},
         u"standard"_s,
         u"您好，这里是[企业名称]，我是客服[客服]"_s,
         u"This is [企业名称], [客服] speaking"_s},
        {opening, phone, {}, u"calming"_s, u"您好，让您着急了"_s, u"Sorry for the worry, [企业名称] here"_s},
        {opening, phone, u"anxious"_s, {}, u"您先别急"_s, u"Please do not worry, I am [客服]"_s},
        {u"forbidden"_s, phone, {}, u"calming"_s, u"请问有什么能帮您"_s, u"How can I help you"_s},
        {opening, u"web"_s, {}, {}, u"看到您的问题了"_s, u"I have seen your question"_s}};
}

Device device(int id, const QString& model, const QString& serial)
{
    Device device;
    device.id = DeviceId(id);
    device.customer = CustomerId(1);
    device.model = model;
    device.modelName = u"挂机"_s;
    device.modelNameEn = u"wall unit"_s;
    device.serial = serial;
    device.purchasedOn = QDate(2023, 6, 11);
    device.orderNumber = u"2306-1187"_s;
    device.place = u"主卧"_s;
    device.warrantyUntil = QDate(2029, 6, 11);
    return device;
}

} // namespace

ReferenceData intakeReference()
{
    ReferenceData data;
    addCodes(data);
    addProducts(data);
    addRules(data);
    addScripts(data);
    return data;
}

CustomerCard intakeCustomer()
{
    CustomerCard card;
    card.customer.id = CustomerId(1);
    card.customer.name = u"李桂芳"_s;
    card.customer.level = u"vip"_s;
    card.customer.address = u"滨文路 18 号"_s;
    card.customer.elderlyHome = true;
    card.customer.phones = {u"13805712046"_s};
    card.devices = {device(1, u"KFR-35GW/N8"_s, u"SN-A"_s), device(2, u"KFR-72LW/N8"_s, u"SN-B"_s)};
    return card;
}

} // namespace woshou
