#pragma once

#include "base/id.h"

#include <QList>
#include <QString>

namespace woshou {

/// What a person is here for. The codes are also the names of the database's group roles ("woshou_agent").
enum class Role { Agent, Dispatcher, Engineer, Supervisor, Manager, Editor, Administrator };

QString roleCode(Role role);
/// The role of a code; Agent for a code that is unknown (the database's check constraint lets none in).
Role roleFromCode(const QString& code);
const QList<Role>& allRoles();

/// A member of staff who signs in.
struct Person
{
    PersonId id;
    QString login;
    QString name;   ///< as written in Chinese
    QString nameEn; ///< romanised
    Role role = Role::Agent;
    QString team;
    QString phone;
    QString note; ///< demonstration only: what this person does first, in Chinese
    QString noteEn;
    bool demo = false; ///< offered on the demonstration's sign-in page
};

/// A person in the list of all, whether or not he may still sign in.
struct StaffMember
{
    Person person;
    bool active = true;
};

/// A page of the program that a role may open.
enum class Page { Intake, Tickets, Customers, Dispatch, Knowledge, Dashboard, Settings };

bool mayOpen(Role role, Page page);
/// The page a role starts its day on.
Page firstPage(Role role);

} // namespace woshou
