#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace woshou {

/// Microseconds that a call takes on the monotonic clock.
double microseconds(const std::function<void()>& call);

/// Times of one thing in microseconds.
class Series
{
public:
    void add(double time) { m_times.append(time); }
    qsizetype size() const { return m_times.size(); }
    double median() const { return at(0.5); }
    double p95() const { return at(0.95); }
    double least() const { return at(0); }

private:
    double at(double share) const;
    QList<double> m_times;
};

/// Two things measured in turn, A/B/A/B, so that what slows the machine slows both.
struct Pair
{
    Series ours, floor;
};

/// Runs both `rounds` times, the one that goes first changing with every round.
Pair measureInTurn(int rounds, const std::function<void()>& ours, const std::function<void()>& floor);

/// The same, each time the least of `of` runs: what else the machine does only ever adds, and it adds to a call that
/// changes threads more than to one that does not.
Pair leastInTurn(int rounds, int of, const std::function<void()>& ours, const std::function<void()>& floor);

/// Prints what was measured and remembers whether a budget was broken.
class Report
{
public:
    /// Median over median must not be above the budget; without a budget (0) it is only told.
    void compare(const QString& what, const Pair& pair, double budget);
    /// One figure and its limit, in the unit given; without a limit (0) it is only told.
    void limit(const QString& what, double value, double most, const QString& unit);
    void note(const QString& text) const;
    /// 0, or 1 when a budget was broken; for main().
    int exitCode() const { return m_broken ? 1 : 0; }

private:
    bool m_broken = false;
};

} // namespace woshou
