#pragma once

#include "base/result.h"
#include "domain/promise/policy.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace woshou {

class JsonReader;

/// What is promised, measured from one kind of event to another (requirements.md, (d)).
struct PromiseMetric
{
    enum class Start {
        Once,  ///< the first such event starts it, and no other
        Each,  ///< each such event does, when none runs
        Latest ///< each does; one that runs ends there
    };
    QString code;
    QStringList starts, fulfils; ///< codes of events
    QStringList cancels;         ///< events that end it otherwise, beside the end of the ticket
    Start start = Start::Once;
    bool pauses = false;       ///< waiting for the customer costs it nothing
    bool resumes = false;      ///< a reopening lets it go on, the time in between as a pause
    bool survives = false;     ///< runs on, and may begin, when the ticket is resolved or closed
    bool whileOpen = false;    ///< does not begin on what is resolved
    bool whenClosed = false;   ///< begins with the closing of the ticket, or after it
    bool absolute = false;     ///< the event brings the time that was told
    bool measured = false;     ///< only measured: nobody is warned, and no ticket falls due by it
    bool awaitsAnswer = false; ///< by the first word to who wrote: a merge keeps the earlier start
};

/// answer, first_response, respond, next_reply, follow_up, next_update (R-137,
/// R-140), promised, start, resolve, visit_after_self_check, call_by,
/// escalated_contact, return_visit, repeat_visit, product_plan.
const QList<PromiseMetric>& promiseMetrics();
/// Null for an unknown code.
const PromiseMetric* promiseMetric(const QString& code);

/// return_visit, repeat_visit: fulfilled by a call to the customer after the service.
bool isVisit(const QString& metric);

/// What a ticket is when a target is looked for, by "priority", "mode", "channel", "category", "level" (the
/// customer's), "grade", "verdict" ("", "satisfied", "commented", "dissatisfied": its last rating), "lot" (0–99, by
/// which some of all are chosen), "round" (the first, second … return visit at intervals) and what else the conditions
/// name.
using PromiseValues = QHash<QString, QString>;

/// How long a metric may take: where all conditions hold. Of the targets of a metric the first that fits counts.
struct PromiseTarget
{
    QString metric;
    QHash<QString, QStringList> when; ///< one of the values; nothing stands for any
    qint64 seconds = 0;               ///< of the calendar's working time
    QString calendar = QStringLiteral("always");
    int share = 0; ///< percent of the tickets that it is for, chosen by lot; 0: all

    bool fits(const PromiseValues& values) const;
};

/// When something is said before a promise ends, each once.
struct PromiseThreshold
{
    int percent = 0;      ///< of the target, in its working time; 0: a lead time instead
    qint64 lead = 0;      ///< seconds before the end by the clock on the wall
    QString code() const; ///< "75%", "-1800"
    friend bool operator==(const PromiseThreshold&, const PromiseThreshold&) = default;
};

/// How ratings and return visits are made.
struct VisitRules
{
    int dissatisfiedTo = 2; ///< a mark up to this one makes the customer dissatisfied (R-165); of 1–5
    int recommendDays = 30; ///< nobody is asked more often whether he recommends us (R-164); 0: each time
    int attempts = 3;       ///< after so many calls he may be recorded as not reachable (R-170)
};

struct PromiseRules
{
    QString code;
    QList<PromiseTarget> targets;
    QHash<QString, QString> pausing; ///< states in which the customer is waited for, and the cause to tell
    QList<PromiseThreshold> thresholds;
    QString notices = QStringLiteral("always"); ///< the calendar in whose hours people are told of it
    bool resumes = true; ///< what a reopening does with the resolution: it goes on, else it begins anew
    VisitRules visits;

    /// The first target that fits, or null.
    const PromiseTarget* find(const QString& metric, const PromiseValues& values) const;
};

/// A preset's figures as rules, all by that calendar; the self-check is a time in which the customer is waited for.
PromiseRules rulesOf(const PromisePolicy& policy, const QString& calendar);

/// {"code", "targets": [{"metric", "when": {"priority": ["high"], …}, "seconds", "calendar", "share"}], "pausing":
/// {state: cause}, "thresholds": [{"percent"} or {"lead"}], "notices": calendar, "reopening": "resume" or "anew",
/// "visits": {"dissatisfied_to", "recommend_days", "attempts"}}. Validation names the place.
Result<PromiseRules> readPromiseRules(const QByteArray& json, const QString& path);
/// The same from a part of a document; its failed() tells.
PromiseRules readPromiseRules(const JsonReader& reader);

} // namespace woshou
