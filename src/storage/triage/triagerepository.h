#pragma once

#include "domain/tickets/keywordrules.h"
#include "domain/tickets/ticket.h"
#include "domain/triage/modelentry.h"
#include "storage/core/query.h"

namespace woshou {

/// What a closed ticket teaches.
struct LessonTicket
{
    QString symptom, words, environment, category, subtype, fault, group, mood;
};

/// What a rule is tried on.
struct OpenTicketText
{
    TicketId id;
    QString number, symptom, words, environment, group, channel, category, customerLevel;
    Priority priority = Priority::Medium;
};

/// Keyword rules, models, and what they are made of and tried on. Every function runs in the caller's transaction.
class TriageRepository
{
public:
    explicit TriageRepository(Connection& connection)
        : m_db(connection)
    {
    }

    /// What the center begins with, in the order in which it is asked.
    Result<QList<KeywordRule>> rules();
    /// The most urgent open tickets.
    Result<QList<OpenTicketText>> openTexts(int most);

    /// By name, the newest version of each first.
    Result<QList<ModelEntry>> models();
    /// The bytes of writeModel().
    Result<QByteArray> modelBytes(TriageModelId id);
    /// Conflict when there is that version already.
    Result<TriageModelId> insertModel(const ModelEntry& entry, const QByteArray& bytes, PersonId by, Instant now);
    Result<Done> forgetModels(const QString& name, int upToVersion);
    /// Closed tickets, the newest first.
    Result<QList<LessonTicket>> lessons(int most);

private:
    Connection& m_db;
};

} // namespace woshou
