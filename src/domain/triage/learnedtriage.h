#pragma once

#include "domain/triage/textmodel.h"

#include <QHash>

namespace woshou {

/// What was learned from the center's own tickets says about one field of a ticket.
struct LearnedProposal
{
    QString field; ///< category, subtype, fault, group, mood
    QString value; ///< code
    double p = 0;  ///< calibrated
    QStringList words;
    friend bool operator==(const LearnedProposal&, const LearnedProposal&) = default;
};

/// As a ticket keeps them: [{"field":"category","value":"fault","p":0.93,"because":["不制冷"]}]; "" for none.
QString learnedJson(const QList<LearnedProposal>& proposals);
/// Nothing for a text that is none of these.
QList<LearnedProposal> parseLearned(const QString& json);

/// The models of the fields that triage proposes, asked together.
class LearnedTriage
{
public:
    /// The fields that are learned; models of these names are trained on the center's own closed tickets.
    static const QStringList& fields();

    LearnedTriage() = default;
    /// Models of other names are left out.
    explicit LearnedTriage(QHash<QString, TextModel> models);

    bool isEmpty() const { return m_models.isEmpty(); }
    /// Proposals that are at least TextModel::kSpeaksFrom sure, in the order of fields().
    QList<LearnedProposal> propose(const QString& text) const;

private:
    QHash<QString, TextModel> m_models;
};

} // namespace woshou
