#include "bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace woshou {

using namespace Qt::StringLiterals;

double microseconds(const std::function<void()>& call)
{
    const auto start = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

double Series::at(double share) const
{
    if (m_times.isEmpty())
        return 0;
    QList<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(qsizetype(std::floor(share * double(sorted.size() - 1))));
}

Pair measureInTurn(int rounds, const std::function<void()>& ours, const std::function<void()>& floor)
{
    Pair pair;
    for (int round = 0; round < rounds; ++round) {
        if (round % 2 == 0)
            pair.ours.add(microseconds(ours));
        pair.floor.add(microseconds(floor));
        if (round % 2 != 0)
            pair.ours.add(microseconds(ours));
    }
    return pair;
}

Pair leastInTurn(int rounds, int of, const std::function<void()>& ours, const std::function<void()>& floor)
{
    Pair pair;
    for (int round = 0; round < rounds; ++round) {
        const Pair few = measureInTurn(of, ours, floor);
        pair.ours.add(few.ours.least());
        pair.floor.add(few.floor.least());
    }
    return pair;
}

namespace {

QString verdict(bool holds, const QString& budget)
{
    return budget.isEmpty() ? QString() : u"  budget %1 %2"_s.arg(budget, holds ? u"kept"_s : u"BROKEN"_s);
}

void print(const QString& text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace

void Report::compare(const QString& what, const Pair& pair, double budget)
{
    const double ratio = pair.ours.median() / pair.floor.median();
    const bool holds = budget <= 0 || ratio <= budget;
    m_broken = m_broken || !holds;
    print(u"%1: median %2 us, p95 %3 us; floor median %4 us, p95 %5 us; n %6; ratio %7%8"_s.arg(what)
              .arg(pair.ours.median(), 0, 'f', 1)
              .arg(pair.ours.p95(), 0, 'f', 1)
              .arg(pair.floor.median(), 0, 'f', 1)
              .arg(pair.floor.p95(), 0, 'f', 1)
              .arg(pair.ours.size())
              .arg(ratio, 0, 'f', 2)
              .arg(verdict(holds, budget > 0 ? QString::number(budget) : QString())));
}

void Report::limit(const QString& what, double value, double most, const QString& unit)
{
    const bool holds = most <= 0 || value <= most;
    m_broken = m_broken || !holds;
    print(u"%1: %2 %3%4"_s.arg(what)
              .arg(value, 0, 'f', 2)
              .arg(unit)
              .arg(verdict(holds, most > 0 ? QString::number(most) + u' ' + unit : QString())));
}

void Report::note(const QString& text) const
{
    print(text);
}

} // namespace woshou
