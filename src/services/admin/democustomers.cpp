#include "services/admin/democenter.h"
#include "services/admin/demofile.h"
#include "storage/customers/customerrecordrepository.h"
#include "storage/customers/customerrepository.h"

#include <array>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr double kFirmShare = 0.12, kVipShare = 0.06, kElderHomeShare = 0.09, kElderAloneShare = 0.03;

std::vector<double> weightsOf(const QJsonArray& list, const QString& key)
{
    std::vector<double> weights;
    for (const QJsonValue& value : list)
        weights.push_back(value.toObject()[key].toDouble(1));
    return weights;
}

QString personName(DemoCenter& center, int birthYear)
{
    const QJsonArray surnames = center.names["surnames"_L1].toArray();
    std::vector<double> weights;
    for (const QJsonValue& value : surnames)
        weights.push_back(value.toArray().at(1).toDouble());
    const QString surname = surnames.at(center.random.weighted(weights)).toArray().at(0).toString();
    const QJsonArray given = center.names[center.random.chance(0.5) ? "given_female"_L1 : "given_male"_L1].toArray();
    QStringList fitting;
    for (const QJsonValue& value : given) {
        const QJsonObject name = value.toObject();
        if (birthYear >= name["from"_L1].toInt() && birthYear <= name["to"_L1].toInt())
            fitting.append(name["zh"_L1].toString());
    }
    return surname + (fitting.isEmpty() ? u"敏"_s : fitting.at(center.random.below(fitting.size())));
}

void placeCustomer(DemoCenter& center, Customer& customer)
{
    DemoRandom& random = center.random;
    const QJsonArray districts = center.places["districts"_L1].toArray();
    const QJsonObject district = districts.at(random.weighted(weightsOf(districts, u"weight"_s))).toObject();
    const QJsonArray streets = district["streets"_L1].toArray();
    const QJsonObject street = streets.at(random.below(streets.size())).toObject();
    const QString road = random.pick(district["roads"_L1].toArray());
    customer.district = district["zh"_L1].toString();
    customer.lat = street["lat"_L1].toDouble() + (random.real() - 0.5) * 0.012;
    customer.lon = street["lon"_L1].toDouble() + (random.real() - 0.5) * 0.012;
    const QString number = u"%1%2 %3 号"_s.arg(street["zh"_L1].toString(), road).arg(random.between(8, 980));
    if (customer.kind == "firm"_L1) {
        customer.address = customer.district + number;
        return;
    }
    const QString estate = random.pick(center.places["estates"_L1].toArray());
    customer.address = customer.district + number + u' ' + estate +
                       u" %1-%2-%3%4"_s.arg(random.between(1, 28))
                           .arg(random.between(1, 4))
                           .arg(random.between(1, 26))
                           .arg(random.between(1, 4), 2, 10, QLatin1Char('0'));
}

QString mobile(DemoCenter& center, int serial)
{
    static const QStringList prefixes = {u"130"_s, u"135"_s, u"136"_s, u"137"_s, u"138"_s, u"139"_s,
                                         u"150"_s, u"158"_s, u"159"_s, u"180"_s, u"186"_s, u"188"_s};
    // 7919 is prime to 10000, so neighbouring customers do not get neighbouring numbers, and none comes twice.
    const int tail = (serial * 7919) % 10000;
    const int wave = serial / 10000;
    static_cast<void>(center);
    return prefixes.at((serial + wave) % prefixes.size()) + u"0571"_s + u"%1"_s.arg(tail, 4, 10, QLatin1Char('0'));
}

Device randomDevice(DemoCenter& center, const Customer& customer)
{
    DemoRandom& random = center.random;
    const QJsonArray groups = center.products["groups"_L1].toArray();
    const QString share = customer.kind == "firm"_L1 ? u"business_share"_s : u"home_share"_s;
    const QString group = groups.at(random.weighted(weightsOf(groups, share))).toObject()["code"_L1].toString();
    QList<ProductModel> models;
    for (const ProductModel& model : center.reference.models) {
        if (model.group == group)
            models.append(model);
    }
    const ProductModel model = models.at(random.below(models.size()));
    Device device;
    device.customer = customer.id;
    device.model = model.code;
    device.group = group;
    device.purchasedOn = center.today.addDays(-random.between(20, 2900));
    device.warrantyUntil = device.purchasedOn.addMonths(model.warrantyMonths);
    device.serial = u"YQ%1%2"_s.arg(device.purchasedOn.toString(u"yyMM"_s)).arg(random.between(1000000, 9999999));
    static const QStringList channels = {u"online"_s, u"online"_s, u"store"_s, u"official"_s, u"dealer"_s};
    device.purchaseChannel = channels.at(random.below(channels.size()));
    device.orderNumber = u"%1-%2-%3"_s.arg(device.purchasedOn.toString(u"yyMM"_s))
                             .arg(random.between(1000, 9999))
                             .arg(random.between(1000, 9999));
    return device;
}

Result<Done> addCustomer(DemoCenter& center, Customer customer, const QList<Device>& given)
{
    CustomerRepository repository(center.db);
    WOSHOU_TRY(customer.id, repository.insert(customer));
    center.customerAt.insert(customer.id, int(center.customers.size()));
    center.customers.append(customer);
    QList<Device> devices = given;
    if (devices.isEmpty()) {
        const int count = customer.kind == "firm"_L1 ? center.random.between(1, 4) : center.random.between(1, 3);
        for (int i = 0; i < count; ++i)
            devices.append(randomDevice(center, customer));
    }
    for (Device& device : devices) {
        device.customer = customer.id;
        WOSHOU_TRY(device.id, repository.insertDevice(device));
        center.devices.append(device);
    }
    return Done{};
}

Device device(const QString& model, const QString& group, const QString& serial, const QString& order, QDate bought,
              int warrantyMonths, const QString& place)
{
    Device d;
    d.model = model;
    d.group = group;
    d.serial = serial;
    d.orderNumber = order;
    d.purchasedOn = bought;
    d.purchaseChannel = u"online"_s;
    d.place = place;
    d.warrantyUntil = bought.addMonths(warrantyMonths);
    return d;
}

/// The demonstration's known caller, whom the tour and the manual meet.
Result<Done> addKnownCaller(DemoCenter& center)
{
    Customer customer;
    customer.name = u"李桂芳"_s;
    customer.level = u"vip"_s;
    customer.elderlyHome = true;
    customer.birthYear = center.today.year() - 68;
    customer.since = QDate(2019, 4, 20);
    customer.district = u"滨江区"_s;
    customer.address = u"滨江区浦沿街道滨文路 18 号 3-602"_s;
    customer.lat = 30.1812;
    customer.lon = 120.1571;
    customer.note = u"家有术后老人，动作轻、说话慢"_s;
    customer.phones = {u"13805712046"_s};
    WOSHOU_CHECK(addCustomer(center, customer,
                             {device(u"KFR-35GW/N8"_s, u"aircon"_s, u"YQ23064471902"_s, u"2306-1187-4520"_s,
                                     QDate(2023, 6, 11), 72, u"主卧"_s),
                              device(u"XQG100-B14"_s, u"washer"_s, u"YQ21117730164"_s, u"2111-0934-7718"_s,
                                     QDate(2021, 11, 3), 36, u"阳台"_s),
                              device(u"EC6002"_s, u"heater"_s, u"YQ22125590337"_s, u"2212-4410-9026"_s,
                                     QDate(2022, 12, 18), 72, u"卫生间"_s)}));
    center.knownDevices = std::exchange(center.devices, {});
    return Done{};
}

Customer randomCustomer(DemoCenter& center, int serial)
{
    DemoRandom& random = center.random;
    Customer customer;
    const bool firm = random.chance(kFirmShare);
    customer.kind = firm ? u"firm"_s : u"person"_s;
    customer.since = center.today.addDays(-random.between(30, 3000));
    placeCustomer(center, customer);
    if (firm) {
        const QJsonArray firms = center.places["firms"_L1].toArray();
        const QJsonObject entry = firms.at(random.below(firms.size())).toObject();
        customer.name = entry["zh"_L1].toString();
        customer.industry = entry["industry"_L1].toString();
        customer.level = random.chance(0.45) ? u"enterprise"_s : QString();
    } else {
        customer.birthYear = random.between(1945, 2003);
        customer.name = personName(center, customer.birthYear);
        customer.level = random.chance(kVipShare) ? u"vip"_s : QString();
        customer.elderlyHome = random.chance(kElderHomeShare);
        customer.elderlyAlone = center.today.year() - customer.birthYear > 66 && random.chance(kElderAloneShare * 5);
    }
    customer.phones = {mobile(center, serial)};
    return customer;
}

struct DemoNote
{
    const char16_t *kind, *text, *state, *outcome;
};

// Of households and firms, as people of the center would write them.
constexpr std::array<DemoNote, 5> kHomeNotes = {{
    {u"preference", u"上门前半小时先打电话，家里白天没人", u"kept", u""},
    {u"preference", u"希望固定由同一位师傅上门", u"kept", u""},
    {u"household", u"家里养了一只大型犬，上门前请先告知", u"kept", u""},
    {u"wish", u"希望滤网到期时能收到提醒", u"open", u""},
    {u"lead", u"旧空调已用十年，想了解以旧换新", u"open", u""},
}};
constexpr std::array<DemoNote, 5> kFirmNotes = {{
    {u"scenario", u"设备用于门诊收费窗口，工作日 7:30 前必须可用", u"kept", u""},
    {u"need", u"机房 24 小时不间断运行，停机须提前一天书面通知", u"kept", u""},
    {u"preference", u"维修单与发票一并寄到行政部", u"kept", u""},
    {u"lead", u"明年新开两家分店，需要一批打印机", u"passed", u"已转销售部跟进"},
    {u"wish", u"希望每季度做一次预防性巡检", u"open", u""},
}};

Result<Done> addNote(DemoCenter& center, const Customer& customer, const DemoNote& text)
{
    CustomerNote note;
    note.customer = customer.id;
    note.kind = QString::fromUtf16(text.kind);
    note.text = QString::fromUtf16(text.text);
    note.state = QString::fromUtf16(text.state);
    note.outcome = QString::fromUtf16(text.outcome);
    const PersonId by = center.agents.at(center.random.below(center.agents.size()));
    const Instant at = center.options.now - kDemoLastDays - std::chrono::hours(24 * center.random.between(1, 200));
    return CustomerRecordRepository(center.db).insertNote(note, by, at);
}

/// @param device none: for all of them
Result<Done> addContract(DemoCenter& center, const Customer& customer, DeviceId device, const QDate& from)
{
    const bool firm = customer.kind == "firm"_L1;
    Contract contract;
    contract.customer = customer.id;
    contract.device = device;
    contract.title = firm ? u"企业服务包：3 年免费保修"_s : u"整机延保 2 年"_s;
    contract.number = u"HT-%1-%2"_s.arg(from.year()).arg(customer.id.value(), 5, 10, QLatin1Char('0'));
    contract.startsOn = from;
    contract.endsOn = from.addYears(firm ? 3 : 2).addDays(-1);
    contract.visits = true;
    contract.parts = firm;
    contract.remoteDays = firm ? u"1234567"_s : u"123456"_s;
    contract.remoteFrom = firm ? 0 : 9 * 60;
    contract.remoteTo = firm ? 24 * 60 : 20 * 60;
    contract.response = firm ? u"2 小时内响应，次日到场"_s : u"4 小时内响应"_s;
    return CustomerRecordRepository(center.db).insertContract(contract);
}

/// What sales handed over with the customer, for some of them.
Result<Done> addRecords(DemoCenter& center, const Customer& customer)
{
    DemoRandom& random = center.random;
    const bool firm = customer.kind == "firm"_L1;
    const auto& notes = firm ? kFirmNotes : kHomeNotes;
    if (random.chance(firm ? 0.6 : 0.12))
        WOSHOU_CHECK(addNote(center, customer, notes.at(size_t(random.below(qsizetype(notes.size()))))));
    if (random.chance(firm ? 0.5 : 0.08))
        WOSHOU_CHECK(addContract(center, customer, {}, center.today.addDays(-random.between(30, 1000))));
    return Done{};
}

Result<Done> addKnownRecords(DemoCenter& center)
{
    const Customer& caller = center.customers.constFirst();
    WOSHOU_CHECK(addContract(center, caller, center.knownDevices.at(1).id, center.today.addDays(-200)));
    for (const DemoNote& note :
         {kHomeNotes[0], kHomeNotes[4], DemoNote{u"need", u"制氧机与空调同一回路，断电前务必先确认", u"kept", u""}})
        WOSHOU_CHECK(addNote(center, caller, note));
    return Done{};
}

} // namespace

Result<Done> makeDemoCustomers(DemoCenter& center, int count)
{
    WOSHOU_CHECK(addKnownCaller(center));
    for (int i = 1; i < count; ++i) {
        Customer customer = randomCustomer(center, i);
        if (customer.phones.constFirst() == "13805712046"_L1)
            customer.phones = {u"13305712047"_s};
        WOSHOU_CHECK(addCustomer(center, customer, {}));
    }
    // With dice of their own: the tickets that follow fall as they do without.
    const DemoRandom rest = std::exchange(center.random, DemoRandom(center.options.seed + 1));
    WOSHOU_CHECK(addKnownRecords(center));
    for (qsizetype i = 1; i < center.customers.size(); ++i)
        WOSHOU_CHECK(addRecords(center, center.customers.at(i)));
    center.random = rest;
    return Done{};
}

} // namespace woshou
