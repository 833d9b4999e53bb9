#include "widgets/customers/customerspage.h"

#include "base/text.h"
#include "customers/ui_customerspage.h"
#include "models/customers/customerlistmodel.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/customers/customerrowdelegate.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 316, kDetailsWidth = 1060; ///< at first; the splitter is the person's then
constexpr int kTyping = 150, kFollow = 90;            ///< ms
constexpr int kChanged = 300, kPerhaps = 3000;        ///< ms, from a change to reading the customer anew
constexpr int kPageStep = 8;

} // namespace

CustomersPage::CustomersPage(Center* center, QWidget* parent)
    : CustomersPage(CustomerDesk::of(center), parent)
{
    connect(center->bus(), &ChangeBus::ticketsChanged, this, &CustomersPage::applyTickets);
    connect(center->bus(), &ChangeBus::customersChanged, this, [this](const QSet<CustomerId>& ids) {
        if (ids.contains(m_ui->customerDetailsView->customer()))
            refreshWithin(kChanged);
    });
    connect(center->bus(), &ChangeBus::resyncNeeded, this, &CustomersPage::refresh);
    connect(center, &Center::referenceChanged, m_ui->customerDetailsView,
            [this, center] { m_ui->customerDetailsView->setReference(center->reference()); });
}

CustomersPage::CustomersPage(const CustomerDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CustomersPage>())
    , m_desk(desk)
    , m_model(new CustomerListModel(desk, this))
{
    m_ui->setupUi(this);
    m_ui->listPane->setEdges(Qt::RightEdge);
    m_ui->footCard->setEdges(Qt::TopEdge);
    m_ui->banner->setClosable(true);
    m_ui->customerDetailsView->setDesk(desk);
    const Theme* theme = Theme::instance();
    m_ui->splitter->setSizes({theme->px(kListWidth), theme->px(kDetailsWidth)});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    setUpList();
    setUpSearch();
    retranslate();
    connect(m_ui->customerDetailsView, &CustomerDetailsView::ticketRequested, this, &CustomersPage::ticketRequested);
    connect(m_ui->customerDetailsView, &CustomerDetailsView::callRequested, this, &CustomersPage::callRequested);
    connect(m_ui->customerDetailsView, &CustomerDetailsView::changed, this, &CustomersPage::search);
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::setUpList()
{
    QListView* list = m_ui->customersListView;
    list->setModel(m_model);
    list->setItemDelegate(new CustomerRowDelegate(list));
    m_refreshTimer.setObjectName(u"refreshTimer"_s);
    m_refreshTimer.setParent(this);
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &CustomersPage::refresh);
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(kFollow);
    connect(&m_followTimer, &QTimer::timeout, this, &CustomersPage::follow);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (m_model->customerAt(current) != m_kept)
            m_kept = {};
        m_followTimer.start();
    });
    connect(list, &QListView::activated, m_ui->customerDetailsView, [this] {
        follow();
        m_ui->customerDetailsView->setFocus(Qt::OtherFocusReason);
    });
    connect(m_model, &CustomerListModel::loadingChanged, m_ui->loadingLine, &LoadingLine::setBusy);
    connect(m_model, &CustomerListModel::loaded, this, &CustomersPage::showFirst);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CustomersPage::showListState);
    connect(m_model, &CustomerListModel::failed, this, [this](const Error& error) {
        if (leftToWindow(this, error))
            return;
        m_ui->banner->showMessage(Banner::Kind::Error, [error] {
            return Banner::Words{errorText(error), {}, tr("Try again")};
        });
    });
    connect(m_ui->banner, &Banner::actionTriggered, this, &CustomersPage::search);
    connect(m_ui->listEmptyState, &EmptyState::actionTriggered, m_ui->searchLineEdit, &QLineEdit::clear);
}

void CustomersPage::setUpSearch()
{
    m_ui->searchLineEdit->installEventFilter(this);
    m_ui->searchLineEdit->addAction(Theme::instance()->icon(u"search"_s), QLineEdit::LeadingPosition);
    setFocusProxy(m_ui->searchLineEdit);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_typing, &QTimer::timeout, this, &CustomersPage::search);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->searchLineEdit, &QLineEdit::returnPressed, this, [this] {
        search();
        m_ui->customersListView->setFocus(Qt::OtherFocusReason);
    });
    connect(new KeyShortcut("customers.find", this), &QShortcut::activated, m_ui->searchLineEdit, [this] {
        m_ui->searchLineEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->searchLineEdit->selectAll();
    });
}

void CustomersPage::retranslate()
{
    m_ui->listEmptyState->setContent(u"page-customers"_s, tr("Nobody found"),
                                     tr("A number is found when it is whole; a name from its beginning, or by the "
                                        "initials of its pinyin."),
                                     tr("Show all"));
    showListState();
}

// ---- which customer

void CustomersPage::search()
{
    m_typing.stop();
    m_loaded = true;
    m_ui->banner->dismiss();
    m_model->search(normaliseLine(m_ui->searchLineEdit->text()));
}

/// While words are typed the first one is shown, unless the shown one is in the list, too, or was opened by itself.
void CustomersPage::showFirst()
{
    CustomerDetailsView* details = m_ui->customerDetailsView;
    const CustomerId stays = m_kept.isValid() ? m_kept : details->customer();
    const int row = m_model->rowOf(stays);
    if (row >= 0 || !m_kept.isValid())
        m_ui->customersListView->setCurrentIndex(m_model->index(qMax(0, row)));
    if (m_model->rowCount() == 0 && !m_kept.isValid())
        details->clear();
    showListState();
}

void CustomersPage::follow()
{
    m_followTimer.stop();
    const CustomerId id = m_model->customerAt(m_ui->customersListView->currentIndex());
    if (id.isValid() && !m_kept.isValid())
        m_ui->customerDetailsView->showCustomer(id);
}

void CustomersPage::showCustomer(CustomerId id)
{
    m_followTimer.stop();
    m_kept = id;
    m_ui->customersListView->setCurrentIndex(m_model->index(m_model->rowOf(id)));
    m_kept = id; // moving in the list let it go
    m_ui->customerDetailsView->showCustomer(id);
}

/// A ticket of this customer is read anew at once. One that is newer than all that are known may be another of his: the
/// list of it is looked up with the others that come within seconds.
void CustomersPage::applyTickets(const QSet<TicketId>& ids)
{
    const QSet<TicketId> known = m_ui->customerDetailsView->tickets();
    if (ids.intersects(known))
        return refreshWithin(kChanged);
    const TicketId newest = known.isEmpty() ? TicketId() : *std::max_element(known.begin(), known.end());
    if (std::any_of(ids.begin(), ids.end(), [&](TicketId id) { return id > newest; }))
        refreshWithin(kPerhaps);
}

/// However much changes meanwhile, it is read once.
void CustomersPage::refreshWithin(int milliseconds)
{
    if (!m_refreshTimer.isActive() || m_refreshTimer.remainingTime() > milliseconds)
        m_refreshTimer.start(milliseconds);
}

/// What nobody sees is read when somebody does.
void CustomersPage::refresh()
{
    m_stale = !isVisible();
    if (!m_stale)
        m_ui->customerDetailsView->refresh();
}

void CustomersPage::showListState()
{
    const int count = m_model->rowCount();
    m_ui->listStackedWidget->setCurrentIndex(count == 0 && m_loaded ? 1 : 0);
    m_ui->countLabel->setText(m_model->isComplete() ? tr("Customers: %1").arg(count) : tr("Customers: %1+").arg(count));
}

void CustomersPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_loaded)
        search();
    if (m_stale)
        refresh();
}

// The search line keeps the focus while the arrows walk through the list.
bool CustomersPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->searchLineEdit && event->type() == QEvent::KeyPress &&
        moveInList(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool CustomersPage::moveInList(int key)
{
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? kPageStep
                     : key == Qt::Key_PageUp   ? -kPageStep
                                               : 0;
    if (step == 0 || m_model->rowCount() == 0)
        return false;
    const int row = qBound(0, m_ui->customersListView->currentIndex().row() + step, m_model->rowCount() - 1);
    m_ui->customersListView->setCurrentIndex(m_model->index(row));
    return true;
}

void CustomersPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace woshou
