#include "widgets/tickets/replybar.h"

#include "base/whenready.h"
#include "tickets/ui_replybar.h"
#include "widgets/theme/woshoustyle.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 5;

bool isSendKey(const QKeyEvent* key)
{
    return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier;
}

QString placeOf(TicketId id)
{
    return QString::number(id.value()) + u"/reply"_s;
}

} // namespace

ReplyBar::ReplyBar(QWidget* parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::ReplyBar>())
{
    m_ui->setupUi(this);
    setGround(Token::Sunken);
    setEdges(Qt::TopEdge);
    setUpKinds();
    m_ui->replyPlainTextEdit->installEventFilter(this);
    m_ui->replyPlainTextEdit->setTabChangesFocus(true);
    m_ui->sendPushButton->setIcon(Theme::instance()->icon(u"send"_s));
    connect(m_ui->kindSegments, &ChoiceBar::valueChanged, this, [this] {
        showHint();
        keepDraft();
    });
    connect(m_ui->replyPlainTextEdit, &QPlainTextEdit::textChanged, this, &ReplyBar::keepDraft);
    connect(m_ui->replyPlainTextEdit, &QPlainTextEdit::textChanged, this, &ReplyBar::fitHeight);
    connect(m_ui->sendPushButton, &QPushButton::clicked, this, &ReplyBar::send);
    connect(Theme::instance(), &Theme::changed, this, &ReplyBar::fitHeight);
    fitHeight();
}

ReplyBar::~ReplyBar() = default;

void ReplyBar::setUpKinds()
{
    const QString kind = m_ui->kindSegments->value();
    m_ui->kindSegments->setItems({{u"told"_s, tr("Told the customer"), {}},
                                  {u"note"_s, tr("Internal note"), {}},
                                  {u"words"_s, tr("Customer called"), {}}});
    m_ui->kindSegments->setValue(kind.isEmpty() ? u"told"_s : kind);
    showHint();
}

void ReplyBar::setDesk(const TicketDesk& desk)
{
    m_desk = desk;
}

void ReplyBar::setTicket(TicketId id, const QString& customer)
{
    if (m_ticket == id)
        return;
    const QScopedValueRollback filling(m_filling, true);
    m_ticket = id;
    m_customer = customer;
    const Draft draft = draftOf(id);
    m_ui->replyPlainTextEdit->setPlainText(draft.text);
    m_ui->kindSegments->setValue(draft.kind.isEmpty() ? u"told"_s : draft.kind);
    m_ui->sendPushButton->setEnabled(!m_pending.contains(id));
    showHint();
}

ReplyBar::Draft ReplyBar::draftOf(TicketId id) const
{
    const TypedTexts::Texts texts = m_desk.typed->texts(placeOf(id));
    return {texts.value(u"kind"_s), texts.value(u"text"_s), QUuid(texts.value(u"key"_s))};
}

void ReplyBar::keepDraft()
{
    if (m_filling || !m_ticket.isValid())
        return;
    const QString kind = m_ui->kindSegments->value();
    const QString text = m_ui->replyPlainTextEdit->toPlainText();
    const Draft draft = draftOf(m_ticket);
    if (text.trimmed().isEmpty())
        m_desk.typed->forget(placeOf(m_ticket));
    else if (draft.text != text || draft.kind != kind)
        m_desk.typed->set(placeOf(m_ticket),
                          {{u"kind"_s, kind}, {u"text"_s, text}, {u"key"_s, QUuid::createUuid().toString()}});
}

void ReplyBar::showHint()
{
    const QString kind = m_ui->kindSegments->value();
    if (kind == "note"_L1)
        m_ui->replyPlainTextEdit->setPlaceholderText(tr("For colleagues only, the customer does not see it"));
    else if (kind == "words"_L1)
        m_ui->replyPlainTextEdit->setPlaceholderText(tr("What the customer said, in the customer's own words"));
    else
        m_ui->replyPlainTextEdit->setPlaceholderText(tr("What you told %1, and how").arg(m_customer));
    m_ui->replyPlainTextEdit->setAccessibleName(m_ui->replyPlainTextEdit->placeholderText());
}

void ReplyBar::fitHeight()
{
    QPlainTextEdit* edit = m_ui->replyPlainTextEdit;
    const int lines = std::clamp(edit->blockCount(), 1, kMostLines);
    const Theme* theme = Theme::instance();
    edit->setFixedHeight(theme->size(Metric::Control) + (lines - 1) * theme->lineHeight(TextRole::Base));
    edit->setVerticalScrollBarPolicy(edit->blockCount() > 1 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

bool ReplyBar::hasTypingFocus() const
{
    return window()->focusWidget() == m_ui->replyPlainTextEdit;
}

void ReplyBar::send()
{
    const Draft draft = draftOf(m_ticket);
    if (draft.text.isEmpty() || m_pending.contains(m_ticket)) {
        m_ui->replyPlainTextEdit->setFocus();
        return;
    }
    m_pending.insert(m_ticket);
    m_ui->sendPushButton->setEnabled(false);
    whenReady(m_desk.addEntry(m_ticket, draft.kind, draft.text, draft.key), this,
              [this, id = m_ticket, draft](const Result<Done>& result) { finish(id, draft, result); });
}

/// What was typed after the send stays.
void ReplyBar::finish(TicketId id, const Draft& given, const Result<Done>& result)
{
    m_pending.remove(id);
    const bool here = id == m_ticket;
    if (here)
        m_ui->sendPushButton->setEnabled(true);
    if (!result) {
        emit failed(result.error());
        return;
    }
    const Draft now = draftOf(id);
    const bool unchanged = now.text == given.text && now.kind == given.kind;
    if (unchanged)
        m_desk.typed->forget(placeOf(id));
    if (unchanged && here)
        m_ui->replyPlainTextEdit->clear();
    emit sent(id);
}

bool ReplyBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        emit typingFocusChanged(event->type() == QEvent::FocusIn);
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!isSendKey(key))
        return Card::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        send();
    return true;
}

void ReplyBar::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setUpKinds();
    }
}

} // namespace woshou
