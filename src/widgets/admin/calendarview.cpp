#include "widgets/admin/calendarview.h"

#include "admin/ui_calendarview.h"
#include "base/whenready.h"
#include "domain/admin/settingfile.h"
#include "domain/promise/calendarjson.h"
#include "domain/promise/wallclock.h"
#include "models/admin/language.h"
#include "widgets/common/announce.h"
#include "widgets/common/filejobs.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QFileDialog>
#include <QStandardPaths>

namespace woshou {

using namespace Qt::StringLiterals;

CalendarView::CalendarView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CalendarView>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->calendarPicture);
    m_ui->headCard->setEdges(Qt::TopEdge);
    setRole(m_ui->nameLabel, TextRole::BaseBold);
    m_ui->yearSpinBox->setRange(WallClock::kFirstYear, WallClock::kLastYear);
    connect(m_ui->yearSpinBox, &QSpinBox::valueChanged, this, [this](int year) {
        const QDate day = m_ui->calendarPicture->day();
        if (day.isValid())
            m_ui->calendarPicture->setDay(day.addYears(year - day.year()));
    });
    connect(m_ui->calendarPicture, &CalendarPicture::dayChanged, this, &CalendarView::showDay);
    connect(m_ui->importPushButton, &QPushButton::clicked, this, &CalendarView::askForHolidays);
    retranslate();
}

CalendarView::~CalendarView() = default;

void CalendarView::beginAt(const QDate& day)
{
    if (!m_ui->calendarPicture->day().isValid())
        m_ui->calendarPicture->setDay(day);
}

void CalendarView::setBody(const SettingBody& body, const QString& calendar)
{
    m_body = body;
    if (!calendar.isEmpty() && calendar != m_calendar) {
        m_calendar = calendar;
        m_ui->outcomeLabel->setText({});
    }
    showCalendar();
}

void CalendarView::showCalendar()
{
    const std::optional<WorkCalendar> calendar = calendarOfEntries(m_body, m_calendar);
    m_ui->importPushButton->setEnabled(calendar && m_calendar != kAlwaysCalendar);
    if (!calendar)
        return;
    const QString name = uiChinese() || calendar->en.isEmpty() ? calendar->zh : calendar->en;
    m_ui->nameLabel->setText(name);
    m_ui->calendarPicture->setCalendar(*calendar, name);
}

void CalendarView::showDay(const QDate& day)
{
    m_ui->yearSpinBox->setValue(day.year());
    const QRect place = m_ui->calendarPicture->rectOf(day);
    m_ui->pictureScrollArea->ensureVisible(place.center().x(), place.center().y(), place.width(), place.height());
}

void CalendarView::askForHolidays()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Import public holidays"), folder, tr("Public holidays (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CalendarView::importHolidays);
    dialog->open();
}

void CalendarView::importHolidays(const QString& path)
{
    whenReady(readFile(path, kLargestSettingFile), this,
              [this, calendar = m_calendar](const std::optional<QByteArray>& bytes) { take(bytes, calendar); });
}

void CalendarView::take(const std::optional<QByteArray>& bytes, const QString& calendar)
{
    if (isHidden())
        return; // another setting was chosen meanwhile
    if (!bytes)
        return say(tr("The file cannot be read."));
    const Result<HolidayYear> year = readHolidayYear(*bytes, u"holidays"_s);
    if (!year)
        return say(holidayFileProblem(year.error()));
    const HolidayImport result = woshou::importHolidays(m_body, calendar, *year);
    const QDate day = m_ui->calendarPicture->day();
    m_ui->calendarPicture->setDay(day.isValid() ? day.addYears(year->year - day.year()) : QDate(year->year, 1, 1));
    showCalendar();
    emit edited(m_body);
    say(holidayImportText(year->year, result));
}

void CalendarView::say(const QString& outcome)
{
    m_ui->outcomeLabel->setText(outcome);
    announce(m_ui->outcomeLabel, outcome);
}

void CalendarView::retranslate()
{
    m_ui->legendLabel->setText(calendarLegend());
    showCalendar();
}

void CalendarView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
