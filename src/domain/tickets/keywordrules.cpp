#include "domain/tickets/keywordrules.h"

#include "domain/knowledge/searchterms.h"

#include <QRegularExpression>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

bool isWordCharacter(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// Whether what stands at this place is denied right before it: "没有冒烟", "no smoke". A question denies nothing
/// ("有没有漏电", "漏不漏电"), nor does a guess ("该不会是漏电"): to miss a danger is the worse mistake.
bool isDenied(const QString& text, qsizetype at)
{
    constexpr qsizetype kLongestDenial = 12;
    static const QRegularExpression denial(
        u"(?:(?:没有?|未)(?:闻到|听到|看到|看见|发现|见)?|不|(?<!有)无|(?:\\b(?:no|not|without|never)|n['’]t) )$"_s);
    const qsizetype from = std::max<qsizetype>(0, at - kLongestDenial);
    const QRegularExpressionMatch match = denial.match(text.mid(from, at - from));
    if (!match.hasMatch())
        return false;
    const qsizetype start = from + match.capturedStart();
    return start == 0 || text[start - 1] != text[start + 1];
}

QStringList folded(const QStringList& texts)
{
    QStringList words;
    for (const QString& text : texts) {
        const QString word = foldForSearch(text).simplified();
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    return words;
}

bool fits(const QStringList& wanted, const QString& actual)
{
    return wanted.isEmpty() || wanted.contains(actual);
}

bool fitsOne(const QStringList& wanted, const QStringList& actual)
{
    return wanted.isEmpty() ||
           std::any_of(actual.begin(), actual.end(), [&](const QString& code) { return wanted.contains(code); });
}

QStringList said(const QString& text, const QStringList& words, bool topic = false)
{
    QStringList list;
    for (const QString& word : words) {
        if (isSaid(text, word, topic))
            list.append(word);
    }
    return list;
}

} // namespace

bool isSaid(const QString& text, const QString& word, bool topic)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool startFits = at == 0 || !isWordCharacter(word.front()) || !isWordCharacter(text[at - 1]);
        const bool endFits = end == text.size() || !isWordCharacter(word.back()) || !isWordCharacter(text[end]);
        if (startFits && endFits && (topic || !isDenied(text, at)))
            return true;
    }
    return false;
}

bool KeywordRule::saysAnything() const
{
    const QStringList said = {category, subtype, fault, grade, skill, mood};
    return priority || std::any_of(said.begin(), said.end(), [](const QString& text) { return !text.isEmpty(); });
}

KeywordRules::KeywordRules(QList<KeywordRule> rules)
    : m_rules(std::move(rules))
{
    m_rules.removeIf([](const KeywordRule& rule) { return !rule.enabled; });
    std::stable_sort(m_rules.begin(), m_rules.end(), [](const KeywordRule& a, const KeywordRule& b) {
        return std::pair(a.position, a.id) < std::pair(b.position, b.id);
    });
    for (const KeywordRule& rule : std::as_const(m_rules))
        m_words.append({folded(rule.any), folded(rule.all), folded(rule.none)});
}

QList<KeywordRules::Match> KeywordRules::matches(const RuleSubject& subject) const
{
    QList<Match> found;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const KeywordRule& rule = m_rules[i];
        const Words& words = m_words[i];
        if (!fits(rule.channels, subject.channel) || !fits(rule.levels, subject.level) ||
            !fitsOne(rule.groups, subject.groups) || !said(subject.text, words.none, true).isEmpty())
            continue;
        const QStringList any = said(subject.text, words.any), all = said(subject.text, words.all);
        if ((any.isEmpty() && !words.any.isEmpty()) || all.size() < words.all.size())
            continue;
        found.append({&rule, any + all});
    }
    return found;
}

} // namespace woshou
