#include "widgets/tickets/linkdialog.h"

#include "base/whenready.h"
#include "domain/tickets/trackingnumber.h"
#include "models/admin/language.h"
#include "models/tickets/lookalikewords.h"
#include "tickets/ui_linkdialog.h"
#include "widgets/common/announce.h"
#include "widgets/theme/woshoustyle.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookUpDelay = 200; ///< milliseconds after the last key
constexpr int kRowGap = 6;        ///< pixels at 100 %
constexpr int kNumber = Qt::UserRole;

/// Rows that are as wide as the list and end with an ellipsis.
class ElidedRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {0, QStyledItemDelegate::sizeHint(option, index).height() + Theme::instance()->px(kRowGap)};
    }
};

template <typename T>
QFuture<Result<Done>> onlyDone(QFuture<Result<T>> future)
{
    return future.then([](const Result<T>& result) -> Result<Done> {
        return result ? Result<Done>(Done{}) : failure(result.error());
    });
}

} // namespace

LinkDialog::LinkDialog(const TicketDesk& desk, const TicketDetails& details, Purpose purpose, QWidget* parent)
    : WorkDialog(desk, details, purpose == Purpose::Link ? u"link"_s : u"merge"_s, parent)
    , m_ui(std::make_unique<Ui::LinkDialog>())
    , m_purpose(purpose)
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setRole(m_ui->hintLabel, TextRole::Small, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setUpPurpose();
    setUpCandidates();
    m_ui->foundLabel->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kLookUpDelay);
    connect(&m_timer, &QTimer::timeout, this, &LinkDialog::lookUp);
    connect(m_ui->numberLineEdit, &QLineEdit::textChanged, this, [this] {
        m_other = {};
        m_timer.start();
        markTaken();
    });
    connect(m_ui->noteLineEdit, &QLineEdit::textChanged, this, &LinkDialog::followReason);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &LinkDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->numberLineEdit->setFocus();
}

LinkDialog::~LinkDialog() = default;

void LinkDialog::setUpPurpose()
{
    const bool merge = m_purpose == Purpose::Merge;
    const QString title = merge ? tr("Merge into another ticket") : tr("Link with another ticket");
    setWindowTitle(tr("%1 · %2").arg(title, details().ticket.number));
    m_ui->titleLabel->setText(title);
    m_ui->kindLabel->setVisible(!merge);
    m_ui->kindComboBox->setVisible(!merge);
    m_ui->noteLabel->setVisible(merge);
    m_ui->noteLineEdit->setVisible(merge);
    m_ui->noteLabel->setText(tr("Why (optional)"));
    m_ui->kindComboBox->addItem(tr("Related"), u"related"_s);
    m_ui->kindComboBox->addItem(tr("The same request"), u"duplicate"_s);
    m_ui->kindComboBox->addItem(tr("Belongs to that incident"), u"child"_s);
    const QKeySequence key = m_ui->savePushButton->shortcut(); // a new text takes it away
    m_ui->savePushButton->setText(merge ? tr("Merge") : tr("Link"));
    m_ui->savePushButton->setShortcut(key);
    m_ui->hintLabel->setText(
        merge ? tr("This ticket ends here: its time limits stop, what was promised to the customer and open "
                   "tasks go along, and its log is read in the other one. It can be taken back.")
              : tr("Both tickets show the link; it can be taken away at any time."));
}

// ---- what is proposed

/// They are chosen from the number's field: one begins there, and types or goes down.
void LinkDialog::setUpCandidates()
{
    m_ui->candidatesListWidget->setItemDelegate(new ElidedRows(this));
    m_ui->candidatesListWidget->setFocusPolicy(Qt::NoFocus);
    m_ui->numberLineEdit->installEventFilter(this);
    connect(m_ui->candidatesListWidget, &QListWidget::itemClicked, this, &LinkDialog::take);
    connect(Theme::instance(), &Theme::changed, this, &LinkDialog::fitCandidates);
    propose({});
    if (m_purpose == Purpose::Merge)
        whenReady(desk().relations.mergeCandidates(details().ticket), this,
                  [this](const Result<QList<LookAlikeHit>>& hits) {
                      propose(hits ? *hits : QList<LookAlikeHit>()); // without them one types the number
                  });
}

void LinkDialog::propose(const QList<LookAlikeHit>& hits)
{
    m_ui->candidatesListWidget->clear();
    for (const LookAlikeHit& hit : hits) {
        const QString title = lookAlikeTitle(hit, desk().reference, desk().now());
        const QString reasons = lookAlikeReasons(hit.alike);
        auto* item = new QListWidgetItem(title + u'\n' + reasons, m_ui->candidatesListWidget);
        item->setData(kNumber, hit.row.number);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(title, reasons));
        item->setToolTip(title);
    }
    m_ui->candidatesLabel->setVisible(!hits.isEmpty());
    m_ui->candidatesListWidget->setVisible(!hits.isEmpty());
    markTaken();
    fitCandidates();
}

/// All of them are seen: they are few.
void LinkDialog::fitCandidates()
{
    QListWidget* list = m_ui->candidatesListWidget;
    int height = 2 * list->frameWidth();
    for (int row = 0; row < list->count(); ++row)
        height += list->sizeHintForRow(row);
    list->setFixedHeight(height);
}

bool LinkDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->numberLineEdit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
        if (plain && chooseByKey(key->key()))
            return true;
    }
    return WorkDialog::eventFilter(watched, event);
}

bool LinkDialog::chooseByKey(int key)
{
    QListWidget* list = m_ui->candidatesListWidget;
    const int row = list->currentRow();
    if (list->count() == 0)
        return false;
    switch (key) {
    case Qt::Key_Down:
        take(list->item(std::min(row + 1, list->count() - 1)));
        return true;
    case Qt::Key_Up:
        take(list->item(std::max(row - 1, 0)));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            take(list->currentItem());
        return row >= 0;
    default:
        return false;
    }
}

void LinkDialog::take(const QListWidgetItem* item)
{
    m_ui->numberLineEdit->setText(item->data(kNumber).toString());
    m_timer.stop();
    lookUp();
}

/// What is marked among the proposals is what the number says.
void LinkDialog::markTaken()
{
    QListWidget* list = m_ui->candidatesListWidget;
    const QString number = m_ui->numberLineEdit->text().trimmed();
    int taken = -1;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(kNumber).toString() == number)
            taken = row;
    }
    list->setCurrentRow(taken);
}

// ---- the other one

void LinkDialog::lookUp()
{
    const QString text = m_ui->numberLineEdit->text();
    const int asked = ++m_generation;
    if (!parseTrackingNumber(text)) {
        m_ui->foundLabel->hide();
        setStranger(false);
        return;
    }
    whenReady(desk().detailsByNumber(text), this, [this, asked](const Result<TicketDetails>& found) {
        if (asked == m_generation)
            showOther(found);
    });
}

void LinkDialog::showOther(const Result<TicketDetails>& found)
{
    m_ui->foundLabel->setVisible(found.has_value());
    if (!found) {
        setStranger(false);
        showFieldError(u"number"_s, tr("There is no ticket of this number"));
        return;
    }
    m_ui->numberMessage->clearMessage(m_ui->numberLineEdit);
    const Ticket& other = found->ticket;
    m_other = other.id;
    const QString state = desk().reference.lifeCycle.state(other.state).name(uiChinese());
    QString text = tr("%1 · %2 · %3 · %4").arg(other.number, other.symptom.simplified(), found->customer.name, state);
    setStranger(m_purpose == Purpose::Merge && other.customer != details().ticket.customer);
    if (m_stranger) {
        const QString warning = tr("This is another customer's ticket. Merge only when it is really the same request.");
        text += u'\n' + warning;
        announce(m_ui->foundLabel, warning);
    }
    m_ui->foundLabel->setAccessibleName(text);
    setRole(m_ui->foundLabel, TextRole::Base, m_stranger ? Token::High : Token::Text1);
    m_ui->foundLabel->setText(text);
}

void LinkDialog::setStranger(bool stranger)
{
    m_stranger = stranger;
    m_ui->noteLabel->setText(stranger ? tr("Why it is the same request *") : tr("Why (optional)"));
    followReason();
}

/// Another customer's log will hold this one: it is said why, or nothing is merged.
bool LinkDialog::lacksReason() const
{
    return m_stranger && m_ui->noteLineEdit->text().trimmed().isEmpty();
}

void LinkDialog::followReason()
{
    const bool lacks = lacksReason();
    if (lacks)
        m_ui->noteMessage->setMessage(FieldMessage::Kind::Missing, tr("Say why: the logs of both tickets keep it"),
                                      m_ui->noteLineEdit);
    else
        m_ui->noteMessage->clearMessage(m_ui->noteLineEdit);
    if (!m_sending)
        m_ui->savePushButton->setEnabled(!lacks);
}

bool LinkDialog::event(QEvent* event)
{
    const bool known = WorkDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return known;
}

/// Becomes as high as what it shows: a label that wraps knows its height only when it has its width.
void LinkDialog::fit()
{
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (needed > height())
        resize(width(), needed);
}

void LinkDialog::save()
{
    if (!m_other.isValid()) {
        showFieldError(u"number"_s, tr("Type the whole number of the other ticket"));
        lookUp();
        return;
    }
    if (lacksReason())
        return m_ui->noteLineEdit->setFocus();
    const Ticket& ticket = details().ticket;
    const auto& relations = desk().relations;
    const QFuture<Result<Done>> future =
        m_purpose == Purpose::Merge
            ? onlyDone(relations.merge(ticket.id, ticket.rev, m_other, m_ui->noteLineEdit->text().trimmed(), key()))
            : onlyDone(relations.link(ticket.id, m_other, m_ui->kindComboBox->currentData().toString(), key()));
    m_sending = true;
    watch(future);
    whenReady(future, this, [this](const Result<Done>&) {
        m_sending = false;
        m_ui->savePushButton->setEnabled(!lacksReason());
    });
}

WorkDialog::Texts LinkDialog::typed() const
{
    return {{u"number"_s, m_ui->numberLineEdit->text()},
            {u"note"_s, m_ui->noteLineEdit->text()},
            {u"kind"_s, m_ui->kindComboBox->currentData().toString()}};
}

void LinkDialog::setTyped(const Texts& texts)
{
    m_ui->numberLineEdit->setText(texts.value(u"number"_s));
    m_ui->noteLineEdit->setText(texts.value(u"note"_s));
    m_ui->kindComboBox->setCurrentIndex(std::max(0, m_ui->kindComboBox->findData(texts.value(u"kind"_s))));
}

bool LinkDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field == "move_note"_L1) {
        setStranger(true); // it has become another customer's since it was looked up
        m_ui->noteMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->noteLineEdit);
        return true;
    }
    if (field != "number"_L1 && field != "merged_into"_L1)
        return false;
    m_ui->numberMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->numberLineEdit);
    return true;
}

} // namespace woshou
