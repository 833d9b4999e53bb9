#include "widgets/tickets/movebar.h"

#include "models/admin/language.h"
#include "models/shell/keymap.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBeside = 2;

} // namespace

MoveBar::MoveBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_layout->setContentsMargins(3, 3, 3, 3); // room for the focus ring
    m_layout->setSpacing(8);
    m_more->setObjectName(u"moreToolButton"_s);
    m_more->setIcon(Theme::instance()->icon(u"more"_s, Token::Text1));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    m_menu->setObjectName(u"moveMenu"_s);
    m_layout->addWidget(m_more);
    connect(KeyMap::instance(), &KeyMap::changed, this, &MoveBar::fit);
    connect(Theme::instance(), &Theme::changed, this, &MoveBar::fit);
    rebuild();
}

void MoveBar::setScope(QWidget* scope)
{
    delete m_shortcut;
    m_shortcut = new KeyShortcut("tickets.step", scope);
    connect(m_shortcut, &QShortcut::activated, this, &MoveBar::takeFilled);
    offerFilled();
}

/// What the key does is the filled step, or nothing.
void MoveBar::offerFilled()
{
    if (!m_shortcut)
        return;
    const bool has = !m_buttons.isEmpty() && !m_over;
    m_shortcut->setEnabled(has);
    m_shortcut->setButton(has ? m_buttons.first() : nullptr);
    m_shortcut->setTitle(has ? m_buttons.first()->text() : QString());
}

void MoveBar::takeFilled()
{
    if (m_keyAlive && !m_buttons.isEmpty() && !m_over)
        m_buttons.first()->click();
}

void MoveBar::setOffers(const QList<MoveOffer>& offers, bool over)
{
    if (m_offers == offers && m_over == over)
        return; // an open menu and a held button stay
    m_over = over;
    m_offers = offers;
    rebuild();
}

void MoveBar::setCommands(const QList<QAction*>& commands)
{
    const QList<QPointer<QAction>> given(commands.begin(), commands.end());
    if (m_commands == given)
        return;
    m_commands = given;
    addCommands(); // the steps stay as they are
}

void MoveBar::setRoom(int pixels)
{
    m_room = pixels;
    fit();
}

QSize MoveBar::minimumSizeHint() const
{
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right() + m_more->sizeHint().width();
    if (!m_buttons.isEmpty())
        width += m_firstWidth + m_layout->spacing();
    return {width, QWidget::minimumSizeHint().height()};
}

/// Buttons are hidden and not made anew, and none comes or goes with the key of the first: that changes when one of
/// them is pressed.
void MoveBar::fit()
{
    capFirst(true);
    m_firstWidth = m_buttons.isEmpty() ? 0 : m_buttons.first()->sizeHint().width();
    capFirst(m_keyShown);
    int used = m_layout->contentsMargins().left() + m_layout->contentsMargins().right() + m_more->sizeHint().width();
    for (QPushButton* button : std::as_const(m_buttons)) {
        used += (button == m_buttons.first() ? m_firstWidth : button->sizeHint().width()) + m_layout->spacing();
        QAction* twin = m_twins.value(button);
        const bool fits = !twin || used <= m_room;
        button->setVisible(fits);
        if (twin)
            twin->setVisible(!fits);
    }
    const QList<QAction*> all = m_menu->actions();
    m_more->setVisible(std::any_of(all.begin(), all.end(), [](const QAction* action) { return action->isVisible(); }));
}

void MoveBar::setBusy(bool busy)
{
    m_busy = busy;
    for (QPushButton* button : std::as_const(m_buttons))
        button->setEnabled(!busy);
    m_more->setEnabled(!busy);
}

void MoveBar::setKeyShown(bool shown)
{
    m_keyShown = shown;
    capFirst(shown);
}

void MoveBar::capFirst(bool shown)
{
    if (!m_buttons.isEmpty())
        setKeyCap(m_buttons.first(), shown && !m_over ? KeyMap::instance()->keyText("tickets.step") : QString());
}

void MoveBar::rebuild()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_twins.clear();
    qDeleteAll(findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly));
    m_menu->clear();
    for (const MoveOffer& offer : std::as_const(m_offers)) {
        const bool beside = m_buttons.size() <= kBeside;
        const bool unwanted = offer.move.to == "withdrawn"_L1; // the way out is never one click away
        const bool first = m_buttons.isEmpty();
        const bool besides = offer.possible() && beside && !unwanted;
        QAction* action = besides && first ? nullptr : addToMenu(offer);
        if (!besides)
            continue;
        m_buttons.append(addButton(offer, first ? u"primary"_s : u"second%1"_s.arg(m_buttons.size())));
        if (action)
            m_twins.insert(m_buttons.last(), action);
    }
    if (!m_buttons.isEmpty() && !m_over)
        setKind(m_buttons.first(), u"primary large"_s);
    addCommands();
    setKeyShown(m_keyShown);
    m_more->setToolTip(tr("More steps"));
    m_more->setAccessibleName(tr("More steps"));
    offerFilled();
    setBusy(m_busy);
}

QPushButton* MoveBar::addButton(const MoveOffer& offer, const QString& name)
{
    auto* button = new QPushButton(moveName(offer), this);
    button->setObjectName(name + u"MovePushButton"_s);
    button->setProperty("move", offer.move.code);
    button->setAutoDefault(false);
    setKind(button, u"large"_s);
    connect(button, &QPushButton::clicked, this, [this, offer] { emit moveChosen(offer); });
    m_layout->insertWidget(static_cast<int>(m_buttons.size()), button);
    if (m_buttons.isEmpty() && m_over)
        addCommand(offer);
    return button;
}

QAction* MoveBar::addToMenu(const MoveOffer& offer)
{
    const QString obstacle = moveObstacle(offer);
    const QString text = moveName(offer);
    QAction* action = m_menu->addAction(obstacle.isEmpty() ? text : tr("%1 · %2").arg(text, obstacle));
    action->setData(offer.move.code);
    action->setEnabled(offer.possible());
    action->setToolTip(obstacle.isEmpty() ? text : obstacle);
    connect(action, &QAction::triggered, this, [this, offer] { emit moveChosen(offer); });
    if (offer.possible())
        addCommand(offer);
    return action;
}

/// The palette offers what is not under the key as well.
void MoveBar::addCommand(const MoveOffer& offer)
{
    auto* command = new QAction(moveName(offer), this);
    connect(command, &QAction::triggered, this, [this, offer] {
        if (m_keyAlive && !m_busy)
            emit moveChosen(offer);
    });
    addAction(command);
}

/// Those of before went with whoever made them.
void MoveBar::addCommands()
{
    delete m_separator;
    if (!m_commands.isEmpty() && !m_menu->isEmpty())
        m_separator = m_menu->addSeparator();
    for (const QPointer<QAction>& command : std::as_const(m_commands)) {
        if (!command)
            continue;
        m_menu->addAction(command);
        addAction(command);
    }
    fit();
}

void MoveBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

QString moveName(const MoveOffer& offer)
{
    if (offer.way == MoveWay::SolvedQuestion)
        return MoveBar::tr("Tell the result, ask if solved");
    return offer.move.name(uiChinese());
}

QString moveObstacle(const MoveOffer& offer)
{
    if (!offer.permitted)
        return offer.move.ownOnly ? MoveBar::tr("only this ticket's engineer or another role")
                                  : MoveBar::tr("another role does this");
    QStringList names;
    for (const QString& column : offer.blocked)
        names.append(columnLabel(column));
    return names.isEmpty() ? QString() : MoveBar::tr("missing: %1").arg(names.join(MoveBar::tr(", ")));
}

} // namespace woshou
