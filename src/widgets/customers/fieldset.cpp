#include "widgets/customers/fieldset.h"

#include "widgets/common/choicebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString comboValue(const QComboBox* box)
{
    return box->isEditable() ? box->currentText().trimmed() : box->currentData().toString();
}

void setCombo(QComboBox* box, const QString& value)
{
    if (box->isEditable())
        box->setEditText(value);
    else
        box->setCurrentIndex(qMax(0, box->findData(value)));
}

QStringList letters(const QString& text)
{
    QStringList list;
    for (const QChar c : text)
        list.append(c);
    return list;
}

} // namespace

void FieldSet::add(const QString& name, QWidget* widget)
{
    m_widgets.insert(name, widget);
}

QString FieldSet::value(const QString& name) const
{
    const QWidget* widget = m_widgets.value(name);
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        return edit->text().trimmed();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget))
        return edit->toPlainText().trimmed();
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
        return comboValue(box);
    if (const auto* box = qobject_cast<const QCheckBox*>(widget))
        return QString::number(int(box->isChecked()));
    if (const auto* bar = qobject_cast<const ChoiceBar*>(widget))
        return bar->isMultiple() ? bar->values().join(QString()) : bar->value();
    return {};
}

FieldSet::Values FieldSet::values() const
{
    Values all;
    for (auto it = m_widgets.begin(); it != m_widgets.end(); ++it)
        all.insert(it.key(), value(it.key()));
    return all;
}

QString FieldSet::text(const QString& name, const QString& value) const
{
    const QWidget* widget = m_widgets.value(name);
    if (const auto* box = qobject_cast<const QComboBox*>(widget); box && !box->isEditable())
        return box->itemText(box->findData(value));
    if (qobject_cast<const QCheckBox*>(widget))
        return value == "1"_L1 ? tr("yes") : tr("no");
    const auto* bar = qobject_cast<const ChoiceBar*>(widget);
    if (!bar)
        return value;
    QStringList names;
    for (const ChoiceItem& item : bar->items()) {
        if (bar->isMultiple() ? value.contains(item.code) : value == item.code)
            names.append(item.text);
    }
    return names.join(tr(", "));
}

void FieldSet::setValue(const QString& name, const QString& value)
{
    QWidget* widget = m_widgets.value(name);
    if (auto* edit = qobject_cast<QLineEdit*>(widget)) {
        edit->setText(value);
        edit->setCursorPosition(0);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
        text->setPlainText(value);
    } else if (auto* box = qobject_cast<QComboBox*>(widget)) {
        setCombo(box, value);
    } else if (auto* check = qobject_cast<QCheckBox*>(widget)) {
        check->setChecked(value == "1"_L1);
    } else if (auto* bar = qobject_cast<ChoiceBar*>(widget)) {
        if (bar->isMultiple())
            bar->setValues(letters(value));
        else
            bar->setValue(value);
    }
}

void FieldSet::setValues(const Values& values)
{
    for (auto it = values.begin(); it != values.end(); ++it)
        setValue(it.key(), it.value());
}

QStringList FieldSet::merge(const Values& base, const Values& theirs)
{
    QStringList both;
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        const QString mine = value(it.key());
        const QString before = base.value(it.key());
        if (it.value() == before || it.value() == mine)
            continue;
        if (mine == before)
            setValue(it.key(), it.value());
        else
            both.append(it.key());
    }
    return both;
}

} // namespace woshou
