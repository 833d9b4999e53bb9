#include "widgets/shell/noticepopup.h"

#include "models/promise/noticelist.h"
#include "models/promise/noticesmodel.h"
#include "models/shell/keymap.h"
#include "shell/ui_noticepopup.h"
#include "widgets/shell/noticedelegate.h"
#include "widgets/theme/woshoustyle.h"

#include <QKeyEvent>

namespace woshou {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kWidth = 440, kMostHeight = 420, kEmptyHeight = 150; ///< of the card, its list, pixels at 100 %
constexpr auto kTick = 5s;

} // namespace

NoticePopup::NoticePopup(NoticeList* notices, QWidget* window)
    : QWidget(window)
    , m_notices(notices)
    , m_ui(std::make_unique<Ui::NoticePopup>())
    , m_model(new NoticesModel(this))
{
    m_ui->setupUi(this);
    hide();
    setUpList();
    const QObjectList heard = {window, this, m_ui->noticesListView, m_ui->seenPushButton};
    for (QObject* object : heard)
        object->installEventFilter(this);
    connect(m_ui->seenPushButton, &QPushButton::clicked, m_notices, &NoticeList::markAllSeen);
    connect(m_notices, &NoticeList::changed, this, &NoticePopup::refresh);
    connect(Theme::instance(), &Theme::changed, this, &NoticePopup::place);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model->setNow(m_notices->now()); });
}

NoticePopup::~NoticePopup() = default;

void NoticePopup::setUpList()
{
    m_ui->noticesListView->setModel(m_model);
    m_ui->noticesListView->setItemDelegate(new NoticeDelegate(m_ui->noticesListView));
    setRole(m_ui->noticesTitleLabel, TextRole::BaseBold);
    setRole(m_ui->noticesKeysLabel, TextRole::Small, Token::Text3);
    connect(m_ui->noticesListView, &QListView::clicked, this, &NoticePopup::choose);
}

void NoticePopup::openBelow(QWidget* anchor)
{
    if (isVisible())
        return;
    m_anchor = anchor;
    m_before = window()->focusWidget();
    m_model->setNotices({}, m_notices->now()); // the newest is chosen, whatever was the last time
    raise();
    show();
    refresh();
    m_clock.start(kTick);
}

void NoticePopup::dismiss()
{
    if (!isVisible())
        return;
    m_clock.stop();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
}

/// Keeps the chosen one, or its place in the list when it has left.
void NoticePopup::refresh()
{
    if (!isVisible())
        return;
    const int row = m_ui->noticesListView->currentIndex().row();
    const Notice* chosen = m_model->notice(row);
    const NoticeId id = chosen ? chosen->id : NoticeId();
    m_model->setNotices(m_notices->notices(), m_notices->now());
    const int kept = m_model->rowOf(id);
    const int nearest = qBound(0, row, qMax(0, m_model->rowCount() - 1));
    m_ui->noticesListView->setCurrentIndex(m_model->index(kept >= 0 ? kept : nearest));
    m_ui->noticesEmptyState->setContent(u"bell"_s, tr("No notices"),
                                        tr("When a promise comes near its end, or is overdue, it stands here."));
    giveFocus();
    place();
}

/// To the list, or to the popup itself while there is none; before anything that has it is hidden.
void NoticePopup::giveFocus()
{
    const bool empty = m_model->rowCount() == 0;
    if (empty)
        setFocus(Qt::PopupFocusReason);
    m_ui->noticesEmptyState->setVisible(empty);
    const QWidgetList parts = {m_ui->noticesListView, m_ui->seenPushButton, m_ui->noticesKeysLabel};
    for (QWidget* part : parts)
        part->setVisible(!empty);
    if (!empty && !m_ui->seenPushButton->hasFocus())
        m_ui->noticesListView->setFocus(Qt::PopupFocusReason);
}

/// As high as what it holds, its right edge below that of the anchor where the window has the room.
void NoticePopup::place()
{
    if (!isVisible() || !m_anchor)
        return;
    const Theme* theme = Theme::instance();
    setGeometry(parentWidget()->rect());
    const int rows = m_model->rowCount() * qMax(0, m_ui->noticesListView->sizeHintForRow(0));
    const int most = qMin(theme->px(kMostHeight), height() * 2 / 3);
    m_ui->noticesListView->setFixedHeight(qMin(rows, most));
    m_ui->noticesEmptyState->setFixedHeight(theme->px(kEmptyHeight));
    const int side = theme->px(8);
    const int width = qMin(theme->px(kWidth), this->width() - 2 * side);
    const QPoint below = m_anchor->mapTo(parentWidget(), QPoint(m_anchor->width(), m_anchor->height()));
    const int left = qBound(side, below.x() - width, qMax(side, this->width() - side - width));
    m_ui->noticesCard->setFixedWidth(width);
    m_ui->noticesCard->setGeometry(left, below.y(), width, m_ui->noticesCard->sizeHint().height());
}

bool NoticePopup::takeKey(const QKeyEvent* event)
{
    if (KeyMap::instance()->key("window.notices") == QKeySequence(event->keyCombination())) {
        if (!event->isAutoRepeat()) // the press that opened it is held
            dismiss();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_ui->seenPushButton->hasFocus())
            m_notices->markAllSeen();
        else
            choose();
        return true;
    case Qt::Key_Delete:
        markChosen();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        turnFocus();
        return true;
    default:
        return false;
    }
}

/// Between the list and its button.
void NoticePopup::turnFocus()
{
    if (m_model->rowCount() == 0)
        return;
    QWidget* list = m_ui->noticesListView;
    (list->hasFocus() ? m_ui->seenPushButton : list)->setFocus(Qt::TabFocusReason);
}

void NoticePopup::choose()
{
    const Notice* notice = m_model->notice(m_ui->noticesListView->currentIndex().row());
    if (!notice)
        return;
    const Notice chosen = *notice;
    dismiss();
    m_notices->markSeen({chosen.id});
    emit ticketChosen(chosen.ticket);
}

void NoticePopup::markChosen()
{
    if (const Notice* notice = m_model->notice(m_ui->noticesListView->currentIndex().row()))
        m_notices->markSeen({notice->id});
}

// Every key is the popup's while it is open: none of the page beneath is started by it.
bool NoticePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event));
    return QWidget::eventFilter(watched, event);
}

void NoticePopup::mousePressEvent(QMouseEvent* event)
{
    if (!m_ui->noticesCard->geometry().contains(event->pos()))
        dismiss();
}

void NoticePopup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    refresh();
}

} // namespace woshou
