#include "bench/center.h"
#include "bench/measure.h"
#include "bench/million.h"
#include "bench/rawdatabase.h"
#include "services/tickets/ticketservice.h"
#include "story/desk.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/pagestack.h"
#include "widgets/tickets/intakefields.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/ticketlistview.h"
#include "widgets/tickets/timelineview.h"

#include <QApplication>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>

#include <unistd.h>

using namespace woshou;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMessages = 100;
constexpr int kKeys = 200, kOpenings = 15;
constexpr double kFrame = 16, kOpened = 80; ///< milliseconds
constexpr double kMemory = 200;             ///< megabytes
constexpr int kPagesRead = 50;
constexpr int kMoreFields = 200;

/// Notes when a widget was painted.
class Painted : public QObject
{
public:
    explicit Painted(QWidget* widget)
        : m_widget(widget)
    {
        widget->installEventFilter(this);
    }
    void await()
    {
        for (m_painted = false; !m_painted;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_painted = m_painted || (watched == m_widget && event->type() == QEvent::Paint);
        return false;
    }

private:
    QWidget* m_widget;
    bool m_painted = false;
};

/// From the key to the letter on the screen, in milliseconds.
Series echoes(QLineEdit* field)
{
    Painted painted(field);
    Series series;
    field->setFocus();
    for (int i = 0; i < kKeys; ++i) {
        if (i % 40 == 0)
            field->clear();
        const double time = microseconds([&] {
            QTest::keyClick(field, Qt::Key(Qt::Key_A + i % 26));
            painted.await();
        });
        series.add(time / 1000);
    }
    return series;
}

DayCenter dayCenter(const DatabaseUrl& url)
{
    DayCenter center;
    center.url = url;
    center.password = u"woshou-demo"_s;
    return center;
}

/// As many fields again as a form with the center's own would have, in the same grid and with the same labels.
void addFields(IntakeForm& form, int count)
{
    auto* grid = form.findChild<QGridLayout*>(u"grid"_s);
    const int row = grid->rowCount();
    for (int i = 0; i < count; ++i) {
        auto* label = new IntakeLabel;
        label->setText(u"字段 %1"_s.arg(i + 1));
        label->setBuddy(new QLineEdit);
        grid->addWidget(label, row + i / 3, 2 * (i % 3), Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(label->buddy(), row + i / 3, 2 * (i % 3) + 1);
    }
    QCoreApplication::processEvents();
}

void measureKeys(Desk& desk, const QString& backend, Report& report)
{
    QMainWindow bare;
    auto* bareField = new QLineEdit;
    bare.setCentralWidget(bareField);
    bare.resize(desk.window()->size());
    Pair pair;
    pair.ours = echoes(desk.part<QLineEdit>("symptomLineEdit"));
    bare.show();
    bare.activateWindow();
    pair.floor = echoes(bareField);
    bare.close();
    desk.sitDown();
    report.limit(u"a key in the intake to the screen, %1, p95"_s.arg(backend), pair.ours.p95(), kFrame, u"ms"_s);
    report.limit(u"the same against a bare field"_s, pair.ours.median() / pair.floor.median(), 0, u"times"_s);
    addFields(*desk.window()->findChild<IntakeForm*>(), kMoreFields);
    const Series among = echoes(desk.part<QLineEdit>("symptomLineEdit"));
    report.limit(u"a key among 200 more fields, %1, p95"_s.arg(backend), among.p95(), kFrame, u"ms"_s);
}

/// A ticket with so many messages, and another to come from.
QList<TicketId> talkative(Center& center)
{
    TicketFilter filter;
    filter.view = u"all"_s;
    const TicketPage page = settled(center.tickets().page(filter, {}, 2));
    QList<TicketId> ids;
    for (const TicketRow& row : page.rows)
        ids.append(row.id);
    for (int i = 0; i < kMessages; ++i)
        settled(center.tickets().addEntry(
            ids.first(), u"note"_s, u"第%1次联系：客户说出风还是不凉，约定下午再看。"_s.arg(i), QUuid::createUuid()));
    return ids;
}

void measureOpening(Desk& desk, const TestDatabase& database, Report& report)
{
    const auto center = signedInCenter(database, u"wangmin"_s);
    const QList<TicketId> ids = talkative(*center);
    const auto raw = RawDatabase::open(database, u"wangmin"_s);
    PageStack* pages = desk.app().mainWindow()->pages();
    const auto shows = [&](TicketId id) {
        pages->showTicket(id);
        const auto events = [&] {
            const auto* view = desk.part<TimelineView>("timelineView");
            return view && view->model() ? view->model()->rowCount() : -1;
        };
        if (!comesTrue([&] { return events() >= 0 && (events() >= kMessages) == (id == ids.first()); }, 10000))
            qFatal("the ticket does not open");
        Painted painted(desk.part<TimelineView>("timelineView")->viewport());
        desk.part<TimelineView>("timelineView")->viewport()->update();
        painted.await();
    };
    Pair pair;
    for (int i = 0; i < kOpenings; ++i) {
        shows(ids.last());
        pair.ours.add(microseconds([&] { shows(ids.first()); }) / 1000);
        pair.floor.add(microseconds([&] {
                           raw->run(u"tickets/list_events"_s, {{u"ticket_id"_s, ids.first().value()}});
                       }) /
                       1000);
    }
    const QString name = backendName(database.backend());
    report.limit(u"a ticket with 100 messages on the screen, %1, median"_s.arg(name), pair.ours.median(), kOpened,
                 u"ms"_s);
    report.limit(u"the same against its log alone, through the C interface"_s, pair.ours.median() / pair.floor.median(),
                 0, u"times"_s);
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    return double(file.readAll().split(' ').value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// In a process of its own: the window of an agent who reads through a list of a million tickets; prints what an empty
/// window takes, and what this one takes.
int readThrough(const QString& url)
{
    {
        QMainWindow empty;
        empty.resize(1440, 900);
        empty.show();
        QCoreApplication::processEvents();
        std::printf("%f ", residentMegabytes());
    }
    Desk desk(dayCenter(*DatabaseUrl::parse(url)));
    desk.signIn(u"wangmin"_s);
    desk.turnTo("ticketsRailButton");
    const auto rows = [&] {
        const auto* list = desk.part<TicketListView>("ticketListView");
        return list && list->model() ? list->model()->rowCount() : 0;
    };
    if (!comesTrue([&] { return rows() > 0; }, 30000))
        return 1;
    auto* list = desk.part<TicketListView>("ticketListView");
    for (int i = 0; i < kPagesRead; ++i) {
        const int before = list->verticalScrollBar()->maximum();
        list->verticalScrollBar()->setValue(before);
        comesTrue([&] { return list->verticalScrollBar()->maximum() > before; }, 2000);
    }
    std::printf("%f\n", residentMegabytes());
    return 0;
}

void measureMemory(Backend backend, Report& report)
{
    const auto database = TestDatabase::make(backend);
    if (!database->setUp(kTenThousand))
        qFatal("no demonstration");
    {
        const auto db = database->connect();
        multiply(*db);
        if (backend == Backend::Postgresql)
            ask(*db, u"vacuum analyze"_s);
    }
    const DatabaseUrl url = database->url();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--memory"_s, url.postgresql ? u"postgresql:///%1?host=%2"_s.arg(url.database, url.host)
                                                 : u"sqlite:"_s + url.path});
    if (!process.waitForFinished(300000) || process.exitCode() != 0)
        qFatal("the window did not end");
    const QList<QByteArray> sizes = process.readAllStandardOutput().simplified().split(' ');
    const double empty = sizes.value(0).toDouble(), ours = sizes.value(1).toDouble();
    report.limit(u"the window with 1,000,000 tickets, %1"_s.arg(backendName(backend)), ours, kMemory, u"MB"_s);
    report.limit(u"the same against an empty window"_s, ours / empty, 0, u"times"_s);
}

void measure(Backend backend, Report& report)
{
    const auto database = TestDatabase::make(backend);
    if (!database->setUp(kTenThousand))
        qFatal("no demonstration");
    Desk desk(dayCenter(database->url()));
    desk.signIn(u"wangmin"_s);
    measureKeys(desk, backendName(backend), report);
    measureOpening(desk, *database, report);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--memory") == 0)
        return readThrough(QString::fromLocal8Bit(argv[2]));
    Report report;
    for (const Backend backend : benchBackends()) {
        measure(backend, report);
        measureMemory(backend, report);
    }
    return report.exitCode();
}
