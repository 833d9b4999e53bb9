#include "domain/admin/keywordrulejson.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct ListMember
{
    const char* key;
    QStringList KeywordRule::*member;
};

struct TextMember
{
    const char* key;
    QString KeywordRule::*member;
};

constexpr ListMember kLists[] = {{"any", &KeywordRule::any},           {"all", &KeywordRule::all},
                                 {"none", &KeywordRule::none},         {"groups", &KeywordRule::groups},
                                 {"channels", &KeywordRule::channels}, {"levels", &KeywordRule::levels}};
constexpr TextMember kTexts[] = {{"name", &KeywordRule::name},       {"category", &KeywordRule::category},
                                 {"subtype", &KeywordRule::subtype}, {"fault", &KeywordRule::fault},
                                 {"grade", &KeywordRule::grade},     {"skill", &KeywordRule::skill},
                                 {"mood", &KeywordRule::mood}};

} // namespace

QJsonObject keywordRuleEntry(const KeywordRule& rule)
{
    QJsonObject entry;
    for (const ListMember& list : kLists) {
        if (!(rule.*list.member).isEmpty())
            entry.insert(QLatin1StringView(list.key), QJsonArray::fromStringList(rule.*list.member));
    }
    for (const TextMember& text : kTexts) {
        if (!(rule.*text.member).isEmpty())
            entry.insert(QLatin1StringView(text.key), rule.*text.member);
    }
    if (rule.priority)
        entry.insert(u"priority"_s, priorityCode(*rule.priority));
    return entry;
}

KeywordRule parseKeywordRule(const JsonReader& json)
{
    KeywordRule rule;
    for (const ListMember& list : kLists)
        rule.*list.member = json.at(QString::fromLatin1(list.key)).texts();
    for (const TextMember& text : kTexts)
        rule.*text.member = json.at(QString::fromLatin1(text.key)).text();
    const QString priority = json.at(u"priority"_s).text();
    if (priority.isEmpty())
        return rule;
    rule.priority = priorityFromCode(priority);
    if (priorityCode(*rule.priority) != priority)
        json.at(u"priority"_s).complain(u"unknown priority"_s);
    return rule;
}

} // namespace woshou
