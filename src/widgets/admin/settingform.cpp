#include "widgets/admin/settingform.h"

#include "models/admin/settingwords.h"
#include "models/tickets/querywords.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/filterline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextHeight = 84; ///< pixels at 100 %: three lines
constexpr int kRoom = 8;        ///< between two fields

/// Codes of what is ticked, in the order of the list.
QString checkedCodes(const QListWidget* list)
{
    QStringList codes;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            codes.append(list->item(row)->data(Qt::UserRole).toString());
    }
    return codes.join(u'\n');
}

void addChoice(QListWidget* list, const QString& name, const QString& code, bool chosen)
{
    auto* item = new QListWidgetItem(name, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(Qt::UserRole, code);
    item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
}

QString suffixOf(const QWidget* input)
{
    const QString name = QString::fromLatin1(input->metaObject()->className()).section(u':', -1);
    return name.startsWith(u'Q') ? name.mid(1) : name;
}

} // namespace

SettingForm::SettingForm(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void SettingForm::setPart(const SettingPart& part, const SettingBody& body)
{
    m_part = part;
    m_body = body;
    m_rows.clear();
    delete m_fields;
    m_fields = new QWidget(this);
    auto* column = new QVBoxLayout(m_fields);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    for (const SettingField& field : part.fields)
        addRow(field);
    column->addStretch();
    layout()->addWidget(m_fields);
    m_fields->setEnabled(false);
}

void SettingForm::addRow(const SettingField& field)
{
    auto* column = static_cast<QVBoxLayout*>(m_fields->layout());
    Row row{field, makeInput(field), new FieldMessage(m_fields)};
    const QString title = settingFieldLabel(m_part.key, field.key);
    const QString hint = settingFieldHint(m_part.key, field.key);
    if (auto* check = qobject_cast<QCheckBox*>(row.input)) {
        check->setText(title);
    } else {
        auto* label = new QLabel(field.required ? tr("%1 *").arg(title) : title, m_fields);
        setRole(label, TextRole::Small, Token::Text2);
        label->setBuddy(row.input);
        column->addWidget(label);
    }
    row.input->setAccessibleName(title);
    row.input->setAccessibleDescription(hint);
    row.input->setToolTip(hint);
    row.input->setObjectName(field.key + suffixOf(row.input));
    column->addWidget(row.input);
    column->addWidget(row.message);
    column->addSpacing(kRoom);
    m_rows.append(row);
}

QWidget* SettingForm::makeInput(const SettingField& field)
{
    const QString key = field.key;
    switch (field.type) {
    case SettingField::Type::Text:
    case SettingField::Type::Lines: {
        auto* edit = new QPlainTextEdit(m_fields);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(Theme::instance()->px(kTextHeight));
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, key] { take(key, edit->toPlainText()); });
        return edit;
    }
    case SettingField::Type::Choice: {
        auto* box = new QComboBox(m_fields);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box, key] { take(key, box->currentData().toString()); });
        return box;
    }
    case SettingField::Type::Choices: {
        auto* list = new QListWidget(m_fields);
        list->setFixedHeight(Theme::instance()->px(kTextHeight));
        connect(list, &QListWidget::itemChanged, this, [this, list, key] { take(key, checkedCodes(list)); });
        return list;
    }
    case SettingField::Type::Query: {
        auto* line = new FilterLine(m_fields);
        if (m_reference)
            line->setReference(m_reference());
        connect(line, &QLineEdit::textChanged, this,
                [this, key](const QString& text) { take(key, lineIn(QueryLanguage::Codes, text)); });
        return line;
    }
    case SettingField::Type::Number: {
        auto* spin = new QSpinBox(m_fields);
        spin->setRange(field.required ? field.least : field.least - 1, field.last);
        spin->setSpecialValueText(field.required ? QString() : settingNoChoiceText(field));
        connect(spin, &QSpinBox::valueChanged, this, [this, key, least = field.least](int value) {
            take(key, value < least ? QString() : QString::number(value));
        });
        return spin;
    }
    case SettingField::Type::Flag: {
        auto* check = new QCheckBox(m_fields);
        connect(check, &QCheckBox::toggled, this, [this, key](bool on) { take(key, on ? u"1"_s : QString()); });
        return check;
    }
    case SettingField::Type::Code:
    case SettingField::Type::Line:
        break;
    }
    auto* edit = new QLineEdit(m_fields);
    edit->setMaxLength(2 * field.most); // characters that take two of QString's; what is too long is said
    connect(edit, &QLineEdit::textChanged, this, [this, key](const QString& text) { take(key, text); });
    return edit;
}

void SettingForm::setEntry(const QJsonObject& entry, bool identityFixed)
{
    m_filling = true;
    m_entry = entry;
    for (const Row& row : std::as_const(m_rows)) {
        fill(row);
        row.message->clearMessage(row.input);
        row.input->setEnabled(!identityFixed || !m_part.identity.contains(row.field.key));
    }
    m_fields->setEnabled(!m_rows.isEmpty());
    m_filling = false;
}

/// A filter line as it is kept, so that names may change, or as the reader knows it; what is not understood stays.
QString SettingForm::lineIn(QueryLanguage language, const QString& line) const
{
    if (!m_reference)
        return line;
    const ReferenceData reference = m_reference();
    const auto query = parseTicketQuery(line, reference, QDate::currentDate());
    return query ? ticketQueryText(*query, language, reference) : line;
}

void SettingForm::fill(const Row& row)
{
    const QString kept = settingText(m_entry, row.field);
    const QString text = row.field.type == SettingField::Type::Query ? lineIn(readersLanguage(), kept) : kept;
    if (auto* edit = qobject_cast<QLineEdit*>(row.input)) {
        edit->setText(text);
        edit->setCursorPosition(0);
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(row.input)) {
        plain->setPlainText(text);
    } else if (auto* check = qobject_cast<QCheckBox*>(row.input)) {
        check->setChecked(text == "1"_L1);
    } else if (auto* spin = qobject_cast<QSpinBox*>(row.input)) {
        spin->setValue(text.isEmpty() ? spin->minimum() : text.toInt());
    } else if (auto* list = qobject_cast<QListWidget*>(row.input)) {
        fillList(list, row.field, text.split(u'\n', Qt::SkipEmptyParts));
    } else if (auto* box = qobject_cast<QComboBox*>(row.input)) {
        box->clear();
        if (!row.field.required)
            box->addItem(settingNoChoiceText(row.field), QString());
        for (const CodeName& choice : settingChoices(row.field, m_body))
            box->addItem(settingChoiceText(choice), choice.code);
        if (box->findData(text) < 0)
            box->insertItem(0, text, text); // what is no longer offered is seen, and refused when it is saved
        box->setCurrentIndex(box->findData(text));
    }
}

void SettingForm::fillList(QListWidget* list, const SettingField& field, QStringList chosen)
{
    list->clear();
    for (const CodeName& choice : settingChoices(field, m_body))
        addChoice(list, settingChoiceText(choice), choice.code, chosen.removeAll(choice.code) > 0);
    for (const QString& code : std::as_const(chosen))
        addChoice(list, code, code, true); // no longer offered: seen, and refused when it is saved
    list->setCurrentRow(0);
}

void SettingForm::take(const QString& key, const QString& text)
{
    if (m_filling)
        return;
    const SettingField* field = m_part.field(key);
    setSettingText(m_entry, *field, text);
    for (const Row& row : std::as_const(m_rows)) {
        if (row.field.key == key)
            row.message->clearMessage(row.input);
    }
    emit edited(m_entry);
}

void SettingForm::showProblem(const QString& field, const QString& sentence)
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.field.key != field)
            continue;
        row.message->setMessage(FieldMessage::Kind::Error, sentence, row.input);
        row.input->setFocus(Qt::OtherFocusReason);
    }
}

void SettingForm::clearProblems()
{
    for (const Row& row : std::as_const(m_rows))
        row.message->clearMessage(row.input);
}

void SettingForm::focusFirst()
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.input->isEnabled())
            return row.input->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace woshou
