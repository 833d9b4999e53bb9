#include "base/environment.h"
#include "programs/ctl/context.h"
#include "programs/ctl/terminal.h"

#include <cstdio>

namespace {

using namespace woshou;
using namespace woshou::ctl;
using namespace Qt::StringLiterals;

/// False when nobody takes it (a full disk, a closed pipe).
bool put(FILE* stream, const QByteArray& bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

int finish(const Result<Answer>& answer, Format format)
{
    if (!answer) {
        put(stderr, writeError(answer.error(), format));
        return exitCodeOf(answer.error());
    }
    if (put(stdout, write(*answer, format)))
        return answer->exitCode;
    put(stderr, writeError({ErrorKind::Connection, u"no_file"_s, u"standard output"_s, {}}, format));
    return 3;
}

} // namespace

int main(int argc, char** argv)
{
    forgetVariables("PG", {"PGPASSWORD"}); // how a server is reached is said by the URL alone
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"woshouctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WOSHOU_VERSION));
    useBinaryStreams();
    Format format = Format::Table;
    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1), format);
    if (!line)
        return finish(failure(line.error()), format);
    if (!line->plain.isEmpty())
        return finish(Answer::plain(line->plain), format);
    // A batch answers in JSON lines unless another format is asked for.
    if (!line->formatGiven && line->has(u"batch"_s))
        format = Format::JsonLines;
    Context context(*line);
    // Queued: an answer may be there before the event loop is.
    QMetaObject::invokeMethod(
        &application,
        [&context, format] {
            context.run().then(QCoreApplication::instance(), [format](const Result<Answer>& answer) {
                QCoreApplication::exit(finish(answer, format));
            });
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}
