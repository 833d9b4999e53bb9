#include "services/admin/setup.h"

#include "domain/admin/referenceparser.h"
#include "services/admin/demofile.h"
#include "services/admin/demogenerator.h"
#include "services/admin/referenceloading.h"
#include "services/promise/promisewrites.h"
#include "storage/admin/centerrepository.h"
#include "storage/core/migrator.h"
#include "storage/customers/customerrepository.h"
#include "storage/knowledge/searchrepository.h"
#include "storage/people/personlogins.h"
#include "storage/people/personrepository.h"
#include "storage/promise/promiserepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUtcOffsetMinutes = 480; // China has one time zone and no summer time

/// The document "center": the demonstration's names, or empty ones, and the policy in force.
Result<QByteArray> centerDocument(const SetUpOptions& options)
{
    QJsonObject center{{u"zh"_s, u"服务中心"_s},
                       {u"en"_s, u"Service center"_s},
                       {u"short_zh"_s, u"本公司"_s},
                       {u"short_en"_s, u"our company"_s}};
    if (options.demo) {
        WOSHOU_TRY(const QByteArray products, programFile(u":/demo/products.json"_s));
        center = QJsonDocument::fromJson(products).object()["center"_L1].toObject();
    }
    center.insert(u"demo"_s, options.demo);
    center.insert(u"policy"_s, options.policy);
    return QJsonDocument(center).toJson(QJsonDocument::Compact);
}

Result<QHash<QString, QByteArray>> presetDocuments(const SetUpOptions& options)
{
    QHash<QString, QByteArray> documents;
    for (const char* kind : {"codes", "triage", "policies", "scripts", "dispatch", "wording", "checklists", "macros",
                             "priorities", "calendars", "search"}) {
        const QString name = QString::fromLatin1(kind);
        WOSHOU_TRY(documents[name], programFile(u":/presets/%1.json"_s.arg(name)));
    }
    WOSHOU_TRY(documents[u"center"_s], centerDocument(options));
    if (!options.demo)
        return documents;
    WOSHOU_TRY(documents[u"faults"_s], programFile(u":/demo/faults.json"_s));
    WOSHOU_TRY(documents[u"products"_s], programFile(u":/demo/products.json"_s));
    WOSHOU_TRY(const QByteArray people, programFile(u":/demo/people.json"_s));
    const QJsonObject teams{{u"teams"_s, QJsonDocument::fromJson(people).object()["teams"_L1]}};
    documents.insert(u"teams"_s, QJsonDocument(teams).toJson(QJsonDocument::Compact));
    return documents;
}

Result<Done> insertPresets(Connection& db, const SetUpOptions& options, Instant now)
{
    CenterRepository center(db);
    WOSHOU_CHECK(center.insertCenter(options.demo, kUtcOffsetMinutes, now));
    WOSHOU_TRY(const QByteArray json, programFile(u":/presets/lifecycle.json"_s));
    WOSHOU_TRY(const LifeCycle lifeCycle, parseLifeCycle(json));
    WOSHOU_CHECK(center.insertLifeCycle(lifeCycle));
    WOSHOU_TRY(const auto documents, presetDocuments(options));
    for (auto it = documents.begin(); it != documents.end(); ++it)
        WOSHOU_CHECK(center.insertDocument(it.key(), it.value(), now));
    return Done{};
}

DemoOptions demoOptions(const SetUpOptions& options, Instant now)
{
    DemoOptions demo;
    demo.tickets = options.tickets;
    demo.seed = options.seed;
    demo.now = now;
    demo.utcOffsetMinutes = kUtcOffsetMinutes;
    demo.progress = options.progress;
    if (!options.seal)
        demo.until = now - kDemoLastDays;
    return demo;
}

Result<Done> fill(Connection& db, const SetUpOptions& options)
{
    WOSHOU_TRY(const Instant now, db.now());
    WOSHOU_CHECK(insertPresets(db, options, now));
    if (!options.demo)
        return Done{};
    WOSHOU_TRY(const ReferenceData reference, loadReference(db));
    WOSHOU_CHECK(generateDemo(db, reference, demoOptions(options, now)));
    return db.backend() == Backend::Postgresql ? createLogins(db, options.demoPassword) : Result<Done>(Done{});
}

Result<Done> fillAndSeal(Connection& db, const SetUpOptions& options, const std::optional<CenterRow>& center)
{
    if (!center) {
        WOSHOU_CHECK(fill(db, options));
    } else {
        WOSHOU_TRY(const Instant now, db.now());
        WOSHOU_TRY(const ReferenceData reference, loadReference(db));
        WOSHOU_CHECK(continueDemo(db, reference, demoOptions(options, now)));
    }
    WOSHOU_CHECK(SearchRepository(db).indexWritten());
    return options.seal ? CenterRepository(db).seal() : Result<Done>(Done{});
}

/// The pinyin of the names that an older schema has.
Result<Done> makeMissingKeys(Connection& db)
{
    CustomerRepository customers(db);
    CustomerId last;
    for (;;) {
        WOSHOU_TRY(const auto ids, customers.withoutKeys(last));
        if (ids.isEmpty())
            return Done{};
        for (const CustomerId id : ids)
            WOSHOU_CHECK(customers.makeKeys(id));
        last = ids.constLast();
    }
}

/// Promises are computed from the log: not by an older schema.
Result<Done> makeMissingPromises(Connection& db)
{
    WOSHOU_TRY(const auto before, PromiseRepository(db).madeBefore({}));
    if (before.isEmpty())
        return Done{};
    WOSHOU_TRY(const ReferenceData reference, loadReference(db));
    WOSHOU_TRY(const Instant now, db.now());
    return computeOldPromises(db, reference, now);
}

/// What SQL cannot make of an older schema's rows.
Result<Done> makeMissing(Connection& db)
{
    if (db.backend() == Backend::Postgresql)
        WOSHOU_CHECK(db.execute(u"set local search_path = app"_s));
    WOSHOU_CHECK(makeMissingKeys(db));
    WOSHOU_CHECK(makeMissingPromises(db));
    return SearchRepository(db).indexWritten();
}

} // namespace

Result<int> bringUpToDate(Connection& connection)
{
    return Migrator::migrate(connection, makeMissing);
}

Result<Done> setUpCenter(Connection& connection, const SetUpOptions& options)
{
    WOSHOU_CHECK(bringUpToDate(connection));
    if (connection.backend() == Backend::Postgresql)
        WOSHOU_CHECK(connection.execute(u"set search_path = app"_s));
    WOSHOU_TRY(const auto center, CenterRepository(connection).center());
    if (center && (center->sealed || !options.seal))
        return Done{};
    if (connection.backend() == Backend::Postgresql)
        WOSHOU_CHECK(connection.execute(u"set statement_timeout = 0"_s));
    return inTransaction<Done>(connection, [&](Connection& db) { return fillAndSeal(db, options, center); });
}

} // namespace woshou
