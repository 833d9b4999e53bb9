#include "domain/tickets/ticketsearch.h"

#include "domain/customers/phone.h"
#include "domain/knowledge/searchterms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

/// The digits of a search that is a telephone number, or the beginning of one.
QString askedNumber(const QString& text)
{
    static const QRegularExpression number(u"^[0-9+() .\\-]{3,30}$"_s);
    const QString plain = foldForSearch(text).simplified();
    if (!number.match(plain).hasMatch())
        return {};
    const Phone phone = parsePhone(plain);
    return phone.kind == Phone::Kind::None || phone.digits.startsWith(u'+') ? QString() : phone.digits;
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

QString entrySearchText(const TicketEvent& event)
{
    static const QStringList filled = {u"cause"_s,       u"solution"_s,          u"method"_s, u"tools"_s, u"parts"_s,
                                       u"test_result"_s, u"customer_feedback"_s, u"address"_s};
    QStringList parts = {event.text};
    const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
    for (const QString& field : filled)
        parts.append(data[field].toArray().at(1).toString());
    parts << data["name"_L1].toString() << data["what"_L1].toString();
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QList<QStringList> ticketQueryPhrases(const QString& text)
{
    const QString digits = askedNumber(text);
    return digits.isEmpty() ? queryPhrases(text) : QList<QStringList>{{digits}};
}

QStringList ticketQueryTerms(const QString& text)
{
    const QString digits = askedNumber(text);
    return digits.isEmpty() ? queryTerms(text) : QStringList{digits};
}

} // namespace woshou
