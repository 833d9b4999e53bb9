#include "services/admin/demofile.h"

#include "services/admin/democenter.h"
#include "storage/admin/centerrepository.h"
#include "storage/people/personrepository.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kWeek = std::chrono::hours(24 * 7);

/// Whole weeks from one instant to another, towards the past: never beyond `to`.
Milliseconds wholeWeeks(Instant from, Instant to)
{
    const qint64 span = (to - from).count();
    const qint64 week = kWeek.count();
    return Milliseconds((span >= 0 ? span / week : -((-span + week - 1) / week)) * week);
}

Result<Done> loadPeople(DemoCenter& center)
{
    PersonRepository repository(center.db);
    WOSHOU_TRY(const auto people, repository.people());
    for (const Person& person : people) {
        if (person.role == Role::Agent)
            center.agents.append(person.id);
        if (person.role == Role::Dispatcher)
            center.dispatchers.append(person.id);
    }
    WOSHOU_TRY(center.engineers, repository.engineers({}, {}, {}));
    return Done{};
}

Customer readOwner(const Row& row)
{
    Customer customer;
    customer.id = row.id<CustomerId>("customer_id");
    customer.name = row.text("name");
    customer.kind = row.text("kind");
    customer.district = row.text("district");
    customer.address = row.text("address");
    customer.lat = row.real("lat");
    customer.lon = row.real("lon");
    customer.elderlyHome = row.flag("elderly_home");
    customer.elderlyAlone = row.flag("elderly_alone");
    customer.phones = {row.text("digits")};
    return customer;
}

/// All but the first customer's: the history of the known caller is told, it is not drawn by the dice.
void addDevice(DemoCenter& center, CustomerId known, const Row& row)
{
    Device device;
    device.id = row.id<DeviceId>("id");
    device.customer = row.id<CustomerId>("customer_id");
    device.model = row.text("model");
    device.group = row.text("product_group");
    device.serial = row.text("serial");
    if (device.customer == known)
        return;
    if (!center.customerAt.contains(device.customer)) {
        center.customerAt.insert(device.customer, int(center.customers.size()));
        center.customers.append(readOwner(row));
    }
    center.devices.append(device);
}

Result<Done> loadDevices(DemoCenter& center)
{
    CustomerId known;
    WOSHOU_CHECK(runStatement(center.db, u"admin/list_owned_devices"_s, {}, [&](const Row& row) {
        if (!known.isValid())
            known = row.id<CustomerId>("customer_id");
        addDevice(center, known, row);
    }));
    return Done{};
}

} // namespace

QString demoFile()
{
    const QString path =
        QFileInfo(QCoreApplication::applicationDirPath() + u"/../share/woshou/demo.sqlite"_s).absoluteFilePath();
    return QFileInfo::exists(path) ? path : QString();
}

Result<Done> continueDemo(Connection& connection, const ReferenceData& reference, const DemoOptions& options)
{
    CenterRepository repository(connection);
    WOSHOU_TRY(const auto row, repository.center());
    if (!row)
        return failure(ErrorKind::NotFound, u"no center"_s);
    const Milliseconds by = wholeWeeks(row->createdAt, options.now);
    if (by.count() != 0)
        WOSHOU_CHECK(repository.shift(by));
    DemoOptions last = options;
    last.from = row->createdAt + by - kDemoLastDays;
    int made = 0;
    WOSHOU_CHECK(
        runStatement(connection, u"admin/count_rows"_s, {}, [&](const Row& r) { made = r.number("tickets"); }));
    last.exactly = std::max(0, options.tickets - made);
    WOSHOU_TRY(DemoCenter center, openDemoCenter(connection, reference, last));
    center.random = DemoRandom(options.seed + quint32(center.today.toJulianDay()));
    WOSHOU_CHECK(loadPeople(center));
    WOSHOU_CHECK(loadDevices(center));
    WOSHOU_CHECK(makeDemoTickets(center));
    return makeDemoRelations(center);
}

} // namespace woshou
