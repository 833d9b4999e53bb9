#include "widgets/tickets/attachmentsview.h"

#include "domain/tickets/ticketmoves.h"
#include "models/shell/keymap.h"
#include "models/tickets/attachmentlistmodel.h"
#include "models/tickets/attachmentwords.h"
#include "tickets/ui_attachmentsview.h"
#include "widgets/admin/errortext.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/attachmentdelegate.h"
#include "widgets/tickets/ticketfiles.h"
#include "widgets/tickets/transferrow.h"

#include <QKeyEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTransfersHeight = 150; ///< more of them are scrolled, in pixels at 100 %

} // namespace

AttachmentsView::AttachmentsView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AttachmentsView>())
    , m_model(new AttachmentListModel(this))
{
    m_ui->setupUi(this);
    setUpList();
    setUpTools();
    retranslate();
}

AttachmentsView::~AttachmentsView() = default;

void AttachmentsView::setUpList()
{
    QListView* list = m_ui->filesListView;
    list->setModel(m_model);
    list->setItemDelegate(new AttachmentDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->installEventFilter(this);
    connect(list, &QListView::activated, this, &AttachmentsView::openCurrent);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttachmentsView::updateTools);
    connect(m_model, &AttachmentListModel::modelAboutToBeReset, this, [this] {
        const Attachment* file = current();
        m_chosen = file ? file->id : AttachmentId();
    });
    connect(m_model, &AttachmentListModel::modelReset, this, &AttachmentsView::showFiles);
    connect(m_model, &AttachmentListModel::loaded, this, [this] {
        if (std::exchange(m_unread, false))
            m_ui->banner->dismiss();
    });
    connect(m_model, &AttachmentListModel::failed, this, [this](const Error& error) {
        m_unread = true;
        showSentence(errorText(error));
    });
    connect(Theme::instance(), &Theme::changed, list, &QListView::doItemsLayout);
}

void AttachmentsView::setUpTools()
{
    m_ui->transfersWidget->installEventFilter(this);
    m_ui->transfersScrollArea->hide();
    m_ui->banner->setClosable(true);
    setRole(m_ui->hintLabel, TextRole::Small, Token::Text2);
    connect(KeyMap::instance(), &KeyMap::changed, this, &AttachmentsView::retranslate);
    connect(m_ui->addPushButton, &QPushButton::clicked, this, &AttachmentsView::pickRequested);
    connect(m_ui->openPushButton, &QPushButton::clicked, this, &AttachmentsView::openCurrent);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &AttachmentsView::saveCurrent);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &AttachmentsView::removeCurrent);
    updateTools();
}

void AttachmentsView::setFiles(const TicketDesk& desk, TicketFiles* files)
{
    m_desk = desk;
    m_files = files;
    m_model->setDesk(desk.files, [desk] { return desk.now(); });
    connect(files, &TicketFiles::transfersChanged, this, &AttachmentsView::showTransfers);
    connect(files, &TicketFiles::refused, this, &AttachmentsView::showSentence);
    connect(files, &TicketFiles::failed, this, [this](const Error& error) { showSentence(errorText(error)); });
}

void AttachmentsView::setDetails(const TicketDetails& details)
{
    if (m_ticket.id != details.ticket.id)
        m_ui->banner->dismiss();
    m_ticket = details.ticket;
    m_may = mayWriteEntry(m_ticket, m_desk.person, u"attachment"_s);
    m_ui->addPushButton->setEnabled(m_may);
    m_ui->hintLabel->setVisible(m_may);
    m_model->load(m_ticket.id);
    showTransfers();
}

void AttachmentsView::showFiles()
{
    QListView* list = m_ui->filesListView;
    m_ui->stackedWidget->setCurrentWidget(m_model->rowCount() > 0 ? m_ui->filesPage : m_ui->emptyPage);
    const QModelIndexList again =
        m_model->match(m_model->index(0), AttachmentListModel::IdRole, m_chosen.value(), 1, Qt::MatchExactly);
    list->setCurrentIndex(again.value(0, m_model->index(0)));
    updateTools();
}

/// A row for each that is new, none for those that are over.
void AttachmentsView::showTransfers()
{
    const QList<Transfer*> transfers = m_files->transfers(m_ticket.id);
    QList<Transfer*> shown;
    const auto rows = m_ui->transfersWidget->findChildren<TransferRow*>();
    for (TransferRow* row : rows) {
        if (transfers.contains(row->transfer())) {
            shown.append(row->transfer());
        } else {
            row->hide();
            row->deleteLater(); // one of its buttons may be telling of this
        }
    }
    const auto words = [this](const Error& error) {
        const QString sentence = attachmentErrorText(error, m_model->limit());
        return sentence.isEmpty() ? errorText(error) : sentence;
    };
    for (Transfer* transfer : transfers) {
        if (!shown.contains(transfer))
            m_ui->transfersLayout->addWidget(new TransferRow(transfer, words));
    }
    m_ui->transfersScrollArea->setVisible(!transfers.isEmpty());
    fitTransfers();
}

/// As high as what they say, up to a few of them.
void AttachmentsView::fitTransfers()
{
    const QLayout* rows = m_ui->transfersLayout;
    const int width = m_ui->transfersScrollArea->viewport()->width();
    const int height = rows->hasHeightForWidth() ? rows->heightForWidth(width) : rows->sizeHint().height();
    m_ui->transfersScrollArea->setFixedHeight(qMin(Theme::instance()->px(kTransfersHeight), height));
}

void AttachmentsView::showSentence(const QString& sentence)
{
    m_ui->banner->showMessage(Banner::Kind::Error, sentence);
}

const Attachment* AttachmentsView::current() const
{
    return m_model->file(m_ui->filesListView->currentIndex().row());
}

bool AttachmentsView::mayRemove(const Attachment& file) const
{
    return m_may && (file.author == m_desk.person.id || m_desk.person.role == Role::Supervisor);
}

void AttachmentsView::updateTools()
{
    const Attachment* file = current();
    m_ui->openPushButton->setEnabled(file);
    m_ui->savePushButton->setEnabled(file);
    m_ui->removePushButton->setEnabled(file && mayRemove(*file));
}

void AttachmentsView::openCurrent()
{
    if (const Attachment* file = current())
        m_files->open(*file);
}

void AttachmentsView::saveCurrent()
{
    if (const Attachment* file = current())
        m_files->saveAs(*file);
}

void AttachmentsView::removeCurrent()
{
    const Attachment* file = current();
    if (file && mayRemove(*file))
        m_files->remove(*file);
}

bool AttachmentsView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->transfersWidget && event->type() == QEvent::LayoutRequest)
        fitTransfers();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier || (key->key() != Qt::Key_S && key->key() != Qt::Key_Delete))
        return QWidget::eventFilter(watched, event);
    key->key() == Qt::Key_S ? saveCurrent() : removeCurrent();
    return true;
}

void AttachmentsView::retranslate()
{
    setKeyCap(m_ui->addPushButton, KeyMap::keyText(KeyMap::instance()->key("tickets.attach")));
    m_ui->hintLabel->setText(
        tr("or drop files here, or paste with %1").arg(KeyMap::keyText(QKeySequence(QKeySequence::Paste))));
    m_ui->openPushButton->setToolTip(tr("With the program that this computer has for it (Enter)"));
    m_ui->savePushButton->setToolTip(tr("Keep a copy (S)"));
    m_ui->removePushButton->setToolTip(tr("Off the list; the log says by whom (Delete)"));
    m_ui->emptyState->setContent(u"attach"_s, tr("No files yet"),
                                 tr("Pictures of the fault, receipts and reports that are dropped, pasted or picked "
                                    "appear here."));
}

void AttachmentsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    retranslate();
}

} // namespace woshou
