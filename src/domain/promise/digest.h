#pragma once

#include "base/instant.h"

#include <QDate>
#include <QList>
#include <QString>

namespace woshou {

/// A ticket that somebody's day begins with.
struct DigestLine
{
    QString number, symptom;
    Instant due;
    QString stateZh, stateEn;
    QString who; ///< acts on it: the engineer, else the contact person
};

/// What one person's day begins with: what burns first, and what waits besides.
struct Digest
{
    QString person;
    QDate day;
    QList<DigestLine> overdue, today; ///< the most urgent of them, in the order of their time
    int overdueCount = 0, todayCount = 0;
    int visits = 0;    ///< return visits that are due
    int approvals = 0; ///< escalations that wait; of a supervisor
    bool isEmpty() const { return overdueCount + todayCount + visits + approvals == 0; }
};

/// In both languages, for a message: nobody knows in which one it is read. Times are the center's.
QString digestSubject(const Digest& digest);
QString digestText(const Digest& digest, int utcOffsetMinutes);

} // namespace woshou
