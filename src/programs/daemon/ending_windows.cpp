#include "programs/daemon/ending.h"

#include <QPointer>

#include <windows.h>

namespace woshou::daemon {

namespace {

QPointer<Ending> s_ending;

/// Called in a thread of the system's.
BOOL WINAPI tell(DWORD /*what*/)
{
    QMetaObject::invokeMethod(s_ending, &Ending::asked, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

Ending::Ending(QObject* parent)
    : QObject(parent)
{
    s_ending = this;
    SetConsoleCtrlHandler(tell, TRUE);
}

Ending::~Ending()
{
    SetConsoleCtrlHandler(tell, FALSE);
}

} // namespace woshou::daemon
