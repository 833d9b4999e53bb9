#include "domain/admin/settingbody.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingProblem::Kind;
using Problem = std::optional<SettingProblem>;

constexpr int kLongestCode = 40;

bool isCode(const QString& text)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9_.]*\\z"_s);
    return pattern.match(text).hasMatch();
}

/// A placeholder of the text that is none of the field's.
QString strangePlaceholder(const QString& text, const QStringList& known)
{
    static const QRegularExpression pattern(u"\\[([^\\[\\]]*)\\]"_s);
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text)) {
        if (!known.contains(match.captured(1)))
            return match.captured();
    }
    return {};
}

QString identityOf(const QJsonObject& entry, const SettingPart& part)
{
    QStringList texts;
    for (const QString& key : part.identity)
        texts.append(settingText(entry, *part.field(key)));
    return texts.join(u' ');
}

/// Looks at one part of a body; answers the first problem.
class PartCheck
{
public:
    PartCheck(const SettingBody& body, const SettingPart& part)
        : m_body(body)
        , m_part(part)
        , m_entries(settingEntries(body, part.key))
    {
    }

    Problem check(const QList<QJsonObject>& before)
    {
        if (m_entries.size() > kMostSettingEntries)
            return problem(Kind::TooMany, -1, {}, QString::number(kMostSettingEntries));
        for (int row = 0; row < m_entries.size(); ++row) {
            if (const Problem found = checkEntry(row))
                return found;
        }
        return m_part.rows == SettingPart::Rows::Free ? std::nullopt : checkRows(before);
    }

private:
    SettingProblem problem(Kind kind, int row, const QString& field = {}, const QString& more = {}) const
    {
        return {kind, m_part.key, row, field, more};
    }

    Problem checkEntry(int row)
    {
        for (const SettingField& field : m_part.fields) {
            if (const Problem found = checkField(row, field))
                return found;
        }
        const QString identity = identityOf(m_entries.at(row), m_part);
        if (m_part.unique && m_seen.contains(identity))
            return problem(Kind::Twice, row, tellingField(row), identity);
        m_seen.insert(identity);
        return std::nullopt;
    }

    /// The last field of the identity that says something.
    QString tellingField(int row) const
    {
        QString telling;
        for (const QString& key : m_part.identity) {
            if (!settingText(m_entries.at(row), *m_part.field(key)).isEmpty())
                telling = key;
        }
        return telling;
    }

    Problem checkField(int row, const SettingField& field) const
    {
        const QString text = settingText(m_entries.at(row), field);
        if (text.isEmpty())
            return field.required ? Problem(problem(Kind::Missing, row, field.key)) : std::nullopt;
        if (const auto wrong = wrongValue(text, field))
            return problem(wrong->first, row, field.key, wrong->second);
        const QString strange = field.placeholders.isEmpty() ? QString() : strangePlaceholder(text, field.placeholders);
        return strange.isEmpty() ? std::nullopt : Problem(problem(Kind::UnknownPlaceholder, row, field.key, strange));
    }

    std::optional<std::pair<Kind, QString>> wrongValue(const QString& text, const SettingField& field) const
    {
        using Wrong = std::pair<Kind, QString>;
        switch (field.type) {
        case SettingField::Type::Code:
            return isCode(text) && text.size() <= kLongestCode ? std::nullopt
                                                               : std::optional(Wrong(Kind::BadCode, text));
        case SettingField::Type::Choice:
            return offers(field, text) ? std::nullopt : std::optional(Wrong(Kind::UnknownChoice, text));
        case SettingField::Type::Choices:
            for (const QString& code : text.split(u'\n')) {
                if (!offers(field, code))
                    return Wrong(Kind::UnknownChoice, code);
            }
            return std::nullopt;
        case SettingField::Type::Number:
            if (text.toLongLong() < field.least || text.toLongLong() > field.last)
                return Wrong(Kind::OutOfRange, u"%1–%2"_s.arg(field.least).arg(field.last));
            return std::nullopt;
        default:
            return isTooLong(text, field) ? std::optional(Wrong(Kind::TooLong, QString::number(field.most)))
                                          : std::nullopt;
        }
    }

    bool offers(const SettingField& field, const QString& code) const
    {
        const QList<CodeName> choices = settingChoices(field, m_body);
        return std::any_of(choices.begin(), choices.end(), [&](const CodeName& c) { return c.code == code; });
    }

    static bool isTooLong(const QString& text, const SettingField& field)
    {
        const QStringList pieces = field.type == SettingField::Type::Lines ? text.split(u'\n') : QStringList(text);
        return std::any_of(pieces.begin(), pieces.end(),
                           [&](const QString& piece) { return piece.toUcs4().size() > field.most; });
    }

    Problem checkRows(const QList<QJsonObject>& before) const
    {
        QSet<QString> known;
        for (const QJsonObject& entry : before) {
            const QString identity = identityOf(entry, m_part);
            known.insert(identity);
            if (!m_seen.contains(identity))
                return problem(Kind::Gone, -1, {}, identity);
        }
        for (int row = 0; row < m_entries.size() && m_part.rows == SettingPart::Rows::Fixed; ++row) {
            const QString identity = identityOf(m_entries.at(row), m_part);
            if (!known.contains(identity))
                return problem(Kind::Added, row, {}, identity);
        }
        return std::nullopt;
    }

    const SettingBody& m_body;
    const SettingPart& m_part;
    const QList<QJsonObject> m_entries;
    QSet<QString> m_seen;
};

} // namespace

std::optional<SettingProblem> settingProblem(const SettingBody& body, const QList<SettingPart>& parts,
                                             const SettingBody& before)
{
    for (const SettingPart& part : parts) {
        if (const Problem found = PartCheck(body, part).check(settingEntries(before, part.key)))
            return found;
    }
    return std::nullopt;
}

} // namespace woshou
