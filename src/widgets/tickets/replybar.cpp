#include "widgets/tickets/replybar.h"

#include "base/whenready.h"
#include "domain/tickets/tasks.h"
#include "models/admin/language.h"
#include "models/tickets/customerwords.h"
#include "tickets/ui_replybar.h"
#include "widgets/common/toast.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/dropoverlay.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 5;

bool isSendKey(const QKeyEvent* key)
{
    return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier;
}

/// The id of the promise that a reply may keep, or nothing.
QString promiseOf(const QList<TicketTask>& tasks)
{
    const auto promise = nextPromise(tasks);
    return promise ? QString::number(promise->id.value()) : QString();
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
    setEdges(Qt::TopEdge);
    keepClearOfToasts(this);
    setUpKinds();
    setUpScripts();
    m_ui->replyPlainTextEdit->installEventFilter(this);
    m_ui->replyPlainTextEdit->setTabChangesFocus(true);
    connect(m_ui->kindSegments, &ChoiceBar::valueChanged, this, [this] {
        showKind();
        keepDraft();
    });
    connect(m_ui->replyPlainTextEdit, &QPlainTextEdit::textChanged, this, &ReplyBar::followText);
    connect(m_ui->replyPlainTextEdit, &QPlainTextEdit::textChanged, this, &ReplyBar::keepDraft);
    connect(m_ui->promiseRow, &PromiseRow::edited, this, &ReplyBar::keepDraft);
    connect(m_ui->replyPlainTextEdit, &QPlainTextEdit::textChanged, this, &ReplyBar::fitHeight);
    connect(m_ui->sendPushButton, &QPushButton::clicked, this, &ReplyBar::send);
    connect(Theme::instance(), &Theme::changed, this, &ReplyBar::fitHeight);
    fitHeight();
}

ReplyBar::~ReplyBar() = default;

void ReplyBar::setUpKinds()
{
    const QString kind = m_ui->kindSegments->value();
    m_ui->kindSegments->setItems({{u"told"_s, tr("Reply given"), u"speak"_s},
                                  {u"note"_s, tr("Internal note"), u"lock"_s},
                                  {u"words"_s, tr("Customer called"), u"ch-phone"_s}});
    m_ui->kindSegments->setValue(kind.isEmpty() ? u"told"_s : kind);
    showKind();
}

void ReplyBar::setUpScripts()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"scriptMenu"_s);
    m_ui->scriptToolButton->setMenu(menu);
    m_ui->scriptToolButton->setPopupMode(QToolButton::InstantPopup);
    setKeyCap(m_ui->scriptToolButton, u"/"_s);
    connect(menu, &QMenu::aboutToShow, this, &ReplyBar::offerScripts);
}

void ReplyBar::offerScripts()
{
    QMenu* menu = m_ui->scriptToolButton->menu();
    menu->clear();
    const Speaker speaker{m_desk.reference, m_desk.person, m_desk.now()};
    for (const OfferedScript& script : offeredScripts(m_details, speaker, m_ui->promiseRow->promised())) {
        const QString line =
            fontMetrics().elidedText(script.text, Qt::ElideRight, 30 * fontMetrics().averageCharWidth());
        QAction* action = menu->addAction(tr("%1 · %2").arg(script.name, line));
        connect(action, &QAction::triggered, this, [this, text = script.text] { insertReply(text); });
    }
}

void ReplyBar::insertReply(const QString& text)
{
    m_scripts.append(text);
    m_ui->kindSegments->setValue(u"told"_s);
    const QString before = m_ui->replyPlainTextEdit->toPlainText().trimmed();
    m_ui->replyPlainTextEdit->setPlainText(before.isEmpty() ? text : before + u'\n' + text);
    m_ui->replyPlainTextEdit->moveCursor(QTextCursor::End);
    m_ui->replyPlainTextEdit->setFocus();
}

/// A note and a reply can be told apart by colour, icon and word: none is saved in place of the other.
void ReplyBar::showKind()
{
    const QString kind = m_ui->kindSegments->value();
    const bool note = kind == "note"_L1, told = kind == "told"_L1;
    setGround(note ? Token::HighSoft : Token::Sunken);
    m_ui->sendPushButton->setText(note ? tr("Save note") : told ? tr("Record reply") : tr("Record words"));
    m_ui->sendPushButton->setIcon(Theme::instance()->icon(note ? u"lock"_s : told ? u"save"_s : u"ch-phone"_s));
    setKind(m_ui->sendPushButton, told ? u"primary"_s : QString());
    m_ui->scriptToolButton->setVisible(told);
    showPromise();
    isVague(false);
    showHint();
}

/// On what is over nothing is promised.
void ReplyBar::showPromise()
{
    m_ui->promiseRow->setVisible(m_ui->kindSegments->value() == "told"_L1 && m_details.ticket.open);
}

void ReplyBar::followText()
{
    const QString text = m_ui->replyPlainTextEdit->toPlainText();
    if (!m_filling && m_ticket.isValid())
        m_ui->promiseRow->follow(text, m_desk.now(), m_desk.reference.utcOffsetMinutes);
    isVague(false);
}

/// Says which words are vague and what to say instead. Sending is stopped once for each text.
bool ReplyBar::isVague(bool sending)
{
    const QString text = m_ui->replyPlainTextEdit->toPlainText();
    const bool told = m_ui->kindSegments->value() == "told"_L1;
    const QList<VagueMark> marks = told ? vagueMarks(text, m_desk.reference.vagueWords, m_scripts) : QList<VagueMark>();
    if (marks.isEmpty()) {
        m_ui->vagueMessage->clearMessage();
        return false;
    }
    const bool stopped = sending && m_warned != text;
    if (sending)
        m_warned = text;
    QStringList said;
    for (const VagueMark& mark : marks) {
        const QString words = tr("“%1” is vague. %2.").arg(text.mid(mark.at, mark.length), mark.word.say(uiChinese()));
        if (!said.contains(words))
            said.append(words);
    }
    if (m_warned == text)
        said.append(tr("Ctrl+Enter once more saves it as it is."));
    m_ui->vagueMessage->setMessage(FieldMessage::Kind::Warning, said.join(u' '));
    return stopped;
}

void ReplyBar::setDesk(const TicketDesk& desk)
{
    m_desk = desk;
}

void ReplyBar::setTicket(const TicketDetails& details)
{
    const bool same = m_ticket == details.ticket.id;
    const bool samePromise = same && promiseOf(m_details.tasks) == promiseOf(details.tasks);
    const bool over = same && m_details.ticket.open && !details.ticket.open;
    m_details = details;
    m_ui->promiseRow->setOffers(mayPromise(details.ticket, u"solution"_s), mayPromise(details.ticket, u"call"_s));
    showPromise();
    if (over)
        keepDraft(); // what it promised goes with the row
    if (same && samePromise)
        return;
    const QScopedValueRollback filling(m_filling, true);
    m_ticket = details.ticket.id;
    const Draft draft = draftOf(m_ticket);
    const auto promise = nextPromise(details.tasks);
    m_ui->promiseRow->begin(m_desk.now(), promise ? promise->due : MaybeInstant());
    m_ui->promiseRow->setText(draft.text);
    m_ui->promiseRow->setPromised(draft.promised, draft.promisedKind);
    m_ui->promiseRow->setKeepsPromise(!draft.keeps.isEmpty() && draft.keeps == promiseOf(details.tasks));
    if (same)
        return;
    m_scripts.clear();
    m_warned.clear();
    m_ui->replyPlainTextEdit->setPlainText(draft.text);
    m_ui->kindSegments->setValue(draft.kind.isEmpty() ? u"told"_s : draft.kind);
    m_ui->sendPushButton->setEnabled(!m_pending.contains(m_ticket));
    showHint();
}

bool ReplyBar::Draft::says(const Draft& other) const
{
    return kind == other.kind && text == other.text && promised == other.promised && keeps == other.keeps &&
           promisedKind == other.promisedKind;
}

ReplyBar::Draft ReplyBar::draftOf(TicketId id) const
{
    const TypedTexts::Texts texts = m_desk.typed->texts(placeOf(id));
    const QString promised = texts.value(u"promised"_s);
    return {texts.value(u"kind"_s),
            texts.value(u"text"_s),
            promised.isEmpty() ? MaybeInstant() : Instant::fromMs(promised.toLongLong()),
            texts.value(u"promisedKind"_s, u"promise"_s),
            texts.value(u"keeps"_s),
            QUuid(texts.value(u"key"_s))};
}

/// What stands in the bar; only what the customer was told promises something.
ReplyBar::Draft ReplyBar::shown() const
{
    Draft draft;
    draft.kind = m_ui->kindSegments->value();
    draft.text = m_ui->replyPlainTextEdit->toPlainText();
    if (draft.kind == "told"_L1 && m_details.ticket.open) {
        draft.promised = m_ui->promiseRow->promised();
        draft.promisedKind = draft.promised ? m_ui->promiseRow->kind() : u"promise"_s;
        draft.keeps = m_ui->promiseRow->keepsPromise() ? promiseOf(m_details.tasks) : QString();
    }
    return draft;
}

void ReplyBar::keepDraft()
{
    if (m_filling || !m_ticket.isValid())
        return;
    const Draft draft = shown();
    if (draft.text.trimmed().isEmpty()) {
        m_desk.typed->forget(placeOf(m_ticket));
        return;
    }
    if (draft.says(draftOf(m_ticket)))
        return;
    TypedTexts::Texts texts = {
        {u"kind"_s, draft.kind}, {u"text"_s, draft.text}, {u"key"_s, QUuid::createUuid().toString()}};
    if (draft.promised) {
        texts.insert(u"promised"_s, QString::number(draft.promised->ms()));
        texts.insert(u"promisedKind"_s, draft.promisedKind);
    }
    if (!draft.keeps.isEmpty())
        texts.insert(u"keeps"_s, draft.keeps);
    m_desk.typed->set(placeOf(m_ticket), texts);
}

void ReplyBar::showHint()
{
    const QString kind = m_ui->kindSegments->value();
    if (kind == "note"_L1)
        m_ui->replyPlainTextEdit->setPlaceholderText(tr("For colleagues only, the customer does not see it"));
    else if (kind == "words"_L1)
        m_ui->replyPlainTextEdit->setPlaceholderText(tr("What the customer said, in the customer's own words"));
    else
        m_ui->replyPlainTextEdit->setPlaceholderText(tr("What you told %1, and how").arg(m_details.customer.name));
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
    if (isVague(true))
        return;
    m_pending.insert(m_ticket);
    m_ui->sendPushButton->setEnabled(false);
    whenReady(save(m_ticket, draft), this,
              [this, id = m_ticket, draft](const Result<Done>& result) { finish(id, draft, result); });
}

QFuture<Result<Done>> ReplyBar::save(TicketId id, const Draft& draft)
{
    // It was ticked for a promise that may be another one by now.
    const bool keeps = !draft.keeps.isEmpty() && draft.keeps == promiseOf(m_details.tasks);
    if (draft.kind == "told"_L1)
        return m_desk.tasks.tell(id, {draft.text, draft.promised, keeps, draft.promisedKind}, draft.key);
    return m_desk.addEntry(id, draft.kind, draft.text, draft.key);
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
    const bool unchanged = now.says(given);
    if (unchanged)
        m_desk.typed->forget(placeOf(id));
    if (unchanged && here) {
        m_scripts.clear();
        m_ui->promiseRow->setPromised({});
        m_ui->promiseRow->setKeepsPromise(false);
        m_ui->replyPlainTextEdit->clear();
    }
    emit sent(id);
    if (given.kind != "told"_L1)
        emit entrySent(id);
}

bool ReplyBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        emit typingFocusChanged(event->type() == QEvent::FocusIn);
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::KeyPress && isScriptKey(key)) {
        m_ui->scriptToolButton->showMenu();
        return true;
    }
    if (event->type() == QEvent::KeyPress && key->matches(QKeySequence::Paste) &&
        hasFiles(QGuiApplication::clipboard()->mimeData())) {
        event->ignore(); // the ticket takes them
        return true;
    }
    if (!isSendKey(key))
        return Card::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        send();
    return true;
}

/// "/" offers the scripts where nothing is written yet.
bool ReplyBar::isScriptKey(const QKeyEvent* key) const
{
    return key->text() == "/"_L1 && m_ui->scriptToolButton->isVisible() &&
           m_ui->replyPlainTextEdit->toPlainText().isEmpty();
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
