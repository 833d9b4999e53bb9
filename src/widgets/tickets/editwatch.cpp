#include "widgets/tickets/editwatch.h"

#include "widgets/common/choicebar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace woshou {

void watchEdits(QWidget* dialog, const std::function<void()>& edited)
{
    for (const auto* edit : dialog->findChildren<QPlainTextEdit*>())
        QObject::connect(edit, &QPlainTextEdit::textChanged, dialog, edited);
    for (const auto* edit : dialog->findChildren<QLineEdit*>())
        QObject::connect(edit, &QLineEdit::textChanged, dialog, edited);
    for (const auto* edit : dialog->findChildren<QDateTimeEdit*>())
        QObject::connect(edit, &QDateTimeEdit::dateTimeChanged, dialog, edited);
    for (const auto* bar : dialog->findChildren<ChoiceBar*>())
        QObject::connect(bar, &ChoiceBar::valueChanged, dialog, edited);
    for (const auto* box : dialog->findChildren<QComboBox*>())
        QObject::connect(box, &QComboBox::currentIndexChanged, dialog, edited);
}

} // namespace woshou
