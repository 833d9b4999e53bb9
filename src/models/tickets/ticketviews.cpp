#include "models/tickets/ticketviews.h"

#include "models/admin/language.h"
#include "services/tickets/savedviewservice.h"

#include <QCoreApplication>
#include <QHash>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct TicketViews
{
    Q_DECLARE_TR_FUNCTIONS(TicketViews)
};

struct ViewWords
{
    const char* name;
    const char* emptyTitle;
    const char* emptySentence;
};

const QHash<QString, ViewWords>& viewWords()
{
    static const QHash<QString, ViewWords> table = {
        {u"mine"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "My to-do"), QT_TRANSLATE_NOOP("TicketViews", "Nothing left to do"),
          QT_TRANSLATE_NOOP("TicketViews", "Open tickets you are the contact for appear here.")}},
        {u"tasks"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "My tasks and promises"),
          QT_TRANSLATE_NOOP("TicketViews", "No task is open"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets with a promise to keep or a task of yours appear here.")}},
        {u"followup"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "To update today"),
          QT_TRANSLATE_NOOP("TicketViews", "Everybody was spoken to today"),
          QT_TRANSLATE_NOOP("TicketViews", "Your open tickets whose customer has heard nothing today appear here.")}},
        {u"handed"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Handed over"), QT_TRANSLATE_NOOP("TicketViews", "Nothing handed over"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets that you passed on and others work on appear here.")}},
        {u"late"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Progress missing"),
          QT_TRANSLATE_NOOP("TicketViews", "Everybody keeps us informed"),
          QT_TRANSLATE_NOOP("TicketViews",
                            "Tickets whose handler promised a progress update and gave none appear here.")}},
        {u"approval"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Escalations to approve"),
          QT_TRANSLATE_NOOP("TicketViews", "No escalation waits"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets whose escalation waits for a supervisor appear here.")}},
        {u"escalated"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Open escalations"),
          QT_TRANSLATE_NOOP("TicketViews", "Nothing is escalated"),
          QT_TRANSLATE_NOOP("TicketViews",
                            "Tickets that a department head or somebody higher has in hand appear here.")}},
        {u"engineer"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "My jobs"), QT_TRANSLATE_NOOP("TicketViews", "No jobs for you"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets dispatched to you appear here at once.")}},
        {u"dispatch"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "To dispatch"), QT_TRANSLATE_NOOP("TicketViews", "Everything is dispatched"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets that wait for an engineer appear here.")}},
        {u"confirm"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "To confirm"), QT_TRANSLATE_NOOP("TicketViews", "Nothing to confirm"),
          QT_TRANSLATE_NOOP("TicketViews", "Finished work that the customer has not confirmed yet appears here.")}},
        {u"survey"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Rating due"), QT_TRANSLATE_NOOP("TicketViews", "No rating is due"),
          QT_TRANSLATE_NOOP("TicketViews", "Solved tickets whose customer has not been asked yet appear here.")}},
        {u"covered"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Standing in for"),
          QT_TRANSLATE_NOOP("TicketViews", "You stand in for nobody"),
          QT_TRANSLATE_NOOP("TicketViews", "Open tickets of colleagues who are away and named you appear here.")}},
        {u"today"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Due today"), QT_TRANSLATE_NOOP("TicketViews", "Nothing is due today"),
          QT_TRANSLATE_NOOP("TicketViews", "What is overdue or ends today appears here, what burns first on top.")}},
        {u"visits"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Return visits"), QT_TRANSLATE_NOOP("TicketViews", "No return visit is due"),
          QT_TRANSLATE_NOOP("TicketViews", "Customers who are to be called after the service appear here.")}},
        {u"product"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Product feedback"),
          QT_TRANSLATE_NOOP("TicketViews", "No answer is waited for"),
          QT_TRANSLATE_NOOP("TicketViews", "What the product department is to improve appears here.")}},
        {u"overdue"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Overdue"), QT_TRANSLATE_NOOP("TicketViews", "Nothing is overdue"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets with a broken promise appear here, the oldest on top.")}},
        {u"soon"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Due within 30 minutes"),
          QT_TRANSLATE_NOOP("TicketViews", "Nothing is due soon"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets whose promise ends within 30 minutes appear here.")}},
        {u"open"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "All open"), QT_TRANSLATE_NOOP("TicketViews", "No open tickets"),
          QT_TRANSLATE_NOOP("TicketViews", "Every ticket that is not closed appears here.")}},
        {u"all"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "All, newest first"), QT_TRANSLATE_NOOP("TicketViews", "No tickets yet"),
          QT_TRANSLATE_NOOP("TicketViews", "Every ticket of the center appears here.")}},
        {u"closed"_s,
         {QT_TRANSLATE_NOOP("TicketViews", "Closed"), QT_TRANSLATE_NOOP("TicketViews", "No closed tickets"),
          QT_TRANSLATE_NOOP("TicketViews", "Tickets appear here once they are rated and closed.")}},
    };
    return table;
}

QString translated(const char* text)
{
    return text ? QCoreApplication::translate("TicketViews", text) : QString();
}

TicketView::Section sectionOf(const QString& code)
{
    static const QStringList team = {u"dispatch"_s, u"confirm"_s,  u"survey"_s,    u"overdue"_s,
                                     u"late"_s,     u"approval"_s, u"escalated"_s, u"visits"_s,
                                     u"today"_s,    u"covered"_s,  u"product"_s};
    static const QStringList mine = {u"mine"_s, u"engineer"_s, u"tasks"_s, u"followup"_s, u"handed"_s};
    if (mine.contains(code))
        return TicketView::Section::Mine;
    return team.contains(code) ? TicketView::Section::Team : TicketView::Section::Everything;
}

QStringList codesOf(Role role)
{
    switch (role) {
    case Role::Agent:
        return {u"mine"_s,   u"tasks"_s,    u"followup"_s, u"handed"_s, u"covered"_s, u"confirm"_s, u"survey"_s,
                u"visits"_s, u"dispatch"_s, u"overdue"_s,  u"late"_s,   u"open"_s,    u"all"_s,     u"closed"_s};
    case Role::Engineer:
        return {u"engineer"_s, u"tasks"_s, u"overdue"_s, u"open"_s, u"all"_s, u"closed"_s};
    case Role::Dispatcher:
        return {u"dispatch"_s, u"today"_s, u"overdue"_s, u"confirm"_s, u"covered"_s, u"open"_s, u"all"_s, u"closed"_s};
    case Role::Supervisor:
        return {u"approval"_s, u"escalated"_s, u"today"_s,   u"overdue"_s, u"late"_s, u"dispatch"_s, u"confirm"_s,
                u"survey"_s,   u"visits"_s,    u"covered"_s, u"product"_s, u"open"_s, u"all"_s,      u"closed"_s};
    case Role::Manager:
        return {u"escalated"_s, u"today"_s,   u"overdue"_s, u"late"_s, u"dispatch"_s, u"confirm"_s, u"survey"_s,
                u"visits"_s,    u"covered"_s, u"product"_s, u"open"_s, u"all"_s,      u"closed"_s};
    default:
        return {u"overdue"_s, u"late"_s, u"dispatch"_s, u"confirm"_s, u"survey"_s, u"open"_s, u"all"_s, u"closed"_s};
    }
}

} // namespace

QList<TicketView> ticketViews(Role role)
{
    QList<TicketView> views;
    for (const QString& code : codesOf(role))
        views.append({code, sectionOf(code), {}});
    return views;
}

QString ticketViewName(const QString& code)
{
    const auto at = viewWords().constFind(code);
    return at == viewWords().constEnd() ? code : translated(at->name);
}

QString ticketSectionName(TicketView::Section section)
{
    switch (section) {
    case TicketView::Section::Mine:
        return TicketViews::tr("Mine");
    case TicketView::Section::Team:
        return TicketViews::tr("Team");
    case TicketView::Section::Saved:
        return TicketViews::tr("Saved");
    case TicketView::Section::Everything:
        break;
    }
    return TicketViews::tr("Everything");
}

QString TicketView::name() const
{
    return savedName.isEmpty() ? ticketViewName(code) : savedName;
}

QString viewCountText(const QString& code, int count)
{
    const bool cut = code.startsWith("saved:"_L1) && count >= CountedView::kMost;
    return cut ? QString::number(CountedView::kMost - 1) + u'+' : QString::number(count);
}

QString savedViewName(const SavedView& view, Role reader)
{
    const QString name = uiChinese() || view.nameEn.isEmpty() ? view.name : view.nameEn;
    return view.role && view.role != reader ? TicketViews::tr("%1 · %2").arg(name, viewersName(*view.role)) : name;
}

QString viewersName(Role role)
{
    switch (role) {
    case Role::Agent:
        return TicketViews::tr("Agents");
    case Role::Dispatcher:
        return TicketViews::tr("Dispatchers");
    case Role::Engineer:
        return TicketViews::tr("Engineers");
    case Role::Supervisor:
        return TicketViews::tr("Supervisors");
    case Role::Manager:
        return TicketViews::tr("Managers");
    case Role::Editor:
        return TicketViews::tr("Editors");
    case Role::Administrator:
        break;
    }
    return TicketViews::tr("Administrators");
}

QString orderName(TicketOrder order)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("TicketViews", "Newest first"),
        QT_TRANSLATE_NOOP("TicketViews", "What is due first on top"),
        QT_TRANSLATE_NOOP("TicketViews", "Oldest first"),
        QT_TRANSLATE_NOOP("TicketViews", "What is due last on top"),
        QT_TRANSLATE_NOOP("TicketViews", "By the day it is due"),
        QT_TRANSLATE_NOOP("TicketViews", "By priority, what is open"),
        QT_TRANSLATE_NOOP("TicketViews", "By state, what is open"),
        QT_TRANSLATE_NOOP("TicketViews", "By category, what is open"),
        QT_TRANSLATE_NOOP("TicketViews", "By engineer, what is open"),
        QT_TRANSLATE_NOOP("TicketViews", "By customer, what is open"),
    };
    return QCoreApplication::translate("TicketViews", names[static_cast<int>(order)]);
}

QString emptyViewTitle(const QString& code)
{
    return translated(viewWords().value(code).emptyTitle);
}

QString emptyViewSentence(const QString& code)
{
    return translated(viewWords().value(code).emptySentence);
}

} // namespace woshou
