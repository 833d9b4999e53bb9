#include "services/tickets/escalationservice.h"

#include "services/core/executor.h"
#include "services/tickets/escalationwrites.h"
#include "storage/people/personrepository.h"
#include "storage/tickets/escalationrepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 500;

Result<QList<Person>> readTargets(Connection& db)
{
    WOSHOU_TRY(QList<Person> people, PersonRepository(db).people());
    people.removeIf([](const Person& person) { return !mayTakeOn(person); });
    return people;
}

} // namespace

EscalationService::EscalationService(const ServiceContext& context)
    : m_context(context)
{
}

QFuture<Result<Escalation>> EscalationService::request(TicketId id, const EscalationForm& form, const QUuid& key)
{
    return m_context.executor->write<Escalation>(
        [context = m_context, id, form, key](WriteUnit& unit) { return writeRequest(unit, context, id, form, key); });
}

QFuture<Result<Escalation>> EscalationService::decide(const EscalationDecision& decision)
{
    return m_context.executor->write<Escalation>(
        [context = m_context, decision](WriteUnit& unit) { return writeDecision(unit, context, decision); });
}

QFuture<Result<Escalation>> EscalationService::acknowledge(const EscalationStep& step)
{
    return this->step(step, u"acknowledged"_s);
}

QFuture<Result<Escalation>> EscalationService::contact(const EscalationContact& contact)
{
    return m_context.executor->write<Escalation>(
        [context = m_context, contact](WriteUnit& unit) { return writeContact(unit, context, contact); });
}

QFuture<Result<Escalation>> EscalationService::nextLevel(const EscalationStep& step)
{
    return this->step(step, u"next_level"_s);
}

QFuture<Result<Escalation>> EscalationService::close(const EscalationStep& step)
{
    return this->step(step, u"closed"_s);
}

QFuture<Result<Escalation>> EscalationService::step(const EscalationStep& step, const QString& action)
{
    return m_context.executor->write<Escalation>(
        [context = m_context, step, action](WriteUnit& unit) { return writeStep(unit, context, step, action); });
}

QFuture<Result<QList<Escalation>>> EscalationService::ofTicket(TicketId id)
{
    return m_context.executor->read<QList<Escalation>>(
        [id](Connection& db) { return EscalationRepository(db).ofTicket(id); });
}

QFuture<Result<QList<Escalation>>> EscalationService::open()
{
    return m_context.executor->read<QList<Escalation>>(
        [](Connection& db) { return EscalationRepository(db).open(false, kMost); });
}

QFuture<Result<QList<Escalation>>> EscalationService::waiting()
{
    return m_context.executor->read<QList<Escalation>>(
        [](Connection& db) { return EscalationRepository(db).open(true, kMost); });
}

QFuture<Result<QList<Person>>> EscalationService::targets()
{
    return m_context.executor->read<QList<Person>>(readTargets);
}

} // namespace woshou
