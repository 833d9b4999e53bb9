#include "widgets/tickets/movefields.h"

#include "models/admin/language.h"
#include "models/tickets/customerwords.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/chips.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/theme/theme.h"
#include "widgets/tickets/timefield.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCauses = 4;
constexpr int kTextLines = 2;

/// "test_result" → "testResult": object names are written like members.
QString memberName(const QString& column)
{
    QString name;
    for (qsizetype at = 0; at < column.size(); ++at)
        name += column.at(at) == u'_' && at + 1 < column.size() ? column.at(++at).toUpper() : column.at(at);
    return name;
}

bool isLine(const QString& column)
{
    return column == "tools"_L1 || column == "parts"_L1 || column == "address"_L1 || column == "told_next"_L1;
}

bool isTime(const QString& column)
{
    return column == "callback_due"_L1 || column == "told_due"_L1;
}

} // namespace

MoveFields::MoveFields(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void MoveFields::setMove(const LifeCycle::Move& move, const Ticket& ticket, const QList<CodeName>& modes, Instant now)
{
    m_modes = modes;
    m_due = ticket.nextDue;
    for (const QString& column : move.asks)
        addField(column, move, now);
    for (Field& field : m_fields) {
        const QString text = LifeCycle::columnText(ticket, field.column);
        if (!text.isEmpty())
            setValue(field, text);
        field.filled = value(field);
    }
    if (!m_fields.isEmpty())
        m_fields.first().editor->setFocus();
}

QWidget* MoveFields::makeModes()
{
    auto* box = new QComboBox(this);
    box->setObjectName(u"modeComboBox"_s);
    for (const CodeName& mode : std::as_const(m_modes))
        box->addItem(mode.name(uiChinese()), mode.code);
    box->setCurrentIndex(-1);
    return box;
}

/// A call-back is promised for an hour from now, what is passed on for when the ticket falls due.
QWidget* MoveFields::makeTime(const QString& column, Instant now)
{
    auto* edit = new QDateTimeEdit(this);
    const bool usesDue = column == "told_due"_L1 && m_due && *m_due > now;
    setUpTimeField(edit, now, usesDue ? *m_due : quarterAfter(now, 1));
    edit->setObjectName(memberName(column) + u"DateTimeEdit"_s);
    return edit;
}

QWidget* MoveFields::makeEditor(const QString& column, Instant now)
{
    if (column == "mode"_L1)
        return makeModes();
    if (isTime(column))
        return makeTime(column, now);
    if (isLine(column)) {
        auto* edit = new QLineEdit(this);
        edit->setObjectName(memberName(column) + u"LineEdit"_s);
        if (column == "told_next"_L1)
            edit->setText(usualNextStep());
        return edit;
    }
    auto* edit = new QPlainTextEdit(this);
    edit->setObjectName(memberName(column) + u"PlainTextEdit"_s);
    edit->setTabChangesFocus(true);
    const Theme* theme = Theme::instance();
    edit->setFixedHeight(theme->size(Metric::Control) + (kTextLines - 1) * theme->lineHeight(TextRole::Base));
    return edit;
}

void MoveFields::addField(const QString& column, const LifeCycle::Move& move, Instant now)
{
    Field field;
    field.column = column;
    field.required = move.needs(column);
    field.editor = makeEditor(column, now);
    field.message = new FieldMessage(this);
    const QString name = columnLabel(column);
    auto* label = new QLabel(field.required ? name + u" *"_s : tr("%1 (optional)").arg(name), this);
    label->setBuddy(field.editor);
    field.editor->setAccessibleName(name);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(field.editor);
    cell->addWidget(field.message);
    m_form->addRow(label, cell);
    if (column == "cause"_L1)
        addCauses();
    m_fields.append(field);
    followEdits(field);
}

/// What was wrong with a field is wrong no longer once it is another.
void MoveFields::followEdits(const Field& field)
{
    const auto clear = [field] {
        if (!field.message->sentence().isEmpty())
            field.message->clearMessage(field.editor);
    };
    if (const auto* text = qobject_cast<QPlainTextEdit*>(field.editor))
        connect(text, &QPlainTextEdit::textChanged, field.message, clear);
    else if (const auto* line = qobject_cast<QLineEdit*>(field.editor))
        connect(line, &QLineEdit::textChanged, field.message, clear);
    else if (const auto* box = qobject_cast<QComboBox*>(field.editor))
        connect(box, &QComboBox::currentIndexChanged, field.message, clear);
    else if (const auto* time = qobject_cast<QDateTimeEdit*>(field.editor))
        connect(time, &QDateTimeEdit::dateTimeChanged, field.message, clear);
}

/// A row of its own under the cause, empty until like cases are known.
void MoveFields::addCauses()
{
    m_causes = new Chips(this);
    m_causes->setObjectName(u"causeChips"_s);
    m_causes->setSmall(true);
    m_form->addRow(QString(), m_causes);
    m_form->setRowVisible(m_causes, false);
}

QString MoveFields::value(const Field& field) const
{
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(field.editor))
        return text->toPlainText().trimmed();
    if (const auto* line = qobject_cast<const QLineEdit*>(field.editor))
        return line->text().trimmed();
    if (const auto* box = qobject_cast<const QComboBox*>(field.editor))
        return box->currentData().toString();
    const auto* time = qobject_cast<const QDateTimeEdit*>(field.editor);
    return time ? QString::number(timeFieldValue(time).ms()) : QString();
}

void MoveFields::setValue(const Field& field, const QString& text)
{
    if (auto* edit = qobject_cast<QPlainTextEdit*>(field.editor))
        edit->setPlainText(text);
    else if (auto* line = qobject_cast<QLineEdit*>(field.editor))
        line->setText(text);
    else if (auto* box = qobject_cast<QComboBox*>(field.editor))
        box->setCurrentIndex(box->findData(text));
    else if (auto* time = qobject_cast<QDateTimeEdit*>(field.editor))
        setTimeField(time, Instant::fromMs(text.toLongLong()));
}

MaybeInstant MoveFields::toldTime() const
{
    for (const Field& field : m_fields) {
        if (isTime(field.column))
            return Instant::fromMs(value(field).toLongLong());
    }
    return {};
}

QHash<QString, QString> MoveFields::changedValues() const
{
    QHash<QString, QString> values;
    for (const Field& field : m_fields) {
        if (value(field) != field.filled)
            values.insert(field.column, value(field));
    }
    return values;
}

QHash<QString, QString> MoveFields::values() const
{
    QHash<QString, QString> values;
    for (const Field& field : m_fields)
        values.insert(field.column, value(field));
    return values;
}

void MoveFields::setValues(const QHash<QString, QString>& values)
{
    for (const Field& field : std::as_const(m_fields)) {
        if (values.contains(field.column))
            setValue(field, values.value(field.column));
    }
}

bool MoveFields::check()
{
    QWidget* first = nullptr;
    for (const Field& field : std::as_const(m_fields)) {
        const bool missing = field.required && value(field).isEmpty();
        if (missing)
            field.message->setMessage(FieldMessage::Kind::Error,
                                      tr("“%1” is needed for this step").arg(columnLabel(field.column)), field.editor);
        else
            field.message->clearMessage(field.editor);
        if (missing && !first)
            first = field.editor;
    }
    if (first)
        first->setFocus();
    return !first;
}

bool MoveFields::showError(const QString& column, const QString& sentence)
{
    for (const Field& field : std::as_const(m_fields)) {
        if (field.column != column)
            continue;
        field.message->setMessage(FieldMessage::Kind::Error, sentence, field.editor);
        field.editor->setFocus();
        return true;
    }
    return false;
}

void MoveFields::offerCauses(const QList<CauseShare>& causes)
{
    if (!m_causes || causes.isEmpty())
        return;
    QList<ChoiceItem> items;
    for (const CauseShare& cause : causes.mid(0, kMostCauses))
        items.append({cause.name(uiChinese()), tr("%1 %2%").arg(cause.name(uiChinese())).arg(qRound(cause.share)), {}});
    m_causes->setItems(items);
    m_form->setRowVisible(m_causes, true);
    window()->adjustSize();
    connect(m_causes, &ChoiceBar::valueChanged, this, [this](const QString& cause) {
        if (!cause.isEmpty())
            setValues({{u"cause"_s, cause}});
    });
}

} // namespace woshou
