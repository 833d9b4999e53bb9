#include "domain/tickets/triage.h"

#include "domain/knowledge/searchterms.h"
#include "domain/tickets/codes.h"
#include "domain/tickets/productname.h"

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

/// Whether a word is said in a text, both folded; a word in letters must not be a part of another ("e1" in "e10").
/// A topic is spoken of whether it is denied or not ("没有发票").
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

/// The longest of the words that are said in the text; empty when there is none.
QString longestWord(const QString& text, const QStringList& words, bool topic = false)
{
    QString best;
    for (const QString& word : words) {
        if (word.size() > best.size() && isSaid(text, word, topic))
            best = word;
    }
    return best;
}

int countWords(const QString& text, const QStringList& words)
{
    return static_cast<int>(
        std::count_if(words.begin(), words.end(), [&](const QString& word) { return isSaid(text, word, false); }));
}

/// How well a fault fits what was said. Compared in this order, so that the answer never depends on the list's order.
struct FaultMatch
{
    const Fault* fault = nullptr;
    QString word;
    int words = 0;

    bool betterThan(const FaultMatch& other) const
    {
        if (!other.fault || word.size() != other.word.size())
            return word.size() > other.word.size();
        if (words != other.words)
            return words > other.words;
        return fault->code < other.fault->code;
    }
};

/// The groups whose products are named in the text.
QStringList namedGroups(const QString& text, const QList<ProductWords>& products)
{
    QStringList groups;
    for (const ProductWords& product : products) {
        if (!longestWord(text, product.words, true).isEmpty())
            groups.append(product.group);
    }
    return groups;
}

FaultMatch matchOf(const QString& text, const Fault& fault)
{
    const QString word = longestWord(text, fault.keywords);
    return word.isEmpty() ? FaultMatch{} : FaultMatch{&fault, word, countWords(text, fault.keywords)};
}

/// The fault that fits best among those of the groups; of any group when there are none.
FaultMatch findFault(const QString& text, const QStringList& groups, const QList<Fault>& faults)
{
    FaultMatch best;
    for (const Fault& fault : faults) {
        if (!groups.isEmpty() && !groups.contains(fault.group))
            continue;
        const FaultMatch match = matchOf(text, fault);
        if (match.fault && match.betterThan(best))
            best = match;
    }
    return best;
}

/// Whether a word says which product it is about: the faults of one group only know it, and it is none of those that
/// many products share ("没电").
bool namesProduct(const QString& word, const TriageRules& rules)
{
    if (rules.sharedWords.contains(word))
        return false;
    QString group;
    for (const Fault& fault : rules.faults) {
        if (!fault.keywords.contains(word))
            continue;
        if (!group.isEmpty() && group != fault.group)
            return false;
        group = fault.group;
    }
    return true;
}

/// Applies the rules one after the other to one proposal.
class Triage
{
public:
    Triage(const TriageInput& input, const TriageRules& rules)
        : m_input(input)
        , m_rules(rules)
        , m_text(foldForSearch(input.text).simplified())
    {
        m_proposal.group = input.group;
        m_proposal.mode = input.mode;
        m_groups = input.group.isEmpty() ? namedGroups(m_text, rules.products) : QStringList{input.group};
    }

    TriageProposal run()
    {
        if (!takeFault()) {
            takeCategory();
            takeGroup();
        }
        makeUrgent();
        raise();
        return m_proposal;
    }

private:
    using Kind = TriageReason::Kind;

    void because(Kind kind, const QString& text = {}, const QString& more = {})
    {
        m_proposal.reasons.append({kind, text, more});
    }

    bool takeFault()
    {
        const FaultMatch match = findFault(m_text, m_groups, m_rules.faults);
        if (!match.fault || (m_groups.isEmpty() && !namesProduct(match.word, m_rules)))
            return false;
        m_proposal.category = u"fault"_s;
        m_proposal.fault = match.fault->code;
        m_proposal.group = match.fault->group;
        m_proposal.priority = match.fault->priority;
        m_proposal.skill = match.fault->skill;
        if (m_proposal.mode.isEmpty())
            m_proposal.mode = match.fault->mode;
        because(Kind::FaultWords, match.word, match.fault->code);
        because(Kind::ReferenceTable, priorityCode(match.fault->priority), match.fault->code);
        return true;
    }

    void takeCategory()
    {
        QString best;
        for (const KeywordRule& rule : m_rules.categoryWords) {
            const QString word = longestWord(m_text, rule.words, rule.category == u"inquiry"_s);
            if (word.size() > best.size()) {
                best = word;
                m_proposal.category = rule.category;
            }
        }
        if (best.isEmpty()) {
            best = findFault(m_text, {}, m_rules.faults).word; // a fault, but none that this product is known to have
            m_proposal.category = best.isEmpty() ? QString() : u"fault"_s;
        }
        if (best.isEmpty())
            return;
        because(Kind::CategoryWords, best, m_proposal.category);
        const auto priority = m_rules.categoryPriority.constFind(m_proposal.category);
        if (priority != m_rules.categoryPriority.constEnd()) {
            m_proposal.priority = *priority;
            because(Kind::ReferenceTable, priorityCode(*priority), m_proposal.category);
        }
    }

    /// What is none of the known faults still needs who understands the product.
    void takeGroup()
    {
        if (m_proposal.category != u"fault"_s || m_groups.size() != 1)
            return;
        m_proposal.group = m_groups.constFirst();
        for (const ProductWords& product : m_rules.products) {
            if (product.group == m_proposal.group)
                m_proposal.skill = product.skill;
        }
    }

    void makeUrgent()
    {
        const bool isFault = m_proposal.category == u"fault"_s;
        const QString danger = longestWord(m_text, m_rules.dangerWords);
        const QString core = longestWord(m_text, m_rules.coreWords);
        const bool enterpriseServer =
            isFault && m_input.customerLevel == u"enterprise"_s && m_rules.serverGroups.contains(m_proposal.group);
        const bool alone = m_input.elderlyAlone || !longestWord(m_text, m_rules.livesAloneWords).isEmpty();
        const bool vulnerable = isFault && alone && m_rules.vulnerableGroups.contains(m_proposal.group);
        urgentIf(!danger.isEmpty(), Kind::Danger, danger);
        urgentIf(!core.isEmpty(), Kind::CoreBusiness, core);
        urgentIf(enterpriseServer, Kind::EnterpriseServer, {});
        urgentIf(vulnerable, Kind::VulnerablePerson, {});
    }

    void urgentIf(bool holds, Kind kind, const QString& word)
    {
        if (!holds)
            return;
        m_proposal.priority = Priority::Urgent;
        because(kind, word);
    }

    void raise()
    {
        const RaisingWeights& weights = m_rules.raising;
        const int stopped = m_input.businessStopped ? weights.businessStopped : 0;
        const int level = levelWeight();
        const int urgency = m_input.urgency >= 3 ? weights.veryUrgent : m_input.urgency == 2 ? weights.urgent : 0;
        if (stopped + level + urgency < weights.raiseAt)
            return;
        // The heaviest is the reason; a standstill goes before a level, a level before what was stated.
        if (stopped > 0 && stopped >= qMax(level, urgency))
            raiseTo(Priority::Urgent, Kind::BusinessStopped, {});
        else if (level > 0 && level >= urgency)
            raiseTo(Priority::High, Kind::CustomerLevel, m_input.customerLevel);
        else if (urgency > 0)
            raiseTo(Priority::High, Kind::StatedUrgency, {});
    }

    int levelWeight() const
    {
        if (m_input.customerLevel == u"vip"_s)
            return m_rules.raising.vip;
        return m_input.customerLevel == u"enterprise"_s ? m_rules.raising.enterprise : 0;
    }

    /// One step up, but not over the limit.
    void raiseTo(Priority limit, Kind kind, const QString& text)
    {
        if (m_proposal.priority <= limit)
            return;
        m_proposal.priority = static_cast<Priority>(static_cast<int>(m_proposal.priority) - 1);
        because(kind, text);
    }

    const TriageInput& m_input;
    const TriageRules& m_rules;
    QString m_text;
    QStringList m_groups; ///< of the chosen model, else of the products that are named; empty when neither is known
    TriageProposal m_proposal;
};

} // namespace

QString triageReasonCode(TriageReason::Kind kind)
{
    static const QStringList codes = {u"fault_words"_s,       u"category_words"_s, u"reference_table"_s,
                                      u"core_business"_s,     u"danger"_s,         u"enterprise_server"_s,
                                      u"vulnerable_person"_s, u"customer_level"_s, u"business_stopped"_s,
                                      u"stated_urgency"_s};
    return codes.at(static_cast<int>(kind));
}

QString triageReasonCodes(const QList<TriageReason>& reasons)
{
    QStringList codes;
    for (const TriageReason& reason : reasons)
        codes.append((triageReasonCode(reason.kind) + u' ' + reason.text).trimmed());
    return codes.join(u", "_s);
}

NamedProduct namedProduct(const QString& text, const TriageRules& rules)
{
    NamedProduct named{{}, foldForSearch(text).simplified()};
    const QStringList groups = namedGroups(named.rest, rules.products);
    if (groups.size() != 1)
        return named;
    named.group = groups.constFirst();
    for (const ProductWords& product : rules.products) {
        if (product.group == named.group)
            named.rest.replace(longestWord(named.rest, product.words, true), u" "_s);
    }
    return named;
}

TriageProposal proposeTriage(const TriageInput& input, const TriageRules& rules)
{
    return Triage(input, rules).run();
}

} // namespace woshou
