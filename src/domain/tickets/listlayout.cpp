#include "domain/tickets/listlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 2000; ///< pixels of a column

} // namespace

const QStringList& orderCodes()
{
    static const QStringList codes = {u"newest"_s,   u"due"_s,   u"oldest"_s,   u"due_last"_s, u"due_day"_s,
                                      u"priority"_s, u"state"_s, u"category"_s, u"engineer"_s, u"customer"_s};
    return codes;
}

QString orderCode(TicketOrder order)
{
    return orderCodes().at(static_cast<int>(order));
}

std::optional<TicketOrder> orderFromCode(const QString& code)
{
    const qsizetype at = orderCodes().indexOf(code);
    return at < 0 ? std::nullopt : std::optional(static_cast<TicketOrder>(at));
}

bool isGroupedByColumn(TicketOrder order)
{
    return order >= TicketOrder::Priority;
}

bool isDescending(TicketOrder order)
{
    return order == TicketOrder::Newest || order == TicketOrder::DueLast;
}

QString layoutText(const ListLayout& layout)
{
    if (layout.isEmpty())
        return {};
    QJsonObject json;
    if (layout.order)
        json.insert(u"order"_s, orderCode(*layout.order));
    QJsonArray columns;
    for (const LayoutColumn& column : layout.columns)
        columns.append(QJsonArray{column.code, column.width});
    if (!columns.isEmpty())
        json.insert(u"columns"_s, columns);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ListLayout layoutOf(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    ListLayout layout;
    layout.order = orderFromCode(json["order"_L1].toString());
    QStringList known;
    for (const QJsonValue& value : json["columns"_L1].toArray()) {
        const LayoutColumn column{value[0].toString(), qBound(0, value[1].toInt(), kWidest)};
        if (!column.code.isEmpty() && !known.contains(column.code))
            layout.columns.append(column);
        known.append(column.code);
    }
    return layout;
}

} // namespace woshou
