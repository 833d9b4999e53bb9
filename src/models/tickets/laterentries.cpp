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
};

constexpr TicketField kTicketFields[] = {{"contact_phone", &Ticket::contactPhone},
                                         {"address", &Ticket::address},
                                         {"channel", &Ticket::channel, &ReferenceData::channels},
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

constexpr DraftField kDraftFields[] = {{"customer_name", &TicketDraft::customerName},
                                       {"serial", &TicketDraft::serial},
                                       {"order_number", &TicketDraft::orderNumber},
                                       {"place", &TicketDraft::place}};

/// Gathers "label: value" of what differs.
class Difference
{
public:
    Difference(const ReferenceData& reference, const ColumnLabel& label)
        : m_reference(reference)
        , m_label(label)
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
        if (now.businessStopped && !before.businessStopped)
            m_lines.append(LaterText::tr("Production or business stopped"));
    }

    const QStringList& lines() const { return m_lines; }

private:
    void say(const char* name, const QString& value)
    {
        const QString shown = value.isEmpty() ? LaterText::tr("(nothing)") : value;
        m_lines.append(LaterText::tr("%1: %2").arg(m_label(QString::fromLatin1(name)), shown));
    }

    const ReferenceData& m_reference;
    const ColumnLabel& m_label;
    QStringList m_lines;
};

/// As few entries as the longest one allows.
QList<LaterEntry> notes(const QStringList& lines)
{
    QList<LaterEntry> entries;
    for (const QString& line : lines) {
        if (!entries.isEmpty() && entries.constLast().text.size() + line.size() < kEntryLength)
            entries.last().text += u'\n' + line;
        else
            entries.append({u"note"_s, LaterText::tr("Changed after it was first sent:") + u'\n' + line});
    }
    return entries;
}

} // namespace

QList<LaterEntry> laterEntries(const TicketDraft& draft, const TicketDraft& first, const Ticket& stored,
                               const ReferenceData& reference, const ColumnLabel& label)
{
    Difference difference(reference, label);
    for (const TicketField& field : kTicketFields)
        difference.compare(field.name, draft.ticket.*field.member, stored.*field.member, field.codes);
    difference.compare("model", draft.model, stored.model);
    for (const DraftField& field : kDraftFields)
        difference.compare(field.name, draft.*field.member, first.*field.member);
    difference.compare("purchased_on", draft.purchasedOn.toString(Qt::ISODate),
                       first.purchasedOn.toString(Qt::ISODate));
    difference.compareDecision(draft.ticket, stored);
    QList<LaterEntry> entries = notes(difference.lines());
    const QString words = normaliseText(draft.ticket.words).trimmed();
    if (!words.isEmpty() && words != stored.words.trimmed())
        entries.prepend({u"words"_s, words});
    return entries;
}

} // namespace woshou
