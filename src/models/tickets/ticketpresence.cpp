#include "models/tickets/ticketpresence.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "services/tickets/presenceservice.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettled = 250; ///< ms; who walks through the list is nowhere
constexpr int kListen = 120;  ///< ms; several news are one question

struct PresenceWords
{
    Q_DECLARE_TR_FUNCTIONS(PresenceWords)
};

} // namespace

TicketPresence::TicketPresence(QObject* parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettled);
    m_listen.setSingleShot(true);
    m_listen.setInterval(kListen);
    m_beat.setInterval(PresenceService::kBeat);
    connect(&m_soon, &QTimer::timeout, this, &TicketPresence::tell);
    connect(&m_beat, &QTimer::timeout, this, &TicketPresence::tell);
    connect(&m_listen, &QTimer::timeout, this, &TicketPresence::ask);
}

TicketPresence::~TicketPresence()
{
    if (m_told)
        m_desk.leave();
}

void TicketPresence::setDesk(const PresenceDesk& desk)
{
    m_desk = desk;
}

void TicketPresence::show(TicketId id)
{
    if (id == m_ticket || !m_desk.show)
        return;
    m_ticket = id;
    ++m_generation;
    setOthers({});
    m_soon.start();
}

void TicketPresence::setWriting(bool writing)
{
    if (std::exchange(m_writing, writing) != writing && m_ticket.isValid())
        m_soon.start();
}

void TicketPresence::tell()
{
    if (m_ticket.isValid()) {
        m_told = true;
        m_beat.start();
        take(m_desk.show(m_ticket, m_writing));
        return;
    }
    m_beat.stop();
    if (std::exchange(m_told, false))
        m_desk.leave();
}

void TicketPresence::hear(TicketId id)
{
    if (m_told && m_ticket.isValid() && (!id.isValid() || id == m_ticket) && !m_listen.isActive())
        m_listen.start();
}

void TicketPresence::ask()
{
    if (m_ticket.isValid())
        take(m_desk.others(m_ticket));
}

/// What cannot be asked is not known: nobody is named who may have left.
void TicketPresence::take(const QFuture<Result<QList<TicketViewer>>>& answer)
{
    whenReady(answer, this, [this, generation = ++m_generation](const Result<QList<TicketViewer>>& others) {
        if (generation == m_generation)
            setOthers(others ? *others : QList<TicketViewer>());
    });
}

void TicketPresence::setOthers(const QList<TicketViewer>& others)
{
    if (others == m_others)
        return;
    m_others = others;
    emit changed();
}

QString presenceText(const QList<TicketViewer>& others)
{
    QStringList writers, readers;
    for (const TicketViewer& other : others)
        (other.writing ? writers : readers).append(staffName(other.name, other.nameEn));
    const QString separator = uiChinese() ? u"、"_s : u", "_s;
    QStringList parts;
    if (!writers.isEmpty())
        parts.append(PresenceWords::tr("Writing here: %1").arg(writers.join(separator)));
    if (!readers.isEmpty())
        parts.append(PresenceWords::tr("Open with: %1").arg(readers.join(separator)));
    return parts.join(u" · "_s);
}

} // namespace woshou
