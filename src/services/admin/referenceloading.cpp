#include "services/admin/referenceloading.h"

#include "domain/admin/keywordrulejson.h"
#include "domain/admin/referenceparser.h"
#include "storage/admin/centerrepository.h"
#include "storage/admin/settingrepository.h"
#include "storage/triage/triagerepository.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Documents = QHash<QString, QByteArray>;

/// The keyword rules that every center begins with are rows.
Result<QByteArray> keywordDocument(Connection& db)
{
    WOSHOU_TRY(const QList<KeywordRule> rules, TriageRepository(db).rules());
    QJsonArray entries;
    for (const KeywordRule& rule : rules) {
        if (rule.enabled)
            entries.append(keywordRuleEntry(rule));
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

/// A center that was set up before these were known has them as they are shipped.
Result<Documents> readDocuments(Connection& db)
{
    WOSHOU_TRY(Documents documents, CenterRepository(db).documents());
    for (const QString& kind :
         {u"wording"_s, u"checklists"_s, u"macros"_s, u"priorities"_s, u"calendars"_s, u"search"_s}) {
        if (documents.isEmpty() || documents.contains(kind))
            continue;
        WOSHOU_TRY(documents[kind], programFile(u":/presets/%1.json"_s.arg(kind)));
    }
    if (!documents.isEmpty()) {
        WOSHOU_TRY(documents[u"keyword_rules"_s], keywordDocument(db));
    }
    return documents;
}

/// A document may be a bare list; a setting finds it under its own name then.
QJsonObject objectOf(const QString& name, const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? QJsonObject{{name, document.array()}} : document.object();
}

void place(const SettingKind& kind, const SettingBody& body, Documents& documents)
{
    SettingDocuments objects;
    for (const QString& name : kind.documents())
        objects.insert(name, objectOf(name, documents.value(name)));
    kind.place(body, objects);
    for (const QString& name : kind.documents())
        documents.insert(name, QJsonDocument(objects.value(name)).toJson(QJsonDocument::Compact));
}

/// The settings of these bodies over what the center was set up with; unknown ones are a newer program's.
Result<ReferenceData> referenceOf(Connection& db, const QHash<QString, SettingBody>& bodies)
{
    WOSHOU_TRY(Documents documents, readDocuments(db));
    for (auto it = bodies.begin(); it != bodies.end(); ++it) {
        if (const SettingKind* kind = SettingKind::find(it.key()))
            place(*kind, it.value(), documents);
    }
    CenterRepository center(db);
    WOSHOU_TRY(const auto states, center.states());
    WOSHOU_TRY(const auto moves, center.moves());
    WOSHOU_TRY(const auto row, center.center());
    WOSHOU_TRY(ReferenceData reference, parseReference(documents, states, moves));
    if (row)
        reference.utcOffsetMinutes = row->utcOffsetMinutes;
    return reference;
}

/// When versions of these settings took effect until now, in order.
Result<QList<Instant>> promiseChanges(Connection& db, Instant now)
{
    QList<Instant> changes;
    for (const SettingKind* kind : SettingKind::all()) {
        if (!kind->makesPromises())
            continue;
        WOSHOU_TRY(const auto versions, SettingRepository(db).versions(kind->code()));
        for (const SettingVersion& version : versions) {
            if (version.effectiveFrom <= now)
                changes.append(version.effectiveFrom);
        }
    }
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    return changes;
}

/// What the center promised when it was set up, and with each version since then.
/// Working times that are known already are not made again.
Result<PromiseBook> loadPromises(Connection& db, Instant now, WorkTimes known)
{
    PromiseBook book;
    WOSHOU_TRY(const Documents shipped, readDocuments(db));
    WOSHOU_TRY(PromiseVersion first, parsePromises(shipped, known));
    book.append(std::move(first));
    WOSHOU_TRY(const auto changes, promiseChanges(db, now));
    for (const Instant at : changes) {
        Documents documents = shipped;
        WOSHOU_TRY(const auto bodies, SettingRepository(db).inForce(at));
        for (const SettingKind* kind : SettingKind::all()) {
            if (kind->makesPromises() && bodies.contains(kind->code()))
                place(*kind, bodies.value(kind->code()), documents);
        }
        WOSHOU_TRY(PromiseVersion version, parsePromises(documents, known));
        known = version.times;
        version.from = at;
        book.append(std::move(version));
    }
    return book;
}

} // namespace

Result<QByteArray> programFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"not in the program: "_s + path);
    return file.readAll();
}

Result<ReferenceData> loadReference(Connection& connection)
{
    WOSHOU_TRY(const Instant now, connection.now());
    WOSHOU_TRY(const auto bodies, SettingRepository(connection).inForce(now));
    WOSHOU_TRY(ReferenceData reference, referenceOf(connection, bodies));
    WOSHOU_TRY(reference.changesAt, SettingRepository(connection).nextEffect(now));
    WOSHOU_TRY(reference.promises, loadPromises(connection, now, reference.promises.at(now).times));
    return reference;
}

Result<ReferenceData> referenceWith(Connection& connection, const QString& kind, const SettingBody& body)
{
    WOSHOU_TRY(const Instant now, connection.now());
    WOSHOU_TRY(auto bodies, SettingRepository(connection).inForce(now));
    bodies.insert(kind, body);
    return referenceOf(connection, bodies);
}

Result<ShippedReference> loadShipped(Connection& connection)
{
    ShippedReference shipped;
    WOSHOU_TRY(const Documents documents, readDocuments(connection));
    for (const SettingKind* kind : SettingKind::all()) {
        for (const QString& name : kind->documents())
            shipped.documents.insert(name, objectOf(name, documents.value(name)));
    }
    WOSHOU_TRY(const auto center, CenterRepository(connection).center());
    if (center)
        shipped.since = center->createdAt;
    return shipped;
}

} // namespace woshou
