#include "storage/background/leaserepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

std::function<Lease(const Row&)> leaseOf(const QString& holder)
{
    return [holder](const Row& row) { return Lease{holder, row.integer("term"), row.instant("until"), true}; };
}

} // namespace

Result<std::optional<Lease>> LeaseRepository::take(const QString& holder, Milliseconds length)
{
    return selectOne<Lease>(m_db, u"background/take_lease"_s,
                            {{u"holder"_s, holder}, {u"milliseconds"_s, qint64(length.count())}}, leaseOf(holder));
}

Result<std::optional<Lease>> LeaseRepository::renew(const Lease& lease, Milliseconds length)
{
    return selectOne<Lease>(
        m_db, u"background/renew_lease"_s,
        {{u"holder"_s, lease.holder}, {u"term"_s, lease.term}, {u"milliseconds"_s, qint64(length.count())}},
        leaseOf(lease.holder));
}

Result<Done> LeaseRepository::end(const Lease& lease)
{
    WOSHOU_CHECK(runStatement(m_db, u"background/end_lease"_s, {{u"holder"_s, lease.holder}, {u"term"_s, lease.term}}));
    return Done{};
}

Result<Lease> LeaseRepository::current()
{
    Lease lease;
    WOSHOU_CHECK(runStatement(m_db, u"background/select_lease"_s, {}, [&](const Row& row) {
        lease = {row.text("holder"), row.integer("term"), row.instant("until"), row.flag("in_force")};
    }));
    return lease;
}

Result<Done> LeaseRepository::hold(qint64 term)
{
    WOSHOU_TRY(const qint64 rows, runStatement(m_db, u"background/hold_lease"_s, {{u"term"_s, term}}));
    return rows == 1 ? Result<Done>(Done{}) : failure(ErrorKind::Conflict, u"the term is over"_s, u"SV019"_s);
}

Result<Done> stillHeld(const Result<qint64>& rows)
{
    if (!rows)
        return failure(rows.error());
    return *rows == 1 ? Result<Done>(Done{}) : failure(ErrorKind::Conflict, u"another term has it"_s, u"SV019"_s);
}

} // namespace woshou
