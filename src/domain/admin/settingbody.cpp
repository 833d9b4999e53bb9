#include "domain/admin/settingbody.h"

#include "base/text.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QJsonValue linesOf(const QStringList& texts)
{
    QJsonArray lines;
    for (const QString& text : texts) {
        if (const QString line = normaliseLine(text); !line.isEmpty())
            lines.append(line);
    }
    return lines.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(lines);
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& item : value.toArray())
        texts.append(item.toString());
    return texts;
}

QJsonValue textValue(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

/// A value as it is kept; undefined when it says nothing.
QJsonValue normalised(const QJsonValue& value, const SettingField& field)
{
    switch (field.type) {
    case SettingField::Type::Lines:
    case SettingField::Type::Choices:
        return linesOf(textsOf(value));
    case SettingField::Type::Number:
        return value.isDouble() ? QJsonValue(value.toInteger()) : QJsonValue(QJsonValue::Undefined);
    case SettingField::Type::Flag:
        return value.toBool() ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
    case SettingField::Type::Text:
        return textValue(normaliseText(value.toString()).trimmed());
    case SettingField::Type::Code:
    case SettingField::Type::Line:
    case SettingField::Type::Choice:
    case SettingField::Type::Query:
        break;
    }
    return textValue(normaliseLine(value.toString()));
}

/// QJsonObject keeps undefined values out by itself.
QJsonObject normalised(const QJsonObject& entry, const QList<SettingField>& fields)
{
    QJsonObject kept;
    for (const SettingField& field : fields)
        kept.insert(field.key, normalised(entry.value(field.key), field));
    return kept;
}

} // namespace

const SettingField* SettingPart::field(const QString& name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const SettingField& f) { return f.key == name; });
    return found == fields.end() ? nullptr : &*found;
}

QList<QJsonObject> settingEntries(const SettingBody& body, const QString& part)
{
    QList<QJsonObject> entries;
    for (const QJsonValue& entry : body.value(part).toArray())
        entries.append(entry.toObject());
    return entries;
}

void setSettingEntries(SettingBody& body, const QString& part, const QList<QJsonObject>& entries)
{
    QJsonArray array;
    for (const QJsonObject& entry : entries)
        array.append(entry);
    body.insert(part, array);
}

QString settingText(const QJsonObject& entry, const SettingField& field)
{
    const QJsonValue value = entry.value(field.key);
    switch (field.type) {
    case SettingField::Type::Lines:
    case SettingField::Type::Choices:
        return textsOf(value).join(u'\n');
    case SettingField::Type::Number:
        return value.isDouble() ? QString::number(value.toInteger()) : QString();
    case SettingField::Type::Flag:
        return value.toBool() ? u"1"_s : QString();
    default:
        return value.toString();
    }
}

void setSettingText(QJsonObject& entry, const SettingField& field, const QString& text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    QJsonValue value = text;
    if (field.type == SettingField::Type::Lines || field.type == SettingField::Type::Choices)
        value = QJsonArray::fromStringList(text.split(u'\n'));
    else if (field.type == SettingField::Type::Flag)
        value = text == "1"_L1;
    else if (field.type == SettingField::Type::Number && (isNumber || field.required || !text.isEmpty()))
        value = isNumber ? QJsonValue(number) : entry.value(field.key);
    entry.insert(field.key, normalised(value, field));
}

QList<CodeName> settingChoices(const SettingField& field, const SettingBody& body)
{
    if (field.from.isEmpty())
        return field.choices;
    QList<CodeName> choices;
    for (const QJsonObject& entry : settingEntries(body, field.from))
        choices.append({entry["code"_L1].toString(), entry["zh"_L1].toString(), entry["en"_L1].toString(), {}});
    return choices;
}

SettingBody normalisedSetting(const SettingBody& body, const QList<SettingPart>& parts)
{
    SettingBody kept;
    for (const SettingPart& part : parts) {
        QList<QJsonObject> entries;
        for (const QJsonObject& entry : settingEntries(body, part.key))
            entries.append(normalised(entry, part.fields));
        setSettingEntries(kept, part.key, entries);
    }
    return kept;
}

} // namespace woshou
