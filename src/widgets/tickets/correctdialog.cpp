#include "widgets/tickets/correctdialog.h"

#include "base/whenready.h"
#include "domain/customers/phone.h"
#include "models/admin/language.h"
#include "models/tickets/ticketwords.h"
#include "tickets/ui_correctdialog.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/conflictdialog.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

const auto kSeen = u"seen/"_s; ///< before the column, of what is kept: the value that the person saw there

void addValue(QComboBox* box, const QString& value, const QString& name)
{
    if (box->findData(value) < 0)
        box->addItem(name, value);
}

} // namespace

CorrectDialog::CorrectDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"correct"_s, parent)
    , m_ui(std::make_unique<Ui::CorrectDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Correct · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("Correct the ticket"));
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    setUpFields();
    m_base = valuesOf(details.ticket);
    m_fields.setValues(m_base);
    m_ui->faultComboBox->setEnabled(details.ticket.category == "fault"_L1);
    fillOwners();
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &CorrectDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->categoryComboBox, &QComboBox::currentIndexChanged, this, &CorrectDialog::followCategory);
    const bool deals = desk.person.role != Role::Dispatcher; // who dispatches puts the contact person right alone
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_ui->priorityLabel, m_ui->priorityComboBox, m_ui->categoryLabel, m_ui->categoryComboBox, m_ui->faultLabel,
             m_ui->faultComboBox, m_ui->phoneLabel, m_ui->phoneLineEdit, m_ui->addressLabel, m_ui->addressLineEdit})
        field->setVisible(deals);
    (deals ? m_ui->priorityComboBox : m_ui->ownerComboBox)->setFocus();
}

CorrectDialog::~CorrectDialog() = default;

void CorrectDialog::setUpFields()
{
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
        m_ui->priorityComboBox->addItem(columnValue(u"priority"_s, priorityCode(priority), desk().reference),
                                        priorityCode(priority));
    for (const CodeName& category : desk().reference.triage.categories)
        m_ui->categoryComboBox->addItem(category.name(uiChinese()), category.code);
    fillFaults();
    const Ticket& ticket = details().ticket;
    const QString owner = editableText(ticket, u"owner_id"_s);
    m_ui->ownerComboBox->addItem(staffName(details().ownerName, details().ownerNameEn), owner);
    m_fields.add(u"priority"_s, m_ui->priorityComboBox);
    m_fields.add(u"owner_id"_s, m_ui->ownerComboBox);
    m_fields.add(u"category"_s, m_ui->categoryComboBox);
    m_fields.add(u"fault"_s, m_ui->faultComboBox);
    m_fields.add(u"contact_phone"_s, m_ui->phoneLineEdit);
    m_fields.add(u"address"_s, m_ui->addressLineEdit);
}

/// Those of the ticket's product; without a product all of them.
void CorrectDialog::fillFaults()
{
    m_ui->faultComboBox->addItem(tr("None"), QString());
    const QString group = details().ticket.group;
    for (const Fault& fault : desk().reference.triage.faults) {
        if (group.isEmpty() || fault.group == group)
            m_ui->faultComboBox->addItem(fault.name(uiChinese()), fault.code);
    }
}

/// Those who may answer for it.
void CorrectDialog::fillOwners()
{
    whenReady(desk().tasks.owners(details().ticket.id), this, [this](const Result<QList<Person>>& people) {
        if (!people)
            return;
        for (const Person& person : *people) {
            if (person.role != Role::Engineer)
                addValue(m_ui->ownerComboBox, QString::number(person.id.value()),
                         staffName(person.name, person.nameEn));
        }
    });
}

/// Only what is broken has a fault.
void CorrectDialog::followCategory()
{
    const bool broken = m_fields.value(u"category"_s) == "fault"_L1;
    m_ui->faultComboBox->setEnabled(broken);
    if (!broken)
        m_fields.setValue(u"fault"_s, QString());
}

/// A value that stands nowhere in a list of choices is added to it.
FieldSet::Values CorrectDialog::valuesOf(const Ticket& ticket)
{
    FieldSet::Values values;
    for (const QString& column : editableColumns())
        values.insert(column, editableText(ticket, column));
    addValue(m_ui->ownerComboBox, values.value(u"owner_id"_s), tr("Somebody else"));
    addValue(m_ui->categoryComboBox, ticket.category, ticket.category);
    addValue(m_ui->faultComboBox, ticket.fault, desk().reference.fault(ticket.fault).name(uiChinese()));
    return values;
}

QList<FieldEdit> CorrectDialog::edits() const
{
    QList<FieldEdit> edits;
    for (const QString& column : editableColumns()) {
        QString mine = m_fields.value(column);
        if (const Phone phone = parsePhone(mine); column == "contact_phone"_L1 && phone.valid)
            mine = phone.kept();
        if (mine != m_base.value(column))
            edits.append({column, m_base.value(column), mine});
    }
    return edits;
}

void CorrectDialog::save()
{
    m_ui->ownerMessage->clearMessage(m_ui->ownerComboBox);
    m_ui->phoneMessage->clearMessage(m_ui->phoneLineEdit);
    m_ui->addressMessage->clearMessage(m_ui->addressLineEdit);
    m_ui->reasonMessage->clearMessage(m_ui->reasonLineEdit);
    const TicketEdit edit{edits(), m_ui->reasonLineEdit->text().trimmed()};
    if (edit.fields.isEmpty())
        return m_ui->banner->showMessage(Banner::Kind::Info, tr("Nothing is changed yet"));
    if (edit.reason.isEmpty()) {
        showFieldError(u"reason"_s, tr("Say why, so that the log can be understood"));
        return;
    }
    const auto future = desk().relations.edit(details().ticket.id, edit, key());
    whenReady(future, this, [this](const Result<EditedTicket>& edited) {
        if (edited)
            m_met = *edited;
    });
    watch(QFuture(future).then([](const Result<EditedTicket>& edited) -> Result<Done> {
        if (!edited)
            return failure(edited.error());
        return edited->clashes.isEmpty() ? Result<Done>(Done{})
                                         : failure(ErrorKind::Conflict, {}, u"SV004"_s, u"clashes"_s);
    }));
}

/// What somebody saved is what one sees from now on; where it is another value than one's own, one chooses.
void CorrectDialog::choose()
{
    const FieldSet::Values theirs = valuesOf(m_met.ticket);
    m_fields.merge(std::exchange(m_base, theirs), theirs);
    QList<FieldConflict> conflicts;
    for (int i = 0; i < m_met.clashes.size(); ++i) {
        const FieldClash& clash = m_met.clashes.at(i);
        const FieldAuthor author = m_met.authors.value(i);
        conflicts.append({clash.column, labelOf(clash.column), shown(clash.column, clash.base),
                          shown(clash.column, clash.mine), shown(clash.column, clash.theirs),
                          authorText(author.name, author.nameEn, author.at, desk().now())});
    }
    auto* dialog = new ConflictDialog(conflicts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QStringList given = dialog->theirs();
        for (const FieldClash& clash : std::as_const(m_met.clashes))
            m_fields.setValue(clash.column, given.contains(clash.column) ? clash.theirs : clash.mine);
        if (edits().isEmpty()) // all of theirs stands: there is nothing left to save
            return discard();
        save();
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("Nothing was saved."),
                                  tr("Yours stands in the form; save again to keep it."));
    });
    dialog->open();
}

/// A value as a person reads it.
QString CorrectDialog::shown(const QString& column, const QString& value) const
{
    return column == "contact_phone"_L1 ? formatPhone(value, tr(" ext. ")) : m_fields.text(column, value);
}

QString CorrectDialog::labelOf(const QString& column) const
{
    const QWidget* field = m_fields.widget(column);
    for (const QLabel* label : findChildren<QLabel*>()) {
        if (label->buddy() == field)
            return label->text();
    }
    return columnLabel(column);
}

/// What differs from what was seen, with what was seen: laid over a newer state it is compared like the first time.
WorkDialog::Texts CorrectDialog::typed() const
{
    Texts texts;
    for (const FieldEdit& edit : edits()) {
        texts.insert(edit.column, edit.mine);
        texts.insert(kSeen + edit.column, edit.base);
    }
    if (!m_ui->reasonLineEdit->text().isEmpty())
        texts.insert(u"reason"_s, m_ui->reasonLineEdit->text());
    return texts;
}

void CorrectDialog::setTyped(const Texts& texts)
{
    for (const QString& column : editableColumns()) {
        if (!texts.contains(column))
            continue;
        m_base.insert(column, texts.value(kSeen + column));
        if (column == "owner_id"_L1)
            addValue(m_ui->ownerComboBox, texts.value(column), tr("Somebody else"));
        m_fields.setValue(column, texts.value(column));
    }
    m_ui->reasonLineEdit->setText(texts.value(u"reason"_s));
}

bool CorrectDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field == "clashes"_L1) {
        choose();
        return true;
    }
    const QHash<QString, std::pair<FieldMessage*, QWidget*>> places = {
        {u"owner_id"_s, {m_ui->ownerMessage, m_ui->ownerComboBox}},
        {u"contact_phone"_s, {m_ui->phoneMessage, m_ui->phoneLineEdit}},
        {u"address"_s, {m_ui->addressMessage, m_ui->addressLineEdit}},
        {u"reason"_s, {m_ui->reasonMessage, m_ui->reasonLineEdit}}};
    const auto [message, widget] = places.value(field);
    if (!message)
        return false;
    message->setMessage(FieldMessage::Kind::Error, sentence, widget);
    widget->setFocus();
    return true;
}

} // namespace woshou
