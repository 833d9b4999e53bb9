#include "programs/ctl/answer.h"

#include <QJsonDocument>

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestCell = 60;

QByteArray compact(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return QString::fromUtf8(compact(QJsonArray{value}).chopped(1).mid(1));
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
    case QJsonValue::Object:
        return QString::fromUtf8(compact(value));
    default:
        return {};
    }
}

/// Chinese, Japanese, Korean and full-width characters take two columns of a terminal.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

int widthOf(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += isWide(c) ? 2 : 1;
    return width;
}

/// One line of at most kWidestCell columns.
QString tableCell(const QJsonValue& value)
{
    const QString line = cellText(value).simplified();
    if (line.size() <= kWidestCell / 2)
        return line;
    QString shortened;
    int width = 0;
    for (const char32_t c : line.toUcs4()) {
        width += isWide(c) ? 2 : 1;
        if (width >= kWidestCell)
            return shortened + u'…';
        shortened += QString::fromUcs4(&c, 1);
    }
    return shortened;
}

QString padded(const QString& text, int width)
{
    return text + QString(std::max(0, width - widthOf(text)), u' ');
}

QStringList columnsOf(const QList<QJsonObject>& rows, const QStringList& columns)
{
    return columns.isEmpty() && !rows.isEmpty() ? rows.constFirst().keys() : columns;
}

QString table(const QList<QJsonObject>& rows, const QStringList& columns)
{
    QList<QStringList> lines = {columns};
    for (const QJsonObject& row : rows) {
        QStringList cells;
        for (const QString& column : columns)
            cells.append(tableCell(row[column]));
        lines.append(cells);
    }
    QList<int> widths(columns.size(), 0);
    for (const QStringList& cells : std::as_const(lines)) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(cells[i]));
    }
    QString text;
    for (const QStringList& cells : std::as_const(lines)) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += i + 1 < cells.size() ? padded(cells[i], widths[i]) + u"  "_s : cells[i];
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

bool isTable(const QJsonValue& value)
{
    return value.isArray() && !value.toArray().isEmpty() && value.toArray().first().isObject();
}

/// Name and value, one a line; lists of objects below.
QString sheet(const QJsonObject& object, const QStringList& columns)
{
    int width = 0;
    for (const QString& column : columns)
        width = std::max(width, widthOf(column));
    QString text, below;
    for (const QString& column : columns) {
        const QJsonValue value = object[column];
        if (!isTable(value)) {
            text += padded(column, width) + u"  "_s + cellText(value) + u'\n';
            continue;
        }
        QList<QJsonObject> rows;
        for (const QJsonValue& row : value.toArray())
            rows.append(row.toObject());
        below += u'\n' + column + u":\n"_s + table(rows, columnsOf(rows, {}));
    }
    return text + below;
}

QString csvCell(const QString& text)
{
    static const QString special = u",\"\r\n"_s;
    const bool quote = std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    return quote ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

QString csv(const QList<QJsonObject>& rows, const QStringList& columns)
{
    QString text = columns.join(u',') + u'\n';
    for (const QJsonObject& row : rows) {
        QStringList cells;
        for (const QString& column : columns)
            cells.append(csvCell(cellText(row[column])));
        text += cells.join(u',') + u'\n';
    }
    return text;
}

QByteArray json(const Answer& answer)
{
    if (answer.single)
        return QJsonDocument(answer.rows.constFirst()).toJson(QJsonDocument::Indented);
    QByteArrayList rows;
    for (const QJsonObject& row : answer.rows)
        rows.append(compact(row));
    return rows.isEmpty() ? QByteArray("[]\n") : "[\n" + rows.join(",\n") + "\n]\n";
}

QByteArray jsonLines(const Answer& answer)
{
    QByteArray text;
    for (const QJsonObject& row : answer.rows)
        text += compact(row) + '\n';
    return text;
}

} // namespace

Answer Answer::one(const QJsonObject& object, const QStringList& columns)
{
    return {{object}, columns, true, {}, 0};
}

Answer Answer::list(const QList<QJsonObject>& rows, const QStringList& columns)
{
    return {rows, columns, false, {}, 0};
}

Answer Answer::plain(const QString& text)
{
    return {{}, {}, false, text, 0};
}

QByteArray write(const Answer& answer, Format format)
{
    if (!answer.text.isEmpty())
        return answer.text.toUtf8();
    if (format == Format::Json)
        return json(answer);
    if (format == Format::JsonLines)
        return jsonLines(answer);
    const QStringList columns = columnsOf(answer.rows, answer.columns);
    if (format == Format::Csv)
        return csv(answer.rows, columns).toUtf8();
    return (answer.single ? sheet(answer.rows.constFirst(), columns) : table(answer.rows, columns)).toUtf8();
}

tl::unexpected<Error> wrongUsage(const QString& sentence, const QString& field)
{
    return failure(ErrorKind::Validation, sentence, u"usage"_s, field);
}

int exitCodeOf(const Error& error)
{
    if (error.code == "usage"_L1)
        return 2;
    return error.kind == ErrorKind::Connection || error.code == "SV011"_L1 ? 3 : 1;
}

} // namespace woshou::ctl
