#include "programs/ctl/terminal.h"

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace woshou::ctl {

namespace {

QString readLine()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.append(static_cast<char>(c));
    return QString::fromUtf8(line);
}

} // namespace

bool inputIsTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

QString readSecret(const QString& question)
{
    std::fputs(qPrintable(question), stderr);
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QString line = readLine();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputc('\n', stderr);
    return line;
}

void useBinaryStreams() {}

} // namespace woshou::ctl
