#include "domain/tickets/placeholders.h"

namespace woshou {

using namespace Qt::StringLiterals;

/// In one pass: what is filled in is not looked at again, whatever a customer is called.
QString filledIn(const QString& text, const Ticket& ticket, const QString& customer, const QString& me)
{
    const QHash<QString, QString> values = {{u"number"_s, ticket.number},
                                            {u"customer"_s, customer},
                                            {u"model"_s, ticket.model},
                                            {u"symptom"_s, ticket.symptom},
                                            {u"me"_s, me}};
    QString filled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto value = values.constFind(text.mid(open + 1, close - open - 1));
        const qsizetype end = value == values.constEnd() ? open + 1 : close + 1;
        filled += text.mid(at, open - at);
        filled += value == values.constEnd() ? u"{"_s : *value;
        at = end;
    }
    return filled + text.mid(at);
}

} // namespace woshou
