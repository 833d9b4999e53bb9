#include "widgets/admin/calendarpicture.h"

#include "domain/promise/wallclock.h"
#include "widgets/theme/painters.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace woshou {

namespace {

using Kind = CalendarDay::Kind;

constexpr int kWeek = 7, kWeeks = 6, kMonths = 12;
constexpr int kCellWidth = 26, kCellHeight = 20, kGap = 8, kMargin = 10; ///< pixels at 100 %

int px(int pixels)
{
    return Theme::instance()->px(pixels);
}

int headHeight()
{
    const Theme* theme = Theme::instance();
    return theme->lineHeight(TextRole::SmallBold) + theme->lineHeight(TextRole::Tiny);
}

int monthWidth()
{
    return kWeek * px(kCellWidth);
}

int monthHeight()
{
    return headHeight() + kWeeks * px(kCellHeight);
}

QSize sizeOf(int columns)
{
    const int rows = kMonths / columns;
    return {2 * px(kMargin) + columns * monthWidth() + (columns - 1) * px(kGap),
            2 * px(kMargin) + rows * monthHeight() + (rows - 1) * px(kGap)};
}

struct Look
{
    Token ink, ground;
};

Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Holiday:
        return {Token::Good, Token::GoodSoft};
    case Kind::MakeUp:
        return {Token::High, Token::HighSoft};
    case Kind::Own:
        return {Token::Planned, Token::PlannedSoft};
    case Kind::Open:
        return {Token::Text1, Token::Panel};
    case Kind::Closed:
        break;
    }
    return {Token::Text2, Token::Panel};
}

/// By how far a key moves the day; nothing for another key.
QDate moved(const QDate& day, int key)
{
    switch (key) {
    case Qt::Key_Left:
        return day.addDays(-1);
    case Qt::Key_Right:
        return day.addDays(1);
    case Qt::Key_Up:
        return day.addDays(-kWeek);
    case Qt::Key_Down:
        return day.addDays(kWeek);
    case Qt::Key_PageUp:
        return day.addYears(-1);
    case Qt::Key_PageDown:
        return day.addYears(1);
    default:
        return {};
    }
}

} // namespace

CalendarPicture::CalendarPicture(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    connect(Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CalendarPicture::setCalendar(const WorkCalendar& calendar, const QString& name)
{
    if (m_calendar == calendar && m_name == name)
        return;
    m_calendar = calendar;
    m_name = name;
    fill();
}

void CalendarPicture::setDay(const QDate& day)
{
    if (day.year() < WallClock::kFirstYear || day.year() > WallClock::kLastYear || day == m_day)
        return;
    const bool isOtherYear = day.year() != m_day.year();
    m_day = day;
    if (isOtherYear)
        fill();
    describe();
    update();
    emit dayChanged(m_day);
}

void CalendarPicture::fill()
{
    m_days = m_day.isValid() ? calendarYear(m_calendar, m_day.year()) : QList<CalendarDay>();
    describe();
    update();
}

void CalendarPicture::describe()
{
    if (m_days.isEmpty())
        return;
    setAccessibleName(tr("%1, year %2").arg(m_name).arg(m_day.year()));
    setAccessibleDescription(calendarDayText(m_days.at(m_day.dayOfYear() - 1)));
}

// ---- where things are

/// Months side by side: as many as have room, and no row shorter than another.
int CalendarPicture::columns(int width) const
{
    for (const int columns : {6, 4, 3, 2}) {
        if (sizeOf(columns).width() <= width)
            return columns;
    }
    return 1;
}

int CalendarPicture::heightForWidth(int width) const
{
    return sizeOf(columns(width)).height();
}

QSize CalendarPicture::sizeHint() const
{
    return sizeOf(6);
}

QSize CalendarPicture::minimumSizeHint() const
{
    return {sizeOf(1).width(), sizeOf(6).height()};
}

QPoint CalendarPicture::monthAt(int month) const
{
    const int columns = this->columns(width()), place = month - 1;
    return {px(kMargin) + place % columns * (monthWidth() + px(kGap)),
            px(kMargin) + place / columns * (monthHeight() + px(kGap))};
}

QRect CalendarPicture::rectOf(const QDate& day) const
{
    const int place = QDate(day.year(), day.month(), 1).dayOfWeek() - 1 + day.day() - 1;
    const QPoint corner(place % kWeek * px(kCellWidth), headHeight() + place / kWeek * px(kCellHeight));
    return {monthAt(day.month()) + corner, QSize(px(kCellWidth), px(kCellHeight))};
}

const CalendarDay* CalendarPicture::dayAt(const QPoint& point) const
{
    const auto found = std::find_if(m_days.begin(), m_days.end(),
                                    [&](const CalendarDay& day) { return rectOf(day.date).contains(point); });
    return found == m_days.end() ? nullptr : &*found;
}

// ---- paint

void CalendarPicture::paintEvent(QPaintEvent* event)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme->color(Token::Panel));
    if (m_days.isEmpty())
        return;
    for (int month = 1; month <= kMonths; ++month)
        paintHead(painter, month);
    for (const CalendarDay& day : m_days) {
        if (event->rect().intersects(rectOf(day.date)))
            paintDay(painter, day);
    }
    const QRect chosen = rectOf(m_day);
    paintBox(&painter, chosen, QColor(), theme->color(Token::Accent), 2);
    if (hasFocus())
        paintFocusRing(&painter, chosen, 2);
}

void CalendarPicture::paintHead(QPainter& painter, int month) const
{
    const Theme* theme = Theme::instance();
    const QLocale locale;
    const int title = theme->lineHeight(TextRole::SmallBold), letters = theme->lineHeight(TextRole::Tiny);
    const QPoint corner = monthAt(month);
    paintLine(&painter, {corner, QSize(monthWidth(), title)}, locale.standaloneMonthName(month),
              theme->font(TextRole::SmallBold), theme->color(Token::Text1));
    for (int weekday = 1; weekday <= kWeek; ++weekday) {
        const QRect place(corner.x() + (weekday - 1) * px(kCellWidth) + px(1), corner.y() + title, px(kCellWidth),
                          letters);
        paintLine(&painter, place, locale.standaloneDayName(weekday, QLocale::NarrowFormat),
                  theme->font(TextRole::Tiny), theme->color(Token::Text2));
    }
}

void CalendarPicture::paintDay(QPainter& painter, const CalendarDay& day) const
{
    const Theme* theme = Theme::instance();
    const Look look = lookOf(day.kind);
    const QRect cell = rectOf(day.date), inside = cell.adjusted(px(1), px(1), -px(1), -px(1));
    if (look.ground != Token::Panel)
        paintBox(&painter, inside, theme->color(look.ground), QColor(), 2);
    paintLine(&painter, cell.adjusted(px(1), 0, 0, 0), QString::number(day.date.day()), theme->font(TextRole::Small),
              theme->color(look.ink));
    if (const QString mark = calendarDayMark(day.kind); !mark.isEmpty())
        paintLine(&painter, inside.adjusted(0, 0, 0, -px(3)), mark, theme->font(TextRole::Tiny), theme->color(look.ink),
                  Qt::AlignRight);
    if (!day.hours.isEmpty())
        fillHorizontalLine(&painter, inside.left(), inside.bottom(), px(14), theme->color(look.ink));
}

// ---- what is done

bool CalendarPicture::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void CalendarPicture::showToolTip(const QPoint& point, const QPoint& global)
{
    if (const CalendarDay* day = dayAt(point))
        QToolTip::showText(global, calendarDayText(*day), this, rectOf(day->date));
    else
        QToolTip::hideText();
}

void CalendarPicture::keyPressEvent(QKeyEvent* event)
{
    const QDate day = m_day.isValid() ? moved(m_day, event->key()) : QDate();
    if (day.isValid() && event->modifiers() == Qt::NoModifier)
        setDay(day);
    else
        QWidget::keyPressEvent(event);
}

void CalendarPicture::mousePressEvent(QMouseEvent* event)
{
    if (const CalendarDay* day = dayAt(event->position().toPoint()))
        setDay(day->date);
}

void CalendarPicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace woshou
