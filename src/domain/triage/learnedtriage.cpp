#include "domain/triage/learnedtriage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace woshou {

using namespace Qt::StringLiterals;

QString learnedJson(const QList<LearnedProposal>& proposals)
{
    QJsonArray list;
    for (const LearnedProposal& proposal : proposals)
        list.append(QJsonObject{{u"field"_s, proposal.field},
                                {u"value"_s, proposal.value},
                                {u"p"_s, std::round(proposal.p * 1000) / 1000},
                                {u"because"_s, QJsonArray::fromStringList(proposal.words)}});
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<LearnedProposal> parseLearned(const QString& json)
{
    QList<LearnedProposal> proposals;
    for (const QJsonValue& entry : QJsonDocument::fromJson(json.toUtf8()).array()) {
        LearnedProposal proposal{entry[u"field"].toString(), entry[u"value"].toString(), entry[u"p"].toDouble(), {}};
        for (const QJsonValue& word : entry[u"because"].toArray())
            proposal.words.append(word.toString());
        if (LearnedTriage::fields().contains(proposal.field) && !proposal.value.isEmpty())
            proposals.append(proposal);
    }
    return proposals;
}

const QStringList& LearnedTriage::fields()
{
    static const QStringList names = {u"category"_s, u"subtype"_s, u"fault"_s, u"group"_s, u"mood"_s};
    return names;
}

LearnedTriage::LearnedTriage(QHash<QString, TextModel> models)
    : m_models(std::move(models))
{
    m_models.removeIf([](const auto& entry) { return entry.value().isEmpty() || !fields().contains(entry.key()); });
}

QList<LearnedProposal> LearnedTriage::propose(const QString& text) const
{
    QList<LearnedProposal> proposals;
    if (m_models.isEmpty())
        return proposals;
    const ReadText read(text);
    for (const QString& field : fields()) {
        const auto model = m_models.constFind(field);
        if (model == m_models.constEnd())
            continue;
        const TextVerdict verdict = model->classify(read);
        if (!verdict.label.isEmpty() && verdict.p >= TextModel::kSpeaksFrom)
            proposals.append({field, verdict.label, verdict.p, verdict.words});
    }
    return proposals;
}

} // namespace woshou
