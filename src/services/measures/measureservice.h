#pragma once

#include "base/result.h"
#include "domain/measures/measure.h"
#include "services/core/servicecontext.h"

#include <QFuture>

namespace woshou {

/// Figures. Each is counted in the database over the same view that lists its tickets
/// (TicketService::page with TicketFilter::measure), so both always agree.
class MeasureService
{
public:
    explicit MeasureService(const ServiceContext& context);

    QFuture<Result<Dashboard>> dashboard(const Period& period);
    QFuture<Result<MeasureValue>> measure(const QString& code, const Period& period);

private:
    const ServiceContext& m_context;
};

} // namespace woshou
