#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// Recognises who is calling.
class CustomerService
{
public:
    explicit CustomerService(ServiceContext context);

    /// Customers of a phone number, serial number, order number or the beginning of a name; best first, at most 20.
    /// A phone number that is not complete finds nobody: it is never guessed.
    QFuture<Result<QList<Customer>>> recognise(const QString& text);
    QFuture<Result<CustomerCard>> card(CustomerId id);

private:
    ServiceContext m_context;
};

} // namespace woshou
