#pragma once

#include <memory>

namespace woshou {

class WorkThread;

/// Lets a thread end by itself: what it is doing it may finish, and whoever parks it goes on at once. A server that
/// does not answer so keeps nobody from signing out. When the program ends, the parked threads get three seconds
/// together; one that still waits for its server then is left to end with the program.
void parkThread(std::unique_ptr<WorkThread> thread);

} // namespace woshou
