#include "domain/tickets/ticketedit.h"

namespace woshou {

using namespace Qt::StringLiterals;

const QStringList& editableColumns()
{
    static const QStringList columns = {u"owner_id"_s, u"priority"_s,      u"category"_s,
                                        u"fault"_s,    u"contact_phone"_s, u"address"_s};
    return columns;
}

QString editableText(const Ticket& ticket, const QString& column)
{
    switch (editableColumns().indexOf(column)) {
    case 0:
        return ticket.owner.isValid() ? QString::number(ticket.owner.value()) : QString();
    case 1:
        return priorityCode(ticket.priority);
    case 2:
        return ticket.category;
    case 3:
        return ticket.fault;
    case 4:
        return ticket.contactPhone;
    case 5:
        return ticket.address;
    default:
        return {};
    }
}

MergedEdits mergedEdits(const Ticket& now, const QList<FieldEdit>& edits)
{
    MergedEdits merged;
    for (const FieldEdit& edit : edits) {
        const QString theirs = editableText(now, edit.column);
        if (edit.mine == edit.base || edit.mine == theirs)
            continue;
        if (theirs == edit.base)
            merged.taken.append(edit);
        else
            merged.clashes.append({edit.column, edit.base, edit.mine, theirs});
    }
    return merged;
}

} // namespace woshou
