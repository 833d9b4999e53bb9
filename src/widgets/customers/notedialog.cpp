#include "widgets/customers/notedialog.h"

#include "customers/ui_notedialog.h"
#include "models/customers/customertext.h"

namespace woshou {

using namespace Qt::StringLiterals;

NoteDialog::NoteDialog(const CustomerDesk& desk, const CustomerProfile& profile, const CustomerNote& note,
                       QWidget* parent)
    : RecordDialog(desk, profile, parent)
    , m_ui(std::make_unique<Ui::NoteDialog>())
    , m_note(note)
{
    m_ui->setupUi(this);
    setUp({m_ui->banner, m_ui->titleLabel, m_ui->customerLabel, m_ui->fieldMessage, m_ui->cancelPushButton,
           m_ui->savePushButton},
          note.id.isValid() ? noteKindName(note.kind) : tr("New note"));
    setUpFields();
    fill(recordIn(profile));
    m_ui->textPlainTextEdit->setFocus();
}

NoteDialog::~NoteDialog() = default;

void NoteDialog::setUpFields()
{
    fillDevices(m_ui->deviceComboBox);
    for (const QString& kind : noteKinds())
        m_ui->kindComboBox->addItem(noteKindName(kind), kind);
    const bool known = m_note.id.isValid();
    m_ui->kindComboBox->setEnabled(!known);
    m_ui->deviceComboBox->setEnabled(!known);
    for (QWidget* part : {static_cast<QWidget*>(m_ui->stateLabel), static_cast<QWidget*>(m_ui->stateSegments),
                          static_cast<QWidget*>(m_ui->outcomeLabel), static_cast<QWidget*>(m_ui->outcomeLineEdit)})
        part->setVisible(known);
    const std::initializer_list<std::pair<QString, QWidget*>> parts = {{u"kind"_s, m_ui->kindComboBox},
                                                                       {u"device"_s, m_ui->deviceComboBox},
                                                                       {u"text"_s, m_ui->textPlainTextEdit},
                                                                       {u"state"_s, m_ui->stateSegments},
                                                                       {u"outcome"_s, m_ui->outcomeLineEdit}};
    for (const auto& [name, widget] : parts)
        fields().add(name, widget);
    offerStates();
}

void NoteDialog::offerStates()
{
    QList<ChoiceItem> items;
    for (const QString& state : noteStates(m_note)) {
        const QString name = noteStateName(state);
        items.append({state, name.isEmpty() ? tr("holds") : name, {}});
    }
    m_ui->stateSegments->setItems(items);
}

FieldSet::Values NoteDialog::recordIn(const CustomerProfile& profile)
{
    const QList<CustomerNote> notes = profile.card.notes + profile.closed;
    for (const CustomerNote& newest : notes) {
        if (m_note.id.isValid() && newest.id == m_note.id)
            m_note = newest;
    }
    return {{u"kind"_s, m_note.kind},
            {u"device"_s, QString::number(m_note.device.value())},
            {u"text"_s, m_note.text},
            {u"state"_s, m_note.state},
            {u"outcome"_s, m_note.outcome}};
}

QFuture<Result<Done>> NoteDialog::send(const QUuid& key)
{
    CustomerNote note = m_note;
    note.customer = profile().card.customer.id;
    note.kind = value("kind");
    note.device = DeviceId(value("device").toLongLong());
    note.text = value("text");
    note.outcome = value("outcome");
    note.state = m_note.id.isValid() ? value("state") : QString();
    return desk().saveNote(note, key);
}

} // namespace woshou
