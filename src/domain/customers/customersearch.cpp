#include "domain/customers/customersearch.h"

#include "domain/customers/namekeys.h"

namespace woshou {

QString customerSearchText(const Customer& customer)
{
    const QStringList parts =
        QStringList{customer.name, customer.industry, customer.district, customer.address, customer.note} +
        nameKeys(customer.name);
    return parts.join(u'\n');
}

QString noteSearchText(const CustomerNote& note)
{
    return note.text + u'\n' + note.outcome;
}

QString deviceSearchText(const Device& device)
{
    return QStringList{
        device.model,           device.serial, codeKey(device.serial), device.orderNumber, codeKey(device.orderNumber),
        device.purchaseChannel, device.place}
        .join(u'\n');
}

} // namespace woshou
