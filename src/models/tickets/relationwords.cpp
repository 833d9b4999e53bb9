#include "models/tickets/relationwords.h"

#include "domain/tickets/ticketedit.h"
#include "models/admin/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct RelationText
{
    Q_DECLARE_TR_FUNCTIONS(RelationText)
};

QString who(const TicketEvent& event)
{
    return event.personName.isEmpty() ? RelationText::tr("System") : staffName(event.personName, event.personNameEn);
}

QString linkSentence(const QJsonObject& data)
{
    const QString number = data["ticket"_L1].toString();
    const QString kind = data["link"_L1].toString();
    const bool forward = data["forward"_L1].toBool();
    if (data["removed"_L1].toBool())
        return RelationText::tr("took the link to %1 away").arg(number);
    if (kind == "child"_L1)
        return forward ? RelationText::tr("added it to the incident %1").arg(number)
                       : RelationText::tr("added %1 to this incident").arg(number);
    return kind == "duplicate"_L1 ? RelationText::tr("linked it as the same as %1").arg(number)
                                  : RelationText::tr("linked it with %1").arg(number);
}

QString undoneSentence(const TicketEvent& event, const EventContext& context)
{
    const auto move = context.reference.lifeCycle.find(event.toState, event.move);
    const QString state = context.reference.lifeCycle.state(event.toState).name(uiChinese());
    if (!move)
        return RelationText::tr("took the last change back");
    return RelationText::tr("took back “%1”, again %2").arg(move->name(uiChinese()), state);
}

QString splitSentence(const QJsonObject& data, const QString& symptom)
{
    const QString number = data["ticket"_L1].toString();
    return data["forward"_L1].toBool() ? RelationText::tr("split it off %1").arg(number)
                                       : RelationText::tr("split off %1: %2").arg(number, symptom);
}

EventWords step(const TicketEvent& event, const QString& icon, const QString& body)
{
    return {EventWords::Kind::Step, icon, u"neutral"_s, who(event), body};
}

} // namespace

QString linkKindText(const TicketLink& link)
{
    if (link.kind == "child"_L1)
        return link.forward ? RelationText::tr("Incident") : RelationText::tr("Belongs to this");
    if (link.kind == "split"_L1)
        return link.forward ? RelationText::tr("Split off") : RelationText::tr("Split into");
    return link.kind == "duplicate"_L1 ? RelationText::tr("Same as") : RelationText::tr("Related");
}

std::optional<EventWords> relationEventWords(const TicketEvent& event, const EventContext& context)
{
    const QJsonObject data = QJsonDocument::fromJson(event.data.toUtf8()).object();
    const QString number = data["ticket"_L1].toString();
    if (event.kind == "link"_L1)
        return step(event, u"link"_s, linkSentence(data));
    if (event.kind == "merged"_L1) {
        const QString body = RelationText::tr("merged %1 into this one").arg(number);
        return step(event, u"merge"_s, event.text.isEmpty() ? body : RelationText::tr("%1. %2").arg(body, event.text));
    }
    if (event.kind == "unmerged"_L1)
        return step(event, u"undo"_s, RelationText::tr("took the merge of %1 back").arg(number));
    if (event.kind == "split"_L1)
        return step(event, u"link"_s, splitSentence(data, event.text));
    if (event.kind == "undone"_L1)
        return step(event, u"undo"_s, undoneSentence(event, context));
    if (event.kind == "retracted"_L1)
        return step(event, u"undo"_s, RelationText::tr("took an entry of their own back"));
    if (event.kind == "notice"_L1)
        return EventWords{EventWords::Kind::Told, u"speak"_s, u"neutral"_s,
                          number.isEmpty()
                              ? RelationText::tr("%1 → customers of its tickets").arg(who(event))
                              : RelationText::tr("%1, of the incident %2 → customer may read").arg(who(event), number),
                          event.text};
    return std::nullopt;
}

QString changeText(const TicketChange& change, const ReferenceData& reference)
{
    const QJsonObject before = QJsonDocument::fromJson(change.before.toUtf8()).object();
    if (change.kind == "step"_L1) {
        const auto move = reference.lifeCycle.find(before["state"_L1].toString(), change.move);
        return move ? move->name(uiChinese()) : change.move;
    }
    if (before.contains("customer_id"_L1))
        return RelationText::tr("Customer changed");
    const auto several = std::count_if(editableColumns().begin(), editableColumns().end(),
                                       [&](const QString& column) { return before.contains(column); });
    if (several > 1)
        return RelationText::tr("Fields changed");
    if (before.contains("owner_id"_L1))
        return RelationText::tr("Contact person changed");
    return before.contains("priority"_L1) ? RelationText::tr("Priority changed") : RelationText::tr("Fields changed");
}

QString undoRefusal(const Error& error)
{
    if (error.code == "SV004"_L1)
        return RelationText::tr("Not taken back: somebody changed the ticket since. What they did stays.");
    if (error.code == "SV001"_L1)
        return RelationText::tr("Not taken back: the customer was told, or something later has to be undone first.");
    if (error.code == "SV002"_L1)
        return RelationText::tr("Not taken back: it was done by someone else. A supervisor can.");
    return {};
}

QString BulkWords::skipped(const QString& code) const
{
    if (code == "closed"_L1)
        return RelationText::tr("it is closed");
    if (code == "same"_L1)
        return RelationText::tr("it is so already");
    if (code == "nostep"_L1)
        return RelationText::tr("the step does not fit its state");
    if (code == "role"_L1)
        return RelationText::tr("another role does this");
    return RelationText::tr("something the step needs is missing");
}

QString BulkWords::line(const BulkLine& line) const
{
    if (!line.skipped.isEmpty())
        return RelationText::tr("Skipped: %1").arg(skipped(line.skipped));
    QStringList parts;
    for (const FieldChange& change : line.changes) {
        if (change.column == "note"_L1) {
            parts.append(RelationText::tr("a note"));
            continue;
        }
        if (change.column == "parent"_L1) {
            parts.append(RelationText::tr("added to %1").arg(incident));
            continue;
        }
        const auto named = [&](const QString& value) {
            if (change.column == "owner_id"_L1)
                return people.value(value, RelationText::tr("somebody else"));
            if (change.column == "state"_L1)
                return reference.lifeCycle.state(value).name(uiChinese());
            return columnValue(change.column, value, reference);
        };
        const QString part = RelationText::tr("%1 → %2").arg(named(change.from), named(change.to));
        parts.append(lowersPriority(change) ? RelationText::tr("%1 (lower than now)").arg(part) : part);
    }
    return parts.join(RelationText::tr("; "));
}

QString BulkWords::state(const QString& outcome)
{
    static const QHash<QString, const char*> words = {{u"done"_s, QT_TRANSLATE_NOOP("RelationText", "Done")},
                                                      {u"skipped"_s, QT_TRANSLATE_NOOP("RelationText", "Skipped")},
                                                      {u"failed"_s, QT_TRANSLATE_NOOP("RelationText", "Failed")},
                                                      {u"reverted"_s, QT_TRANSLATE_NOOP("RelationText", "Reverted")}};
    return words.contains(outcome) ? QCoreApplication::translate("RelationText", words.value(outcome)) : QString();
}

QString BulkWords::outcome(const BulkOutcome& outcome, const QString& failure) const
{
    if (!outcome.skipped.isEmpty())
        return skipped(outcome.skipped);
    return failure;
}

} // namespace woshou
