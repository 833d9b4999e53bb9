#pragma once

#include <QString>
#include <QStringView>

namespace woshou {

/// The one gate for foreign text, called at every edge (form, command line, import) so that both databases hold
/// the same characters: drops NUL and other control characters (new line and tab stay), lone surrogates,
/// non-characters and bidirectional marks, makes CR LF one LF, composes to NFC. Idempotent.
QString normaliseText(QStringView text);

/// normaliseText, then line breaks and runs of white space become one blank and the ends are trimmed.
QString normaliseLine(QStringView text);

/// Whether the code point is a Han character (all unified blocks and the compatibility block).
bool isHan(char32_t codePoint);

} // namespace woshou
