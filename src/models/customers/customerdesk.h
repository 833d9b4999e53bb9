#pragma once

#include "domain/admin/referencedata.h"
#include "domain/people/person.h"
#include "services/customers/customerservice.h"

#include <functional>

namespace woshou {

class Center;

/// All that the customers' page asks for, as functions, so that a test drives it without a database. Futures are
/// answered on other threads; continue with a context.
struct CustomerDesk
{
    Person person;
    ReferenceData reference;
    std::function<Instant()> now;
    std::function<QFuture<Result<CustomerPage>>(const QString& text, const CustomerCursor& after)> page;
    std::function<QFuture<Result<CustomerProfile>>(CustomerId)> profile;
    std::function<QFuture<Result<QStringList>>(CustomerId, const QString& reason)> reveal;
    std::function<QFuture<Result<Done>>(const Customer&, const std::optional<PhonesEdit>& phones, const QUuid&)> save;
    std::function<QFuture<Result<Done>>(const Device&, const QUuid&)> saveDevice;
    std::function<QFuture<Result<Done>>(const Contract&, const QUuid&)> saveContract;
    std::function<QFuture<Result<Done>>(const CustomerNote&, const QUuid&)> saveNote;

    static CustomerDesk of(Center* center);
};

} // namespace woshou
