#include "widgets/shell/shellwords.h"

#include "models/admin/language.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct ShellWords
{
    Q_DECLARE_TR_FUNCTIONS(ShellWords)
};

} // namespace

QString pageTitle(Page page)
{
    switch (page) {
    case Page::Intake:
        return ShellWords::tr("Intake");
    case Page::Tickets:
        return ShellWords::tr("Tickets");
    case Page::Customers:
        return ShellWords::tr("Customers");
    case Page::Dispatch:
        return ShellWords::tr("Dispatch");
    case Page::Knowledge:
        return ShellWords::tr("Knowledge");
    case Page::Settings:
        return ShellWords::tr("Settings");
    case Page::Dashboard:
        break;
    }
    return ShellWords::tr("Dashboard");
}

QString pageCode(Page page)
{
    switch (page) {
    case Page::Intake:
        return u"intake"_s;
    case Page::Tickets:
        return u"tickets"_s;
    case Page::Customers:
        return u"customers"_s;
    case Page::Dispatch:
        return u"dispatch"_s;
    case Page::Knowledge:
        return u"knowledge"_s;
    case Page::Settings:
        return u"settings"_s;
    case Page::Dashboard:
        break;
    }
    return u"dashboard"_s;
}

QString pageIcon(Page page)
{
    return u"page-"_s + pageCode(page);
}

const QList<Page>& allPages()
{
    static const QList<Page> pages = {Page::Intake,    Page::Tickets,   Page::Customers, Page::Dispatch,
                                      Page::Knowledge, Page::Dashboard, Page::Settings};
    return pages;
}

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Agent:
        return ShellWords::tr("Agent");
    case Role::Dispatcher:
        return ShellWords::tr("Dispatcher");
    case Role::Engineer:
        return ShellWords::tr("Engineer");
    case Role::Supervisor:
        return ShellWords::tr("Supervisor");
    case Role::Manager:
        return ShellWords::tr("Manager");
    case Role::Editor:
        return ShellWords::tr("Knowledge editor");
    case Role::Administrator:
        break;
    }
    return ShellWords::tr("Administrator");
}

QString personName(const Person& person)
{
    return staffName(person.name, person.nameEn);
}

QString personNote(const Person& person)
{
    return uiChinese() || person.noteEn.isEmpty() ? person.note : person.noteEn;
}

} // namespace woshou
