#include "widgets/tickets/filterline.h"

#include "models/admin/language.h"
#include "widgets/theme/theme.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QTextCharFormat>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 320; ///< in pixels at 100 %
constexpr int kMostRows = 10;

} // namespace

FilterLine::FilterLine(QWidget* parent)
    : QLineEdit(parent)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(m_list))
{
    m_list->setObjectName(u"proposalsListView"_s);
    m_list->setAccessibleName(tr("Proposals"));
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, [this] { propose(); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
}

FilterLine::~FilterLine()
{
    delete m_list; // unless the window was quicker
}

tl::expected<TicketQuery, QueryError> FilterLine::query(const QDate& today) const
{
    return parseTicketQuery(text(), m_reference, today);
}

/// As an input method underlines what it composes; while one does, its own lines stay.
void FilterLine::mark(const std::optional<QueryError>& error)
{
    if (m_composing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    if (error) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Theme::instance()->color(Token::Urgent));
        attributes.append(
            {QInputMethodEvent::TextFormat, int(error->position) - cursorPosition(), int(error->length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

bool FilterLine::isProposing() const
{
    return m_list->isVisible();
}

void FilterLine::propose(bool everything)
{
    m_proposals = m_composing ? QList<QueryProposal>()
                              : completeQuery(text(), cursorPosition(), m_reference, uiChinese(), everything);
    if (m_proposals.isEmpty())
        return close();
    m_model->clear();
    for (const QueryProposal& proposal : std::as_const(m_proposals)) {
        const QString words = proposal.note.isEmpty() ? proposal.label : proposal.label + u"  "_s + proposal.note;
        m_model->appendRow(new QStandardItem(words));
    }
    showProposals();
}

void FilterLine::showProposals()
{
    const Theme* theme = Theme::instance();
    m_list->setParent(window());
    const int height =
        std::min(m_model->rowCount(), kMostRows) * std::max(m_list->sizeHintForRow(0), 1) + 2 * m_list->frameWidth();
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, this->height())), QSize(theme->px(kListWidth), height)));
    // Behind a field the first value is what Enter takes; a word alone may be meant as it stands.
    static const QString signs = u":：<>=≤≥,，、"_s;
    const qsizetype position = m_proposals.constFirst().position;
    const bool behindField = position > 0 && signs.contains(text().at(position - 1));
    m_list->setCurrentIndex(behindField ? m_model->index(0, 0) : QModelIndex());
    m_list->show();
    m_list->raise();
}

void FilterLine::choose(int step)
{
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    m_list->setCurrentIndex(m_model->index(row < 0 && step < 0 ? rows - 1 : (row + step + rows) % rows, 0));
}

bool FilterLine::takesProposal(int key)
{
    if (!isProposing())
        return false;
    if (key == Qt::Key_Tab) {
        take(std::max(0, m_list->currentIndex().row()));
        return true;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && m_list->currentIndex().isValid()) {
        take(m_list->currentIndex().row());
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        choose(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_Escape || enter)
        close();
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Escape;
}

/// Put in as if it were typed; a field's values follow at once.
void FilterLine::take(int row)
{
    const QueryProposal proposal = m_proposals.value(row);
    setSelection(int(proposal.position), int(proposal.length));
    insert(proposal.text);
    setFocus();
    if (proposal.isValue)
        close();
    else
        propose();
}

void FilterLine::close()
{
    m_list->hide();
    m_proposals.clear();
}

bool FilterLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && (isProposing() || !text().isEmpty()))
            event->accept();
    }
    // Tab is told to a widget before it moves the keyboard on.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        takesProposal(Qt::Key_Tab))
        return true;
    return QLineEdit::event(event);
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    if (takesProposal(event->key()))
        return;
    if (event->key() == Qt::Key_Down || (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier))
        return propose(true);
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    QLineEdit::keyPressEvent(event);
}

void FilterLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    close();
}

void FilterLine::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    if (m_composing)
        close();
    QLineEdit::inputMethodEvent(event);
}

} // namespace woshou
