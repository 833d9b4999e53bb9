#pragma once

#include "base/id.h"
#include "domain/tickets/codes.h"

#include <QStringList>

#include <optional>

namespace woshou {

using TriageRuleId = Id<struct TriageRuleTag>;

/// A rule that the center keeps itself: which words, and of whom, say what. Whatever it leaves empty it does
/// not say. Codes are those of the center's reference data; a sub-type is one of its category's.
struct KeywordRule
{
    static constexpr int kLongestName = 60;

    TriageRuleId id;
    int position = 0; ///< the lower one is asked first
    bool enabled = true;
    QString name;
    QStringList any, all, none;           ///< as they were typed
    QStringList groups, channels, levels; ///< conditions; empty: any
    QString category, subtype, fault;
    std::optional<Priority> priority;
    QString grade; ///< "", "routine", "complex" (R-053)
    QString skill, mood;

    bool hasWords() const { return !any.isEmpty() || !all.isEmpty(); }
    bool saysAnything() const;
};

/// What a rule is asked about.
struct RuleSubject
{
    QString text; ///< folded for search and simplified
    QString channel, level;
    QStringList groups; ///< chosen, or named in the text; empty when not known
};

/// Rules with their words folded once.
class KeywordRules
{
public:
    KeywordRules() = default;
    /// Those that are not enabled are left out; the rest stands in the order in which it is asked.
    explicit KeywordRules(QList<KeywordRule> rules);

    bool isEmpty() const { return m_rules.isEmpty(); }
    const QList<KeywordRule>& rules() const { return m_rules; }

    /// A rule that applies, and the words of it that were said.
    struct Match
    {
        const KeywordRule* rule = nullptr;
        QStringList words;
    };
    /// All that apply, in order. A rule applies when its conditions hold, one of `any` is said (or it has none), all of
    /// `all` are, and none of `none`. A word that is denied right before it is not said ("没有冒烟"); in `none` it
    /// counts all the same.
    QList<Match> matches(const RuleSubject& subject) const;

private:
    struct Words
    {
        QStringList any, all, none;
    };
    QList<KeywordRule> m_rules;
    QList<Words> m_words; ///< folded, by rule
};

/// Whether a word is said in a text, both folded; a word in letters must not be a part of another ("e1" in "e10").
/// A topic is spoken of whether it is denied or not ("没有发票").
bool isSaid(const QString& text, const QString& word, bool topic = false);

} // namespace woshou
