#include "models/customers/customertext.h"

#include "models/admin/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct CustomerText
{
    Q_DECLARE_TR_FUNCTIONS(CustomerText)
};

QString wordOf(const QHash<QString, const char*>& words, const QString& code)
{
    return words.contains(code) ? QCoreApplication::translate("CustomerText", words.value(code)) : code;
}

QString dayText(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

QString clockText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// "Mon–Fri", "every day", or the days one by one.
QString daysText(const QString& days)
{
    const auto name = [](QChar day) {
        return QLocale(uiChinese() ? QLocale::Chinese : QLocale::English)
            .dayName(day.digitValue(), QLocale::ShortFormat);
    };
    if (days == "1234567"_L1)
        return CustomerText::tr("every day");
    const bool run = days.size() > 2 && days.back().digitValue() - days.front().digitValue() == days.size() - 1;
    if (run)
        return name(days.front()) + u'–' + name(days.back());
    QStringList names;
    for (const QChar day : days)
        names.append(name(day));
    return names.join(u' ');
}

QString remoteText(const Contract& contract)
{
    if (contract.remoteDays.isEmpty())
        return {};
    if (contract.remoteDays == "1234567"_L1 && contract.remoteFrom == 0 && contract.remoteTo == 1440)
        return CustomerText::tr("remote support around the clock");
    return CustomerText::tr("remote support %1 %2–%3")
        .arg(daysText(contract.remoteDays), clockText(contract.remoteFrom), clockText(contract.remoteTo));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QJsonObject dataOf(const CustomerEntry& entry)
{
    return QJsonDocument::fromJson(entry.data.toUtf8()).object();
}

QString flagText(const QString& field, const QString& value)
{
    static const QStringList flags = {u"elderly_home"_s, u"elderly_alone"_s};
    if (field == "level"_L1)
        return levelName(value);
    if (field == "kind"_L1)
        return customerKindName(value);
    if (!flags.contains(field))
        return value;
    return value == "1"_L1 ? CustomerText::tr("yes") : CustomerText::tr("no");
}

/// "Address: … → …"
QString changesText(const CustomerEntry& entry, const ColumnLabel& label)
{
    QStringList lines;
    const QJsonObject data = dataOf(entry);
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QJsonArray pair = it.value().toArray();
        lines.append(CustomerText::tr("%1: %2 → %3")
                         .arg(label(it.key()), flagText(it.key(), pair.at(0).toString()),
                              flagText(it.key(), pair.at(1).toString())));
    }
    return lines.join(u'\n');
}

QString noteHead(const CustomerEntry& entry, const QString& who)
{
    const QJsonObject data = dataOf(entry);
    const QString kind = noteKindName(data["kind"_L1].toArray().at(1).toString());
    const QString state = noteStateName(data["state"_L1].toArray().at(1).toString());
    return state.isEmpty() ? CustomerText::tr("%1 noted: %2").arg(who, kind)
                           : CustomerText::tr("%1 noted: %2, %3").arg(who, kind, state);
}

QString surveyBody(const CustomerEntry& entry)
{
    const double mean = dataOf(entry)["mean"_L1].toDouble();
    const QString stars = mean > 0 ? CustomerText::tr("%1 stars").arg(QString::number(mean, 'f', 1)) : QString();
    return joined({stars, entry.text});
}

} // namespace

QString levelName(const QString& level)
{
    static const QHash<QString, const char*> words = {
        {u"vip"_s, QT_TRANSLATE_NOOP("CustomerText", "VIP")},
        {u"enterprise"_s, QT_TRANSLATE_NOOP("CustomerText", "Enterprise")}};
    return wordOf(words, level);
}

QString customerKindName(const QString& kind)
{
    static const QHash<QString, const char*> words = {
        {u"person"_s, QT_TRANSLATE_NOOP("CustomerText", "private person")},
        {u"firm"_s, QT_TRANSLATE_NOOP("CustomerText", "firm")}};
    return wordOf(words, kind);
}

QString noteKindName(const QString& kind)
{
    static const QHash<QString, const char*> words = {
        {u"household"_s, QT_TRANSLATE_NOOP("CustomerText", "Household")},
        {u"scenario"_s, QT_TRANSLATE_NOOP("CustomerText", "Purchase scenario")},
        {u"need"_s, QT_TRANSLATE_NOOP("CustomerText", "Special need")},
        {u"preference"_s, QT_TRANSLATE_NOOP("CustomerText", "Preference")},
        {u"wish"_s, QT_TRANSLATE_NOOP("CustomerText", "Service wish")},
        {u"lead"_s, QT_TRANSLATE_NOOP("CustomerText", "Sales lead")}};
    return wordOf(words, kind);
}

QString noteStateName(const QString& state)
{
    static const QHash<QString, const char*> words = {
        {u"retired"_s, QT_TRANSLATE_NOOP("CustomerText", "no longer holds")},
        {u"open"_s, QT_TRANSLATE_NOOP("CustomerText", "open")},
        {u"passed"_s, QT_TRANSLATE_NOOP("CustomerText", "passed to sales")},
        {u"done"_s, QT_TRANSLATE_NOOP("CustomerText", "done")}};
    return state == "kept"_L1 ? QString() : wordOf(words, state);
}

QString coverageText(const Coverage& coverage)
{
    const QString day = dayText(coverage.until);
    const QString title = coverage.contract.title;
    switch (coverage.reason) {
    case Coverage::Reason::Warranty:
        return CustomerText::tr("Covered: in warranty until %1").arg(day);
    case Coverage::Reason::InContract:
        return joined({CustomerText::tr("Covered: “%1” until %2").arg(title, day), coverage.contract.response});
    case Coverage::Reason::WarrantyOver:
        return CustomerText::tr("Not covered: the warranty ended %1").arg(day);
    case Coverage::Reason::ContractOver:
        return CustomerText::tr("Not covered: “%1” ended %2").arg(title, day);
    case Coverage::Reason::OutsideHours:
        return CustomerText::tr("Not covered now: “%1” has %2").arg(title, remoteText(coverage.contract));
    case Coverage::Reason::NotInContract:
        return CustomerText::tr("Not covered: “%1” leaves this way out").arg(title);
    case Coverage::Reason::NothingKnown:
        break;
    }
    return CustomerText::tr("Coverage unknown: neither warranty nor contract on record");
}

QString coverageTagText(const Coverage& coverage)
{
    const QString month = coverage.until.toString(u"yyyy-MM"_s);
    switch (coverage.reason) {
    case Coverage::Reason::Warranty:
        return CustomerText::tr("in warranty until %1").arg(month);
    case Coverage::Reason::InContract:
        return CustomerText::tr("contract until %1").arg(month);
    case Coverage::Reason::WarrantyOver:
        return CustomerText::tr("warranty over since %1").arg(month);
    case Coverage::Reason::ContractOver:
        return CustomerText::tr("contract over since %1").arg(month);
    case Coverage::Reason::OutsideHours:
    case Coverage::Reason::NotInContract:
        return CustomerText::tr("not covered");
    case Coverage::Reason::NothingKnown:
        break;
    }
    return CustomerText::tr("coverage unknown");
}

QString contractFacts(const Contract& contract)
{
    QStringList free;
    if (contract.visits)
        free.append(CustomerText::tr("visits free"));
    if (contract.parts)
        free.append(CustomerText::tr("parts free"));
    return joined({CustomerText::tr("%1 to %2").arg(dayText(contract.startsOn), dayText(contract.endsOn)),
                   free.join(u", "_s), remoteText(contract), contract.response});
}

QString adviceText(const Advice& advice, const CustomerCard& card)
{
    const Device* device = deviceOf(card, advice.device);
    const QString name = device ? deviceTitle(*device) : QString();
    const QString day = dayText(advice.day);
    switch (advice.kind) {
    case Advice::Kind::Preference:
        return CustomerText::tr("As the customer likes it: %1").arg(advice.text);
    case Advice::Kind::Need:
        return joined({CustomerText::tr("Caution: %1").arg(advice.text), name});
    case Advice::Kind::Household:
        return CustomerText::tr("Offer a visit rather than self-help: an elderly person lives alone");
    case Advice::Kind::OftenBroken:
        return CustomerText::tr("Offer an inspection or a new one: %1 needed service %n times within a year", nullptr,
                                advice.count)
            .arg(name);
    case Advice::Kind::WarrantyEnds:
        return CustomerText::tr("Offer an extension: the warranty of %1 ends %2").arg(name, day);
    case Advice::Kind::ContractEnds:
        break;
    }
    return CustomerText::tr("Offer to renew: “%1” ends %2").arg(advice.text, day);
}

QString notesLine(const QList<CustomerNote>& notes)
{
    QStringList parts;
    for (const QString& kind : {u"need"_s, u"scenario"_s, u"household"_s, u"preference"_s}) {
        for (const CustomerNote& note : notes) {
            if (note.kind == kind)
                parts.append(note.text.simplified());
        }
    }
    return joined(parts);
}

QString deviceTitle(const Device& device)
{
    const QString name = uiChinese() || device.modelNameEn.isEmpty() ? device.modelName : device.modelNameEn;
    return name.isEmpty() || name == device.model ? device.model : device.model + u' ' + name;
}

const Device* deviceOf(const CustomerCard& card, DeviceId id)
{
    for (const Device& device : card.devices) {
        if (device.id == id)
            return &device;
    }
    return nullptr;
}

EventWords entryWords(const CustomerEntry& entry, const ReferenceData& reference, const ColumnLabel& label)
{
    using Kind = EventWords::Kind;
    const QString who =
        entry.personName.isEmpty() ? CustomerText::tr("System") : staffName(entry.personName, entry.personNameEn);
    const QString by = nameOf(reference.channels, entry.channel);
    if (entry.kind == "created"_L1)
        return {Kind::Step, findCode(reference.channels, entry.channel).icon, u"planned"_s,
                joined({CustomerText::tr("Contact by %1").arg(by), entry.ticketNumber}), entry.ticketTitle};
    if (entry.kind == "words"_L1)
        return {Kind::CustomerWords,
                u"speak"_s,
                {},
                joined({CustomerText::tr("Customer's words"), entry.ticketNumber}),
                entry.text};
    if (entry.kind == "told"_L1)
        return {Kind::Told,
                u"send"_s,
                {},
                joined({CustomerText::tr("%1 told the customer").arg(who), entry.ticketNumber}),
                entry.text};
    if (entry.kind == "selfcheck"_L1)
        return {Kind::Step,
                u"check"_s,
                {},
                joined({CustomerText::tr("Self-check"), entry.ticketNumber}),
                columnValue(u"self_check_result"_s, entry.text, reference)};
    if (entry.kind == "survey"_L1)
        return {Kind::Step, u"star"_s, u"good"_s, joined({CustomerText::tr("Customer's rating"), entry.ticketNumber}),
                surveyBody(entry)};
    if (entry.kind == "note"_L1)
        return {Kind::InternalNote, u"edit"_s, {}, noteHead(entry, who), entry.text};
    if (entry.kind == "contract"_L1)
        return {Kind::Step, u"signature"_s, {}, CustomerText::tr("%1 kept a contract").arg(who), entry.text};
    if (entry.kind == "device_added"_L1)
        return {Kind::Step, u"plus"_s, {}, CustomerText::tr("%1 added a device").arg(who), entry.text};
    const QString head = entry.kind == "device_edited"_L1
                             ? CustomerText::tr("%1 changed a device: %2").arg(who, entry.text)
                             : CustomerText::tr("%1 changed the customer's data").arg(who);
    return {Kind::Step, u"edit"_s, {}, head, changesText(entry, label)};
}

} // namespace woshou
