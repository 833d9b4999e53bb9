#include "domain/support/presets.h"

#include "domain/admin/referenceparser.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

QByteArray shippedFile(const QString& name)
{
    QFile file(QStringLiteral(WOSHOU_SOURCE_DIR "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QHash<QString, QByteArray> shippedDocuments(const QString& policy)
{
    QHash<QString, QByteArray> documents;
    for (const QString& kind : {u"codes"_s, u"triage"_s, u"policies"_s, u"scripts"_s, u"dispatch"_s, u"wording"_s,
                                u"search"_s, u"checklists"_s, u"macros"_s, u"priorities"_s, u"calendars"_s})
        documents.insert(kind, shippedFile(u"presets/%1.json"_s.arg(kind)));
    documents.insert(u"faults"_s, shippedFile(u"demo/faults.json"_s));
    documents.insert(u"products"_s, shippedFile(u"demo/products.json"_s));
    QJsonObject center = QJsonDocument::fromJson(documents[u"products"_s]).object()["center"_L1].toObject();
    center.insert(u"demo"_s, true);
    center.insert(u"policy"_s, policy);
    documents.insert(u"center"_s, QJsonDocument(center).toJson());
    const QJsonObject people = QJsonDocument::fromJson(shippedFile(u"demo/people.json"_s)).object();
    documents.insert(u"teams"_s, QJsonDocument(QJsonObject{{u"teams"_s, people["teams"_L1]}}).toJson());
    return documents;
}

LifeCycle shippedLifeCycle()
{
    return parseLifeCycle(shippedFile(u"presets/lifecycle.json"_s)).value_or(LifeCycle());
}

ReferenceData shippedReference(const QString& policy)
{
    const LifeCycle cycle = shippedLifeCycle();
    return parseReference(shippedDocuments(policy), cycle.states(), cycle.moves()).value_or(ReferenceData());
}

} // namespace woshou
