#include "widgets/tickets/dutyrow.h"

#include "models/admin/language.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/timefield.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDepartmentWidth = 132, kOwnerWidth = 104; // pixels at 100 %
constexpr int kHours = 24;

} // namespace

DutyRow::DutyRow(const ReferenceData& reference, Instant now, QWidget* parent)
    : QWidget(parent)
    , m_department(new QComboBox(this))
    , m_what(new QLineEdit(this))
    , m_owner(new QComboBox(this))
    , m_due(new QDateTimeEdit(this))
    , m_remove(new QToolButton(this))
    , m_message(new FieldMessage(this))
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget* field : std::initializer_list<QWidget*>{m_department, m_what, m_owner, m_due, m_remove})
        line->addWidget(field, field == m_what ? 1 : 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_message);
    m_department->setObjectName(u"departmentComboBox"_s);
    m_what->setObjectName(u"dutyLineEdit"_s);
    m_owner->setObjectName(u"ownerComboBox"_s);
    m_due->setObjectName(u"dueDateTimeEdit"_s);
    m_remove->setObjectName(u"removeToolButton"_s);
    m_department->setFixedWidth(Theme::instance()->px(kDepartmentWidth));
    m_owner->setFixedWidth(Theme::instance()->px(kOwnerWidth));
    m_department->setAccessibleName(tr("Department"));
    m_what->setAccessibleName(tr("Responsibility"));
    m_owner->setAccessibleName(tr("Who answers for it"));
    m_due->setAccessibleName(tr("Deadline"));
    m_what->setPlaceholderText(tr("What it does"));
    m_remove->setIcon(Theme::instance()->icon(u"close"_s));
    m_remove->setToolTip(tr("Take this department out"));
    m_remove->setAccessibleName(m_remove->toolTip());
    setKind(m_remove, u"flat small"_s);
    setUpTimeField(m_due, now, quarterAfter(now, kHours));
    fillDepartments(reference);
    setFocusProxy(m_department);
    connect(m_remove, &QToolButton::clicked, this, &DutyRow::removeRequested);
}

void DutyRow::fillDepartments(const ReferenceData& reference)
{
    m_department->setEditable(true);
    m_department->setInsertPolicy(QComboBox::NoInsert);
    for (const CodeName& department : reference.departments)
        m_department->addItem(department.name(uiChinese()));
    for (const CodeName& team : reference.teams)
        m_department->addItem(team.name(uiChinese()));
    m_department->setCurrentIndex(-1);
    m_department->lineEdit()->setPlaceholderText(tr("Department"));
}

void DutyRow::setOwners(const QList<Person>& people, PersonId contact)
{
    const PersonId chosen = m_wanted.isValid() ? m_wanted : contact;
    m_owner->clear();
    for (const Person& person : people)
        m_owner->addItem(staffName(person.name, person.nameEn), person.id.value());
    m_owner->setCurrentIndex(m_owner->findData(chosen.value()));
}

DepartmentDuty DutyRow::duty() const
{
    return {m_department->currentText(), m_what->text(), PersonId(m_owner->currentData().toLongLong()),
            timeFieldValue(m_due)};
}

void DutyRow::setDuty(const DepartmentDuty& duty)
{
    m_department->setEditText(duty.department);
    m_what->setText(duty.duty);
    m_wanted = duty.owner;
    if (duty.due)
        setTimeField(m_due, *duty.due);
}

void DutyRow::setRemovable(bool removable)
{
    m_remove->setEnabled(removable);
}

void DutyRow::showError(const QString& field, const QString& sentence)
{
    QWidget* edit = field == "department"_L1 ? static_cast<QWidget*>(m_department)
                    : field == "due"_L1      ? static_cast<QWidget*>(m_due)
                                             : m_what;
    m_message->setMessage(FieldMessage::Kind::Error, sentence, edit);
    edit->setFocus();
}

void DutyRow::clearError()
{
    for (QWidget* edit : std::initializer_list<QWidget*>{m_department, m_what, m_due})
        m_message->clearMessage(edit);
}

} // namespace woshou
