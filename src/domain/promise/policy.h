#pragma once

#include "base/instant.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace woshou {

/// A promise that ends within this is "due soon": the view of that name, the group of the list, the status bar.
inline constexpr Milliseconds kSoon = std::chrono::minutes(30);

/// A preset of promises (requirements.md, "Presets"); rulesOf() makes rules of it. Seconds everywhere; a limit that the
/// preset does not set is absent.
struct PromisePolicy
{
    QString code; ///< "P-001", "recommended"
    QString zh, en;
    QHash<QString, qint64> answer;             ///< by channel: phone picked up, chat answered (R-056, R-057)
    std::optional<qint64> firstResponse;       ///< general, R-058
    QHash<QString, qint64> respondByPriority;  ///< R-059
    QHash<QString, qint64> resolveByMode;      ///< R-061
    std::optional<qint64> visitAfterSelfCheck; ///< R-062
    std::optional<qint64> start;               ///< responsible department, R-060
    std::optional<qint64> followUp;            ///< the customer hears from us at least this often, R-137
    std::optional<qint64> escalatedContact;    ///< by who takes an escalation on, R-152
    std::optional<qint64> returnVisit;         ///< after the service ended, R-165
    std::optional<qint64> productPlan;         ///< the product department's answer, R-218
    bool visitsEverybody = false;              ///< R-166; else complex problems and dissatisfied customers
    QString openingStyle; ///< "standard" (R-011) or "calming" (R-012), which opening a phone call gets
    QStringList surveyDimensions;
    bool recommendQuestion = true;
};

} // namespace woshou
