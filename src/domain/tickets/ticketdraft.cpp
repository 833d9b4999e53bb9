#include "domain/tickets/ticketdraft.h"

#include "domain/customers/phone.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = FieldIssue::Kind;

bool isGiven(const QString& text)
{
    return !text.trimmed().isEmpty();
}

/// One question of the conversation: its field, and the text that answers it.
struct Answer
{
    QString field;
    QString text;
    int limit = 0;
    bool wanted = false; ///< counts for completeness; not answering it does not stop the save
};

bool asksForProduct(const TicketDraft& draft)
{
    return draft.ticket.mode != u"advice"_s;
}

QString productModel(const TicketDraft& draft)
{
    const bool known = isGiven(draft.model) || !draft.ticket.device.isValid();
    return known ? draft.model : draft.ticket.model;
}

QString phoneText(const TicketDraft& draft)
{
    return isGiven(draft.phone) ? draft.phone : draft.ticket.contactPhone;
}

/// What a part or an engineer needs to arrive.
bool needsAddress(const TicketDraft& draft)
{
    return draft.ticket.mode == u"visit"_s || draft.ticket.mode == u"parts"_s;
}

QString addressText(const TicketDraft& draft)
{
    return isGiven(draft.address) ? draft.address : draft.ticket.address;
}

/// All fields in the order of the conversation.
QList<Answer> conversation(const TicketDraft& draft)
{
    const Ticket& ticket = draft.ticket;
    const bool product = asksForProduct(draft);
    const bool newDevice = product && !ticket.device.isValid();
    const QString day = draft.purchasedOn.isValid() ? draft.purchasedOn.toString(Qt::ISODate) : draft.purchasedText;
    return {
        {u"phone"_s, phoneText(draft), kLineLimit, false},
        {u"customerName"_s, draft.customerName, kLineLimit, false},
        {u"salesperson"_s, ticket.salesperson, kLineLimit, false},
        {u"wechat"_s, draft.wechat, kLineLimit, false},
        {u"address"_s, addressText(draft), kLineLimit, needsAddress(draft)},
        {u"district"_s, draft.district, kLineLimit, false},
        {u"symptom"_s, ticket.symptom, kLineLimit, false},
        {u"occurred"_s, ticket.occurred, kLineLimit, true},
        {u"words"_s, ticket.words, kWordsLimit, true},
        {u"environment"_s, ticket.environment, kTextLimit, product},
        {u"tried"_s, ticket.tried, kTextLimit, false},
        {u"frequency"_s, ticket.frequency, kLineLimit, false},
        {u"model"_s, productModel(draft), kLineLimit, product && ticket.mode != u"visit"_s},
        {u"serial"_s, draft.serial, kLineLimit, newDevice},
        {u"purchasedOn"_s, day, kLineLimit, newDevice},
        {u"purchaseChannel"_s, draft.purchaseChannel, kLineLimit, newDevice},
        {u"orderNumber"_s, draft.orderNumber, kLineLimit, false},
        {u"place"_s, draft.place, kLineLimit, false},
        {u"mode"_s, ticket.mode, kLineLimit, true},
        {u"expectation"_s, ticket.expectation, kTextLimit, true},
        {u"summary"_s, ticket.summary, kTextLimit, false},
        {u"category"_s, ticket.category, kLineLimit, false},
        {u"overruleReason"_s, draft.overruleReason, kLineLimit, false},
        {u"certainty"_s, ticket.certainty, kLineLimit, false},
    };
}

/// Whether the center requires the field of this draft: not of a product that is not asked for, nor what is on record.
bool isRequiredBy(const QStringList& required, const QString& field, const TicketDraft& draft)
{
    static const QStringList onRecord = {u"serial"_s, u"purchasedOn"_s, u"purchaseChannel"_s, u"orderNumber"_s,
                                         u"place"_s};
    if (!required.contains(field))
        return false;
    const bool known = onRecord.contains(field) && draft.ticket.device.isValid();
    return !known && (asksForProduct(draft) || (field != "model"_L1 && !onRecord.contains(field)));
}

/// Collects what is wrong, field by field.
class Check
{
public:
    Check(const TicketDraft& draft, const QDate& today, const QStringList& required)
        : m_draft(draft)
        , m_today(today)
        , m_required(required)
    {
    }

    QList<FieldIssue> run()
    {
        if (!m_draft.ticket.calmed)
            add(u"calmed"_s, Kind::NotCalmed);
        for (const Answer& answer : conversation(m_draft)) {
            checkPresence(answer);
            checkForm(answer);
        }
        return m_issues;
    }

private:
    void add(const QString& field, Kind kind, int number = 0) { m_issues.append({field, kind, number}); }

    /// R-026 and, so that the call ends with something definite, R-030.
    bool isRequired(const QString& field) const
    {
        static const QStringList required = {u"phone"_s, u"symptom"_s, u"category"_s, u"certainty"_s};
        return required.contains(field) || isRequiredBy(m_required, field, m_draft) ||
               (field == u"customerName"_s && !m_draft.customer.isValid()) ||
               (field == u"salesperson"_s && m_draft.ticket.channel == kPrivateChannel);
    }

    void checkPresence(const Answer& answer)
    {
        if (isGiven(answer.text))
            return;
        if (answer.field == u"model"_s && m_draft.ticket.mode == u"visit"_s)
            add(answer.field, Kind::NeedsModel);
        else if (isRequired(answer.field))
            add(answer.field, Kind::Missing);
        else if (answer.wanted)
            add(answer.field, Kind::Wanted);
    }

    void checkForm(const Answer& answer)
    {
        if (answer.text.size() > answer.limit && answer.text.toUcs4().size() > answer.limit)
            add(answer.field, Kind::TooLong, answer.limit);
        else if (answer.field == u"phone"_s && isGiven(answer.text))
            checkPhone(answer.text);
        else if (answer.field == u"purchasedOn"_s && isGiven(answer.text))
            checkDay(m_draft.purchasedOn);
    }

    void checkDay(const QDate& day)
    {
        if (!day.isValid())
            add(u"purchasedOn"_s, Kind::BadDate, 1);
        else if (day > m_today)
            add(u"purchasedOn"_s, Kind::BadDate);
    }

    void checkPhone(const QString& text)
    {
        const Phone phone = parsePhone(text);
        if (!phone.valid)
            add(u"phone"_s, Kind::BadPhone, phone.missingDigits);
    }

    const TicketDraft& m_draft;
    QDate m_today;
    const QStringList& m_required;
    QList<FieldIssue> m_issues;
};

} // namespace

QList<FieldIssue> TicketDraft::issues(const QDate& today, const QStringList& required) const
{
    return Check(*this, today, required).run();
}

bool TicketDraft::canSave(const QDate& today) const
{
    const QList<FieldIssue> list = issues(today);
    return std::none_of(list.begin(), list.end(), [](const FieldIssue& issue) { return issue.blocks(); });
}

std::pair<int, int> TicketDraft::completeness(const QStringList& required) const
{
    static const QStringList always = {u"phone"_s, u"customerName"_s, u"symptom"_s};
    int given = 0;
    int asked = 0;
    for (const Answer& answer : conversation(*this)) {
        const bool needsModel = answer.field == u"model"_s && ticket.mode == u"visit"_s;
        if (!answer.wanted && !needsModel && !always.contains(answer.field) &&
            !isRequiredBy(required, answer.field, *this))
            continue;
        ++asked;
        const bool known = answer.field == u"customerName"_s && customer.isValid();
        given += known || isGiven(answer.text) ? 1 : 0;
    }
    return {given, asked};
}

} // namespace woshou
