#pragma once

#include "base/instant.h"

#include <QList>
#include <QStringList>

namespace woshou {

/// A word that makes what the customer is told uncertain, with what to say instead. Data of the center.
struct VagueWord
{
    QString zh, en; ///< either may be empty
    QString sayZh, sayEn;
    QStringList except; ///< longer words that hold it and mean something else: 不可能
    QString say(bool chinese) const { return chinese || sayEn.isEmpty() ? sayZh : sayEn; }
};

/// Where a vague word stands in a text.
struct VagueMark
{
    qsizetype at = 0, length = 0;
    VagueWord word;
};

/// Vague words in the order of the text. What an approved script says is left alone: an approved sentence that
/// stands in the text as it is. English words count whole and in any case. Pure.
QList<VagueMark> vagueMarks(const QString& text, const QList<VagueWord>& words, const QStringList& approved = {});

/// The first time to come that a text tells: 今天18:00前, 明天上午9点半, 下周三9:00, 11月30日18点, 2小时内, by 6 pm,
/// Friday 9:30, within 30 minutes. Nothing when it tells none, or only past ones. Times of day are the center's. Pure.
MaybeInstant toldTime(const QString& text, Instant now, int utcOffsetMinutes);

/// What the clause of a text that tells a time promises by then, as a kind of TicketTask: "call" (the engineer rings:
/// 师傅15点前联系您), "solution" (明天18:00前修好, fixed by 6 pm), else "promise" (the customer hears from us). A guess
/// that the person sees. Pure.
QString promisedKind(const QString& text);

} // namespace woshou
