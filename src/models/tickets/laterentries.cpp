#include "models/tickets/laterentries.h"

#include "base/text.h"
#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct LaterText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::LaterText)
};

constexpr qsizetype kEntryLength = 8000; ///< characters; an entry holds kWordsLimit

struct TicketField
{
    const char* name;
    QString Ticket::*member;
    QList<CodeName> ReferenceData::*codes = nullptr;
};

struct DraftField
{
    const char* name;
    QString TicketDraft::*member;
    QList<CodeName> ReferenceData::*codes = nullptr;
};

constexpr TicketField kTicketFields[] = {{"contact_phone", &Ticket::contactPhone},
                                         {"address", &Ticket::address},
                                         {"channel", &Ticket::channel, &ReferenceData::channels},
                                         {"salesperson", &Ticket::salesperson},
                                         {"mood", &Ticket::mood, &ReferenceData::moods},
                                         {"symptom", &Ticket::symptom},
                                         {"occurred", &Ticket::occurred},
                                         {"environment", &Ticket::environment},
                                         {"tried", &Ticket::tried},
                                         {"frequency", &Ticket::frequency, &ReferenceData::frequencies},
                                         {"mode", &Ticket::mode, &ReferenceData::modes},
                                         {"expectation", &Ticket::expectation},
                                         {"scenario", &Ticket::scenario, &ReferenceData::scenarios},
                                         {"summary", &Ticket::summary}};

constexpr DraftField kDraftFields[] = {
    {"customer_name", &TicketDraft::customerName},
    {"wechat", &TicketDraft::wechat},
    {"serial", &TicketDraft::serial},
    {"order_number", &TicketDraft::orderNumber},
    {"place", &TicketDraft::place},
    {"purchase_channel", &TicketDraft::purchaseChannel, &ReferenceData::purchaseChannels}};

/// Gathers "label: value" of what differs.
class Difference
{
public:
    enum class Empty { Said, Silent };
    Difference(const ReferenceData& reference, const ColumnLabel& label, Empty empty)
        : m_reference(reference)
        , m_label(label)
        , m_empty(empty)
    {
    }

    void compare(const char* name, const QString& now, const QString& before,
                 QList<CodeName> ReferenceData::*codes = nullptr)
    {
        const QString text = normaliseText(now).trimmed();
        if (text != normaliseText(before).trimmed())
            say(name, codes ? nameOf(m_reference.*codes, text) : text);
    }

    void compareDecision(const Ticket& now, const Ticket& before)
    {
        if (now.category != before.category)
            say("category", nameOf(m_reference.triage.categories, now.category));
        const Fault fault = m_reference.fault(now.fault);
        if (now.fault != before.fault)
            say("fault", uiChinese() ? fault.zh : fault.en);
        if (now.priority != before.priority)
            say("priority", columnValue(u"priority"_s, priorityCode(now.priority), m_reference));
    }

    /// What makes it pressing; a form that nobody asked about it says "normal", which is no news beside "urgent".
    void comparePressure(const Ticket& now, const Ticket& before)
    {
        if (now.urgency > before.urgency || (now.urgency != before.urgency && m_empty == Empty::Said))
            say("urgency", nameOf(m_reference.urgencies, m_reference.urgencies.value(now.urgency).code));
        if (now.businessStopped && !before.businessStopped)
            m_lines.append(LaterText::tr("Production or business stopped"));
        if (now.elderlyAlone && !before.elderlyAlone)
            m_lines.append(LaterText::tr("Elderly person living alone"));
        else if (now.elderlyHome && !before.elderlyHome)
            m_lines.append(LaterText::tr("Elderly person at home"));
    }

    const QStringList& lines() const { return m_lines; }

private:
    void say(const char* name, const QString& value)
    {
        if (value.isEmpty() && m_empty == Empty::Silent)
            return;
        const QString shown = value.isEmpty() ? LaterText::tr("(nothing)") : value;
        m_lines.append(LaterText::tr("%1: %2").arg(m_label(QString::fromLatin1(name)), shown));
    }

    const ReferenceData& m_reference;
    const ColumnLabel& m_label;
    Empty m_empty;
    QStringList m_lines;
};

QString purchased(const TicketDraft& draft)
{
    return draft.purchasedOn.isValid() ? draft.purchasedOn.toString(Qt::ISODate) : draft.purchasedText;
}

void compareFields(Difference& difference, const TicketDraft& draft, const Ticket& stored, const TicketDraft& known)
{
    for (const TicketField& field : kTicketFields)
        difference.compare(field.name, draft.ticket.*field.member, stored.*field.member, field.codes);
    difference.compare("model", draft.model, stored.model);
    for (const DraftField& field : kDraftFields)
        difference.compare(field.name, draft.*field.member, known.*field.member, field.codes);
    difference.compare("purchased_on", purchased(draft), purchased(known));
    difference.comparePressure(draft.ticket, stored);
}

/// What is on record of the ticket's customer and device, where a form would hold it.
TicketDraft onRecord(const TicketDetails& details)
{
    TicketDraft known;
    known.customerName = details.customer.name;
    known.wechat = details.customer.wechat;
    const Device device = details.device.value_or(Device());
    known.serial = device.serial;
    known.orderNumber = device.orderNumber;
    known.place = device.place;
    known.purchaseChannel = device.purchaseChannel;
    known.purchasedOn = device.purchasedOn;
    return known;
}

/// As few entries as the longest one allows.
QList<LaterEntry> notes(const QString& head, const QStringList& lines)
{
    QList<LaterEntry> entries;
    for (const QString& line : lines) {
        if (!entries.isEmpty() && entries.constLast().text.size() + line.size() < kEntryLength)
            entries.last().text += u'\n' + line;
        else
            entries.append({u"note"_s, head + u'\n' + line});
    }
    return entries;
}

void prependWords(QList<LaterEntry>& entries, const TicketDraft& draft, const Ticket& stored)
{
    const QString words = normaliseText(draft.ticket.words).trimmed();
    if (!words.isEmpty() && words != stored.words.trimmed())
        entries.prepend({u"words"_s, words});
}

} // namespace

QList<LaterEntry> laterEntries(const TicketDraft& draft, const TicketDraft& first, const Ticket& stored,
                               const ReferenceData& reference, const ColumnLabel& label)
{
    Difference difference(reference, label, Difference::Empty::Said);
    compareFields(difference, draft, stored, first);
    difference.compareDecision(draft.ticket, stored);
    QList<LaterEntry> entries = notes(LaterText::tr("Changed after it was first sent:"), difference.lines());
    prependWords(entries, draft, stored);
    return entries;
}

QList<LaterEntry> joinedEntries(const TicketDraft& draft, const TicketDetails& known, const ReferenceData& reference,
                                const ColumnLabel& label)
{
    Difference difference(reference, label, Difference::Empty::Silent);
    compareFields(difference, draft, known.ticket, onRecord(known));
    QList<LaterEntry> entries = notes(LaterText::tr("The customer called again:"), difference.lines());
    if (entries.isEmpty())
        entries.append({u"note"_s, LaterText::tr("The customer called again about the same.")});
    prependWords(entries, draft, known.ticket);
    return entries;
}

} // namespace woshou
