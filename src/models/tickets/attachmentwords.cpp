#include "models/tickets/attachmentwords.h"

#include "models/admin/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString attachmentFacts(const Attachment& file, Instant now)
{
    QStringList facts = {sizeText(file.size), staffName(file.authorName, file.authorNameEn), shortTime(file.at, now)};
    if (!file.source.isEmpty())
        facts.prepend(file.source);
    return facts.join(u" · "_s);
}

QString attachmentErrorText(const Error& error, qint64 limit)
{
    if (error.code == "SV013"_L1)
        return FileWords::tr("The file is larger than the center takes (%1). Make it smaller, or send it another way.")
            .arg(sizeText(limit));
    if (error.code == "SV015"_L1)
        return FileWords::tr("This ticket has %1 files already. Remove some, or pack several into one.")
            .arg(Attachment::kMost);
    if (error.code == "SV014"_L1 || error.code == "file_changed"_L1)
        return FileWords::tr("The file changed while it was sent, so nothing was attached. Close it in the other "
                             "program and try again.");
    if (error.code == "file_unreadable"_L1)
        return FileWords::tr("This cannot be read as a file. Attach single files, not folders, and check that you may "
                             "read it.");
    if (error.code == "file_unwritable"_L1)
        return FileWords::tr("The file cannot be written there. Choose another folder, or make room on the disk.");
    if (error.code == "file_damaged"_L1)
        return FileWords::tr("What arrived is not what was sent, so it was thrown away. Try again; if it stays so, "
                             "tell the administrator.");
    return {};
}

QString fileRiskText(FileRisk risk)
{
    switch (risk) {
    case FileRisk::Program:
        return FileWords::tr("It is a program: opening it lets it do on this computer whatever you may do.");
    case FileRisk::Script:
        return FileWords::tr("It holds a script: opening it lets it do on this computer whatever you may do.");
    case FileRisk::Shortcut:
        return FileWords::tr("It is a shortcut: it opens something else than what its name says.");
    case FileRisk::Container:
        return FileWords::tr("It brings other files along, which the computer does not mark as coming from outside.");
    case FileRisk::Macros:
        return FileWords::tr("It is a document with macros: these are programs that may start when it is opened.");
    case FileRisk::Warned:
        return FileWords::tr("Your center warns of files of this kind: open it only if you know where it comes from.");
    case FileRisk::None:
        break;
    }
    return {};
}

} // namespace woshou
