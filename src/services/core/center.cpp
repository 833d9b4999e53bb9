#include "services/core/center.h"

#include "base/whenready.h"
#include "services/admin/demofile.h"
#include "services/admin/referenceloading.h"
#include "services/admin/settingservice.h"
#include "services/background/deadletterservice.h"
#include "services/core/changebus.h"
#include "services/core/executor.h"
#include "services/core/opening.h"
#include "services/core/threadpark.h"
#include "services/core/workthread.h"
#include "services/customers/customerservice.h"
#include "services/dispatch/dispatchservice.h"
#include "services/knowledge/knowledgeservice.h"
#include "services/knowledge/searchservice.h"
#include "services/measures/measureservice.h"
#include "services/people/absenceservice.h"
#include "services/promise/noticeservice.h"
#include "services/surveys/surveyservice.h"
#include "services/tickets/attachmentservice.h"
#include "services/tickets/bulkservice.h"
#include "services/tickets/escalationservice.h"
#include "services/tickets/presenceservice.h"
#include "services/tickets/relationservice.h"
#include "services/tickets/savedviewservice.h"
#include "services/tickets/taskservice.h"
#include "services/tickets/ticketservice.h"
#include "services/triage/triageservice.h"
#include "services/triage/triageshelf.h"
#include "storage/admin/settingrepository.h"
#include "storage/core/changefeed.h"
#include "storage/core/migrator.h"
#include "storage/people/personrepository.h"
#include "storage/tickets/ticketrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// What a session needs from the database in one go.
struct Opened
{
    Person person;
    std::shared_ptr<const ReferenceData> reference;
    Instant now;
    qint64 lastEvent = 0, lastSetting = 0; ///< what the change feed goes on from
};

Result<Opened> openSession(Connection& db, const Person& person)
{
    WOSHOU_CHECK(Migrator::check(db));
    Opened opened;
    opened.person = person;
    WOSHOU_TRY(ReferenceData reference, loadReference(db));
    opened.reference = std::make_shared<const ReferenceData>(std::move(reference));
    WOSHOU_TRY(opened.now, db.now());
    WOSHOU_TRY(opened.lastEvent, TicketRepository(db).lastEvent());
    WOSHOU_TRY(opened.lastSetting, SettingRepository(db).lastId());
    return opened;
}

Result<Opened> openLogin(Connection& db, const QString& login)
{
    WOSHOU_CHECK(Migrator::check(db));
    const auto person = PersonRepository(db).byLogin(login);
    if (!person && person.error().kind == ErrorKind::NotFound) // a login of the server that is nobody here
        return failure(ErrorKind::Permission, person.error().detail, u"wrong_password"_s, u"login"_s);
    return person ? openSession(db, *person) : Result<Opened>(failure(person.error()));
}

} // namespace

struct Center::Private
{
    explicit Private(Center* center)
        : q(center)
    {
        effectTimer.setSingleShot(true);
        effectTimer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&effectTimer, &QTimer::timeout, q, [this] { reloadReference(); });
    }

    Center* const q;
    DatabaseUrl url;
    std::unique_ptr<Executor> executor; ///< the embedded one from open() on, a person's own on PostgreSQL
    std::unique_ptr<WorkThread> feedThread;
    ChangeBus bus;
    ServiceContext context;
    bool signedIn = false;
    Milliseconds offset{0};
    std::unique_ptr<TicketService> tickets;
    std::unique_ptr<AttachmentService> attachments;
    std::unique_ptr<CustomerService> customers;
    std::unique_ptr<KnowledgeService> knowledge;
    std::unique_ptr<SearchService> search;
    std::unique_ptr<DispatchService> dispatch;
    std::unique_ptr<SurveyService> surveys;
    std::unique_ptr<TaskService> tasks;
    std::unique_ptr<EscalationService> escalations;
    std::unique_ptr<RelationService> relations;
    std::unique_ptr<BulkService> bulk;
    std::unique_ptr<SavedViewService> views;
    std::unique_ptr<PresenceService> presence;
    std::unique_ptr<TriageService> triage;
    std::unique_ptr<SettingService> settingService;
    std::unique_ptr<DeadLetterService> deadLetters;
    std::unique_ptr<MeasureService> measures;
    std::unique_ptr<NoticeService> notices;
    std::unique_ptr<AbsenceService> absences;
    QTimer effectTimer; ///< until a version of a setting that waits takes effect
    int session = 0;
    int reloads = 0; ///< questions for the reference data

    void makeServices()
    {
        tickets = std::make_unique<TicketService>(context);
        attachments = std::make_unique<AttachmentService>(context);
        customers = std::make_unique<CustomerService>(context);
        knowledge = std::make_unique<KnowledgeService>(context);
        search = std::make_unique<SearchService>(context);
        dispatch = std::make_unique<DispatchService>(context);
        surveys = std::make_unique<SurveyService>(context);
        tasks = std::make_unique<TaskService>(context);
        escalations = std::make_unique<EscalationService>(context);
        relations = std::make_unique<RelationService>(context);
        bulk = std::make_unique<BulkService>(context);
        views = std::make_unique<SavedViewService>(context);
        presence = std::make_unique<PresenceService>(context);
        settingService = std::make_unique<SettingService>(context);
        deadLetters = std::make_unique<DeadLetterService>(context);
        measures = std::make_unique<MeasureService>(context);
        notices = std::make_unique<NoticeService>(context);
        absences = std::make_unique<AbsenceService>(context);
        triage = std::make_unique<TriageService>(context);
        triage->renew();
    }

    void startFeed(const ConnectionSettings& settings, const Opened& opened)
    {
        stopFeed();
        feedThread = std::make_unique<WorkThread>(u"woshou-listen"_s);
        auto* feed = new ChangeFeed(settings, opened.lastEvent, opened.lastSetting);
        QObject::connect(feed, &ChangeFeed::ticketChanged, &bus, &ChangeBus::addTicket);
        QObject::connect(feed, &ChangeFeed::customerChanged, &bus, &ChangeBus::addCustomer);
        QObject::connect(feed, &ChangeFeed::presenceChanged, &bus, &ChangeBus::presenceChanged);
        QObject::connect(feed, &ChangeFeed::everythingChanged, &bus, &ChangeBus::requestResync);
        QObject::connect(feed, &ChangeFeed::settingsChanged, q, [this] { reloadReference(); });
        QObject::connect(feed, &ChangeFeed::connectionChanged, &bus, &ChangeBus::setConnection);
        QObject::connect(feed, &ChangeFeed::clockCompared, &bus, [this](qint64 ms) { offset = Milliseconds(ms); });
        feedThread->take(feed);
        QMetaObject::invokeMethod(feed, &ChangeFeed::start, Qt::QueuedConnection);
    }

    void stopFeed()
    {
        if (feedThread)
            parkThread(std::move(feedThread));
    }

    void makeExecutor(const ConnectionSettings& settings, int readers)
    {
        executor = std::make_unique<Executor>(settings, readers);
        QObject::connect(executor.get(), &Executor::committed, &bus, [this](const QList<TicketId>& ids) {
            for (const TicketId id : ids)
                bus.addTicket(id);
        });
    }

    void begin(const Opened& opened, const ConnectionSettings& settings)
    {
        offset = opened.now - Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
        context = {executor.get(), opened.person, opened.reference, std::make_shared<TriageShelf>()};
        if (!url.postgresql)
            executor->setReadsOf(opened.person.role == Role::Engineer ? opened.person.id : PersonId());
        makeServices();
        signedIn = true;
        startFeed(settings, opened);
        ++session;
        awaitEffect();
    }

    /// Without an answer it is asked again, but not sooner than a lost server can be back.
    void reloadReference()
    {
        constexpr int kReloadAgain = 5000; // ms
        if (!signedIn)
            return;
        whenReady(executor->read<ReferenceData>(loadReference), q,
                  [this, asked = session, reload = ++reloads](const Result<ReferenceData>& reference) {
                      if (!signedIn || asked != session || reload != reloads)
                          return; // a later question has the newer answer
                      if (!reference) {
                          effectTimer.start(kReloadAgain);
                          return;
                      }
                      context.reference = std::make_shared<const ReferenceData>(*reference);
                      emit q->referenceChanged();
                      awaitEffect();
                  });
    }

    /// A timer knows no more than 24 days, and a clock may be set: it is looked at again long before.
    void awaitEffect()
    {
        constexpr qint64 kSoonest = 50, kLatest = 6 * 3600 * 1000; // ms
        effectTimer.stop();
        if (const MaybeInstant at = context.reference->changesAt)
            effectTimer.start(int(std::clamp<qint64>((*at - q->serverNow()).count(), kSoonest, kLatest)));
    }
};

Center::Center(DatabaseUrl url, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<TicketId>();
    d->url = std::move(url);
}

Center::~Center()
{
    d->stopFeed();
}

const DatabaseUrl& Center::url() const
{
    return d->url;
}

QFuture<Result<CenterInfo>> Center::open()
{
    if (d->url.postgresql)
        return QtFuture::makeReadyFuture(Result<CenterInfo>(CenterInfo{}));
    QDir().mkpath(QFileInfo(d->url.path).absolutePath());
    ConnectionSettings settings = settingsOf(d->url, {}, {});
    settings.origin = demoFile();
    d->makeExecutor(settings, 1);
    return d->executor->run<CenterInfo>(openEmbedded);
}

QFuture<Result<CenterInfo>> Center::openExisting()
{
    if (d->url.postgresql)
        return open();
    if (!QFileInfo(d->url.path).isFile())
        return QtFuture::makeReadyFuture(
            Result<CenterInfo>(failure(ErrorKind::Connection, d->url.path, u"missing_file"_s)));
    d->makeExecutor(settingsOf(d->url, {}, {}), 1);
    return d->executor->run<CenterInfo>(woshou::openExisting);
}

QFuture<Result<Person>> Center::signIn(const QString& login, const QString& password)
{
    ConnectionSettings settings = settingsOf(d->url, login, password);
    std::function<Result<Opened>(Connection&)> task = [login](Connection& db) { return openLogin(db, login); };
    if (d->url.postgresql) {
        d->makeExecutor(settings, 2);
    } else {
        task = [login, password](Connection& db) -> Result<Opened> {
            WOSHOU_TRY(const Person person, checkPassword(db, login, password));
            return openSession(db, person);
        };
    }
    return answerWith(d->executor->run<Opened>(task), this,
                      [this, settings](const Result<Opened>& opened) -> Result<Person> {
                          if (!opened)
                              return failure(opened.error());
                          d->begin(*opened, settings);
                          emit signedIn();
                          return opened->person;
                      });
}

QFuture<Result<Person>> Center::signInDemo(const QString& login)
{
    if (d->url.postgresql)
        return QtFuture::makeReadyFuture(Result<Person>(failure(ErrorKind::Permission, u"no demonstration"_s)));
    const auto task = [login](Connection& db) -> Result<Opened> {
        WOSHOU_TRY(const Person person, withoutPassword(db, login));
        return openSession(db, person);
    };
    const ConnectionSettings settings = settingsOf(d->url, {}, {});
    return answerWith(d->executor->run<Opened>(task), this,
                      [this, settings](const Result<Opened>& opened) -> Result<Person> {
                          if (!opened)
                              return failure(opened.error());
                          d->begin(*opened, settings);
                          emit signedIn();
                          return opened->person;
                      });
}

void Center::signOut()
{
    if (!std::exchange(d->signedIn, false))
        return;
    emit signedOut();
    d->stopFeed();
    d->effectTimer.stop();
    d->tickets.reset();
    d->attachments.reset();
    d->customers.reset();
    d->knowledge.reset();
    d->search.reset();
    d->dispatch.reset();
    d->surveys.reset();
    d->tasks.reset();
    d->relations.reset();
    d->bulk.reset();
    d->views.reset();
    d->presence.reset();
    d->settingService.reset();
    d->deadLetters.reset();
    d->measures.reset();
    d->notices.reset();
    d->absences.reset();
    d->triage.reset();
    d->context = {};
    if (d->url.postgresql)
        d->executor.reset();
}

bool Center::isSignedIn() const
{
    return d->signedIn;
}

const Person& Center::person() const
{
    return d->context.person;
}

const ReferenceData& Center::reference() const
{
    return *d->context.reference;
}

ChangeBus* Center::bus() const
{
    return &d->bus;
}

TicketService& Center::tickets() const
{
    return *d->tickets;
}

AttachmentService& Center::attachments() const
{
    return *d->attachments;
}

CustomerService& Center::customers() const
{
    return *d->customers;
}

KnowledgeService& Center::knowledge() const
{
    return *d->knowledge;
}

SearchService& Center::search() const
{
    return *d->search;
}

DispatchService& Center::dispatch() const
{
    return *d->dispatch;
}

RelationService& Center::relations() const
{
    return *d->relations;
}

BulkService& Center::bulk() const
{
    return *d->bulk;
}

TaskService& Center::tasks() const
{
    return *d->tasks;
}

EscalationService& Center::escalations() const
{
    return *d->escalations;
}

SurveyService& Center::surveys() const
{
    return *d->surveys;
}

SavedViewService& Center::views() const
{
    return *d->views;
}

PresenceService& Center::presence() const
{
    return *d->presence;
}

SettingService& Center::settings() const
{
    return *d->settingService;
}

DeadLetterService& Center::deadLetters() const
{
    return *d->deadLetters;
}

AbsenceService& Center::absences() const
{
    return *d->absences;
}

NoticeService& Center::notices() const
{
    return *d->notices;
}

MeasureService& Center::measures() const
{
    return *d->measures;
}

TriageService& Center::triage() const
{
    return *d->triage;
}

Milliseconds Center::clockOffset() const
{
    return d->offset;
}

Instant Center::serverNow() const
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch()) + d->offset;
}

} // namespace woshou
