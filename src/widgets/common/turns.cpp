#include "widgets/common/turns.h"

#include "base/ofapplication.h"

#include <QCoreApplication>
#include <QEvent>
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

/// A timer lets the window system have its turn; a posted event of less urgency than any other comes after the paints
/// and after whatever was posted while they lasted.
class Turns : public QObject
{
public:
    explicit Turns(QObject* parent)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Turns::queueOne);
    }

    void add(Turn turn)
    {
        m_waiting.enqueue(std::move(turn));
        if (m_waiting.size() == 1)
            m_timer.start(0);
    }

protected:
    void customEvent(QEvent*) override
    {
        const Turn turn = m_waiting.dequeue();
        if (!m_waiting.isEmpty())
            m_timer.start(0);
        if (turn.context)
            turn.then();
    }

private:
    void queueOne()
    {
        constexpr int kLast = Qt::LowEventPriority - 1; // that of QEvent::UpdateRequest is LowEventPriority
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), kLast);
    }

    QTimer m_timer;
    QQueue<Turn> m_waiting;
};

} // namespace

void inOwnTurn(QObject* context, std::function<void()> then)
{
    ofApplication<Turns>()->add({context, std::move(then)});
}

} // namespace woshou
