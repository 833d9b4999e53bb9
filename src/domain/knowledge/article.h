#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace woshou {

struct ArticleStep
{
    QString text, say, expect; ///< say: to read aloud to the customer; expect: what should be seen then
    bool forCustomer = true;   ///< part of the self-check on the phone (R-071)
};

/// The words of an article in one language.
struct ArticleText
{
    QString title, symptom, stop, cause, prevention, tools;
    QStringList keywords;
    QList<ArticleStep> steps;
};

/// How often a cause was the one. Share in per cent of the counted cases.
struct CauseShare
{
    QString code, zh, en;
    double share = 0;
    int count = 0; ///< cases counted; 0 when the share is the article's own statement
    QString name(bool chinese) const { return chinese || en.isEmpty() ? zh : en; }
};

/// What the closed tickets of a fault say about it.
struct CountedCauses
{
    QList<CauseShare> causes; ///< largest first; what nobody gave a cause for is not among them
    int closed = 0;           ///< all closed tickets with the fault
    int selfChecked = 0;      ///< of these, solved on the phone
};

/// The same cause once: by its code, else by its text however it is written. Shares are of the tickets with a cause.
QList<CauseShare> mergeCauses(const QList<CauseShare>& counted);

struct Article
{
    ArticleId id;
    int rev = 1;
    QString number; ///< "KB-0187"
    QString kind;   ///< faq, manual, case, solution, sop, guide
    QString group;
    QStringList faults, models;
    ArticleText zh;
    std::optional<ArticleText> en;
    QList<CauseShare> causes;
    bool verified = false;
    double rating = 0;        ///< 1–5
    int used = 0, solved = 0; ///< on how many tickets it was used, and was what solved it
    Instant publishedAt;
    QDate reviewOn;
    const ArticleText& text(bool chinese) const { return chinese || !en ? zh : *en; }
};

/// A part of a text, in UTF-16 units, that matches the query.
struct TextSpan
{
    qsizetype start = 0, length = 0;
    friend bool operator==(TextSpan, TextSpan) = default;
};

struct ArticleHit
{
    Article article;
    double score = 0;
};

/// A solved ticket like the one being taken.
struct SimilarTicket
{
    TicketId id;
    QString number, title, cause, solution, engineerName, engineerNameEn, model;
    MaybeInstant closedAt;
    double score = 0;
};

/// What the right column of the intake page shows for what was typed so far.
struct Suggestions
{
    QString query;
    QList<ArticleHit> articles; ///< best first
    QList<SimilarTicket> tickets;
    QList<CauseShare> causes; ///< of closed tickets with the proposed fault, largest first
    int similarCount = 0;     ///< closed tickets with that fault
    double selfCheckRate = 0; ///< share of them solved on the phone, 0–1
    qint64 milliseconds = 0;
};

} // namespace woshou
