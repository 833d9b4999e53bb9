#pragma once

#include "domain/admin/referencedata.h"
#include "domain/admin/settingbody.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace woshou {

namespace Ui {
class SettingEntriesView;
}

class SettingEntriesModel;

/// The entries of a setting, part by part, and the fields of the chosen one.
class SettingEntriesView : public QWidget
{
    Q_OBJECT
public:
    explicit SettingEntriesView(QWidget* parent = nullptr);
    ~SettingEntriesView() override;

    void setReference(const std::function<ReferenceData()>& reference);
    /// In which year a picture of a calendar begins.
    void setClock(const std::function<Instant()>& now) { m_now = now; }
    /// Another setting: the first entry of the first part is chosen.
    void setSetting(const QString& kind, const QList<SettingPart>& parts, const SettingBody& body,
                    const SettingBody& before);
    /// The same setting with another body; part, row and cursor stay where they can. `before` is what entries that
    /// must stay are known from.
    void setBody(const SettingBody& body, const SettingBody& before);
    const SettingBody& body() const { return m_body; }
    QJsonObject entry() const; ///< the chosen one; empty without any
    /// Goes to the place and says what is wrong there.
    void showProblem(const SettingProblem& problem, const QString& sentence);

signals:
    void edited(const woshou::SettingBody& body);

protected:
    void changeEvent(QEvent* event) override;

private:
    const SettingPart* part() const;
    void setUpList();
    void setUpButtons();
    void setUpCalendar();
    void fillParts();
    void showPart();
    void fitColumns();
    void showEntry();
    void showState();
    void showCalendar();
    void choose(int row);
    int row() const;
    bool isKept(int row) const;
    void add();
    void remove();
    void move(int by);
    void report();

    std::unique_ptr<Ui::SettingEntriesView> m_ui;
    SettingEntriesModel* m_model;
    std::function<Instant()> m_now;
    QString m_kind;
    QList<SettingPart> m_parts;
    SettingBody m_body, m_before;
    bool m_reporting = false;
};

} // namespace woshou
