#pragma once

#include "domain/admin/settingbody.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace woshou {

namespace Ui {
class CalendarView;
}

/// The year of one of the calendars of the setting "calendars", and the import of public holidays into its days.
class CalendarView : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarView(QWidget* parent = nullptr);
    ~CalendarView() override;

    /// The day that is shown as long as nobody went to another.
    void beginAt(const QDate& day);
    /// Shows the calendar of that code; the last one while the body knows none of that code.
    void setBody(const SettingBody& body, const QString& calendar);
    /// Reads a year's file into the days of the calendar that is shown now, and says what came of it.
    void importHolidays(const QString& path);

signals:
    /// Holidays came into the body.
    void edited(const woshou::SettingBody& body);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showDay(const QDate& day);
    void showCalendar();
    void askForHolidays();
    void take(const std::optional<QByteArray>& bytes, const QString& calendar);
    void say(const QString& outcome);

    std::unique_ptr<Ui::CalendarView> m_ui;
    SettingBody m_body;
    QString m_calendar;
};

} // namespace woshou
