#include "widgets/common/conflictdialog.h"

#include "domain/tickets/textchange.h"
#include "models/admin/language.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/markedlabel.h"
#include "widgets/theme/woshoustyle.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>
#include <functional>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 720, kHeight = 420; ///< pixels at 100 %
constexpr int kRows = 4;                   ///< of the grid, for one field: choices, values, author, a gap
constexpr int kGap = 8;                    ///< pixels at 100 %
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

/// In the line of the choices.
QLabel* head(const QString& text, TextRole role, Token ink)
{
    QLabel* label = wrapped(text, role, ink);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return label;
}

QString shown(const QString& value)
{
    return value.isEmpty() ? ConflictDialog::tr("(empty)") : value;
}

QLabel* valueLabel(const QString& value, const QList<TextSpan>& spans)
{
    auto* label = new MarkedLabel(TextRole::Base);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMarked(shown(value), spans, MarkedLabel::Mark::Strong);
    return label;
}

} // namespace

QString authorText(const QString& name, const QString& english, Instant at, Instant now)
{
    return name.isEmpty() ? QString() : ConflictDialog::tr("%1 · %2").arg(staffName(name, english), shortTime(at, now));
}

bool ConflictDialog::Choice::isMade() const
{
    return mine->isChecked() || theirs->isChecked();
}

ConflictDialog::ConflictDialog(const QList<FieldConflict>& conflicts, QWidget* parent)
    : QDialog(parent)
    , m_conflicts(conflicts)
    , m_grid(new QGridLayout)
    , m_area(makeArea())
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWindowTitle(tr("Somebody else changed the same fields"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 16, 20, 16);
    outer->setSpacing(8);
    outer->addWidget(wrapped(windowTitle(), TextRole::Heading, Token::Text1));
    outer->addWidget(
        wrapped(tr("What only one of you changed is combined already. Choose for each of these fields; what "
                   "differs is marked."),
                TextRole::Base, Token::Text2));
    outer->addWidget(m_area, 1);
    for (int i = 0; i < m_conflicts.size(); ++i)
        addRow(m_conflicts.at(i), kRows * i);
    for (const int column : {kBefore, kMine, kTheirs})
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    addButtons(outer);
    follow();
    if (!m_choices.isEmpty())
        m_choices.constFirst().mine->setFocus();
    resize(Theme::instance()->px(kWidth), Theme::instance()->px(kHeight));
}

/// No stop of the cursor by itself: it scrolls to the choice that has it.
QScrollArea* ConflictDialog::makeArea()
{
    auto* area = new QScrollArea;
    auto* inside = new QWidget;
    inside->setLayout(m_grid);
    m_grid->setContentsMargins(0, 8, 8, 8);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// Enter presses the one that has the cursor, and the saving one from anywhere else.
void ConflictDialog::addButtons(QBoxLayout* outer)
{
    auto* allMine = new QPushButton(tr("All mine"));
    auto* allTheirs = new QPushButton(tr("All theirs"));
    auto* back = new QPushButton(tr("Back"));
    m_save = new QPushButton(tr("Save like this"));
    allMine->setObjectName(u"allMinePushButton"_s);
    allTheirs->setObjectName(u"allTheirsPushButton"_s);
    back->setObjectName(u"backPushButton"_s);
    m_save->setObjectName(u"savePushButton"_s);
    auto* line = new QHBoxLayout;
    for (QPushButton* button : {allMine, allTheirs, back, m_save}) {
        button->setAutoDefault(true);
        setKind(button, button == m_save ? u"primary large"_s : u"large"_s);
        line->addWidget(button);
        if (button == allTheirs)
            line->addStretch();
    }
    outer->addLayout(line);
    for (QPushButton* button : {allMine, allTheirs})
        button->setVisible(m_conflicts.size() > 1);
    m_save->setDefault(true);
    new KeyShortcut("dialogs.save", m_save);
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(Side::Mine); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(Side::Theirs); });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
}

/// The names above, the values below: they may be long, and are read whole.
void ConflictDialog::addRow(const FieldConflict& conflict, int row)
{
    const TextDifferences differs = textDifferences(conflict.mine, conflict.theirs);
    m_grid->addWidget(head(conflict.label, TextRole::BaseBold, Token::Text1), row, 0);
    m_grid->addWidget(head(tr("Before"), TextRole::Small, Token::Text2), row, kBefore);
    const Choice choice{addChoice(tr("Mine"), conflict.mine, row, kMine),
                        addChoice(tr("Theirs"), conflict.theirs, row, kTheirs)};
    m_grid->addWidget(wrapped(shown(conflict.before), TextRole::Base, Token::Text2), row + 1, kBefore);
    m_grid->addWidget(valueLabel(conflict.mine, differs.one), row + 1, kMine);
    m_grid->addWidget(valueLabel(conflict.theirs, differs.other), row + 1, kTheirs);
    if (!conflict.author.isEmpty())
        m_grid->addWidget(wrapped(conflict.author, TextRole::Small, Token::Text2), row + 2, kTheirs);
    m_grid->setRowMinimumHeight(row + 3, Theme::instance()->px(kGap));
    choice.mine->setObjectName(conflict.field + u"MineRadioButton"_s);
    choice.theirs->setObjectName(conflict.field + u"TheirsRadioButton"_s);
    for (QRadioButton* button : {choice.mine, choice.theirs}) {
        button->setAccessibleName(tr("%1, %2: %3").arg(conflict.label, button->text(), button->toolTip()));
        button->installEventFilter(this);
        connect(button, &QRadioButton::toggled, this, &ConflictDialog::follow);
    }
    choice.theirs->setAccessibleDescription(conflict.author);
    auto* group = new QButtonGroup(this);
    group->addButton(choice.mine);
    group->addButton(choice.theirs);
    m_choices.append(choice);
}

QRadioButton* ConflictDialog::addChoice(const QString& name, const QString& value, int row, int column)
{
    auto* choice = new QRadioButton(name);
    choice->setToolTip(shown(value));
    m_grid->addWidget(choice, row, column);
    return choice;
}

bool ConflictDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto holds = [watched](const Choice& choice) {
            return watched == choice.mine || watched == choice.theirs;
        };
        const auto choice = std::find_if(m_choices.begin(), m_choices.end(), holds);
        const bool plain = !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
        if (choice != m_choices.end() && plain)
            return takeKey(choice - m_choices.begin(), watched == choice->mine ? Side::Mine : Side::Theirs, key->key());
    }
    return QDialog::eventFilter(watched, event);
}

bool ConflictDialog::takeKey(qsizetype at, Side side, int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        choose(at, key == Qt::Key_Left ? Side::Mine : Side::Theirs);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        goTo(at + (key == Qt::Key_Up ? -1 : 1), side);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(at, side);
        goOn(at);
        return true;
    default:
        return false;
    }
}

void ConflictDialog::choose(qsizetype at, Side side)
{
    m_choices.at(at).of(side)->setChecked(true);
    goTo(at, side);
}

void ConflictDialog::chooseAll(Side side)
{
    for (const Choice& choice : std::as_const(m_choices))
        choice.of(side)->setChecked(true);
    m_save->setFocus();
}

/// To what is chosen there, else to this side.
void ConflictDialog::goTo(qsizetype at, Side side)
{
    if (at < 0 || at >= m_choices.size())
        return;
    const Choice& choice = m_choices.at(at);
    QRadioButton* button =
        choice.isMade() ? choice.of(choice.mine->isChecked() ? Side::Mine : Side::Theirs) : choice.of(side);
    button->setFocus(Qt::TabFocusReason);
    m_area->ensureWidgetVisible(button);
}

/// To the next field that has no choice yet, and to the end when all have one.
void ConflictDialog::goOn(qsizetype from)
{
    for (qsizetype step = 1; step < m_choices.size(); ++step) {
        const qsizetype at = (from + step) % m_choices.size();
        if (!m_choices.at(at).isMade())
            return goTo(at, Side::Mine);
    }
    m_save->setFocus(Qt::TabFocusReason);
}

void ConflictDialog::follow()
{
    m_save->setEnabled(std::all_of(m_choices.begin(), m_choices.end(), std::mem_fn(&Choice::isMade)));
}

QStringList ConflictDialog::theirs() const
{
    QStringList fields;
    for (int i = 0; i < m_conflicts.size(); ++i) {
        if (m_choices.at(i).theirs->isChecked())
            fields.append(m_conflicts.at(i).field);
    }
    return fields;
}

} // namespace woshou
