#include "programs/daemon/ending.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace woshou::daemon {

namespace {

int s_pipe[2] = {-1, -1};

/// Nothing else may be called here.
void tell(int /*signal*/)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(s_pipe[1], &byte, 1);
}

} // namespace

Ending::Ending(QObject* parent)
    : QObject(parent)
{
    if (pipe(s_pipe) != 0)
        return;
    for (const int end : s_pipe)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto* notifier = new QSocketNotifier(s_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(s_pipe[0], &byte, 1) == 1)
            emit asked();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

Ending::~Ending()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    for (int& end : s_pipe) {
        close(end);
        end = -1;
    }
}

} // namespace woshou::daemon
