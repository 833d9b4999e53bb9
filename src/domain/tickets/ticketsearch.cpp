#include "domain/tickets/ticketsearch.h"

#include "domain/customers/phone.h"
#include "domain/knowledge/searchterms.h"

#include <QRegularExpression>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// The number as one word; a fixed line's also as it is dialled in its own town.
QStringList phoneWords(const QString& text)
{
    const Phone phone = parsePhone(text);
    QStringList words = {phone.digits};
    if (phone.kind == Phone::Kind::FixedLine)
        words << formatPhone(phone.digits).section(u'-', 1).remove(u' ');
    return words;
}

} // namespace

QString ticketSearchText(const Ticket& ticket, const Customer& customer, const QString& serial)
{
    QStringList parts = {ticket.symptom, ticket.words, ticket.model, customer.name, serial};
    for (const QString& phone : customer.phones + QStringList{ticket.contactPhone})
        parts += phoneWords(phone);
    parts.removeDuplicates();
    return parts.join(u'\n');
}

QStringList ticketQueryTerms(const QString& text)
{
    static const QRegularExpression number(u"^[0-9+() .\\-]{3,30}$"_s);
    const QString plain = foldForSearch(text).simplified();
    if (number.match(plain).hasMatch()) {
        const Phone phone = parsePhone(plain);
        if (phone.kind != Phone::Kind::None && !phone.digits.startsWith(u'+'))
            return {phone.digits};
    }
    return queryTerms(text);
}

} // namespace woshou
