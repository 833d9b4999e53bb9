#pragma once

#include "base/result.h"
#include "domain/admin/referencedata.h"
#include "domain/people/person.h"
#include "services/core/databaseurl.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace woshou {

class AbsenceService;
class AttachmentService;
class BulkService;
class ChangeBus;
class CustomerService;
class DeadLetterService;
class DispatchService;
class EscalationService;
class KnowledgeService;
class MeasureService;
class NoticeService;
class PresenceService;
class RelationService;
class SavedViewService;
class SearchService;
class SettingService;
class SurveyService;
class TaskService;
class TicketService;
class TriageService;

/// What the sign-in page needs to know before anybody is signed in.
struct CenterInfo
{
    QString nameZh, nameEn;
    bool demo = false;
    QList<Person> people; ///< the demonstration's people; empty on a real center or before sign-in to PostgreSQL
};

/// One database and whoever is signed in to it: opens, signs in, hands out the services. Lives in the interface
/// thread; the work is done on its executor's threads. One call of open at a time.
class Center : public QObject
{
    Q_OBJECT
public:
    explicit Center(DatabaseUrl url, QObject* parent = nullptr);
    ~Center() override;

    const DatabaseUrl& url() const;
    /// Embedded: the file is opened (made and migrated when missing). PostgreSQL: answers an empty info at once, the
    /// server is asked at sign-in. Errors: Connection; Conflict with code "SV010" when the database is newer than this
    /// program.
    QFuture<Result<CenterInfo>> open();
    /// The same without making anything: NotFound with code "SV011" where no center is, Connection where no file is.
    QFuture<Result<CenterInfo>> openExisting();
    /// Errors: Permission (wrong password, unknown or disabled person), Connection; Conflict with code "SV010" or
    /// "SV012" when the database is newer or older than this program.
    QFuture<Result<Person>> signIn(const QString& login, const QString& password);
    /// Anybody of the embedded demonstration, without password; Permission elsewhere, on PostgreSQL, and for
    /// somebody who was added with a password.
    QFuture<Result<Person>> signInDemo(const QString& login);
    /// Waits for nothing: what still runs ends by itself and tells nobody.
    void signOut();

    bool isSignedIn() const;
    /// Valid while signed in.
    const Person& person() const;
    /// As it is in force: another one from every referenceChanged() on.
    const ReferenceData& reference() const;
    ChangeBus* bus() const;
    TicketService& tickets() const;
    AttachmentService& attachments() const;
    CustomerService& customers() const;
    KnowledgeService& knowledge() const;
    SearchService& search() const;
    DispatchService& dispatch() const;
    SurveyService& surveys() const;
    TaskService& tasks() const;
    EscalationService& escalations() const;
    RelationService& relations() const;
    BulkService& bulk() const;
    MeasureService& measures() const;
    NoticeService& notices() const;
    AbsenceService& absences() const;
    TriageService& triage() const;
    SavedViewService& views() const;
    PresenceService& presence() const;
    SettingService& settings() const;
    DeadLetterService& deadLetters() const;
    /// Server's time minus this desk's clock, compared at sign-in and every five seconds from then on.
    Milliseconds clockOffset() const;
    Instant serverNow() const;

signals:
    void signedIn();
    void signedOut();
    /// There is a new version of a setting, or one that waited took effect; whoever made it. What a page holds of
    /// reference() is to be taken anew.
    void referenceChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace woshou
