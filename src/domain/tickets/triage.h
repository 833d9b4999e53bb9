#pragma once

#include "domain/tickets/codes.h"
#include "domain/tickets/keywordrules.h"
#include "domain/triage/learnedtriage.h"

#include <QHash>
#include <QList>
#include <QString>

namespace woshou {

/// A known fault of a product group: the words customers use for it and what it usually needs.
struct Fault
{
    QString code, group, zh, en, skill;
    Priority priority = Priority::Medium;
    QStringList keywords; ///< lower case, normalised for search
    QString mode;         ///< the usual way of settling
    double selfCheckRate = 0;
    int visitMinutes = 60;
    QList<CodeName> causes; ///< known ones (R-070)
    QString name(bool chinese) const { return chinese ? zh : en; }
};

/// Words that say which category it is.
struct CategoryWords
{
    QString category; ///< complaint, suggestion, inquiry, other
    QStringList words;
};

/// What belongs into a category, in both languages at the same places. The Chinese name is the code.
struct SubTypes
{
    QStringList zh, en;
    QString name(const QString& code, bool chinese) const
    {
        const qsizetype at = zh.indexOf(code);
        return chinese || at < 0 ? code : en.value(at, code);
    }
    QStringList names(bool chinese) const
    {
        QStringList list;
        for (const QString& code : zh)
            list.append(name(code, chinese));
        return list;
    }
};

/// What customers call the products of a group, and who understands them.
struct ProductWords
{
    QString group, skill;
    QStringList words; ///< lower case, normalised for search
};

/// What each factor adds towards one step up, and from which sum on it is taken.
struct RaisingWeights
{
    int businessStopped = 100, vip = 100, enterprise = 100;
    int urgent = 0, veryUrgent = 100; ///< as the customer stated it: 2 and 3
    int raiseAt = 100;
};

/// The reference table of class against priority and the rules around it, as data of the center.
struct TriageRules
{
    QList<CodeName> categories; ///< R-044
    QList<Fault> faults;
    QHash<QString, SubTypes> subTypes; ///< by category
    QList<CategoryWords> categoryWords;
    QHash<QString, Priority> categoryPriority; ///< reference table for what is no fault
    QStringList coreWords;                     ///< words of a standstill of core business: urgent (R-047)
    QStringList dangerWords;     ///< words of danger to people (leakage of current, burning smell): urgent
    QStringList livesAloneWords; ///< words for an old person living alone (R-051)
    QStringList sharedWords;     ///< fault words that say nothing about the product ("没电")
    QList<ProductWords> products;
    QStringList serverGroups; ///< product groups that count as servers (R-050)
    RaisingWeights raising;
    QStringList vulnerableGroups; ///< product groups whose fault endangers who lives alone and is old (R-051)
    KeywordRules keywords;        ///< the center's own (R-249)
};

/// Why the rules propose what they propose; the window has one sentence for each kind.
struct TriageReason
{
    enum class Kind {
        FaultWords,       ///< text = the customer's word, more = fault code
        CategoryWords,    ///< text = the word, more = category
        ReferenceTable,   ///< more = fault or category code, text = code of the table's own priority
        CoreBusiness,     ///< text = the word
        Danger,           ///< text = the word
        EnterpriseServer, ///< R-050
        VulnerablePerson, ///< R-051
        CustomerLevel,    ///< text = level; one step up (R-049)
        BusinessStopped,  ///< R-048, R-049
        StatedUrgency,    ///< R-048
        KeywordRule,      ///< R-249: text = the rule's name, more = what it decided
        Learned           ///< R-263: text = the words that decided, more = what was decided
    };
    Kind kind = Kind::ReferenceTable;
    QString text, more;
};

/// "fault_words", "danger", …: the stable word of the command line.
QString triageReasonCode(TriageReason::Kind kind);
/// The reasons as a ticket keeps them, in no language: code and word of each, "danger smoke, customer_level vip". The
/// fault or category that a reason names is the ticket's proposed one.
QString triageReasonCodes(const QList<TriageReason>& reasons);

struct TriageInput
{
    QString text;  ///< symptom, customer's words and environment together
    QString group; ///< product group, or empty when not known yet
    QString customerLevel;
    QString channel;
    QString mode;
    int urgency = 1;
    bool elderlyHome = false, elderlyAlone = false, businessStopped = false;
};

struct TriageProposal
{
    QString category, fault;
    QString subtype; ///< of the category (R-044)
    QString group;   ///< of the fault, or of the product that is named
    Priority priority = Priority::Medium;
    QString grade; ///< "", "routine", "complex" (R-053)
    QString mood;  ///< that the words sound like; "" when they say nothing
    QString mode, skill;
    QList<LearnedProposal> learned; ///< whatever was learned says, also where a rule goes before it
    QList<TriageReason> reasons;    ///< in the order they were applied
    bool certain() const { return !category.isEmpty(); } ///< else only the priority is proposed
};

/// Proposes category, fault and priority from text, product, customer level and household notes.
/// A word that is denied right before it ("没有冒烟", "no smoke") is not heard; a question or a guess is.
/// A chosen group goes before the products that are named; a fault is one of these groups, and when neither is known
/// only a word that no other product shares finds one.
/// Rule order: longest fault word of the product's group wins; then category words; the table gives the priority;
/// danger, core business, an enterprise's server and a vulnerable person make it urgent; standstill, level and
/// stated urgency raise it by one step at most once, when they weigh enough together. Only a standstill raises to
/// urgent: that is kept for core business and danger, because it interrupts the dispatcher.
/// The center's own keyword rules go before the words that are shipped; the first that says something about a field is
/// heard, and its priority stands in the table's place. What was learned is heard only where no word of a rule was: the
/// category first, then its fault, sub-type, product and mood. A sub-type must be one of the category that was found.
TriageProposal proposeTriage(const TriageInput& input, const TriageRules& rules, const LearnedTriage& learned = {});
/// The same where it was asked before what was learned says of the text.
TriageProposal proposeTriage(const TriageInput& input, const TriageRules& rules, const QList<LearnedProposal>& learned);

/// What the center's own rules are asked about: the text folded, and the product that was chosen or is named in it.
RuleSubject ruleSubject(const TriageInput& input, const TriageRules& rules);

/// What triage reads of a ticket.
QString triageText(const QString& symptom, const QString& words, const QString& environment);

} // namespace woshou
