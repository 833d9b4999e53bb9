#pragma once

#include "models/promise/calendaryear.h"

#include <QWidget>

namespace woshou {

/// The twelve months of a year of a work calendar, weeks from Monday. Days off, make-up workdays and days with hours of
/// their own have a letter and a ground, open days a line beneath. Arrows move the day, PageUp and PageDown the year;
/// a day's tool tip has its hours and its name.
class CalendarPicture : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarPicture(QWidget* parent = nullptr);

    void setCalendar(const WorkCalendar& calendar, const QString& name);
    /// Moves to the day and shows its year; one outside of what working time is counted in is refused.
    void setDay(const QDate& day);
    QDate day() const { return m_day; }   ///< invalid before the first setDay()
    QRect rectOf(const QDate& day) const; ///< of a day of the year that is shown

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dayChanged(const QDate& day);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void describe();
    int columns(int width) const;
    QPoint monthAt(int month) const;
    const CalendarDay* dayAt(const QPoint& point) const;
    void showToolTip(const QPoint& point, const QPoint& global);
    void paintHead(QPainter& painter, int month) const;
    void paintDay(QPainter& painter, const CalendarDay& day) const;

    WorkCalendar m_calendar;
    QString m_name;
    QList<CalendarDay> m_days;
    QDate m_day;
};

} // namespace woshou
