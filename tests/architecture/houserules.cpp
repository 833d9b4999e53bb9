#include "architecture/houserules.h"

#include "architecture/sourcetext.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

/// What each layer may include: itself and what lies below it. Storage is below services and out of sight above them.
const QHash<QString, QStringList>& layerTable()
{
    static const QHash<QString, QStringList> table{
        {u"base"_s, {u"base"_s}},
        {u"domain"_s, {u"base"_s, u"domain"_s}},
        {u"storage"_s, {u"base"_s, u"domain"_s, u"storage"_s}},
        {u"services"_s, {u"base"_s, u"domain"_s, u"storage"_s, u"services"_s}},
        {u"models"_s, {u"base"_s, u"domain"_s, u"services"_s, u"models"_s}},
        {u"channels"_s, {u"base"_s, u"domain"_s, u"services"_s, u"channels"_s}},
        {u"widgets"_s, {u"base"_s, u"domain"_s, u"services"_s, u"models"_s, u"widgets"_s}},
        {u"programs"_s,
         {u"base"_s, u"domain"_s, u"storage"_s, u"services"_s, u"models"_s, u"channels"_s, u"widgets"_s,
          u"programs"_s}},
    };
    return table;
}

QString layerOf(const HouseFile& file)
{
    return file.path.startsWith("src/"_L1) ? file.path.section(u'/', 1, 1) : QString();
}

bool isSource(const HouseFile& file)
{
    return file.path.startsWith("src/"_L1) && (file.path.endsWith(".cpp"_L1) || file.path.endsWith(".h"_L1));
}

QString finding(const HouseFile& file, int line, const QString& wrong, const QString& text)
{
    return u"%1:%2: %3: %4"_s.arg(file.path).arg(line).arg(wrong, text);
}

QStringList findInCode(const HouseFile& file, const QRegularExpression& pattern, const QString& wrong)
{
    const SourceText source(file.text);
    QStringList findings;
    for (auto match = pattern.globalMatch(source.code()); match.hasNext();) {
        const int line = source.lineOf(match.next().capturedStart());
        findings += finding(file, line, wrong, source.lineText(line));
    }
    return findings;
}

QStringList findInText(const HouseFile& file, const QRegularExpression& pattern, const QString& wrong)
{
    QStringList findings;
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (pattern.match(lines.at(i)).hasMatch())
            findings += finding(file, int(i) + 1, wrong, lines.at(i).trimmed());
    return findings;
}

/// Empty when the include is allowed.
QString wrongWithInclude(const QString& layer, QChar bracket, const QString& included)
{
    static const QRegularExpression database(u"^(QtSql|QSql\\w*|libpq.*|sqlite3\\.h)"_s);
    if (database.match(included).hasMatch())
        return layer == u"storage"_s ? QString() : u"%1 must not see the database's own types"_s.arg(layer);
    if (bracket == u'<' || included.endsWith(".moc"_L1))
        return {};
    if (included.section(u'/', -1).startsWith("ui_"_L1))
        return layer == u"widgets"_s ? QString() : u"%1 must not see forms"_s.arg(layer);
    const QString target = included.section(u'/', 0, 0);
    if (!layerTable().contains(target))
        return u"write the path from src"_s;
    if (!layerTable().value(layer).contains(target))
        return u"%1 must not include %2"_s.arg(layer, target);
    return {};
}

QStringList includesPointDown(const HouseFile& file)
{
    if (!isSource(file))
        return {};
    static const QRegularExpression include(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+))"_s,
                                            QRegularExpression::MultilineOption);
    const SourceText source(file.text);
    QStringList findings;
    for (auto all = include.globalMatch(file.text); all.hasNext();) {
        const auto match = all.next();
        if (source.code().sliced(match.capturedStart(), match.capturedLength()).trimmed().isEmpty())
            continue; // in a comment
        const QString wrong = wrongWithInclude(layerOf(file), match.capturedView(1).front(), match.captured(2));
        const int line = source.lineOf(match.capturedStart(2));
        if (!wrong.isEmpty())
            findings += finding(file, line, wrong, source.lineText(line));
    }
    return findings;
}

QStringList nothingWaits(const HouseFile& file)
{
    if (!isSource(file))
        return {};
    static const QRegularExpression waits(
        uR"(\bprocessEvents\s*\(|\bwaitForFinished\s*\(|\bQThread::[mu]?sleep\s*\(|\bsleep_for\s*\()"_s);
    static const QRegularExpression loop(uR"(\bQEventLoop\b)"_s);
    const QString wrong = u"waits, or turns the event loop inside itself"_s;
    // One loop is a thread's own, the first that it has: nested in nothing.
    const bool ownLoop = file.path == "src/services/core/workthread.cpp"_L1;
    return findInCode(file, waits, wrong) + (ownLoop ? QStringList() : findInCode(file, loop, wrong));
}

QStringList dialogsOpen(const HouseFile& file)
{
    if (!isSource(file) || (layerOf(file) != u"widgets"_s && layerOf(file) != u"models"_s))
        return {};
    static const QRegularExpression modal(
        uR"((\.|->)exec\s*\(\s*\)|\bQMessageBox::(question|warning|information|critical|about)\s*\(|)"
        uR"(\bQFileDialog::get\w+\s*\(|\bQInputDialog::get\w+\s*\()"_s);
    return findInCode(file, modal, u"use open() and a signal, not a nested event loop"_s);
}

/// Lower or upper case only: "Select a ticket from the list" is English.
const QRegularExpression& statementPattern()
{
    static const QRegularExpression pattern(
        uR"(^\s*(?!\p{Lu}\p{Ll})(?i:select\s[\s\S]*\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+[\w.]+\s+set\s|)"
        uR"(delete\s+from\s|with\s+(recursive\s+)?\w+\s+as\s*\(|alter\s+(table|role)\s|grant\s+\w+\s+on\s|)"
        uR"(create\s+(table|index|view|trigger|function|role|unique|virtual)\s|)"
        uR"(drop\s+(table|index|view|role|function)\s))"_s);
    return pattern;
}

QStringList statementsStandInFiles(const HouseFile& file)
{
    if (!isSource(file))
        return {};
    const SourceText source(file.text);
    QStringList findings;
    for (const SourceText::Literal& literal : source.literals()) {
        QString text = literal.text;
        text.replace(u"\\n"_s, u" "_s);
        if (text.contains(statementPattern()))
            findings += finding(file, literal.line, u"SQL belongs to resources/sql"_s, source.lineText(literal.line));
    }
    return findings;
}

QStringList coloursComeFromTheTheme(const HouseFile& file)
{
    static const QRegularExpression inForm(
        uR"x(#[0-9A-Fa-f]{6}\b|<(color|font|palette)\b|name="(styleSheet|font|palette)")x"_s);
    if (file.path.endsWith(".ui"_L1))
        return findInText(file, inForm, u"ask the theme for colours and fonts"_s);
    if (layerOf(file) != u"widgets"_s || file.path.startsWith("src/widgets/theme/"_L1) || !isSource(file))
        return {};

    static const QRegularExpression inLiteral(u"#[0-9A-Fa-f]{6}\\b"_s);
    static const QRegularExpression inCode(
        uR"(\bQColor\s*[({]\s*\d|\bqRgba?\s*\(|\bQFont\s*[({]\s*u?"|\bsetFamil(y|ies)\s*\(|)"
        uR"(\bQt::(black|white|red|green|blue|cyan|magenta|yellow|gray|(dark|light)[A-Z]\w+)\b)"_s);
    const SourceText source(file.text);
    QStringList findings = findInCode(file, inCode, u"ask the theme for colours and fonts"_s);
    for (const SourceText::Literal& literal : source.literals())
        if (literal.text.contains(inLiteral))
            findings += finding(file, literal.line, u"ask the theme for colours"_s, source.lineText(literal.line));
    return findings;
}

QStringList nothingIsLeftForLater(const HouseFile& file)
{
    static const QRegularExpression later(u"\\b(TODO|FIXME)\\b"_s);
    return findInText(file, later, u"finish it, or file an issue"_s);
}

QStringList sourceStringsAreEnglish(const HouseFile& file)
{
    if (!isSource(file))
        return {};
    static const QRegularExpression call(uR"(\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\([^()]*$)"_s);
    static const QRegularExpression han(u"\\p{Han}"_s);
    const SourceText source(file.text);
    QStringList findings;
    for (const SourceText::Literal& literal : source.literals())
        if (literal.text.contains(han) && source.code().first(literal.start).right(200).contains(call))
            findings +=
                finding(file, literal.line, u"Chinese belongs to translations"_s, source.lineText(literal.line));
    return findings;
}

QStringList filesStaySmall(const HouseFile& file)
{
    constexpr qsizetype kMostLines = 600;
    const qsizetype lines = file.text.count(u'\n');
    if (!isSource(file) || lines <= kMostLines)
        return {};
    return {finding(file, int(lines), u"longer than %1 lines"_s.arg(kMostLines), u"give a part a room of its own"_s)};
}

QStringList filesAreNamedLikeTheirClass(const HouseFile& file)
{
    if (file.path == file.path.toLower() || file.path.endsWith("CMakeLists.txt"_L1))
        return {};
    return {finding(file, 1, u"file names are lower case"_s, file.path)};
}

QStringList headersGuardThemselves(const HouseFile& file)
{
    if (!isSource(file) || !file.path.endsWith(".h"_L1) || file.text.startsWith("#pragma once\n"_L1))
        return {};
    return {finding(file, 1, u"begin with #pragma once"_s, file.text.section(u'\n', 0, 0))};
}

QStringList slotsAreConnectedByHand(const HouseFile& file)
{
    static const QRegularExpression automatic(uR"(\bvoid\s+on_\w+_\w+\s*\()"_s);
    return isSource(file) ? findInCode(file, automatic, u"connect it; no slots by name"_s) : QStringList();
}

QStringList answersComeThroughAWatcher(const HouseFile& file)
{
    static const QRegularExpression racing(uR"(\.then\(\s*this\b)"_s);
    return isSource(file) ? findInCode(file, racing, u"races with the end of this; use whenReady()"_s) : QStringList();
}

QStringList timesAreTheCenters(const HouseFile& file)
{
    if (!isSource(file) || file.path == "src/models/admin/centertime.cpp"_L1 ||
        (layerOf(file) != u"widgets"_s && layerOf(file) != u"models"_s))
        return {};
    static const QRegularExpression desks(uR"(\btoLocal\s*\(\s*\))"_s);
    return findInCode(file, desks, u"the desk's zone; use centerTime()"_s);
}

} // namespace

const QList<HouseRule>& houseRules()
{
    static const QList<HouseRule> rules{
        {"includes point down", includesPointDown},
        {"nothing waits", nothingWaits},
        {"dialogs open and do not execute", dialogsOpen},
        {"statements stand in files", statementsStandInFiles},
        {"colours come from the theme", coloursComeFromTheTheme},
        {"nothing is left for later", nothingIsLeftForLater},
        {"source strings are English", sourceStringsAreEnglish},
        {"files stay small", filesStaySmall},
        {"files are named like their class", filesAreNamedLikeTheirClass},
        {"headers guard themselves", headersGuardThemselves},
        {"slots are connected by hand", slotsAreConnectedByHand},
        {"answers come through a watcher", answersComeThroughAWatcher},
        {"times are the center's", timesAreTheCenters},
    };
    return rules;
}

QList<HouseFile> readHouse(const QString& root)
{
    QList<HouseFile> files;
    for (const QString& folder : {u"src"_s, u"forms"_s}) {
        for (QDirIterator it(root + u'/' + folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({file.fileName().sliced(root.size() + 1), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

QStringList formsWithoutClass(const QList<HouseFile>& files)
{
    QStringList paths;
    for (const HouseFile& file : files)
        paths += file.path;
    QStringList findings;
    for (const QString& form : paths.filter(QRegularExpression(u"^forms/.*\\.ui$"_s))) {
        const QString header = u"src/widgets/"_s + form.sliced(6).chopped(3) + u".h"_s;
        if (!paths.contains(header))
            findings += u"%1: its class belongs to %2"_s.arg(form, header);
    }
    return findings;
}

} // namespace woshou
