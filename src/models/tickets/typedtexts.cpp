#include "models/tickets/typedtexts.h"

#include "services/tickets/draftstore.h"
#include "services/tickets/draftwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

namespace {

constexpr int kSaveDelay = 500; ///< ms

QByteArray toBytes(const TypedTexts::Texts& texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TypedTexts::Texts fromBytes(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    TypedTexts::Texts texts;
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

} // namespace

TypedTexts::TypedTexts(const DraftStore* store, const QString& login, QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSaveDelay);
    connect(&m_timer, &QTimer::timeout, this, &TypedTexts::flush);
    if (!store)
        return;
    m_writer = std::make_unique<DraftWriter>(store, login);
    connect(m_writer.get(), &DraftWriter::failed, this, &TypedTexts::saveFailed);
    const QHash<QString, QByteArray> kept = store->texts(login);
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        const Texts texts = fromBytes(it.value());
        if (!texts.isEmpty())
            m_texts.insert(it.key(), texts);
    }
}

TypedTexts::~TypedTexts()
{
    flush();
}

void TypedTexts::set(const QString& place, const Texts& texts)
{
    if (m_texts.value(place) == texts)
        return;
    if (texts.isEmpty())
        m_texts.remove(place);
    else
        m_texts.insert(place, texts);
    m_changed.insert(place);
    if (!m_timer.isActive())
        m_timer.start();
}

void TypedTexts::flush()
{
    m_timer.stop();
    const QSet<QString> changed = std::exchange(m_changed, {});
    if (!m_writer)
        return;
    for (const QString& place : changed) {
        const Texts texts = m_texts.value(place);
        m_writer->saveText(place, texts.isEmpty() ? QByteArray() : toBytes(texts));
    }
}

} // namespace woshou
