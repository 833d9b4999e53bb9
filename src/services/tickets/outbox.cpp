#include "services/tickets/outbox.h"

#include "domain/admin/jsonreader.h"
#include "services/tickets/draftstore.h"
#include "services/tickets/draftwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QStringList& stateCodes()
{
    static const QStringList codes = {u"waiting"_s, u"sent"_s, u"refused"_s};
    return codes;
}

/// Beside the person's other texts, which somebody else reads.
QString shelfOf(const QString& login)
{
    return login + u"/outbox"_s;
}

QString placeOf(const QUuid& key)
{
    return key.toString(QUuid::WithoutBraces);
}

} // namespace

Outbox::Outbox(const DraftStore* store, const QString& login, QObject* parent)
    : QObject(parent)
{
    if (!store)
        return;
    const QHash<QString, QByteArray> texts = store->texts(shelfOf(login));
    for (const QByteArray& bytes : texts) {
        if (const auto call = fromJson(bytes))
            m_calls.append(*call);
    }
    std::sort(m_calls.begin(), m_calls.end(),
              [](const QueuedCall& a, const QueuedCall& b) { return a.takenAt < b.takenAt; });
    m_writer = std::make_unique<DraftWriter>(store, shelfOf(login));
    connect(m_writer.get(), &DraftWriter::saved, this, &Outbox::kept);
    connect(m_writer.get(), &DraftWriter::failed, this, &Outbox::keepFailed);
}

Outbox::~Outbox() = default;

bool Outbox::holds(const QUuid& key) const
{
    return std::any_of(m_calls.begin(), m_calls.end(),
                       [&key](const QueuedCall& call) { return call.draft.key == key; });
}

int Outbox::waiting() const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(),
                             [](const QueuedCall& call) { return call.state == QueuedCall::State::Waiting; }));
}

std::optional<QueuedCall> Outbox::next() const
{
    for (const QueuedCall& call : m_calls) {
        if (call.state == QueuedCall::State::Waiting && !isHeld(call.draft.key))
            return call;
    }
    return {};
}

void Outbox::put(const QueuedCall& call)
{
    const auto known = std::find_if(m_calls.begin(), m_calls.end(),
                                    [&call](const QueuedCall& other) { return other.draft.key == call.draft.key; });
    if (known == m_calls.end())
        m_calls.append(call);
    else
        *known = call;
    const QUuid key = call.draft.key;
    m_held.remove(key);
    if (m_writer)
        m_writer->saveText(placeOf(key), toJson(call), key);
    else
        QMetaObject::invokeMethod(
            this, [this, key] { emit kept(key); }, Qt::QueuedConnection);
    emit changed();
}

void Outbox::remove(const QUuid& key)
{
    m_held.remove(key);
    if (m_calls.removeIf([&key](const QueuedCall& call) { return call.draft.key == key; }) == 0)
        return;
    if (m_writer)
        m_writer->saveText(placeOf(key), {});
    emit changed();
}

QByteArray Outbox::toJson(const QueuedCall& call)
{
    const QJsonObject json{{u"draft"_s, QJsonDocument::fromJson(call.draft.toJson()).object()},
                           {u"goal"_s, call.goal},
                           {u"solution"_s, call.solution},
                           {u"taken"_s, QString::number(call.takenAt.ms())},
                           {u"state"_s, stateCodes().at(int(call.state))},
                           {u"ticket"_s, QString::number(call.ticket.value())},
                           {u"number"_s, call.number},
                           {u"findings"_s, QJsonArray::fromStringList(call.findings)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<QueuedCall> Outbox::fromJson(const QByteArray& bytes)
{
    const JsonReader json(bytes, u"call"_s);
    const auto draft = TicketDraft::fromJson(
        QJsonDocument(QJsonDocument::fromJson(bytes).object().value(u"draft"_s).toObject()).toJson());
    const qsizetype state = stateCodes().indexOf(json.at(u"state"_s).text());
    if (!draft || state < 0)
        return {};
    QueuedCall call;
    call.draft = *draft;
    call.goal = json.at(u"goal"_s).text();
    call.solution = json.at(u"solution"_s).text();
    call.takenAt = Instant::fromMs(json.at(u"taken"_s).text().toLongLong());
    call.state = QueuedCall::State(state);
    call.ticket = TicketId(json.at(u"ticket"_s).text().toLongLong());
    call.number = json.at(u"number"_s).text();
    call.findings = json.at(u"findings"_s).texts();
    return json.failed() ? std::nullopt : std::optional(call);
}

} // namespace woshou
