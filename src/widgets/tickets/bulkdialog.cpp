#include "widgets/tickets/bulkdialog.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "tickets/ui_bulkdialog.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/toast.h"
#include "widgets/theme/woshoustyle.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStyledItemDelegate>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTitleWidth = 200, kCustomerWidth = 120; ///< pixels at 100 %

/// A change for the worse bears a sign beside its words.
class ChangeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(BulkTable::LowersRole).toBool())
            return;
        const Theme* theme = Theme::instance();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = theme->icon(u"arrow-down"_s, Token::High);
        option->decorationSize = QSize(theme->size(Metric::IconSmall), theme->size(Metric::IconSmall));
    }
};

/// Text columns that a step may ask for and that one line can answer for all tickets.
QString textColumnOf(const LifeCycle& lifeCycle, const QString& code)
{
    for (const LifeCycle::Move& move : lifeCycle.moves()) {
        if (move.code == code && move.gates.contains(u"solution"_s))
            return u"solution"_s;
        if (move.code == code && (move.gates.contains(u"move_note"_s) || move.asks.contains(u"move_note"_s)))
            return u"move_note"_s;
    }
    return {};
}

/// Steps that need no more than one line: nobody is told anything by them, sent, or asked for a verdict.
bool fitsAll(const LifeCycle::Move& move, Role role)
{
    static const QStringList simple = {u"solution"_s, u"move_note"_s};
    for (const QString& gate : move.gates) {
        if (!simple.contains(gate))
            return false;
    }
    const bool tells = std::any_of(move.asks.begin(), move.asks.end(), &LifeCycle::isTold);
    return !move.from.isEmpty() && !tells && !move.replies && move.answers.isEmpty() && move.roles.contains(role);
}

} // namespace

BulkDialog::BulkDialog(const TicketDesk& desk, const QList<TicketId>& ids, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BulkDialog>())
    , m_desk(desk)
    , m_ids(ids)
    , m_run(new BulkRun(desk.relations, this))
    , m_table(new BulkTable(m_run, desk.reference, errorText, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->setupUi(this);
    setWindowTitle(tr("Change tickets"));
    m_ui->titleLabel->setText(tr("Change tickets together"));
    m_ui->ticketLabel->setText(
        tr("Tickets: %1. Nothing is changed before you have seen what would be.").arg(ids.size()));
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    m_ui->linesTableView->setModel(m_table);
    m_ui->linesTableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->linesTableView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->linesTableView->setShowGrid(false);
    m_ui->linesTableView->setItemDelegateForColumn(BulkTable::ChangeColumn, new ChangeDelegate(this));
    m_ui->linesTableView->verticalHeader()->hide();
    m_ui->linesTableView->horizontalHeader()->setStretchLastSection(true);
    m_ui->linesTableView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setUpFields();
    alignLabels();
    setUpButtons();
    connect(m_run, &BulkRun::changed, this, &BulkDialog::follow);
    connect(m_run, &BulkRun::written, this, &BulkDialog::written);
    connect(m_run, &BulkRun::failed, this, [this](const Error& error) {
        m_ui->banner->showMessage(Banner::Kind::Error, errorText(error), {},
                                  m_run->isCutOff() ? tr("Go on") : QString());
    });
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] {
        m_ui->banner->dismiss();
        m_run->goOn();
    });
    follow();
}

BulkDialog::~BulkDialog() = default;

void BulkDialog::setUpFields()
{
    const bool chinese = uiChinese();
    m_ui->macroComboBox->addItem(tr("None"), QString());
    for (const Macro& macro : m_desk.reference.macros) {
        if (macro.changes() && macro.replyZh.isEmpty()) // a reply is for one customer
            m_ui->macroComboBox->addItem(macro.name(chinese), macro.code);
    }
    for (QComboBox* box : {m_ui->ownerComboBox, m_ui->priorityComboBox, m_ui->categoryComboBox, m_ui->moveComboBox})
        box->addItem(tr("As it is"), QString());
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
        m_ui->priorityComboBox->addItem(columnValue(u"priority"_s, priorityCode(priority), m_desk.reference),
                                        priorityCode(priority));
    for (const CodeName& category : m_desk.reference.triage.categories)
        m_ui->categoryComboBox->addItem(category.name(chinese), category.code);
    for (const LifeCycle::Move& move : m_desk.reference.lifeCycle.moves()) {
        if (fitsAll(move, m_desk.person.role) && m_ui->moveComboBox->findData(move.code) < 0)
            m_ui->moveComboBox->addItem(move.name(chinese), move.code);
    }
    fillOwners();
    fillCustomers();
    followMove();
    connect(m_ui->moveComboBox, &QComboBox::currentIndexChanged, this, &BulkDialog::followMove);
    connect(m_ui->macroComboBox, &QComboBox::activated, this, [this] {
        for (const Macro& macro : std::as_const(m_desk.reference.macros)) {
            if (macro.code == m_ui->macroComboBox->currentData().toString())
                choose(macro);
        }
    });
}

/// The fields begin under each other.
void BulkDialog::alignLabels()
{
    const QList<QLabel*> labels = {m_ui->macroLabel, m_ui->ownerLabel,    m_ui->priorityLabel, m_ui->categoryLabel,
                                   m_ui->moveLabel,  m_ui->stepTextLabel, m_ui->parentLabel,   m_ui->reasonLabel};
    int width = 0;
    for (const QLabel* label : labels)
        width = std::max(width, label->sizeHint().width());
    for (QLabel* label : labels)
        label->setMinimumWidth(width);
}

void BulkDialog::setUpButtons()
{
    setKind(m_ui->savePushButton, u"primary large"_s);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setKind(m_ui->backPushButton, u"large"_s);
    new KeyShortcut("dialogs.save", m_ui->savePushButton); // one in the form is lost with the button's other texts
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &BulkDialog::next);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &BulkDialog::reject);
    connect(m_ui->backPushButton, &QPushButton::clicked, this, [this] {
        m_ui->stackedWidget->setCurrentWidget(m_ui->planPage);
        follow();
    });
    connect(m_ui->againPushButton, &QPushButton::clicked, m_run, &BulkRun::againForFailed);
    connect(m_ui->revertPushButton, &QPushButton::clicked, m_run, &BulkRun::revert);
    connect(m_ui->copyPushButton, &QPushButton::clicked, this, &BulkDialog::copyReceipt);
    connect(m_ui->exportPushButton, &QPushButton::clicked, this, &BulkDialog::exportReceipt);
}

/// Those who may answer for the first ticket; for another one the preview says when they may not.
void BulkDialog::fillOwners()
{
    if (m_ids.isEmpty())
        return;
    whenReady(m_desk.tasks.owners(m_ids.constFirst()), this, [this](const Result<QList<Person>>& people) {
        if (!people)
            return;
        for (const Person& person : *people) {
            const QString id = QString::number(person.id.value());
            m_people.insert(id, staffName(person.name, person.nameEn));
            if (person.role != Role::Engineer && m_ui->ownerComboBox->findData(id) < 0)
                m_ui->ownerComboBox->addItem(m_people.value(id), id);
        }
        m_table->setNames(m_people, m_ui->parentLineEdit->text());
    });
}

/// Whose they are, whatever view they come from.
void BulkDialog::fillCustomers()
{
    TicketFilter all;
    all.view = u"all"_s;
    whenReady(m_desk.source.rows(m_ids, all), this, [this](const Result<QList<TicketRow>>& rows) {
        QHash<TicketId, QString> customers;
        for (const TicketRow& row : rows.value_or(QList<TicketRow>()))
            customers.insert(row.id, row.customerName);
        m_table->setCustomers(customers);
        fitColumns();
    });
}

void BulkDialog::fitColumns()
{
    const Theme* theme = Theme::instance();
    QTableView* view = m_ui->linesTableView;
    view->resizeColumnsToContents();
    view->setColumnWidth(BulkTable::TitleColumn, theme->px(kTitleWidth));
    view->setColumnWidth(BulkTable::CustomerColumn,
                         std::min(view->columnWidth(BulkTable::CustomerColumn), theme->px(kCustomerWidth)));
}

void BulkDialog::choose(const Macro& macro)
{
    const BulkPlan plan = planOf(macro, m_desk.person.id, uiChinese());
    const auto set = [](QComboBox* box, const QString& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    set(m_ui->macroComboBox, macro.code);
    const QString me = QString::number(m_desk.person.id.value());
    if (macro.ownerIsMe && m_ui->ownerComboBox->findData(me) < 0)
        m_ui->ownerComboBox->addItem(staffName(m_desk.person.name, m_desk.person.nameEn), me);
    set(m_ui->ownerComboBox, macro.ownerIsMe ? me : QString());
    set(m_ui->priorityComboBox, macro.priority);
    set(m_ui->categoryComboBox, macro.category);
    set(m_ui->moveComboBox, macro.move);
    m_ui->notePlainTextEdit->setPlainText(plan.note);
    m_ui->reasonLineEdit->setText(plan.reason);
}

void BulkDialog::chooseMove(const QString& move)
{
    m_ui->moveComboBox->setCurrentIndex(std::max(0, m_ui->moveComboBox->findData(move)));
}

/// One line answers what the step asks for, for all of them.
void BulkDialog::followMove()
{
    const QString column = textColumnOf(m_desk.reference.lifeCycle, m_ui->moveComboBox->currentData().toString());
    m_ui->stepTextLabel->setVisible(!column.isEmpty());
    m_ui->stepTextLineEdit->setVisible(!column.isEmpty());
    m_ui->stepTextLabel->setText(columnLabel(column));
}

BulkPlan BulkDialog::plan() const
{
    BulkPlan plan;
    plan.owner = PersonId(m_ui->ownerComboBox->currentData().toLongLong());
    const QString priority = m_ui->priorityComboBox->currentData().toString();
    if (!priority.isEmpty())
        plan.priority = priorityFromCode(priority);
    plan.category = m_ui->categoryComboBox->currentData().toString();
    plan.move = m_ui->moveComboBox->currentData().toString();
    const QString column = textColumnOf(m_desk.reference.lifeCycle, plan.move);
    if (!column.isEmpty())
        plan.fields.insert(column, m_ui->stepTextLineEdit->text().trimmed());
    plan.note = m_ui->notePlainTextEdit->toPlainText().trimmed();
    plan.reason = m_ui->reasonLineEdit->text().trimmed();
    return plan;
}

bool BulkDialog::complete(const BulkPlan& plan)
{
    m_ui->reasonMessage->clearMessage(m_ui->reasonLineEdit);
    m_ui->parentMessage->clearMessage(m_ui->parentLineEdit);
    m_ui->banner->dismiss();
    if (plan.isEmpty() && m_ui->parentLineEdit->text().trimmed().isEmpty()) {
        m_ui->banner->showMessage(Banner::Kind::Info, tr("Choose what is to be changed"));
        return false;
    }
    if (plan.corrects() && plan.reason.isEmpty()) {
        m_ui->reasonMessage->setMessage(FieldMessage::Kind::Error, tr("Say why, so that the log can be understood"),
                                        m_ui->reasonLineEdit);
        m_ui->reasonLineEdit->setFocus();
        return false;
    }
    return true;
}

/// The next of: what, what would be, what became of it.
void BulkDialog::next()
{
    if (m_ui->stackedWidget->currentWidget() == m_ui->planPage) {
        if (!complete(plan()))
            return;
        if (m_ui->parentLineEdit->text().trimmed().isEmpty())
            preview({}, {});
        else
            lookUpParent();
        return;
    }
    if (m_run->stage() == BulkRun::Stage::Previewed)
        m_run->apply();
    else if (m_run->stage() == BulkRun::Stage::Finished)
        accept();
}

void BulkDialog::lookUpParent()
{
    whenReady(m_desk.detailsByNumber(m_ui->parentLineEdit->text().trimmed()), this,
              [this](const Result<TicketDetails>& found) {
                  if (found)
                      return preview(found->ticket.id, found->ticket.number);
                  m_ui->parentMessage->setMessage(FieldMessage::Kind::Error, tr("There is no ticket of this number"),
                                                  m_ui->parentLineEdit);
                  m_ui->parentLineEdit->setFocus();
              });
}

void BulkDialog::preview(TicketId parent, const QString& number)
{
    BulkPlan plan = this->plan();
    plan.parent = parent;
    m_table->setNames(m_people, number);
    m_ui->stackedWidget->setCurrentWidget(m_ui->linesPage);
    m_run->preview(m_ids, plan);
}

void BulkDialog::follow()
{
    using Stage = BulkRun::Stage;
    const Stage stage = m_run->stage();
    const bool planning = m_ui->stackedWidget->currentWidget() == m_ui->planPage;
    const bool finished = !planning && stage == Stage::Finished;
    const bool running = !planning && stage == Stage::Running;
    m_ui->progressBar->setVisible(running);
    m_ui->progressBar->setRange(0, static_cast<int>(m_run->lines().size()));
    m_ui->progressBar->setValue(m_run->progress());
    m_ui->backPushButton->setVisible(!planning && stage == Stage::Previewed);
    for (QPushButton* button : {m_ui->copyPushButton, m_ui->exportPushButton})
        button->setVisible(finished);
    m_ui->againPushButton->setVisible(finished && m_run->count(u"failed"_s) > 0);
    m_ui->revertPushButton->setVisible(finished && m_run->canRevert());
    m_ui->cancelPushButton->setVisible(!finished);
    m_ui->cancelPushButton->setText(running ? tr("Stop") : tr("Cancel"));
    const QKeySequence key = m_ui->savePushButton->shortcut(); // a new text takes it away
    m_ui->savePushButton->setText(planning   ? tr("Preview")
                                  : finished ? tr("Close")
                                             : tr("Change %1").arg(m_run->willChange()));
    m_ui->savePushButton->setShortcut(key);
    m_ui->savePushButton->setEnabled(planning || finished || (stage == Stage::Previewed && m_run->willChange() > 0));
    m_ui->linesTableView->setColumnHidden(BulkTable::OutcomeColumn, stage == Stage::Previewed);
    m_ui->ticketLabel->setVisible(planning || stage == Stage::Previewed); // afterwards the receipt says what was done
    fitColumns();
    showSummary();
}

void BulkDialog::showSummary()
{
    const int all = static_cast<int>(m_run->lines().size()), change = m_run->willChange();
    const QString receipt = tr("Done: %1. Skipped: %2. Failed: %3.")
                                .arg(m_run->count(u"done"_s))
                                .arg(m_run->count(u"skipped"_s))
                                .arg(m_run->count(u"failed"_s));
    const int reverted = m_run->count(u"reverted"_s);
    QString text;
    switch (m_run->stage()) {
    case BulkRun::Stage::Idle:
    case BulkRun::Stage::Previewing:
        text = tr("Looking what would become of each…");
        break;
    case BulkRun::Stage::Previewed:
        text = m_run->willLower() > 0 ? tr("Would be changed: %1 (to a lower priority: %2). Would be skipped: %3.")
                                            .arg(change)
                                            .arg(m_run->willLower())
                                            .arg(all - change)
                                      : tr("Would be changed: %1. Would be skipped: %2.").arg(change).arg(all - change);
        break;
    case BulkRun::Stage::Running:
        text = tr("%1 of %2").arg(m_run->progress()).arg(all);
        break;
    case BulkRun::Stage::Finished:
        text = reverted > 0 ? tr("Reverted: %1. %2").arg(QString::number(reverted), receipt) : receipt;
        break;
    }
    m_ui->summaryLabel->setText(text);
}

void BulkDialog::copyReceipt()
{
    QGuiApplication::clipboard()->setText(m_table->receipt(false));
    showToast(this, tr("Receipt copied"));
}

void BulkDialog::exportReceipt()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save the receipt"), folder, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &BulkDialog::writeReceipt);
    dialog->open();
}

/// With a mark at the beginning, by which spreadsheets know what the text is.
void BulkDialog::writeReceipt(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = QByteArrayLiteral("\xEF\xBB\xBF") + m_table->receipt(true).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        showToast(this, tr("Receipt saved"));
    else
        m_ui->banner->showMessage(Banner::Kind::Error,
                                  tr("The receipt could not be saved: %1").arg(file.errorString()));
}

void BulkDialog::reject()
{
    if (m_run->stage() == BulkRun::Stage::Running)
        m_run->cancel(); // the receipt stays to be read
    else
        QDialog::reject();
}

} // namespace woshou
