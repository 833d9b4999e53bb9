#include "storage/core/sqlcatalog.h"

#include <QDirIterator>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const QString kRoot = u":/sql/sql/"_s, kCommon = u"common/"_s, kQuery = u"query/"_s;

QString folderOf(Backend backend)
{
    return backend == Backend::Sqlite ? u"sqlite/"_s : u"postgresql/"_s;
}

QString readStatement(const QString& root, Backend backend, const QString& name)
{
    for (const QString& folder : {root + folderOf(backend), root + kCommon}) {
        QFile file(folder + name + u".sql"_s);
        if (file.open(QIODevice::ReadOnly))
            return SqlCatalog::stripComments(QString::fromUtf8(file.readAll())).trimmed();
    }
    return {};
}

/// Each text is read once.
Result<QString> textOf(const QString& root, Backend backend, const QString& name)
{
    static QMutex mutex;
    static QHash<QString, QString> texts;
    const QString key = root + folderOf(backend) + name;
    const QMutexLocker lock(&mutex);
    auto it = texts.find(key);
    if (it == texts.end())
        it = texts.insert(key, readStatement(root, backend, name));
    if (it->isEmpty())
        return failure(ErrorKind::Internal, u"no statement "_s + name);
    return *it;
}

/// The end of a quoted piece that begins at `from`.
qsizetype endOfQuoted(const QString& text, qsizetype from)
{
    const qsizetype end = text.indexOf(text[from], from + 1);
    return end < 0 ? text.size() : end + 1;
}

} // namespace

QString SqlCatalog::stripComments(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = QStringView(text).mid(i, 2);
        if (rest == "--"_L1) {
            const qsizetype end = text.indexOf(u'\n', i);
            i = end < 0 ? text.size() : end;
        } else if (rest == "/*"_L1) {
            const qsizetype end = text.indexOf("*/"_L1, i + 2);
            i = end < 0 ? text.size() : end + 2;
        } else if (text[i] == u'\'' || text[i] == u'"') {
            const qsizetype end = endOfQuoted(text, i);
            out += QStringView(text).mid(i, end - i);
            i = end;
        } else {
            out += text[i++];
        }
    }
    return out;
}

Result<QString> SqlCatalog::statement(Backend backend, const QString& name)
{
    return textOf(kRoot, backend, name);
}

Result<QString> SqlCatalog::fragment(Backend backend, const QString& name)
{
    return textOf(kRoot + kQuery, backend, name);
}

QStringList SqlCatalog::names(Backend backend)
{
    QStringList names;
    for (const QString& folder : {kRoot + folderOf(backend), kRoot + kCommon}) {
        QDirIterator it(folder, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            names.append(it.next().mid(folder.size()).chopped(4));
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList SqlCatalog::placeholders(const QString& statement)
{
    static const QRegularExpression quotedText(u"'[^']*'"_s);
    static const QRegularExpression placeholder(u"(?<![:\\w]):([a-z_][a-z0-9_]*)"_s);
    QString text = statement;
    text.remove(quotedText);
    QStringList names;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace woshou
