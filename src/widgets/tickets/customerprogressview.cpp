#include "widgets/tickets/customerprogressview.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/tickets/customerwords.h"
#include "tickets/ui_customerprogressview.h"
#include "widgets/common/timelinedelegate.h"
#include "widgets/common/toast.h"
#include "widgets/theme/woshoustyle.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QShortcut>
#include <QStandardItemModel>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextRole = Qt::UserRole + 1;

} // namespace

CustomerProgressView::CustomerProgressView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CustomerProgressView>())
    , m_model(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    QListView* list = m_ui->entriesListView;
    list->setModel(m_model);
    list->setItemDelegate(new TimelineDelegate(this));
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    setRole(m_ui->hintLabel, TextRole::Base, Token::Text2);
    setKeyCap(m_ui->copyPushButton, u"Ctrl+C"_s);
    const auto* key = new QShortcut(QKeySequence::Copy, list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &CustomerProgressView::copy);
    connect(m_ui->copyPushButton, &QPushButton::clicked, this, &CustomerProgressView::copy);
    connect(m_ui->replyPushButton, &QPushButton::clicked, this, [this] { emit replyRequested(chosen()); });
    connect(list, &QListView::activated, this, [this] { emit replyRequested(chosen()); });
}

CustomerProgressView::~CustomerProgressView() = default;

void CustomerProgressView::setDetails(const TicketDetails& details, const TicketDesk& desk)
{
    m_details = details;
    m_desk = desk;
    fill();
}

void CustomerProgressView::fill()
{
    m_model->clear();
    if (!m_details.ticket.id.isValid())
        return;
    for (const CustomerSentence& entry : customerEntries(m_details, {m_desk.reference, m_desk.person, m_desk.now()})) {
        TimelineItem item;
        item.icon = u"speak"_s;
        item.colour = Token::Accent;
        item.head = shortTime(entry.at, m_desk.now());
        item.body = entry.text;
        item.box = TimelineItem::Message;
        auto* row = new QStandardItem(item.head + u' ' + item.body);
        row->setData(QVariant::fromValue(item), TimelineDelegate::kTimelineRole);
        row->setData(entry.text, kTextRole);
        m_model->appendRow(row);
    }
    const bool any = m_model->rowCount() > 0;
    m_ui->copyPushButton->setEnabled(any);
    m_ui->replyPushButton->setEnabled(any && m_details.ticket.open);
    if (any)
        m_ui->entriesListView->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
}

QString CustomerProgressView::chosen() const
{
    return m_ui->entriesListView->currentIndex().data(kTextRole).toString();
}

void CustomerProgressView::copy()
{
    QGuiApplication::clipboard()->setText(chosen());
    showToast(this, tr("Copied: %1").arg(chosen().left(24)));
}

void CustomerProgressView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fill();
}

} // namespace woshou
