#pragma once

#include <QByteArray>

class QPagedPaintDevice;

namespace woshou {

class KeyMapModel;

/// Paints every action with its key, by page, on one sheet of A4, in the language of the interface. The model holds
/// what is printed; the device has been set to A4.
void paintKeyCard(QPagedPaintDevice& device, const KeyMapModel& keys);
/// The same as a PDF.
QByteArray keyCardPdf(const KeyMapModel& keys);

} // namespace woshou
