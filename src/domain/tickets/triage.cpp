#include "domain/tickets/triage.h"

#include "domain/knowledge/searchterms.h"
#include "domain/tickets/codes.h"
#include "domain/tickets/productname.h"

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

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
    Triage(const TriageInput& input, const TriageRules& rules, const QList<LearnedProposal>& learned)
        : m_input(input)
        , m_rules(rules)
    {
        const RuleSubject subject = ruleSubject(input, rules);
        m_text = subject.text;
        m_groups = subject.groups;
        m_proposal.group = input.group;
        m_proposal.mode = input.mode;
        m_kept = rules.keywords.matches(subject);
        m_proposal.learned = learned;
    }

    TriageProposal run()
    {
        if (!takeKeptType() && !takeFault()) {
            takeCategory();
            takeLearnedType();
            takeGroup();
        }
        takeKeptPriority();
        takeDetails();
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

    void useFault(const Fault& fault)
    {
        m_proposal.category = u"fault"_s;
        m_proposal.fault = fault.code;
        m_proposal.group = fault.group;
        m_proposal.priority = fault.priority;
        m_proposal.skill = fault.skill;
        if (m_proposal.mode.isEmpty())
            m_proposal.mode = fault.mode;
    }

    void useCategory(const QString& category)
    {
        m_proposal.category = category;
        m_proposal.priority = m_rules.categoryPriority.value(category, m_proposal.priority);
    }

    const Fault* knownFault(const QString& code) const
    {
        const auto found = std::find_if(m_rules.faults.begin(), m_rules.faults.end(),
                                        [&](const Fault& fault) { return fault.code == code; });
        return found == m_rules.faults.end() ? nullptr : &*found;
    }

    bool isCategory(const QString& code) const
    {
        return std::any_of(m_rules.categories.begin(), m_rules.categories.end(),
                           [&](const CodeName& category) { return category.code == code; });
    }

    bool isGroup(const QString& code) const
    {
        return std::any_of(m_rules.products.begin(), m_rules.products.end(),
                           [&](const ProductWords& product) { return product.group == code; });
    }

    /// The first of the center's own rules that says something about a field.
    template <typename Says>
    const KeywordRules::Match* firstKept(Says says) const
    {
        const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                        [&](const KeywordRules::Match& match) { return says(*match.rule); });
        return found == m_kept.end() ? nullptr : &*found;
    }

    /// A fault or a category that one of the center's own rules says.
    bool takeKeptType()
    {
        const auto* match = firstKept([this](const KeywordRule& rule) {
            return knownFault(rule.fault) || (rule.fault.isEmpty() && isCategory(rule.category));
        });
        if (!match)
            return false;
        if (const Fault* fault = knownFault(match->rule->fault))
            useFault(*fault);
        else if (match->rule->category != u"fault"_s || !takeFault())
            useCategory(match->rule->category);
        because(Kind::KeywordRule, match->rule->name, match->rule->category);
        takeGroup();
        return true;
    }

    void takeKeptPriority()
    {
        const auto* match = firstKept([](const KeywordRule& rule) { return rule.priority.has_value(); });
        if (!match)
            return;
        m_proposal.priority = *match->rule->priority;
        because(Kind::KeywordRule, match->rule->name, priorityCode(m_proposal.priority));
    }

    /// What was learned about a field, when it is one of the values that fit.
    template <typename Fits>
    const LearnedProposal* learned(const QString& field, Fits fits) const
    {
        for (const LearnedProposal& proposal : m_proposal.learned) {
            if (proposal.field == field && fits(proposal.value))
                return &proposal;
        }
        return nullptr;
    }

    void takeLearnedType()
    {
        if (m_proposal.category.isEmpty()) {
            if (const auto* type = learned(u"category"_s, [this](const QString& code) { return isCategory(code); })) {
                useCategory(type->value);
                because(Kind::Learned, type->words.join(u'、'), type->value);
            }
        }
        if (m_proposal.category != u"fault"_s)
            return;
        const auto* fault = learned(u"fault"_s, [this](const QString& code) {
            const Fault* known = knownFault(code);
            return known && (m_groups.isEmpty() || m_groups.contains(known->group));
        });
        if (!fault)
            return;
        useFault(*knownFault(fault->value));
        because(Kind::Learned, fault->words.join(u'、'), fault->value);
    }

    bool isSubType(const QString& name) const
    {
        return !name.isEmpty() && m_rules.subTypes.value(m_proposal.category).zh.contains(name);
    }

    /// What is told beside the type: sub-type, grade, mood, and who is able to.
    void takeDetails()
    {
        if (const auto* match = firstKept([this](const KeywordRule& rule) { return isSubType(rule.subtype); }))
            m_proposal.subtype = match->rule->subtype;
        else if (const auto* told = learned(u"subtype"_s, [this](const QString& name) { return isSubType(name); }))
            m_proposal.subtype = told->value;
        if (const auto* match = firstKept([](const KeywordRule& rule) { return !rule.grade.isEmpty(); }))
            m_proposal.grade = match->rule->grade;
        if (const auto* match = firstKept([](const KeywordRule& rule) { return !rule.mood.isEmpty(); }))
            m_proposal.mood = match->rule->mood;
        else if (const auto* told = learned(u"mood"_s, [](const QString&) { return true; }))
            m_proposal.mood = told->value;
        if (const auto* match = firstKept([](const KeywordRule& rule) { return !rule.skill.isEmpty(); }))
            m_proposal.skill = match->rule->skill;
        if (m_proposal.group.isEmpty() && m_groups.isEmpty()) {
            if (const auto* told = learned(u"group"_s, [this](const QString& code) { return isGroup(code); }))
                m_proposal.group = told->value;
        }
    }

    bool takeFault()
    {
        const FaultMatch match = findFault(m_text, m_groups, m_rules.faults);
        if (!match.fault || (m_groups.isEmpty() && !namesProduct(match.word, m_rules)))
            return false;
        useFault(*match.fault);
        because(Kind::FaultWords, match.word, match.fault->code);
        because(Kind::ReferenceTable, priorityCode(match.fault->priority), match.fault->code);
        return true;
    }

    void takeCategory()
    {
        QString best;
        for (const CategoryWords& rule : m_rules.categoryWords) {
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
        if (m_proposal.category != u"fault"_s || !m_proposal.fault.isEmpty() || m_groups.size() != 1)
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
    QList<KeywordRules::Match> m_kept; ///< of the center's own rules, those that apply
    TriageProposal m_proposal;
};

} // namespace

QString triageReasonCode(TriageReason::Kind kind)
{
    static const QStringList codes = {u"fault_words"_s,       u"category_words"_s, u"reference_table"_s,
                                      u"core_business"_s,     u"danger"_s,         u"enterprise_server"_s,
                                      u"vulnerable_person"_s, u"customer_level"_s, u"business_stopped"_s,
                                      u"stated_urgency"_s,    u"keyword_rule"_s,   u"learned"_s};
    return codes.at(static_cast<int>(kind));
}

QString triageReasonCodes(const QList<TriageReason>& reasons)
{
    QStringList codes;
    for (const TriageReason& reason : reasons) {
        const QString text = QString(reason.text).replace(u", "_s, u"，"_s); // what parts the reasons
        codes.append((triageReasonCode(reason.kind) + u' ' + text).trimmed());
    }
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

TriageProposal proposeTriage(const TriageInput& input, const TriageRules& rules, const LearnedTriage& learned)
{
    return proposeTriage(input, rules, learned.propose(input.text));
}

TriageProposal proposeTriage(const TriageInput& input, const TriageRules& rules, const QList<LearnedProposal>& learned)
{
    return Triage(input, rules, learned).run();
}

RuleSubject ruleSubject(const TriageInput& input, const TriageRules& rules)
{
    RuleSubject subject{foldForSearch(input.text).simplified(), input.channel, input.customerLevel, {input.group}};
    if (input.group.isEmpty())
        subject.groups = namedGroups(subject.text, rules.products);
    return subject;
}

QString triageText(const QString& symptom, const QString& words, const QString& environment)
{
    return QStringList{symptom, words, environment}.join(u'\n');
}

} // namespace woshou
