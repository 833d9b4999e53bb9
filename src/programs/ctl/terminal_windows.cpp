#include "programs/ctl/terminal.h"

#include <cstdio>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace woshou::ctl {

bool inputIsTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
}

QString readSecret(const QString& question)
{
    std::fputs(qPrintable(question), stderr);
    const HANDLE console = GetStdHandle(STD_INPUT_HANDLE);
    DWORD shown = 0;
    GetConsoleMode(console, &shown);
    SetConsoleMode(console, shown & ~DWORD(ENABLE_ECHO_INPUT));
    wchar_t buffer[256];
    DWORD length = 0;
    ReadConsoleW(console, buffer, 256, &length, nullptr);
    SetConsoleMode(console, shown);
    std::fputc('\n', stderr);
    return QString::fromWCharArray(buffer, int(length)).trimmed();
}

void useBinaryStreams()
{
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
}

} // namespace woshou::ctl
