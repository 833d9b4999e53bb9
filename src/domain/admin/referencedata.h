#pragma once

#include "base/result.h"
#include "domain/customers/customer.h"
#include "domain/dispatch/ranking.h"
#include "domain/knowledge/questionterms.h"
#include "domain/promise/policy.h"
#include "domain/promise/promisebook.h"
#include "domain/tickets/lifecycle.h"
#include "domain/tickets/macro.h"
#include "domain/tickets/savedview.h"
#include "domain/tickets/triage.h"
#include "domain/tickets/wording.h"

namespace woshou {

/// A sentence to say, by step, channel and mood. Placeholders in square brackets.
struct Script
{
    QString step; ///< opening, forbidden, manner (R-014), listen (R-031), number_told, selfcheck, callback,
                  ///< transferred, progress, result_told, solved_question, survey, survey_recommend, return_visit,
                  ///< entrance (R-007), state.CODE (what the customer reads when a ticket comes into that state, R-037)
    QString channel; ///< "" = any
    QString mood;    ///< "" = any
    QString style;   ///< "" = any, "standard", "calming"
    QString zh, en;
};

/// What is ticked off on a ticket, item by item.
struct Checklist
{
    QString code, zh, en;
    QList<CodeName> items;
    QString name(bool chinese) const { return chinese ? zh : en; }
};

struct ProductModel
{
    QString code, group, zh, en;
    int warrantyMonths = 12;
};

struct ProductGroup
{
    QString code, zh, en, icon, skill;
    QString name(bool chinese) const { return chinese ? zh : en; }
};

/// The center's own data that every desk loads once after sign-in: small, versioned, read-only in the window.
struct ReferenceData
{
    QString centerZh, centerEn, shortZh, shortEn;
    bool demo = false;
    int utcOffsetMinutes = 480; ///< the center's own time, in which its days begin
    LifeCycle lifeCycle;
    PromisePolicy policy; ///< what the center began with: its opening line and survey sheet
    PromiseBook promises; ///< what is promised, and what was before
    TriageRules triage;
    QStringList retiredCategories;    ///< codes of those that no new ticket is put into
    QList<CodeName> priorityMeanings; ///< when a ticket is put there, by the priority's code (R-047)
    QList<CodeName> channels, scenarios, moods, modes, urgencies, frequencies, purchaseChannels, certainties;
    QList<CodeName> surveyDimensions; ///< those of the policy, in its order
    QList<CodeName> teams, skills;
    QList<CodeName> calendars; ///< by which promises count
    QList<ProductGroup> groups;
    QList<ProductModel> models;
    QList<Script> scripts;
    QList<VagueWord> vagueWords;
    SearchWords searchWords; ///< how questions to the knowledge base are read
    QList<Checklist> checklists;
    QList<Macro> macros;
    QList<SavedView> views;      ///< the center's own, of all roles, in their order
    QList<CodeName> departments; ///< those that take part in a ticket beside the service teams
    QList<CodeName> overrideReasons;
    RankingWeights weights;
    /// The most that a database takes of one file as it is set up; a center may say less.
    static constexpr int kMostMegabytes = 25;
    int largestFile = kMostMegabytes; ///< in megabytes of 1,048,576 bytes
    QStringList warnedExtensions;     ///< in small letters: whoever opens such a file is warned
    MaybeInstant changesAt;           ///< when a version of a setting that waits takes effect; nothing waits without it

    ProductModel model(const QString& code) const; ///< empty when unknown
    ProductGroup group(const QString& code) const;
    Fault fault(const QString& code) const;
    QList<CodeName> categoriesInUse() const; ///< without the retired ones
    Checklist checklist(const QString& code) const;
    /// Scripts of a step that fit channel, mood and the policy's opening style, the most specific first.
    QList<Script> scriptsFor(const QString& step, const QString& channel, const QString& mood) const;
};

/// Fills in what the center calls a device's model and group, and its drawing.
void nameDevice(Device& device, const ReferenceData& reference);

/// Replaces [placeholders] by values; one that has no value stays, so that a person sees what is missing.
QString fillScript(const QString& text, const QHash<QString, QString>& values);

} // namespace woshou
