#include "domain/tickets/ticketfields.h"

#include "domain/admin/referencedata.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QList<FieldCode> codesOf(const QList<CodeName>& names)
{
    QList<FieldCode> list;
    for (const CodeName& each : names)
        list.append({each.code, each.zh, each.en, {}});
    return list;
}

/// The center names its states as it likes; this one is what everybody calls being at it.
QList<FieldCode> states(const ReferenceData& reference)
{
    QList<FieldCode> list;
    for (const LifeCycle::State& state : reference.lifeCycle.states())
        list.append(
            {state.code, state.zh, state.en, state.code == "doing"_L1 ? QStringList{u"in progress"_s} : QStringList()});
    return list;
}

/// What belongs into any category; a name that two of them share is one value.
QList<FieldCode> subTypes(const ReferenceData& reference)
{
    QList<FieldCode> list;
    QStringList known;
    for (const CodeName& category : reference.triage.categories) {
        const SubTypes types = reference.triage.subTypes.value(category.code);
        for (const QString& code : types.zh) {
            if (!known.contains(code))
                list.append({code, code, types.name(code, false), {}});
            known.append(code);
        }
    }
    return list;
}

QList<FieldCode> faults(const ReferenceData& reference)
{
    QList<FieldCode> list;
    for (const Fault& fault : reference.triage.faults)
        list.append({fault.code, fault.zh, fault.en, {}});
    return list;
}

QList<FieldCode> groups(const ReferenceData& reference)
{
    QList<FieldCode> list;
    for (const ProductGroup& group : reference.groups)
        list.append({group.code, group.zh, group.en, {}});
    return list;
}

const QList<FieldCode>& priorities()
{
    static const QList<FieldCode> list = {{u"low"_s, u"低"_s, u"low"_s, {}},
                                          {u"medium"_s, u"中"_s, u"medium"_s, {}},
                                          {u"high"_s, u"高"_s, u"high"_s, {}},
                                          {u"urgent"_s, u"紧急"_s, u"urgent"_s, {}}};
    return list;
}

///
const QList<FieldCode>& grades()
{
    static const QList<FieldCode> list = {{u"routine"_s, u"常规"_s, u"routine"_s, {u"常规问题"_s}},
                                          {u"complex"_s, u"复杂"_s, u"complex"_s, {u"复杂问题"_s}}};
    return list;
}

const QList<FieldCode>& levels()
{
    static const QList<FieldCode> list = {{u"vip"_s, u"VIP"_s, u"VIP"_s, {u"贵宾"_s}},
                                          {u"enterprise"_s, u"企业"_s, u"enterprise"_s, {u"企业客户"_s}}};
    return list;
}

const QList<FieldCode>& flags()
{
    static const QList<FieldCode> list = {{u"open"_s, u"未结"_s, u"open"_s, {}},
                                          {u"closed"_s, u"已结"_s, u"closed"_s, {}},
                                          {u"overdue"_s, u"超时"_s, u"overdue"_s, {u"已超时"_s}},
                                          {u"soon"_s, u"即将超时"_s, u"soon"_s, {}},
                                          {u"mine"_s, u"我的"_s, u"mine"_s, {}},
                                          {u"elderly"_s, u"老人"_s, u"elderly"_s, {}},
                                          {u"stopped"_s, u"停业"_s, u"stopped"_s, {u"停产"_s}}};
    return list;
}

} // namespace

const QList<QueryFieldInfo>& ticketFields()
{
    using F = QueryField;
    using K = FieldKind;
    static const QList<QueryFieldInfo> table = {
        {F::Number, K::Text, u"number"_s, u"工单号"_s, {u"单号"_s, u"工单"_s, u"ticket"_s}},
        {F::State, K::Code, u"state"_s, u"状态"_s, {u"status"_s}},
        {F::Priority, K::Rank, u"priority"_s, u"优先级"_s, {}},
        {F::Grade, K::Code, u"grade"_s, u"分级"_s, {}},
        {F::Channel, K::Code, u"channel"_s, u"渠道"_s, {}},
        {F::Category, K::Code, u"category"_s, u"类别"_s, {u"分类"_s}},
        {F::Subtype, K::Code, u"subtype"_s, u"子类"_s, {u"子类型"_s}},
        {F::Fault, K::Code, u"fault"_s, u"故障"_s, {}},
        {F::Scenario, K::Code, u"scenario"_s, u"场景"_s, {}},
        {F::Product, K::Code, u"product"_s, u"产品"_s, {u"group"_s}},
        {F::Model, K::Text, u"model"_s, u"型号"_s, {}},
        {F::Serial, K::Text, u"serial"_s, u"序列号"_s, {}},
        {F::Mode, K::Code, u"mode"_s, u"方式"_s, {}},
        {F::Mood, K::Code, u"mood"_s, u"情绪"_s, {}},
        {F::Level, K::Code, u"level"_s, u"等级"_s, {}},
        {F::Customer, K::Text, u"customer"_s, u"客户"_s, {}},
        {F::Phone, K::Phone, u"phone"_s, u"电话"_s, {u"手机"_s}},
        {F::District, K::Text, u"district"_s, u"地区"_s, {u"区域"_s}},
        {F::Address, K::Text, u"address"_s, u"地址"_s, {}},
        {F::Title, K::Text, u"title"_s, u"现象"_s, {u"标题"_s, u"symptom"_s}},
        {F::Cause, K::Text, u"cause"_s, u"原因"_s, {}},
        {F::Owner, K::Person, u"owner"_s, u"负责人"_s, {u"接口人"_s}},
        {F::Engineer, K::Person, u"engineer"_s, u"工程师"_s, {}},
        {F::Created, K::Past, u"created"_s, u"创建"_s, {}},
        {F::Updated, K::Past, u"updated"_s, u"更新"_s, {}},
        {F::Responded, K::Past, u"responded"_s, u"首响"_s, {}},
        {F::Assigned, K::Past, u"assigned"_s, u"派单"_s, {}},
        {F::Started, K::Past, u"started"_s, u"开始"_s, {}},
        {F::Due, K::Deadline, u"due"_s, u"到期"_s, {u"期限"_s}},
        {F::Callback, K::Deadline, u"callback"_s, u"回电"_s, {}},
        {F::Resolved, K::Past, u"resolved"_s, u"解决"_s, {}},
        {F::Closed, K::Past, u"closed"_s, u"关闭"_s, {}},
        {F::Reopened, K::Number, u"reopened"_s, u"重开"_s, {}},
        {F::Rating, K::Number, u"rating"_s, u"评分"_s, {u"stars"_s}},
        {F::Is, K::Flag, u"is"_s, u"是"_s, {}},
    };
    return table;
}

const QueryFieldInfo& infoOf(QueryField field)
{
    return ticketFields().at(static_cast<int>(field));
}

const QueryFieldInfo* fieldNamed(const QString& word)
{
    const QString folded = foldName(word);
    for (const QueryFieldInfo& info : ticketFields()) {
        if (folded == info.code || folded == info.zh || info.more.contains(folded))
            return &info;
    }
    return nullptr;
}

QList<FieldCode> codesOf(QueryField field, const ReferenceData& reference)
{
    switch (field) {
    case QueryField::State:
        return states(reference);
    case QueryField::Priority:
        return priorities();
    case QueryField::Grade:
        return grades();
    case QueryField::Channel:
        return codesOf(reference.channels);
    case QueryField::Category:
        return codesOf(reference.triage.categories);
    case QueryField::Subtype:
        return subTypes(reference);
    case QueryField::Fault:
        return faults(reference);
    case QueryField::Scenario:
        return codesOf(reference.scenarios);
    case QueryField::Product:
        return groups(reference);
    case QueryField::Mode:
        return codesOf(reference.modes);
    case QueryField::Mood:
        return codesOf(reference.moods);
    case QueryField::Level:
        return levels();
    case QueryField::Is:
        return flags();
    default:
        return {};
    }
}

QString foldName(QStringView text)
{
    QString folded;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c != u'_' && c != u'-')
            folded += c.toLower();
    }
    return folded;
}

} // namespace woshou
