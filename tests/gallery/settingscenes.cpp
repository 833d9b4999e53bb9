#include "gallery/scenes.h"
#include "services/admin/settingservice.h"
#include "services/core/center.h"
#include "widgets/admin/settingspage.h"
#include "widgets/common/choicebar.h"

#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

#include <functional>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const auto kAdministrator = u"chenli"_s;

std::function<void(Desk&)> setting(const QString& kind, const QString& part = {})
{
    return [=](Desk& desk) {
        go(desk, "settingsRailButton");
        QTRY_VERIFY(desk.has("tabWidget"));
        desk.part<QTabWidget>("tabWidget")->setCurrentIndex(0);
        QTRY_VERIFY(desk.has("entriesTreeView"));
        desk.part<SettingsPage>("SettingsPage")->choose(kind);
        QTRY_VERIFY(desk.part("entriesView")->isEnabled()); // it is read; of some there are no entries yet
        if (desk.has("discardPushButton") && desk.part("discardPushButton")->isEnabled())
            desk.click("discardPushButton");
        if (!part.isEmpty())
            desk.part<ChoiceBar>("partSegments")->setValue(part);
        desk.part("entriesTreeView")->setFocus(Qt::TabFocusReason);
    };
}

void settingHistory(Desk& desk)
{
    setting(u"checklists"_s)(desk);
    desk.part<QTabWidget>("tabWidget")->setCurrentIndex(1);
    QTRY_VERIFY(desk.part<QTreeView>("differencesTreeView")->model()->rowCount() > 0);
    desk.part("versionsTreeView")->setFocus(Qt::TabFocusReason);
}

/// Another name and another priority for faults.
void changeCategory(Desk& desk)
{
    setting(u"categories"_s, u"categories"_s)(desk);
    auto* list = desk.part<QTreeView>("entriesTreeView");
    list->setCurrentIndex(list->model()->index(2, 0));
    QTRY_VERIFY(desk.has("zhLineEdit"));
    desk.write("zhLineEdit", u"报修类"_s);
}

/// A rule of the center's own, and the open tickets that it matches.
void ruleMatches(Desk& desk)
{
    setting(u"keyword_rules"_s)(desk);
    auto* list = desk.part<QTreeView>("entriesTreeView");
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    desk.press(Qt::SHIFT | Qt::Key_F8);
    QTRY_VERIFY(desk.has("previewTreeView"));
    desk.part("previewTreeView")->setFocus(Qt::TabFocusReason);
}

void learned(Desk& desk)
{
    constexpr int kTrainingMs = 60'000;
    setting(u"keyword_rules"_s)(desk);
    desk.part<QTabWidget>("tabWidget")->setCurrentIndex(3);
    QTRY_VERIFY(desk.part<QPushButton>("trainPushButton")->isEnabled());
    if (desk.part<QTreeView>("learnedTreeView")->model()->rowCount() == 0)
        desk.click("trainPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(desk.part<QPushButton>("trainPushButton")->isEnabled(), kTrainingMs);
    QTRY_VERIFY(desk.part<QTreeView>("learnedTreeView")->model()->rowCount() > 0);
    desk.part("learnedTreeView")->setFocus(Qt::TabFocusReason);
}

/// Typed, not saved: a visit is not dispatched without an address.
void requiredField(Desk& desk)
{
    setting(u"required_fields"_s)(desk);
    desk.press(Qt::CTRL | Qt::Key_N);
    QTRY_VERIFY(desk.has("stateComboBox"));
    for (const auto& [box, code] : {std::pair("stateComboBox", u"todispatch"_s),
                                    std::pair("fieldComboBox", u"address"_s), std::pair("modeComboBox", u"visit"_s)}) {
        auto* choices = desk.part<QComboBox>(box);
        choices->setCurrentIndex(choices->findData(code));
    }
}

/// Typed, not saved: what agents look at in the morning.
void roleView(Desk& desk)
{
    setting(u"views"_s)(desk);
    desk.press(Qt::CTRL | Qt::Key_N);
    QTRY_VERIFY(desk.has("codeLineEdit"));
    desk.write("codeLineEdit", u"morning"_s);
    desk.part<QComboBox>("roleComboBox")->setCurrentIndex(1);
    desk.write("zhLineEdit", u"晨会要看的"_s);
    desk.write("enLineEdit", u"Morning round"_s);
    desk.write("queryFilterLine", u"is:open priority:>=high"_s);
    desk.part<QComboBox>("orderComboBox")->setCurrentIndex(2);
    desk.part("orderComboBox")->setFocus(Qt::TabFocusReason);
}

void requiredPreview(Desk& desk)
{
    requiredField(desk);
    auto* field = desk.part<QComboBox>("fieldComboBox");
    field->setCurrentIndex(field->findData(u"parts"_s));
    desk.press(Qt::Key_F8);
    QTRY_VERIFY(desk.has("previewTreeView"));
    desk.part("previewTreeView")->setFocus(Qt::TabFocusReason);
}

void settingPreview(Desk& desk)
{
    changeCategory(desk);
    desk.press(Qt::Key_F8);
    QTRY_VERIFY(desk.has("previewTreeView"));
    desk.part("previewTreeView")->setFocus(Qt::TabFocusReason);
}

void wrongSetting(Desk& desk)
{
    setting(u"scripts"_s, u"progress"_s)(desk);
    auto* list = desk.part<QTreeView>("entriesTreeView");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(desk.has("zhPlainTextEdit"));
    desk.write("zhPlainTextEdit", u"您好，[价格]已确认。"_s);
    desk.press(Qt::CTRL | Qt::Key_S);
}

void settingConflict(Desk& desk)
{
    changeCategory(desk);
    SettingService& settings = desk.app().center()->settings();
    const auto history = settings.history(u"categories"_s);
    QTRY_VERIFY(history.isFinished());
    SettingBody body = history.result()->newest().body;
    QList<QJsonObject> entries = settingEntries(body, u"categories"_s);
    entries[0].insert(u"zh"_s, entries[0]["zh"_L1].toString() == u"问询类"_s ? u"咨询类"_s : u"问询类"_s);
    setSettingEntries(body, u"categories"_s, entries);
    settings.save({u"categories"_s, history.result()->newest().version, body, {}, u"叫法统一"_s});
    QTRY_VERIFY(desk.has("banner"));
}

} // namespace

QList<Scene> settingScenes()
{
    constexpr QSize kNarrow(1024, 700);
    return {
        {u"settings-categories"_s, kAdministrator, setting(u"categories"_s)},
        {u"settings-priorities"_s, kAdministrator, setting(u"categories"_s, u"priorities"_s)},
        {u"settings-priority-rules"_s, kAdministrator, setting(u"priority_rules"_s)},
        {u"settings-scripts"_s, kAdministrator, setting(u"scripts"_s)},
        {u"settings-vague-words"_s, kAdministrator, setting(u"scripts"_s, u"vague"_s)},
        {u"settings-check-lists"_s, kAdministrator, setting(u"checklists"_s, u"items"_s)},
        {u"settings-keyword-rules"_s, kAdministrator, setting(u"keyword_rules"_s)},
        {u"settings-rule-matches"_s, kAdministrator, ruleMatches},
        {u"settings-learned"_s, kAdministrator, learned},
        {u"settings-required-fields"_s, kAdministrator, requiredField},
        {u"settings-required-preview"_s, kAdministrator, requiredPreview},
        {u"settings-promises"_s, kAdministrator, setting(u"promises"_s)},
        {u"settings-calendars"_s, kAdministrator, setting(u"calendars"_s, u"hours"_s)},
        {u"settings-views"_s, kAdministrator, roleView},
        {u"settings-search"_s, kAdministrator, setting(u"search"_s)},
        {u"settings-files"_s, kAdministrator, setting(u"attachments"_s)},
        {u"settings-narrow"_s, kAdministrator, setting(u"categories"_s), kNarrow},
        {u"settings-history"_s, kAdministrator, settingHistory},
        {u"settings-problem"_s, kAdministrator, wrongSetting},
        {u"settings-preview"_s, kAdministrator, settingPreview},
        {u"settings-conflict"_s, kAdministrator, settingConflict},
    };
}

} // namespace woshou
