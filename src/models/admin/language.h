#pragma once

#include "base/instant.h"
#include "domain/tickets/codes.h"

#include <QString>

namespace woshou {

/// Whether the interface speaks Chinese; follows QLocale's default, which the program sets with the language.
bool uiChinese();

/// The name of a code in the interface's language.
QString nameOf(const QList<CodeName>& list, const QString& code);

/// Somebody of the staff in the interface's language: as romanised where it is not Chinese and that is known.
QString staffName(const QString& name, const QString& english);

/// "紧急", "高", "中", "低" and the drawing's name "prio-urgent" ….
QString priorityName(Priority priority);
QString priorityIcon(Priority priority);

/// The parts that are there, one after the other as a screen reader says them.
QString spokenList(QStringList parts);

/// "14:32" today, "昨天 14:32", "07-15 14:32" this year, else the day with its year, with its time while it is ahead;
/// the center's time.
QString shortTime(Instant at, Instant now);
/// The same by another clock.
QString shortTime(const QDateTime& at, const QDateTime& now);
/// Full local date and time with seconds, for tool tips.
QString fullTime(Instant at);

} // namespace woshou
