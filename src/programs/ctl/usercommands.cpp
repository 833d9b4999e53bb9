#include "programs/ctl/commands.h"
#include "programs/ctl/context.h"
#include "programs/ctl/json.h"
#include "services/people/peopleservice.h"

#include <algorithm>

namespace woshou::ctl {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Ctl", text);
}

const QStringList kColumns = {u"login"_s, u"name"_s, u"name_en"_s, u"role"_s, u"team"_s, u"phone"_s, u"active"_s};

Result<Answer> personAnswer(const Person& person)
{
    return Answer::one(personJson(person));
}

Result<Role> roleOf(const QString& code)
{
    QStringList codes;
    for (const Role role : allRoles())
        codes.append(roleCode(role));
    if (!codes.contains(code))
        return wrongUsage(tr("A role is one of %1.").arg(codes.join(u", "_s)), u"role"_s);
    return roleFromCode(code);
}

Answering list(Context& context)
{
    return answered(context.people().people(), [](const QList<StaffMember>& people) -> Result<Answer> {
        return Answer::list(rowsJson(people,
                                     [](const StaffMember& member) {
                                         QJsonObject json = personJson(member.person);
                                         json.insert(u"active"_s, member.active);
                                         return json;
                                     }),
                            kColumns);
    });
}

Answering add(Context& context)
{
    const Invocation& line = context.line();
    const auto role = roleOf(line.value(u"role"_s));
    if (!role)
        return refused(role.error());
    Person person;
    person.login = line.positional.constFirst();
    person.role = *role;
    person.name = line.value(u"name"_s);
    person.nameEn = line.value(u"name-en"_s);
    person.team = line.value(u"team"_s);
    person.phone = line.value(u"phone"_s);
    const QString password = passwordOf("WOSHOU_NEW_PASSWORD", tr("New password of %1: ").arg(person.login));
    if (password.isEmpty())
        return refused(wrongUsage(tr("The new password stands in WOSHOU_NEW_PASSWORD."), u"password"_s).value());
    return answered(context.people().add(person, password), personAnswer);
}

Answering disable(Context& context)
{
    const QString login = context.words().constFirst();
    return answered(context.people().disable(login), [login](Done) -> Result<Answer> {
        return Answer::one({{u"login"_s, login}, {u"active"_s, false}});
    });
}

Answering changeRole(Context& context)
{
    const auto role = roleOf(context.words().at(1));
    if (!role)
        return refused(role.error());
    return answered(context.people().setRole(context.words().at(0), *role), personAnswer);
}

} // namespace

QList<Command> userCommands()
{
    return {
        {u"user list"_s,
         {},
         QT_TRANSLATE_NOOP("Ctl", "The center's people and their roles."),
         u"woshouctl user list"_s,
         {},
         {},
         0,
         0,
         false,
         list},
        {u"user add"_s,
         u"LOGIN --name NAME --role ROLE [--name-en NAME] [--team TEAM] [--phone PHONE]"_s,
         QT_TRANSLATE_NOOP("Ctl", "Adds somebody; the password is asked for, or stands in WOSHOU_NEW_PASSWORD."),
         u"WOSHOU_NEW_PASSWORD=by-the-river woshouctl user add duanran --name 段然 --role agent"_s,
         {u"name"_s, u"role"_s, u"name-en"_s, u"team"_s, u"phone"_s},
         {},
         1,
         1,
         false,
         add},
        {u"user role"_s,
         u"LOGIN ROLE"_s,
         QT_TRANSLATE_NOOP("Ctl", "Gives somebody another role."),
         u"woshouctl user role duanran dispatcher"_s,
         {},
         {},
         2,
         2,
         false,
         changeRole},
        {u"user disable"_s,
         u"LOGIN"_s,
         QT_TRANSLATE_NOOP("Ctl", "Somebody may no longer sign in; what he did stays in the log."),
         u"woshouctl user disable duanran"_s,
         {},
         {},
         1,
         1,
         false,
         disable},
    };
}

} // namespace woshou::ctl
