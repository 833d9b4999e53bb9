#include "domain/admin/settingfile.h"

#include <QJsonDocument>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingProblem::Kind;
using Problem = std::optional<SettingProblem>;

constexpr int kFormat = 1;
const QString kSchema = u"woshou.setting."_s;

bool hasType(const QJsonValue& value, const SettingField& field)
{
    switch (field.type) {
    case SettingField::Type::Lines:
    case SettingField::Type::Choices: {
        const QJsonArray lines = value.toArray();
        return value.isArray() &&
               std::all_of(lines.begin(), lines.end(), [](const QJsonValue& line) { return line.isString(); });
    }
    case SettingField::Type::Number:
        return value.isDouble() && double(value.toInteger()) == value.toDouble();
    case SettingField::Type::Flag:
        return value.isBool();
    default:
        return value.isString();
    }
}

Problem entryProblem(const QJsonObject& entry, const SettingPart& part, int row)
{
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        const SettingField* field = part.field(it.key());
        if (!field)
            return SettingProblem{Kind::UnknownField, part.key, row, it.key(), {}};
        if (!hasType(it.value(), *field))
            return SettingProblem{Kind::WrongType, part.key, row, it.key(), {}};
    }
    return std::nullopt;
}

Problem partProblem(const QJsonValue& value, const SettingPart& part)
{
    if (!value.isArray())
        return SettingProblem{Kind::NotAList, part.key, -1, {}, {}};
    const QJsonArray entries = value.toArray();
    if (entries.size() > kMostSettingEntries)
        return SettingProblem{Kind::TooMany, part.key, -1, {}, QString::number(kMostSettingEntries)};
    for (int row = 0; row < entries.size(); ++row) {
        if (!entries.at(row).isObject())
            return SettingProblem{Kind::NotAnEntry, part.key, row, {}, {}};
        if (const Problem found = entryProblem(entries.at(row).toObject(), part, row))
            return found;
    }
    return std::nullopt;
}

/// Every part must be there: a file that leaves one out would empty it.
Problem bodyProblem(const QJsonObject& body, const QList<SettingPart>& parts)
{
    QStringList known;
    for (const SettingPart& part : parts) {
        known.append(part.key);
        if (const Problem found = partProblem(body.value(part.key), part))
            return found;
    }
    for (const QString& key : body.keys()) {
        if (!known.contains(key))
            return SettingProblem{Kind::UnknownPart, key, -1, {}, {}};
    }
    return std::nullopt;
}

Problem headProblem(const QJsonObject& root, const QString& kind)
{
    const QString schema = root["schema"_L1].toString();
    if (!schema.startsWith(kSchema) || !root["format"_L1].isDouble() || !root["body"_L1].isObject())
        return SettingProblem{Kind::NotASetting, {}, -1, {}, {}};
    if (schema != kSchema + kind)
        return SettingProblem{Kind::OtherSetting, {}, -1, {}, schema.mid(kSchema.size())};
    if (root["format"_L1].toInteger() != kFormat)
        return SettingProblem{Kind::NewerFormat, {}, -1, {}, QString::number(root["format"_L1].toInteger())};
    return std::nullopt;
}

} // namespace

QByteArray writeSetting(const QString& kind, const SettingBody& body)
{
    return QJsonDocument(QJsonObject{{u"schema"_s, kSchema + kind}, {u"format"_s, kFormat}, {u"body"_s, body}})
        .toJson(QJsonDocument::Indented);
}

SettingRead readSetting(const QByteArray& file, const QString& kind, const QList<SettingPart>& parts)
{
    if (file.size() > kLargestSettingFile)
        return {{}, SettingProblem{Kind::TooLarge, {}, -1, {}, QString::number(kLargestSettingFile)}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + int(file.left(qMax(0, error.offset)).count('\n'));
        return {{}, SettingProblem{Kind::NotJson, {}, line, {}, {}}};
    }
    if (const Problem found = headProblem(document.object(), kind))
        return {{}, found};
    const QJsonObject body = document.object()["body"_L1].toObject();
    if (const Problem found = bodyProblem(body, parts))
        return {{}, found};
    return {normalisedSetting(body, parts), {}};
}

} // namespace woshou
