#pragma once

#include "models/tickets/moveplan.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace woshou {

class KeyShortcut;

/// The steps of a ticket: the next one filled, one or two beside it, the rest behind "…". What is not possible stays
/// there, disabled, and says why. The key takes the filled one anywhere in `scope`. A ticket that is over has no
/// next one: its steps are plain and have no key.
class MoveBar : public QWidget
{
    Q_OBJECT
public:
    explicit MoveBar(QWidget* parent = nullptr);

    void setScope(QWidget* scope);
    /// While it is not alive the key does nothing: the steps may be those of another ticket than one means.
    void setKeyAlive(bool alive) { m_keyAlive = alive; }
    void setOffers(const QList<MoveOffer>& offers, bool over = false);
    /// What else is done to the ticket, at the end of the menu and in the palette; owned by whoever made it.
    void setCommands(const QList<QAction*>& commands);
    /// How wide it may be, in pixels: steps that do not fit beside the next one stand in the menu alone.
    void setRoom(int pixels);
    /// While a step is on its way none can be taken.
    void setBusy(bool busy);
    /// The cap is shown where the key works.
    void setKeyShown(bool shown);

    /// Only the next step keeps its place; the others go into the menu.
    QSize minimumSizeHint() const override;

signals:
    void moveChosen(const woshou::MoveOffer& offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void offerFilled();
    void takeFilled();
    void rebuild();
    QPushButton* addButton(const MoveOffer& offer, const QString& name);
    QAction* addToMenu(const MoveOffer& offer);
    void fit();
    void capFirst(bool shown);
    void addCommand(const MoveOffer& offer);
    void addCommands();

    QHBoxLayout* m_layout;
    QToolButton* m_more;
    QMenu* m_menu;
    KeyShortcut* m_shortcut = nullptr;
    QList<QPushButton*> m_buttons;
    QHash<QPushButton*, QAction*> m_twins; ///< what stands in the menu where a button has no room
    QList<MoveOffer> m_offers;
    QList<QPointer<QAction>> m_commands;
    QPointer<QAction> m_separator; ///< between the steps and the commands
    bool m_over = false;           ///< the ticket is
    int m_room = QWIDGETSIZE_MAX;
    int m_firstWidth = 0; ///< of the next step with its key, whether that is shown or not
    bool m_busy = false, m_keyShown = true, m_keyAlive = true;
};

/// What a step is called on its button.
QString moveName(const MoveOffer& offer);
/// Why it cannot be taken; empty when it can.
QString moveObstacle(const MoveOffer& offer);

} // namespace woshou
