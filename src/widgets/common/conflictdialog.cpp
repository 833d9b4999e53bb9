#include "widgets/common/conflictdialog.h"

#include "models/admin/language.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 720, kHeight = 420; ///< pixels at 100 %
constexpr int kBefore = 1, kMine = 2, kTheirs = 3;

QLabel* wrapped(const QString& text, TextRole role, Token ink)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRole(label, role, ink);
    return label;
}

QString shown(const QString& value)
{
    return value.isEmpty() ? ConflictDialog::tr("(empty)") : value;
}

} // namespace

QString authorText(const QString& name, const QString& english, Instant at, Instant now)
{
    return name.isEmpty() ? QString() : ConflictDialog::tr("%1 · %2").arg(staffName(name, english), shortTime(at, now));
}

ConflictDialog::ConflictDialog(const QList<FieldConflict>& conflicts, QWidget* parent)
    : QDialog(parent)
    , m_conflicts(conflicts)
    , m_grid(new QGridLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWindowTitle(tr("Both of you changed the same"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 16, 20, 16);
    outer->setSpacing(8);
    outer->addWidget(wrapped(windowTitle(), TextRole::Heading, Token::Text1));
    outer->addWidget(wrapped(tr("Somebody saved while you wrote. What only one of you changed stands together already; "
                                "choose for these fields."),
                             TextRole::Base, Token::Text2));
    auto* area = new QScrollArea;
    auto* inside = new QWidget;
    inside->setLayout(m_grid);
    m_grid->setContentsMargins(0, 8, 8, 8);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    outer->addWidget(area, 1);
    m_grid->addWidget(wrapped(tr("Before"), TextRole::Small, Token::Text2), 0, kBefore);
    for (int i = 0; i < m_conflicts.size(); ++i)
        addRow(m_conflicts.at(i), 1 + 3 * i);
    for (const int column : {kBefore, kMine, kTheirs})
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);

    auto* buttons = new QHBoxLayout;
    auto* back = new QPushButton(tr("Back"));
    auto* save = new QPushButton(tr("Save like this"));
    back->setObjectName(u"backPushButton"_s);
    save->setObjectName(u"savePushButton"_s);
    for (QPushButton* button : {back, save})
        button->setAutoDefault(false);
    setKind(back, u"large"_s);
    setKind(save, u"primary large"_s);
    new KeyShortcut("dialogs.save", save);
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(save);
    outer->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    resize(Theme::instance()->px(kWidth), Theme::instance()->px(kHeight));
}

/// The choices above, the values below: they may be long, and are read whole.
void ConflictDialog::addRow(const FieldConflict& conflict, int row)
{
    m_grid->addWidget(wrapped(conflict.label, TextRole::BaseBold, Token::Text1), row, 0, 3, 1);
    m_grid->addWidget(wrapped(shown(conflict.before), TextRole::Base, Token::Text2), row + 1, kBefore);
    auto* mine = addChoice(tr("Mine"), conflict.mine, row, kMine);
    auto* theirs = addChoice(tr("Theirs"), conflict.theirs, row, kTheirs);
    if (!conflict.author.isEmpty())
        m_grid->addWidget(wrapped(conflict.author, TextRole::Small, Token::Text2), row + 2, kTheirs);
    mine->setObjectName(conflict.field + u"MineRadioButton"_s);
    theirs->setObjectName(conflict.field + u"TheirsRadioButton"_s);
    for (QRadioButton* choice : {mine, theirs})
        choice->setAccessibleName(tr("%1, %2: %3").arg(conflict.label, choice->text(), choice->toolTip()));
    theirs->setAccessibleDescription(conflict.author);
    auto* group = new QButtonGroup(this);
    group->addButton(mine);
    group->addButton(theirs);
    mine->setChecked(true);
    m_theirs.append(theirs);
    if (row == 1)
        mine->setFocus();
}

QRadioButton* ConflictDialog::addChoice(const QString& name, const QString& value, int row, int column)
{
    auto* choice = new QRadioButton(name);
    choice->setToolTip(shown(value));
    m_grid->addWidget(choice, row, column);
    m_grid->addWidget(wrapped(shown(value), TextRole::Base, Token::Text1), row + 1, column);
    return choice;
}

QStringList ConflictDialog::theirs() const
{
    QStringList fields;
    for (int i = 0; i < m_conflicts.size(); ++i) {
        if (m_theirs.at(i)->isChecked())
            fields.append(m_conflicts.at(i).field);
    }
    return fields;
}

} // namespace woshou
