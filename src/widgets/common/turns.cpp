#include "widgets/common/turns.h"

#include <QCoreApplication>
#include <QPointer>
#include <QQueue>
#include <QTimer>

#include <utility>

namespace woshou {

namespace {

struct Turn
{
    QPointer<QObject> context;
    std::function<void()> then;
};

/// Timers of 0 ms that are due together are called together; one timer for all calls one at a time.
class Turns : public QObject
{
public:
    explicit Turns(QObject* parent)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Turns::takeOne);
    }

    void add(Turn turn)
    {
        m_waiting.enqueue(std::move(turn));
        m_timer.start(0);
    }

private:
    void takeOne()
    {
        const Turn turn = m_waiting.dequeue();
        if (!m_waiting.isEmpty())
            m_timer.start(0);
        if (turn.context)
            turn.then();
    }

    QTimer m_timer;
    QQueue<Turn> m_waiting;
};

} // namespace

void inOwnTurn(QObject* context, std::function<void()> then)
{
    static QPointer<Turns> turns;
    if (!turns)
        turns = new Turns(QCoreApplication::instance());
    turns->add({context, std::move(then)});
}

} // namespace woshou
