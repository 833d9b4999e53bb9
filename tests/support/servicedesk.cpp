#include "support/servicedesk.h"

#include "services/customers/customerservice.h"
#include "services/dispatch/dispatchservice.h"
#include "services/surveys/surveyservice.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kCaller = u"138 0571 2046"_s;
const QString kPassword = u"woshou-demo"_s;

QHash<QString, QString> fieldsOf(const QString& move)
{
    static const QHash<QString, QHash<QString, QString>> fields = {
        {u"solve"_s, {{u"solution"_s, u"清洗滤网"_s}, {u"cause"_s, u"滤网堵塞"_s}}},
        {u"solved"_s, {{u"solved_for_good"_s, u"yes"_s}}},
        {u"not_solved"_s, {{u"solved_for_good"_s, u"no"_s}}},
        {u"resolve"_s,
         {{u"cause"_s, u"电容老化"_s},
          {u"solution"_s, u"更换电容"_s},
          {u"method"_s, u"更换"_s},
          {u"tools"_s, u"万用表"_s},
          {u"test_result"_s, u"运行正常"_s}}}};
    return fields.value(move);
}

} // namespace

QHash<QString, QString> toldFields(Instant now)
{
    return {{u"told_due"_s, QString::number((now + std::chrono::hours(2)).ms())},
            {u"told_next"_s, u"专业同事与您联系"_s}};
}

ServiceDesk::ServiceDesk(DatabaseUrl url)
    : center(std::move(url))
{
}

std::unique_ptr<ServiceDesk> ServiceDesk::at(const DatabaseUrl& url, const QString& login)
{
    std::unique_ptr<ServiceDesk> desk(new ServiceDesk(url));
    const auto opened = await(desk->center.open());
    const auto person = !opened          ? Result<Person>(failure(opened.error()))
                        : url.postgresql ? await(desk->center.signIn(login, kPassword))
                                         : await(desk->center.signInDemo(login));
    if (person)
        return desk;
    qWarning("%s cannot sign in: %s", qPrintable(login), qPrintable(person.error().detail));
    return nullptr;
}

TicketDraft ServiceDesk::draft()
{
    TicketDraft draft;
    const auto callers = await(center.customers().recognise(kCaller));
    const auto card = await(center.customers().card(callers.value().constFirst().id));
    draft.customer = card->customer.id;
    draft.customerName = card->customer.name;
    draft.phone = kCaller;
    draft.address = card->customer.address;
    draft.model = card->devices.constFirst().model;
    Ticket& t = draft.ticket;
    t.device = card->devices.constFirst().id;
    t.channel = u"phone"_s;
    t.scenario = u"fault"_s;
    t.category = u"fault"_s;
    t.fault = u"aircon.not_cooling"_s;
    t.skill = u"cooling"_s;
    t.mood = u"anxious"_s;
    t.calmed = true;
    t.symptom = u"不制冷，室外机不转"_s;
    t.words = u"昨天晚上就不凉了"_s;
    t.mode = u"visit"_s;
    t.priority = Priority::High;
    t.proposedPriority = Priority::High;
    t.certainty = u"time"_s;
    draft.proposalAccepted = true;
    return draft;
}

Result<CreatedTicket> ServiceDesk::create()
{
    return await(center.tickets().create(draft()));
}

Result<Ticket> ServiceDesk::move(const Ticket& ticket, const QString& code, const QHash<QString, QString>& fields,
                                 const QString& note, const QUuid& key)
{
    MoveInput input;
    input.move = code;
    input.fields = fields;
    if (code == "transfer"_L1 || code == "not_cured"_L1)
        input.fields.insert(toldFields(center.serverNow()));
    input.note = note;
    input.key = key;
    return await(center.tickets().move(ticket.id, ticket.rev, input));
}

Result<Ticket> ServiceDesk::walked(const QStringList& moves)
{
    WOSHOU_TRY(const CreatedTicket created, create());
    Ticket ticket = created.ticket;
    for (const QString& code : moves) {
        WOSHOU_TRY(ticket, move(ticket, code, fieldsOf(code), u"说明"_s));
    }
    return ticket;
}

Result<Ticket> ServiceDesk::taken(const TestDatabase& database, const Ticket& waiting)
{
    Assignment assignment;
    assignment.ticket = waiting.id;
    assignment.rev = waiting.rev;
    assignment.engineer = center.person().id;
    assignment.reason = u"熟悉这台"_s;
    WOSHOU_TRY(const Ticket sent, await(at(database, u"linyutong"_s)->center.dispatch().assign(assignment)));
    return move(sent, u"start"_s);
}

Result<Ticket> ServiceDesk::close(const Ticket& ticket, std::optional<int> recommend, const QUuid& key)
{
    SurveyAnswer answer;
    answer.recommend = recommend;
    answer.channel = u"phone"_s;
    for (const CodeName& dimension : center.reference().surveyDimensions) {
        if (recommend)
            answer.scores.insert(dimension.code, *recommend > 8 ? 5 : 3);
    }
    const QString nobody = recommend ? QString() : u"unreachable"_s;
    return await(center.surveys().recordAndClose(ticket.id, ticket.rev, answer, nobody, key));
}

Result<Ticket> ServiceDesk::closed(std::optional<int> recommend)
{
    WOSHOU_TRY(const Ticket ticket, walked({u"solve"_s, u"solved"_s}));
    return close(ticket, recommend);
}

} // namespace woshou
