#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/customer.h"
#include "widgets/common/choicebar.h"
#include "widgets/theme/painters.h"

#include <QDate>

class QComboBox;

namespace woshou {

/// Item role of the model combo box that holds a device's id; 0 for a plain model. The model's code is the user data.
inline constexpr int kDeviceRole = Qt::UserRole + 1;

/// Codes as combo box items in the interface's language; the code is the user data. Keeps the chosen code.
void fillCodes(QComboBox* combo, const QList<CodeName>& codes, bool withEmpty);
QString currentCode(const QComboBox* combo);
/// Chooses a code; an unknown one is added, so that an old draft never loses it. Empty takes the first entry.
void setCurrentCode(QComboBox* combo, const QString& code);

QList<ChoiceItem> choiceItems(const QList<CodeName>& codes);
int indexOfCode(const QList<CodeName>& codes, const QString& code, int fallback);

/// The customer's devices first, a separator, then every other model of the center.
void fillDevicesAndModels(QComboBox* combo, const QList<Device>& devices, const ReferenceData& reference);
/// Entries that are called like this or have this code; when none is, those with the text in their name or code.
QList<int> fittingModels(const QComboBox* combo, const QString& text);
/// The model's code for what stands in the combo box; the text itself when it is none of the center's models.
QString codeOfModelText(const QComboBox* combo, const QString& text);

/// "In warranty" or "warranty over", for a field or a row. The long form names the day it ends.
TagContent warrantyTag(const QDate& until, const QDate& today, bool withDay = false);
/// What covers the device now: the contract that does, else its warranty.
TagContent coveredTag(const Device& device, const QList<Contract>& contracts, Instant now, bool withDay);

} // namespace woshou
