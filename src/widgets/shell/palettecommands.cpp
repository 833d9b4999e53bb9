#include "widgets/shell/palettecommands.h"

#include "models/shell/keymap.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/shell/pagestack.h"
#include "widgets/shell/railbutton.h"
#include "widgets/shell/shellwords.h"

#include <QAction>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

struct Ranked
{
    int fit = 0;
    PaletteHit hit;
};

void add(QList<Ranked>& list, const QString& typed, const QStringList& names, const PaletteHit& hit)
{
    const int fit = paletteFit(typed, names);
    if (fit >= 0)
        list.append({fit, hit});
}

QList<PaletteHit> best(QList<Ranked> list)
{
    std::stable_sort(list.begin(), list.end(), [](const Ranked& a, const Ranked& b) { return a.fit < b.fit; });
    QList<PaletteHit> hits;
    for (const Ranked& ranked : std::as_const(list))
        hits.append(ranked.hit);
    return hits;
}

PaletteHit commandOf(QObject* action, const QString& title, const QString& key)
{
    PaletteHit hit;
    hit.kind = PaletteHit::Kind::Command;
    hit.icon = u"chevron-right"_s;
    hit.title = title;
    hit.key = key;
    hit.action = action;
    return hit;
}

/// The pages are a group of their own, and the palette is open already.
bool isOffered(const KeyShortcut* shortcut)
{
    return shortcut->isAvailable() && !shortcut->id().startsWith("window.page") && shortcut->id() != "window.palette";
}

void addKeys(QList<Ranked>& list, const QWidget* window, const QString& typed)
{
    QList<KeyShortcut*> shortcuts = window->findChildren<KeyShortcut*>();
    shortcuts.removeIf([](const KeyShortcut* shortcut) { return !isOffered(shortcut); });
    // What is on the page stands before what is always there, each in the order of the card.
    for (const bool always : {false, true}) {
        for (const KeyAction& action : keyActions()) {
            const auto at = std::find_if(shortcuts.begin(), shortcuts.end(),
                                         [&](const KeyShortcut* one) { return one->id() == action.id; });
            if (at != shortcuts.end() && (action.room == KeyRoom::Window) == always)
                add(list, typed, namesOf(action) << (*at)->title(),
                    commandOf(*at, (*at)->title(), KeyMap::instance()->keyText(action.id)));
        }
    }
}

void addActions(QList<Ranked>& list, const QWidget* window, const QString& typed)
{
    const QWidgetList widgets = window->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != window)
            continue;
        const QList<QAction*> actions = widget->actions();
        for (QAction* action : actions) {
            if (action->isEnabled() && action->isVisible() && !action->text().isEmpty())
                add(list, typed, {action->text()}, commandOf(action, action->text(), {}));
        }
    }
}

} // namespace

QList<PaletteHit> paletteCommands(const QWidget* window, const QString& typed)
{
    QList<Ranked> list;
    addKeys(list, window, typed);
    addActions(list, window, typed);
    return best(list);
}

QList<PaletteHit> palettePages(Role role, const QString& typed)
{
    QList<Ranked> list;
    int number = 1;
    for (const Page page : PageStack::pagesOf(role)) {
        PaletteHit hit;
        hit.kind = PaletteHit::Kind::Page;
        hit.icon = pageIcon(page);
        hit.title = pageTitle(page);
        hit.key = KeyMap::instance()->keyText(RailButton::keyOf(number++));
        hit.id = int(page);
        add(list, typed, {hit.title, pageCode(page)}, hit);
    }
    return best(list);
}

void runCommand(const PaletteHit& command)
{
    if (auto* shortcut = qobject_cast<KeyShortcut*>(command.action)) {
        if (shortcut->isAvailable())
            emit shortcut->activated();
    } else if (auto* action = qobject_cast<QAction*>(command.action)) {
        action->trigger();
    }
}

} // namespace woshou
