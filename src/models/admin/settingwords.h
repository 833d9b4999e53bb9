#pragma once

#include "domain/admin/settingkind.h"
#include "domain/admin/settingversion.h"

#include <QString>
#include <QStringList>

namespace woshou {

/// Words of the settings in the interface's language.
QString settingTitle(const QString& kind);
QString settingHint(const QString& kind);
QString settingPartTitle(const QString& kind, const QString& part);
QString settingFieldLabel(const QString& part, const QString& field);
/// What belongs into a field, where its label does not say it; or empty.
QString settingFieldHint(const QString& part, const QString& field);
/// A choice by its name; the window's own words for codes without a name.
QString settingChoiceText(const CodeName& choice);
/// No choice: that it stands for any, or that nothing is said.
QString settingNoChoiceText(const SettingField& field);
/// A field as a person reads it: choices by name, a flag as yes.
QString settingFieldText(const QJsonObject& entry, const SettingField& field, const SettingBody& body);

/// What is wrong and where, and that nothing was taken over or saved.
QString settingProblemText(const SettingProblem& problem, const QString& kind);

/// Which entry a difference is about, what became of it, and the two texts.
QStringList settingChangeCells(const SettingChange& change, const QString& kind, const QList<SettingPart>& parts,
                               const SettingBody& before, const SettingBody& after);
/// What would become of a ticket: of what, now, then.
QStringList settingEffectCells(const SettingEffect& effect);

/// "Version 3", or that it is as the center was set up.
QString settingVersionName(int version);
/// In force, waiting, past or replaced before its time.
QString settingVersionState(const SettingVersion& version, const SettingHistory& history, Instant now);

} // namespace woshou
