#include "services/admin/demogenerator.h"

#include "domain/knowledge/searchterms.h"
#include "services/admin/democenter.h"
#include "storage/people/personrepository.h"
#include "storage/triage/triagerepository.h"

#include <QFile>
#include <QJsonDocument>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

int minuteOf(const QString& time)
{
    return time.section(u':', 0, 0).toInt() * 60 + time.section(u':', 1, 1).toInt();
}

QString joined(const QJsonArray& numbers)
{
    QStringList texts;
    for (const QJsonValue& number : numbers)
        texts.append(QString::number(number.toInt()));
    return texts.join(u',');
}

Result<Done> insertEngineer(DemoCenter& center, PersonId id, const QJsonObject& json)
{
    Engineer engineer;
    engineer.id = id;
    engineer.name = json["zh"_L1].toString();
    engineer.team = json["team"_L1].toString();
    engineer.lat = json["lat"_L1].toDouble();
    engineer.lon = json["lon"_L1].toDouble();
    WOSHOU_CHECK(runStatement(center.db, u"dispatch/insert_engineer"_s,
                              {{u"person_id"_s, id},
                               {u"level"_s, json["level"_L1].toString()},
                               {u"lat"_s, engineer.lat},
                               {u"lon"_s, engineer.lon},
                               {u"from_minute"_s, minuteOf(json["from"_L1].toString())},
                               {u"to_minute"_s, minuteOf(json["to"_L1].toString())},
                               {u"days_off"_s, joined(json["off"_L1].toArray())},
                               {u"vehicle"_s, json["vehicle"_L1].toString()}}));
    const QJsonObject skills = json["skills"_L1].toObject();
    for (auto it = skills.begin(); it != skills.end(); ++it) {
        engineer.skills.insert(it.key(), it.value().toDouble());
        WOSHOU_CHECK(
            runStatement(center.db, u"dispatch/insert_skill"_s,
                         {{u"person_id"_s, id}, {u"skill"_s, it.key()}, {u"rating"_s, it.value().toDouble()}}));
    }
    center.engineers.append(engineer);
    return Done{};
}

QString compact(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

Result<Done> insertArticle(DemoCenter& center, const QJsonObject& json)
{
    const QJsonValue english = json["en"_L1];
    const Instant published = center.options.now - std::chrono::hours(24 * json["age_days"_L1].toInt());
    WOSHOU_TRY(const qint64 id,
               insertReturning(center.db, u"knowledge/insert_article"_s,
                               {{u"number"_s, json["number"_L1].toString()},
                                {u"kind"_s, json["kind"_L1].toString()},
                                {u"product_group"_s, json["group"_L1].toString()},
                                {u"faults"_s, compact(json["faults"_L1])},
                                {u"models"_s, compact(json["models"_L1])},
                                {u"body_zh"_s, compact(json["zh"_L1])},
                                {u"body_en"_s, Bind::nullableText(english.isObject() ? compact(english) : QString())},
                                {u"causes"_s, compact(json["causes"_L1])},
                                {u"verified"_s, json["verified"_L1].toBool()},
                                {u"rating"_s, json["rating"_L1].toDouble()},
                                {u"used"_s, json["used"_L1].toInt()},
                                {u"solved"_s, json["solved"_L1].toInt()},
                                {u"published_at"_s, published},
                                {u"review_on"_s, center.today.addDays(json["review_days"_L1].toInt())}}));
    for (const QJsonValue& fault : json["faults"_L1].toArray())
        WOSHOU_CHECK(runStatement(center.db, u"knowledge/insert_article_fault"_s,
                                  {{u"fault"_s, fault.toString()}, {u"article_id"_s, ArticleId(id)}}));
    return Done{};
}

Result<Done> readCorpora(DemoCenter& center)
{
    WOSHOU_TRY(const QJsonDocument faults, demoDocument(u"faults"_s));
    for (const QJsonValue& value : faults.array()) {
        const QJsonObject fault = value.toObject();
        center.faults.insert(fault["code"_L1].toString(), fault);
        center.faultsOfGroup[fault["group"_L1].toString()].append(fault["code"_L1].toString());
    }
    for (const auto& [target, name] :
         {std::pair(&center.places, u"places"_s), std::pair(&center.names, u"names"_s),
          std::pair(&center.talk, u"talk"_s), std::pair(&center.products, u"products"_s)}) {
        WOSHOU_TRY(const QJsonDocument document, demoDocument(name));
        *target = document.object();
    }
    return Done{};
}

} // namespace

Result<QJsonDocument> demoDocument(const QString& name)
{
    QFile file(u":/demo/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"not in the program: "_s + name);
    return QJsonDocument::fromJson(file.readAll());
}

Result<Done> makeDemoPeople(DemoCenter& center)
{
    WOSHOU_TRY(const QJsonDocument document, demoDocument(u"people"_s));
    PersonRepository people(center.db);
    for (const QJsonValue& value : document.object()["people"_L1].toArray()) {
        const QJsonObject json = value.toObject();
        Person person;
        person.login = json["login"_L1].toString();
        person.name = json["zh"_L1].toString();
        person.nameEn = json["en"_L1].toString();
        person.role = roleFromCode(json["role"_L1].toString());
        person.team = json["team"_L1].toString();
        person.phone = json["phone"_L1].toString();
        person.demo = json["demo"_L1].toBool();
        person.note = json["note_zh"_L1].toString();
        person.noteEn = json["note_en"_L1].toString();
        WOSHOU_TRY(const PersonId id, people.insert(person, {}));
        if (person.role == Role::Agent)
            center.agents.append(id);
        if (person.role == Role::Dispatcher)
            center.dispatchers.append(id);
        if (person.role == Role::Engineer)
            WOSHOU_CHECK(insertEngineer(center, id, json));
    }
    return Done{};
}

Result<Done> makeDemoArticles(DemoCenter& center)
{
    for (const char* group : {"aircon", "washer", "heater", "fridge", "printer", "router", "pc", "server"}) {
        WOSHOU_TRY(const QJsonDocument articles, demoDocument(u"articles/"_s + QString::fromLatin1(group)));
        for (const QJsonValue& article : articles.array())
            WOSHOU_CHECK(insertArticle(center, article.toObject()));
    }
    return Done{};
}

Result<DemoCenter> openDemoCenter(Connection& connection, const ReferenceData& reference, const DemoOptions& options)
{
    DemoCenter center{
        connection, reference, options, DemoRandom(options.seed), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {},
        {},         {},        {}};
    center.today = options.now.dateAt(options.utcOffsetMinutes);
    WOSHOU_CHECK(readCorpora(center));
    WOSHOU_TRY(const QList<KeywordRule> rules, TriageRepository(connection).rules());
    center.rules = KeywordRules(rules);
    return center;
}

Result<Done> generateDemo(Connection& connection, const ReferenceData& reference, const DemoOptions& options)
{
    WOSHOU_TRY(DemoCenter center, openDemoCenter(connection, reference, options));
    WOSHOU_CHECK(makeDemoPeople(center));
    WOSHOU_CHECK(makeDemoArticles(center));
    WOSHOU_CHECK(makeDemoCustomers(center, std::max(60, options.tickets * 3 / 10)));
    WOSHOU_CHECK(makeDemoTickets(center));
    if (options.until >= options.now) // else what is newest comes with continueDemo()
        WOSHOU_CHECK(makeDemoRelations(center));
    WOSHOU_CHECK(makeDemoViews(center));
    return makeDemoSettings(center);
}

} // namespace woshou
