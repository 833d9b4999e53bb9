#pragma once

#include <QJsonArray>
#include <QString>

#include <random>
#include <vector>

namespace woshou {

/// Dice of the demonstration. The standard engine is the same everywhere, its distributions are not: the mapping to
/// ranges is our own, so that a seed gives the same data on every machine.
class DemoRandom
{
public:
    explicit DemoRandom(quint32 seed)
        : m_engine(seed)
    {
    }
    /// 0 ≤ result < 1, 53 bits.
    double real() { return static_cast<double>(m_engine() >> 11) / 9007199254740992.0; }
    /// 0 … n − 1; n is above 0.
    int below(qsizetype n) { return static_cast<int>(real() * static_cast<double>(n)); }
    /// Both ends included.
    int between(int from, int to) { return from + below(to - from + 1); }
    bool chance(double probability) { return real() < probability; }
    /// A text of the list, or none when it is empty.
    QString pick(const QJsonArray& list) { return list.isEmpty() ? QString() : list.at(below(list.size())).toString(); }
    /// Index drawn by the weights.
    int weighted(const std::vector<double>& weights);

private:
    std::mt19937_64 m_engine;
};

} // namespace woshou
