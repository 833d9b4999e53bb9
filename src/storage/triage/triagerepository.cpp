#include "storage/triage/triagerepository.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QStringList lines(const QString& text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

KeywordRule readRule(const Row& row)
{
    KeywordRule rule;
    rule.id = row.id<TriageRuleId>("id");
    rule.position = row.number("position");
    rule.enabled = row.flag("enabled");
    rule.name = row.text("name");
    rule.any = lines(row.text("any_words"));
    rule.all = lines(row.text("all_words"));
    rule.none = lines(row.text("none_words"));
    rule.groups = lines(row.text("product_groups"));
    rule.channels = lines(row.text("channels"));
    rule.levels = lines(row.text("customer_levels"));
    rule.category = row.text("category");
    rule.subtype = row.text("subtype");
    rule.fault = row.text("fault");
    if (const QString priority = row.text("priority"); !priority.isEmpty())
        rule.priority = priorityFromCode(priority);
    rule.grade = row.text("grade");
    rule.skill = row.text("skill");
    rule.mood = row.text("mood");
    return rule;
}

OpenTicketText readOpenText(const Row& row)
{
    OpenTicketText ticket;
    ticket.id = row.id<TicketId>("id");
    ticket.number = row.text("number");
    ticket.symptom = row.text("symptom");
    ticket.words = row.text("words");
    ticket.environment = row.text("environment");
    ticket.group = row.text("product_group");
    ticket.channel = row.text("channel");
    ticket.category = row.text("category");
    ticket.customerLevel = row.text("customer_level");
    ticket.priority = priorityFromCode(row.text("priority"));
    return ticket;
}

ModelEntry readEntry(const Row& row)
{
    ModelEntry entry;
    entry.id = row.id<TriageModelId>("id");
    entry.name = row.text("name");
    entry.version = row.number("version");
    entry.trainedAt = row.instant("trained_at");
    entry.trainedByName = row.text("trained_by_name");
    entry.labels = row.number("labels");
    entry.report = {row.integer("texts"), row.real("accuracy"), row.real("macro_f1"), row.real("calibration_error")};
    return entry;
}

LessonTicket readLesson(const Row& row)
{
    return {row.text("symptom"), row.text("words"), row.text("environment"),   row.text("category"),
            row.text("subtype"), row.text("fault"), row.text("product_group"), row.text("mood")};
}

} // namespace

Result<QList<KeywordRule>> TriageRepository::rules()
{
    return selectAll<KeywordRule>(m_db, u"triage/list_rules"_s, {}, readRule);
}

Result<QList<OpenTicketText>> TriageRepository::openTexts(int most)
{
    return selectAll<OpenTicketText>(m_db, u"triage/list_open_texts"_s, {{u"most"_s, most}}, readOpenText);
}

Result<QList<ModelEntry>> TriageRepository::models()
{
    return selectAll<ModelEntry>(m_db, u"triage/list_models"_s, {}, readEntry);
}

Result<QByteArray> TriageRepository::modelBytes(TriageModelId id)
{
    WOSHOU_TRY(const auto body, selectOne<QString>(m_db, u"triage/select_model"_s, {{u"id"_s, id}},
                                                   [](const Row& row) { return row.text("body"); }));
    if (!body)
        return failure(ErrorKind::NotFound, u"model %1"_s.arg(id.value()), {}, u"model"_s);
    return QByteArray::fromBase64(body->toLatin1());
}

Result<TriageModelId> TriageRepository::insertModel(const ModelEntry& entry, const QByteArray& bytes, PersonId by,
                                                    Instant now)
{
    WOSHOU_TRY(const qint64 id, insertReturning(m_db, u"triage/insert_model"_s,
                                                {{u"name"_s, entry.name},
                                                 {u"version"_s, entry.version},
                                                 {u"trained_at"_s, now},
                                                 {u"trained_by"_s, by},
                                                 {u"texts"_s, entry.report.n},
                                                 {u"labels"_s, entry.labels},
                                                 {u"accuracy"_s, entry.report.accuracy},
                                                 {u"macro_f1"_s, entry.report.macroF1},
                                                 {u"calibration_error"_s, entry.report.calibrationError},
                                                 {u"body"_s, QString::fromLatin1(bytes.toBase64())}}));
    return TriageModelId(id);
}

Result<Done> TriageRepository::forgetModels(const QString& name, int upToVersion)
{
    WOSHOU_CHECK(runStatement(m_db, u"triage/delete_old_models"_s, {{u"name"_s, name}, {u"oldest"_s, upToVersion}}));
    return Done{};
}

Result<QList<LessonTicket>> TriageRepository::lessons(int most)
{
    return selectAll<LessonTicket>(m_db, u"triage/list_lessons"_s, {{u"most"_s, most}}, readLesson);
}

} // namespace woshou
