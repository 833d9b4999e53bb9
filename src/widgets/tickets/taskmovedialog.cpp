#include "widgets/tickets/taskmovedialog.h"

#include "models/tickets/taskwords.h"
#include "tickets/ui_taskmovedialog.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/timefield.h"

namespace woshou {

using namespace Qt::StringLiterals;

TaskMoveDialog::TaskMoveDialog(const TicketDesk& desk, const TicketDetails& details, const TicketTask& task,
                               QWidget* parent)
    : WorkDialog(desk, details, u"task%1"_s.arg(task.id.value()), parent)
    , m_ui(std::make_unique<Ui::TaskMoveDialog>())
    , m_task(task)
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    const TaskWords words = taskWords(task, desk.reference, desk.now());
    setWindowTitle(tr("Move a task · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(words.what);
    m_ui->taskLabel->setText(words.group + u" · "_s + words.when);
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->taskLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setUpTimeField(m_ui->dueDateTimeEdit, desk.now(), quarterAfter(std::max(desk.now(), *task.due), 1));
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &TaskMoveDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->dueDateTimeEdit->setFocus();
}

TaskMoveDialog::~TaskMoveDialog() = default;

void TaskMoveDialog::save()
{
    TaskChange change;
    change.task = m_task.id;
    change.rev = m_task.rev;
    change.action = u"move"_s;
    change.due = timeFieldValue(m_ui->dueDateTimeEdit);
    change.reason = m_ui->reasonPlainTextEdit->toPlainText().trimmed();
    if (change.reason.isEmpty()) {
        showFieldError(u"reason"_s, tr("Say why it is moved: it stands in the log"));
        return;
    }
    m_ui->reasonMessage->clearMessage(m_ui->reasonPlainTextEdit);
    change.key = key();
    watch(desk().tasks.change(change));
}

WorkDialog::Texts TaskMoveDialog::typed() const
{
    return {{u"due"_s, QString::number(timeFieldValue(m_ui->dueDateTimeEdit).ms())},
            {u"reason"_s, m_ui->reasonPlainTextEdit->toPlainText()}};
}

void TaskMoveDialog::setTyped(const Texts& texts)
{
    setTimeField(m_ui->dueDateTimeEdit, Instant::fromMs(texts.value(u"due"_s).toLongLong()));
    m_ui->reasonPlainTextEdit->setPlainText(texts.value(u"reason"_s));
}

bool TaskMoveDialog::showFieldError(const QString& field, const QString& sentence)
{
    const bool isDue = field == "due"_L1;
    if (!isDue && field != "reason"_L1)
        return false;
    QWidget* edit = isDue ? static_cast<QWidget*>(m_ui->dueDateTimeEdit) : m_ui->reasonPlainTextEdit;
    (isDue ? m_ui->dueMessage : m_ui->reasonMessage)->setMessage(FieldMessage::Kind::Error, sentence, edit);
    edit->setFocus();
    return true;
}

} // namespace woshou
