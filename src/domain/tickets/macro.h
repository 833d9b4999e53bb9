#pragma once

#include "domain/tickets/bulkplan.h"

namespace woshou {

/// A named set of changes that is run on one ticket or on several: data of the center. Texts may hold the placeholders
/// of filledIn().
struct Macro
{
    QString code, zh, en;
    bool ownerIsMe = false;           ///< who runs it becomes the contact person
    QString priority, category, move; ///< empty: as it is
    QString noteZh, noteEn;           ///< for colleagues
    QString replyZh, replyEn;         ///< for the customer: put into the reply, never sent by itself

    QString name(bool chinese) const { return chinese || en.isEmpty() ? zh : en; }
    QString reply(bool chinese) const { return chinese || replyEn.isEmpty() ? replyZh : replyEn; }
    bool changes() const { return ownerIsMe || !(priority + category + move + noteZh).isEmpty(); }
};

/// What it does to a ticket besides its reply, for whoever runs it; its name is the reason. Pure.
BulkPlan planOf(const Macro& macro, PersonId me, bool chinese);

} // namespace woshou
