#include "domain/customers/customerrights.h"

namespace woshou {

bool mayKeepCustomers(Role role)
{
    return role == Role::Agent || role == Role::Supervisor;
}

bool mayKeepContracts(Role role)
{
    return role == Role::Supervisor || role == Role::Manager;
}

bool mayAddNotes(Role role)
{
    return role != Role::Editor && role != Role::Administrator;
}

bool mayKeepNotes(Role role)
{
    return role == Role::Agent || role == Role::Supervisor || role == Role::Manager;
}

bool mayReadReveals(Role role)
{
    return role == Role::Manager || role == Role::Administrator;
}

} // namespace woshou
