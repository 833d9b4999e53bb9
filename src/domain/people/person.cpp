#include "domain/people/person.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct RoleRow
{
    Role role;
    QString code;
    QList<Page> pages; // the first one is where the day starts
};

const QList<RoleRow>& roleTable()
{
    static const QList<RoleRow> table = {
        {Role::Agent, u"agent"_s, {Page::Intake, Page::Tickets, Page::Customers, Page::Knowledge}},
        {Role::Dispatcher, u"dispatcher"_s, {Page::Dispatch, Page::Tickets, Page::Customers, Page::Knowledge}},
        {Role::Engineer, u"engineer"_s, {Page::Tickets, Page::Customers, Page::Knowledge}},
        {Role::Supervisor,
         u"supervisor"_s,
         {Page::Tickets, Page::Intake, Page::Customers, Page::Dispatch, Page::Knowledge, Page::Dashboard}},
        {Role::Manager, u"manager"_s, {Page::Dashboard, Page::Tickets, Page::Customers, Page::Knowledge}},
        {Role::Editor, u"editor"_s, {Page::Knowledge, Page::Tickets}},
        {Role::Administrator,
         u"administrator"_s,
         {Page::Dashboard, Page::Tickets, Page::Customers, Page::Dispatch, Page::Knowledge, Page::Settings}},
    };
    return table;
}

const RoleRow& rowOf(Role role)
{
    return roleTable().at(static_cast<int>(role));
}

} // namespace

QString roleCode(Role role)
{
    return rowOf(role).code;
}

Role roleFromCode(const QString& code)
{
    for (const RoleRow& row : roleTable()) {
        if (row.code == code)
            return row.role;
    }
    return Role::Agent;
}

const QList<Role>& allRoles()
{
    static const QList<Role> roles = [] {
        QList<Role> list;
        for (const RoleRow& row : roleTable())
            list.append(row.role);
        return list;
    }();
    return roles;
}

bool mayOpen(Role role, Page page)
{
    return rowOf(role).pages.contains(page);
}

Page firstPage(Role role)
{
    return rowOf(role).pages.constFirst();
}

} // namespace woshou
