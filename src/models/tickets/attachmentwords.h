#pragma once

#include "base/error.h"
#include "domain/tickets/attachment.h"
#include "domain/tickets/filekinds.h"

namespace woshou {

/// "640 kB", "1.2 MB" in the reader's language.
QString sizeText(qint64 bytes);

/// "1.2 MB · 王敏 · 14:02"; a file of a ticket that was merged into the shown one has its number before.
QString attachmentFacts(const Attachment& file, Instant now);

/// What went wrong with a file, and what to do; empty for an error that is not about files.
/// @param limit bytes that the center takes for one
QString attachmentErrorText(const Error& error, qint64 limit);

/// Why opening the file is dangerous; empty for FileRisk::None.
QString fileRiskText(FileRisk risk);

} // namespace woshou
