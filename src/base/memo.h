#pragma once

#include <QCache>
#include <QMutex>

#include <functional>

namespace woshou {

/// Answers of a pure function that is asked the same again and again, the least lately used ones forgotten. Because
/// the whole argument is the key, nothing in it grows stale. Thread-safe; the function itself runs outside the lock.
template <typename Key, typename Value>
class Memo
{
public:
    /// @param room the sum of costs to keep
    explicit Memo(qsizetype room)
        : m_cache(room)
    {
    }

    Value value(const Key& key, const std::function<Value()>& make, const std::function<qsizetype(const Value&)>& cost)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (const Value* known = m_cache.object(key))
                return *known;
        }
        Value made = make();
        const QMutexLocker lock(&m_mutex);
        m_cache.insert(key, new Value(made), cost(made));
        return made;
    }

private:
    QMutex m_mutex;
    QCache<Key, Value> m_cache;
};

} // namespace woshou
