#include "widgets/tickets/meetingdialog.h"

#include "base/whenready.h"
#include "tickets/ui_meetingdialog.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/dutyrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace woshou {

using namespace Qt::StringLiterals;

MeetingDialog::MeetingDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"meeting"_s, parent)
    , m_ui(std::make_unique<Ui::MeetingDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Departments · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("Departments involved"));
    m_ui->ticketLabel->setText(
        details.ownerName.isEmpty()
            ? details.ticket.number
            : tr("%1 · the customer's contact stays %2").arg(details.ticket.number, details.ownerName));
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setRole(m_ui->dutiesLabel, TextRole::BaseBold);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setKeyCap(m_ui->addPushButton, u"Ctrl+D"_s);
    m_ui->addPushButton->setIcon(Theme::instance()->icon(u"plus"_s));
    addRow();
    askOwners();
    connect(m_ui->addPushButton, &QPushButton::clicked, this, [this] {
        addRow()->setFocus();
        followEdits();
    });
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &MeetingDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->notePlainTextEdit->setFocus();
}

MeetingDialog::~MeetingDialog() = default;

DutyRow* MeetingDialog::addRow()
{
    auto* row = new DutyRow(desk().reference, desk().now(), this);
    row->setOwners(m_people, details().ticket.owner);
    m_ui->dutiesLayout->addWidget(row);
    m_rows.append(row);
    connect(row, &DutyRow::removeRequested, this, [this, row] { removeRow(row); });
    for (DutyRow* each : std::as_const(m_rows))
        each->setRemovable(m_rows.size() > 1);
    return row;
}

void MeetingDialog::removeRow(DutyRow* row)
{
    m_rows.removeOne(row);
    row->deleteLater();
    m_rows.first()->setRemovable(m_rows.size() > 1);
    m_rows.last()->setFocus();
}

void MeetingDialog::askOwners()
{
    whenReady(desk().tasks.owners(details().ticket.id), this, [this](const Result<QList<Person>>& people) {
        if (!people)
            return; // without a choice the contact person answers for it
        m_people = *people;
        for (DutyRow* row : std::as_const(m_rows))
            row->setOwners(m_people, details().ticket.owner);
    });
}

bool MeetingDialog::check()
{
    m_ui->noteMessage->clearMessage(m_ui->notePlainTextEdit);
    for (DutyRow* row : std::as_const(m_rows))
        row->clearError();
    if (m_ui->notePlainTextEdit->toPlainText().trimmed().isEmpty())
        return !showFieldError(u"note"_s, tr("Write down what was agreed"));
    for (DutyRow* row : std::as_const(m_rows)) {
        const DepartmentDuty duty = row->duty();
        const bool named = !duty.department.trimmed().isEmpty();
        if (named && !duty.duty.trimmed().isEmpty())
            continue;
        row->showError(named ? u"duty"_s : u"department"_s,
                       named ? tr("What does this department do?") : tr("Which department is it?"));
        return false;
    }
    return true;
}

void MeetingDialog::save()
{
    if (!check())
        return;
    QList<DepartmentDuty> duties;
    for (const DutyRow* row : std::as_const(m_rows))
        duties.append(row->duty());
    watch(desk().tasks.meeting(details().ticket.id, m_ui->notePlainTextEdit->toPlainText(), duties, key()));
}

WorkDialog::Texts MeetingDialog::typed() const
{
    QJsonArray duties;
    for (const DutyRow* row : m_rows) {
        const DepartmentDuty duty = row->duty();
        duties.append(QJsonObject{{u"department"_s, duty.department},
                                  {u"duty"_s, duty.duty},
                                  {u"owner"_s, duty.owner.value()},
                                  {u"due"_s, duty.due->ms()}});
    }
    return {{u"note"_s, m_ui->notePlainTextEdit->toPlainText()},
            {u"duties"_s, QString::fromUtf8(QJsonDocument(duties).toJson(QJsonDocument::Compact))}};
}

void MeetingDialog::setTyped(const Texts& texts)
{
    m_ui->notePlainTextEdit->setPlainText(texts.value(u"note"_s));
    const QJsonArray duties = QJsonDocument::fromJson(texts.value(u"duties"_s).toUtf8()).array();
    for (qsizetype at = 0; at < duties.size(); ++at) {
        const QJsonObject duty = duties.at(at).toObject();
        DutyRow* row = at < m_rows.size() ? m_rows.at(at) : addRow();
        row->setDuty({duty["department"_L1].toString(), duty["duty"_L1].toString(),
                      PersonId(duty["owner"_L1].toInteger()), Instant::fromMs(duty["due"_L1].toInteger())});
    }
}

bool MeetingDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field == "note"_L1) {
        m_ui->noteMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->notePlainTextEdit);
        m_ui->notePlainTextEdit->setFocus();
        return true;
    }
    const qsizetype at = field.section(u'.', 1, 1).toLongLong();
    if (!field.startsWith("duties."_L1) || at >= m_rows.size())
        return false;
    m_rows.at(at)->showError(field.section(u'.', 2), sentence);
    return true;
}

} // namespace woshou
