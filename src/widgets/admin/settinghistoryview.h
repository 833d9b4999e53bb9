#pragma once

#include "domain/admin/settingversion.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace woshou {

namespace Ui {
class SettingHistoryView;
}

class TextRowsModel;

/// Who changed a setting when and why, and the differences between any two of its versions; what is typed and not
/// saved yet counts as one.
class SettingHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit SettingHistoryView(QWidget* parent = nullptr);
    ~SettingHistoryView() override;

    void setSetting(const QString& kind, const QList<SettingPart>& parts);
    /// `typed` is compared as a version of its own while `changed`.
    void setHistory(const SettingHistory& history, const SettingBody& typed, bool changed, Instant now);
    /// Shows what is typed beside the newest version.
    void compareTyped();

signals:
    void restoreRequested(const woshou::SettingBody& body);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpLists();
    void retranslate();
    void fill();
    void fillVersions();
    void fillBoxes();
    void follow();
    void compare();
    void compare(int before, int after);
    const SettingBody& bodyOf(int version) const;

    std::unique_ptr<Ui::SettingHistoryView> m_ui;
    TextRowsModel *m_versions, *m_differences;
    QString m_kind;
    QList<SettingPart> m_parts;
    SettingHistory m_history;
    SettingBody m_typed;
    Instant m_now;
    bool m_changed = false;
};

} // namespace woshou
