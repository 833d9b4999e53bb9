#pragma once

#include "base/id.h"
#include "storage/core/connection.h"
#include "story/desk.h"
#include "story/transcript.h"
#include "widgets/shell/watchdog.h"

#include <memory>

namespace woshou {

/// Moves the center's time zone so that it is early afternoon there, whatever the clock says where the day is played:
/// engineers are on duty.
Result<Done> makeItAfternoon(Connection& administrator);

/// Presses the arrow until the choice bar stands on this code.
void chooseByKeys(Desk& desk, const char* bar, const char* wanted);
/// Chooses the caller's device of this model in the list of devices.
void chooseDevice(Desk& desk, const QString& model);

/// The day in the life of a service center: one call from the first greeting to the number on the dashboard, played
/// through the real windows of an agent, a dispatcher, an engineer and a manager, by keys and mouse.
class Day
{
public:
    Day(DayCenter center, Transcript& transcript);

    /// The steps in their order; stops after the first that fails.
    void play();
    /// How the interface thread answered while the day was played, without the pictures.
    const Watchdog::Seen& seen() const { return m_seen; }

private:
    // 1 — the caller is known
    void agentSignsIn();
    void callerIsRecognised();
    void openingFitsChannelAndMood();
    // 2 — the three questions
    void requiredItemsStopTheSave();
    void threeQuestionsAreAsked();
    void proposalIsExplainedAndTaken();
    // 3 — help while one types
    void suggestionsFollowTheTyping();
    void selfHelpComesFirst();
    // 4 — the number
    void saveGivesTheNumber();
    // 5 — the right engineer
    void dispatcherSeesTheJobAtOnce();
    void overrulingAsksForAReason();
    // 6 — the work and the answer
    void engineerSeesTheJobAtOnce();
    void engineerRecordsTheWork(const QString& cause, bool again);
    void customerSaysNo();
    void theCustomerHasEnough();
    void customerSaysYesAndRates();
    void customerIsCalledAgain();
    // 7 — the figures
    void managerReadsTheFigures();
    void aNumberOpensItsTickets();
    // 8 — what went wrong is put right
    void fourMoreCallIn();
    void aWrongCustomerIsPutRight();
    void twoChangeTheSameTicket();
    void aMergeIsUndone();
    void severalAreChangedTogether();
    // 9 — calls that are not as usual
    void aCallIsTakenWithoutTheServer();
    void theSameCallIsNotRecordedTwice();

    std::unique_ptr<Desk> desk(const QString& login);
    void showWhereItStopped();
    void show(Desk& desk, const QString& name, const QString& sentence);
    void openView(Desk& desk, const QString& view);
    void chooseTicket(Desk& desk);
    void takeStep(Desk& desk, const char* move);
    void takeEscalation(Desk& desk, const QString& view, const char* button, const QString& words);
    void takeShortCall(const QString& symptom);
    void openOne(Desk& desk, TicketId id, const QString& number);
    QStringList samples() const;

    DayCenter m_center;
    Transcript& m_transcript;
    std::unique_ptr<Desk> m_agent, m_dispatcher, m_engineer, m_manager, m_supervisor;
    QString m_number;
    TicketId m_ticket;
    QStringList m_samples; ///< the sizes behind the figures before the ticket was closed
    Watchdog::Seen m_seen;
};

} // namespace woshou
