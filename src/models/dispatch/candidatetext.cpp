#include "models/dispatch/candidatetext.h"

#include "models/admin/language.h"
#include "models/promise/timeleft.h"

#include <QStringList>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString oneDecimal(double value)
{
    return QString::number(value, 'f', 1);
}

bool anywhere(const ScorePart& part, const RankingContext& context)
{
    return part.code == "distance"_L1 && context.remote;
}

} // namespace

QString CandidateText::name(const Engineer& engineer)
{
    return staffName(engineer.name, engineer.nameEn);
}

QString CandidateText::partName(const QString& code)
{
    if (code == "distance"_L1)
        return tr("Distance");
    if (code == "skill"_L1)
        return tr("Skill");
    if (code == "experience"_L1)
        return tr("Same problem");
    if (code == "load"_L1)
        return tr("Load");
    if (code == "hours"_L1)
        return tr("Working hours");
    return code;
}

QString CandidateText::clause(const ScorePart& part, const Candidate& candidate, const RankingContext& context)
{
    const Engineer& engineer = candidate.engineer;
    if (anywhere(part, context) || (part.code == "skill"_L1 && context.skill.isEmpty()))
        return {};
    if (part.code == "distance"_L1)
        return candidate.kilometers < 0 ? QString() : tr("%1 km away").arg(oneDecimal(candidate.kilometers));
    if (part.code == "skill"_L1)
        return tr("%1 %2", "skill and its rating").arg(nameOf(context.skills, context.skill), oneDecimal(part.fact));
    if (part.code == "experience"_L1 && engineer.sameDevice > 0)
        return tr("knows this device, %1 alike solved").arg(engineer.sameFault);
    if (part.code == "experience"_L1)
        return engineer.sameFault > 0 ? tr("%1 alike solved").arg(engineer.sameFault) : QString();
    if (part.code == "load"_L1)
        return engineer.openJobs > 0 ? tr("%1 in hand").arg(engineer.openJobs) : tr("nothing in hand");
    return part.code == "hours"_L1 ? tr("today until %1").arg(clock(engineer.toMinute)) : QString();
}

QString CandidateText::fact(const ScorePart& part, const Candidate& candidate, const RankingContext& context)
{
    const Engineer& engineer = candidate.engineer;
    if (anywhere(part, context))
        return tr("settled remotely, distance does not count");
    if (part.code == "distance"_L1 && candidate.kilometers < 0)
        return tr("distance unknown: the address has no position");
    if (part.code == "distance"_L1)
        return tr("%1 km from the customer, full marks within %2 km")
            .arg(oneDecimal(candidate.kilometers), QString::number(context.weights.radiusKm));
    if (part.code == "skill"_L1 && context.skill.isEmpty())
        return tr("no special skill needed");
    if (part.code == "experience"_L1 && engineer.sameDevice > 0)
        return tr("%1 alike in twelve months, this device %2 times").arg(engineer.sameFault).arg(engineer.sameDevice);
    if (part.code == "experience"_L1)
        return engineer.sameFault > 0 ? tr("%1 alike in twelve months").arg(engineer.sameFault)
                                      : tr("none alike in twelve months");
    if (part.code == "hours"_L1)
        return tr("until %1, %2 left; full marks for all of the next 4 hours")
            .arg(clock(engineer.toMinute), durationText(std::chrono::minutes(qMax(0, qRound(part.fact)))));
    return clause(part, candidate, context);
}

QString CandidateText::reason(const Candidate& candidate, const RankingContext& context)
{
    QStringList clauses;
    for (const ScorePart& part : candidate.parts) {
        if (const QString text = clause(part, candidate, context); !text.isEmpty())
            clauses << text;
    }
    return clauses.join(u" · "_s);
}

QString CandidateText::exclusion(const Candidate& candidate, const RankingContext& context)
{
    const Engineer& engineer = candidate.engineer;
    if (candidate.excluded == "skill"_L1)
        return tr("lacks the skill “%1”").arg(nameOf(context.skills, context.skill));
    if (candidate.excluded == "hours"_L1)
        return tr("off duty, works %1–%2").arg(clock(engineer.fromMinute), clock(engineer.toMinute));
    if (candidate.excluded == "off"_L1)
        return tr("day off today");
    if (candidate.excluded == "far"_L1)
        return tr("%1 km away, beyond the limit of %2 km")
            .arg(oneDecimal(candidate.kilometers), QString::number(context.weights.maxKm));
    if (candidate.excluded == "absent"_L1)
        return tr("on leave");
    return candidate.excluded;
}

QString CandidateText::verdict(const Candidate& candidate, bool first)
{
    if (!candidate.excluded.isEmpty())
        return candidate.excluded == "skill"_L1 || candidate.excluded == "far"_L1 ? tr("Not suitable")
                                                                                  : tr("Not available");
    return first ? tr("First choice") : tr("Possible");
}

QString CandidateText::skills(const Candidate& candidate, const RankingContext& context, qsizetype limit)
{
    QList<std::pair<double, QString>> rated;
    for (auto it = candidate.engineer.skills.begin(); it != candidate.engineer.skills.end(); ++it)
        rated.append({it.key() == context.skill ? 100 + it.value() : it.value(), it.key()});
    std::sort(rated.begin(), rated.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QStringList texts;
    for (const auto& [rating, code] : rated.first(qMin(limit, rated.size())))
        texts << tr("%1 %2", "skill and its rating")
                     .arg(nameOf(context.skills, code), oneDecimal(candidate.engineer.skills.value(code)));
    return texts.join(u" · "_s);
}

QString CandidateText::clock(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
}

} // namespace woshou
