#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"
#include "services/core/servicecontext.h"

#include <QFuture>
#include <QUuid>

namespace woshou {

/// One page of a list of customers. The numbers are masked.
struct CustomerPage
{
    QList<Customer> rows;
    CustomerCursor next; ///< invalid on the last page
};

/// Recognises who is calling, and keeps what is known about customers. Every call that writes is one transaction and is
/// made once however often its key is sent. Errors: Validation (field named, SV003 missing, SV008 unfit), Permission
/// "SV002", Conflict "SV004" (somebody else saved first), NotFound, Connection, Busy.
class CustomerService
{
public:
    explicit CustomerService(const ServiceContext& context);

    /// Customers of a phone number, serial number, order number, WeChat account or the beginning of a name, its pinyin
    /// or initials; at most 20. A number that is not complete finds nobody: it is never guessed.
    QFuture<Result<QList<Customer>>> recognise(const QString& text);
    /// Whose WeChat account it is, exactly as it came; one at most. Names are not looked at.
    QFuture<Result<QList<Customer>>> ofWechat(const QString& account);
    QFuture<Result<CustomerCard>> card(CustomerId id);

    /// All customers in the order of their pinyin, or those that recognise() means, by pages. A page may name one
    /// twice.
    QFuture<Result<CustomerPage>> page(const QString& text, const CustomerCursor& after = {}, int limit = 200);
    QFuture<Result<CustomerProfile>> profile(CustomerId id);

    /// The whole numbers, digits only. Who looked, at whose and why is kept and never changed.
    QFuture<Result<QStringList>> reveal(CustomerId id, const QString& reason);
    /// Who looked, newest first; Permission for who does not answer for it.
    QFuture<Result<QList<RevealEntry>>> reveals(int limit = 200);

    /// @param phones how the numbers were changed; nothing leaves them. A number that somebody else added since they
    /// were shown stays.
    QFuture<Result<Done>> save(const Customer& customer, const std::optional<PhonesEdit>& phones, const QUuid& key);
    /// A new one when it has no id.
    QFuture<Result<Done>> saveDevice(const Device& device, const QUuid& key);
    QFuture<Result<Done>> saveContract(const Contract& contract, const QUuid& key);
    QFuture<Result<Done>> saveNote(const CustomerNote& note, const QUuid& key);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
