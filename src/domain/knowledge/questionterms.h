#pragma once

#include <QList>
#include <QStringList>

namespace woshou {

/// How questions are read, as the center keeps it; in their search form (foldForSearch).
struct SearchWords
{
    QStringList stop;         ///< what every question has and none is about: 请问, 怎么, "how"
    QList<QStringList> alike; ///< words of one line mean the same: 卡纸, 夹纸, "paper jam"
    friend bool operator==(const SearchWords&, const SearchWords&) = default;

    /// Of words as people write them; empty ones are left out.
    static SearchWords of(const QStringList& stop, const QList<QStringList>& alike);
};

/// What is looked for, and how much it says.
struct QueryTerm
{
    QString term;
    double weight = 1;
    friend bool operator==(const QueryTerm&, const QueryTerm&) = default;
};

/// Terms of a question in the order of the text, each once: pairs of a Han run weigh 1, its characters 0.3, words and
/// models 2 (as learned on the development questions, tst_searchquality). Stop words part the text and
/// are left out, unless nothing else is asked. Words that mean the same as one in the text weigh half of theirs.
/// Dashes, width, case and traditional characters make no difference. Pure, thread-safe.
QList<QueryTerm> questionTerms(QStringView text, const SearchWords& words = {});

/// The terms themselves.
QStringList termsOf(const QList<QueryTerm>& terms);

} // namespace woshou
