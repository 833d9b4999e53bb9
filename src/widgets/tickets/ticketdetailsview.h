#pragma once

#include "models/tickets/ticketdesk.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QMimeData;
class QShortcut;

namespace woshou {

namespace Ui {
class TicketDetailsView;
}

class DropOverlay;
class StageLine;
class TicketActions;
class TicketPresence;
class TicketEscalations;
class TicketFiles;
class TicketRelations;
class TicketWork;

/// One ticket: header with the next step, promises, way, the three questions, timeline, device
/// history, record, tasks, what the customer may read, and files.
class TicketDetailsView : public QWidget
{
    Q_OBJECT
public:
    explicit TicketDetailsView(QWidget* parent = nullptr);
    ~TicketDetailsView() override;

    /// Must be called once, before any ticket is shown.
    void setDesk(const TicketDesk& desk);
    void setReference(const ReferenceData& reference);
    /// Where the keys of the next step and of progress and departments work, when that is more than this view.
    void setKeyScope(QWidget* scope);
    TicketId ticket() const { return m_shown; }
    /// The ticket that was chosen and is shown soon; until then no key takes a step of the one before.
    void expect(TicketId id);
    /// Somebody writes here: no other ticket may take the place of this one by itself.
    bool isWriting() const;
    /// Keeps what is shown until the new ticket is there.
    void showTicket(TicketId id);
    /// Of the ticket that was asked for last: this entry of its log is brought into sight. 0 for none.
    void showEntry(qint64 entry);
    void showDetails(const TicketDetails& details);
    void clear();
    /// Reads the ticket again when it is the one shown.
    void refresh();
    /// Somebody came to the ticket, left it, or began to write (ChangeBus::presenceChanged).
    void hearPresence(TicketId id);
    /// Time has passed: promises follow.
    void tick();

signals:
    void ticketRequested(woshou::TicketId id); ///< of the device's history
    void dispatchRequested(woshou::TicketId id);
    void customerRequested(woshou::CustomerId id);
    void changed(woshou::TicketId id); ///< a step or an entry was saved here

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpHeader();
    void setUpActions();
    void setUpWork();
    void setUpFiles();
    void setUpKeys(QWidget* scope);
    void openWork(void (TicketWork::*open)(const TicketDetails&));
    void pickFiles();
    void attach(const QMimeData* mime);
    bool mayAttach() const;
    void setUpRelations();
    void setUpEscalations();
    void openEscalation();
    void fillEscalations();
    void whenSaved(TicketId id);
    void openLink();
    void openChange();
    void undoLast();
    bool isWhatIsMeant() const;
    void setUpReply();
    void setUpPresence();
    void tellPresence();
    void fillPresence();
    void request(TicketId id);
    void setLoading(bool loading);
    void updateKey();
    void fill();
    void fillHeader();
    void giveRoom();
    void fillTags();
    void fillStages();
    void revealEntry();
    void fillTab();
    void fillTabs();
    void showError(const Error& error);
    void copyNumber();
    void print();

    std::unique_ptr<Ui::TicketDetailsView> m_ui;
    TicketDesk m_desk;
    TicketActions* m_actions = nullptr;
    TicketWork* m_work = nullptr;
    TicketPresence* m_presence;
    TicketFiles* m_files = nullptr;
    DropOverlay* m_overlay = nullptr;
    TicketRelations* m_relations = nullptr;
    TicketEscalations* m_escalations = nullptr;
    QList<QPointer<QShortcut>> m_keys; ///< of the work on the ticket; they go with their scope
    StageLine* m_stages;
    qint64 m_entry = 0; ///< waits for its ticket
    TicketDetails m_details;
    TicketId m_shown;  ///< what is on the screen
    TicketId m_wanted; ///< what is on its way
    TicketId m_expected;
    int m_generation = 0;
    bool m_loading = false; ///< m_wanted is on its way
};

} // namespace woshou
