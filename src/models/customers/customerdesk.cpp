#include "models/customers/customerdesk.h"

#include "services/core/center.h"

namespace woshou {

CustomerDesk CustomerDesk::of(Center* center)
{
    CustomerDesk desk;
    desk.person = center->person();
    desk.reference = center->reference();
    desk.now = [center] { return center->serverNow(); };
    desk.page = [center](const QString& text, const CustomerCursor& after) {
        return center->customers().page(text, after);
    };
    desk.profile = [center](CustomerId id) { return center->customers().profile(id); };
    desk.reveal = [center](CustomerId id, const QString& reason) { return center->customers().reveal(id, reason); };
    desk.save = [center](const Customer& customer, const std::optional<PhonesEdit>& phones, const QUuid& key) {
        return center->customers().save(customer, phones, key);
    };
    desk.saveDevice = [center](const Device& device, const QUuid& key) {
        return center->customers().saveDevice(device, key);
    };
    desk.saveContract = [center](const Contract& contract, const QUuid& key) {
        return center->customers().saveContract(contract, key);
    };
    desk.saveNote = [center](const CustomerNote& note, const QUuid& key) {
        return center->customers().saveNote(note, key);
    };
    return desk;
}

} // namespace woshou
