#pragma once

#include "domain/admin/referencedata.h"

#include <QByteArray>
#include <QHash>

namespace woshou {

/// Builds the reference data from the center's JSON documents by kind: center, codes, triage, priorities,
/// faults, products, teams, policies, scripts, wording, checklists, dispatch. A missing document gives empty lists,
/// unknown keys are ignored. Errors: Validation whose field is the path of the first value that does not fit, e.g.
/// "faults[3].priority".
Result<ReferenceData> parseReference(const QHash<QString, QByteArray>& documents, const QList<LifeCycle::State>& states,
                                     const QList<LifeCycle::Move>& moves);

/// The policies of such a document, whichever a center has chosen.
Result<QList<PromisePolicy>> parsePolicies(const QByteArray& json);

/// The rules of the document "promises", or those of the policy that the center chose, with the calendars that they
/// name of the document "calendars"; in force from the beginning. The working time of a calendar that is `known` as it
/// stands there is taken from it: making one takes milliseconds.
Result<PromiseVersion> parsePromises(const QHash<QString, QByteArray>& documents, const WorkTimes& known = {});

/// Reads the preset's states and moves. A move with several "from" becomes one move for each; order is that of the
/// file. Validation for a state, role or column that does not exist, and for a move twice out of one state.
Result<LifeCycle> parseLifeCycle(const QByteArray& json);

} // namespace woshou
