#include "domain/tickets/checkedtext.h"

#include "base/text.h"

namespace woshou {

using namespace Qt::StringLiterals;

Result<QString> checkedText(const QString& text, const QString& field, bool needed, int limit)
{
    QString clean = normaliseText(text).trimmed();
    if (needed && clean.isEmpty())
        return failure(ErrorKind::Validation, u"it is empty"_s, u"SV003"_s, field);
    if (clean.toUcs4().size() > limit)
        return failure(ErrorKind::Validation, u"it is longer than %1 characters"_s.arg(limit), u"SV008"_s, field);
    return clean;
}

} // namespace woshou
