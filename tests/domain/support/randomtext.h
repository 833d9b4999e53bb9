#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace woshou {

/// Texts and bytes of a fixed seed for property tests: the same on every machine, so that a failure comes back.
class RandomText
{
public:
    explicit RandomText(quint32 seed)
        : m_dice(seed)
    {
    }

    /// 0 … below − 1; 0 when there is nothing to choose from.
    int number(qsizetype below) { return below > 0 ? m_dice.bounded(static_cast<int>(below)) : 0; }
    bool flag() { return m_dice.bounded(2) == 1; }
    double real() { return m_dice.generateDouble(); }
    QString pick(const QStringList& list) { return list.at(number(list.size())); }

    /// What people and hostile clients send: letters, digits, Han, emoji, marks, controls, halves of pairs.
    QString hostile(qsizetype longest);
    /// Letters, digits, Han and blanks: what a form may hold after the gate.
    QString plain(qsizetype longest);
    /// A copy with one to four bytes changed, dropped, doubled or replaced by other JSON.
    QByteArray mutated(const QByteArray& json);

private:
    QString piece();
    void mutateOnce(QByteArray& json);

    QRandomGenerator m_dice;
};

} // namespace woshou
