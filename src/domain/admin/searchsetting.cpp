#include "domain/admin/settingkinds.h"

#include <QJsonArray>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kSearch = u"search"_s, kStop = u"stop"_s, kAlike = u"alike"_s, kWord = u"word"_s, kWords = u"words"_s;

constexpr int kLongestWord = 40;

SettingPart stopPart()
{
    SettingField word;
    word.key = kWord;
    word.required = true;
    word.most = kLongestWord;
    SettingPart part;
    part.key = kStop;
    part.identity = {kWord};
    part.unique = true;
    part.fields = {word};
    return part;
}

SettingPart alikePart()
{
    SettingField words;
    words.key = kWords;
    words.type = SettingField::Type::Lines;
    words.required = true;
    words.brief = true;
    SettingPart part;
    part.key = kAlike;
    part.identity = {kWords};
    part.unique = true;
    part.fields = {words};
    return part;
}

class SearchSetting : public SettingKind
{
public:
    QString code() const override { return kSearch; }
    QStringList documents() const override { return {kSearch}; }
    QList<SettingPart> parts(const ReferenceData&) const override { return {alikePart(), stopPart()}; }

    SettingBody bodyOf(const SettingDocuments& documents) const override
    {
        return normalisedSetting(documents.value(kSearch), parts({}));
    }

    void place(const SettingBody& body, SettingDocuments& documents) const override
    {
        for (const QString& part : {kAlike, kStop})
            documents[kSearch].insert(part, body[part]);
    }

    /// One word means the same as nothing else.
    std::optional<SettingProblem> problem(const SettingBody& body, const ReferenceData&) const override
    {
        const QList<QJsonObject> lines = settingEntries(body, kAlike);
        for (qsizetype row = 0; row < lines.size(); ++row) {
            if (lines[row][kWords].toArray().size() < 2)
                return SettingProblem{SettingProblem::Kind::SaysNothing, kAlike, int(row), kWords, {}};
        }
        return std::nullopt;
    }

    /// Questions are asked anew; no ticket becomes another one.
    std::optional<SettingEffect> effect(const PreviewTicket&, const ReferenceData&, const ReferenceData&) const override
    {
        return std::nullopt;
    }
};

} // namespace

const SettingKind* searchSetting()
{
    static const SearchSetting kind;
    return &kind;
}

} // namespace woshou
