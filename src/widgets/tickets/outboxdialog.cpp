#include "widgets/tickets/outboxdialog.h"

#include "models/admin/language.h"
#include "tickets/ui_outboxdialog.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakesaver.h"

#include <QEvent>
#include <QItemSelectionModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

using State = QueuedCall::State;

QString stateIcon(const QueuedCall& call)
{
    if (call.state == State::Waiting)
        return u"pending"_s;
    return call.state == State::Refused ? u"error"_s : call.findings.isEmpty() ? u"ok"_s : u"warn"_s;
}

Token stateInk(const QueuedCall& call)
{
    if (call.state == State::Waiting)
        return Token::Text2;
    return call.state == State::Refused ? Token::Urgent : call.findings.isEmpty() ? Token::Good : Token::HighMark;
}

} // namespace

OutboxDialog::OutboxDialog(Outbox* outbox, const IntakeSaver* saver, QWidget* parent)
    : QDialog(parent)
    , m_outbox(outbox)
    , m_saver(saver)
    , m_ui(std::make_unique<Ui::OutboxDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    m_ui->callsView->setChoosing(true);
    connect(m_outbox, &Outbox::changed, this, &OutboxDialog::refresh);
    connect(m_ui->callsView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutboxDialog::refreshButtons);
    connect(m_ui->callsView, &IntakeRowList::rowActivated, this, &OutboxDialog::openSent);
    connect(m_ui->openSentPushButton, &QPushButton::clicked, this, &OutboxDialog::openSent);
    connect(m_ui->takeBackPushButton, &QPushButton::clicked, this, &OutboxDialog::takeBack);
    connect(m_ui->clearSentPushButton, &QPushButton::clicked, this, &OutboxDialog::clearSent);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    m_ui->callsView->setFocus();
}

OutboxDialog::~OutboxDialog() = default;

const QueuedCall* OutboxDialog::current() const
{
    const int row = m_ui->callsView->currentIndex().row();
    return row < 0 || row >= m_outbox->calls().size() ? nullptr : &m_outbox->calls().at(row);
}

void OutboxDialog::refresh()
{
    QList<IntakeRow> rows;
    for (const QueuedCall& call : m_outbox->calls()) {
        IntakeRow row;
        row.icon = stateIcon(call);
        row.iconInk = stateInk(call);
        row.title = call.draft.provisional;
        row.caption = IntakeDrafts::title(call.draft);
        row.right = call.state == State::Sent      ? call.number
                    : call.state == State::Refused ? tr("not taken")
                                                   : tr("waits");
        const QString taken = tr("taken %1").arg(fullTime(call.takenAt));
        row.detail = call.findings.isEmpty() ? taken : call.findings.join(u" · "_s);
        row.key = rows.size() + 1;
        row.accessible = spokenList({row.title, row.caption, row.right, row.detail});
        rows.append(row);
    }
    const int row = qMax(0, m_ui->callsView->currentIndex().row());
    m_ui->callsView->setRows(rows);
    m_ui->callsView->setCurrentKey(qMin<qint64>(row + 1, rows.size()));
    m_ui->outboxLabel->setText(
        rows.isEmpty() ? tr("Nothing waits. Every call that was taken without the server has its ticket.")
                       : tr("A waiting call is sent by itself when the server is back, and stored once. Both numbers "
                            "find its ticket."));
    refreshButtons();
}

void OutboxDialog::refreshButtons()
{
    const QueuedCall* call = current();
    const bool sent = call && call->state == State::Sent;
    m_ui->openSentPushButton->setEnabled(sent);
    m_ui->takeBackPushButton->setEnabled(call && !sent && !m_saver->isSending(call->draft.key));
    const auto& calls = m_outbox->calls();
    m_ui->clearSentPushButton->setEnabled(
        std::any_of(calls.begin(), calls.end(), [](const QueuedCall& other) { return other.state == State::Sent; }));
}

void OutboxDialog::openSent()
{
    const QueuedCall* call = current();
    if (!call || call->state != State::Sent)
        return;
    const TicketId ticket = call->ticket;
    accept();
    emit openTicketRequested(ticket);
}

void OutboxDialog::takeBack()
{
    const QueuedCall* call = current();
    if (!call)
        return;
    const QUuid key = call->draft.key;
    accept();
    emit takeBackRequested(key);
}

void OutboxDialog::clearSent()
{
    const QList<QueuedCall> calls = m_outbox->calls();
    for (const QueuedCall& call : calls) {
        if (call.state == State::Sent)
            m_outbox->remove(call.draft.key);
    }
}

void OutboxDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
}

} // namespace woshou
