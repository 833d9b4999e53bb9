#include "widgets/tickets/numbercard.h"

#include "domain/admin/scriptclauses.h"
#include "domain/tickets/trackingnumber.h"
#include "models/admin/language.h"
#include "models/promise/promisetext.h"
#include "models/tickets/triagetext.h"
#include "tickets/ui_numbercard.h"
#include "widgets/theme/painters.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kWidth = 480; ///< pixels at 100 %

/// A sentence as a part of another one.
QString withoutStop(QString sentence)
{
    while (sentence.endsWith(u'。') || sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace

NumberCard::NumberCard(QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_ui(std::make_unique<Ui::NumberCard>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    connect(m_ui->donePushButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->openCreatedPushButton, &QPushButton::clicked, this, [this] {
        accept();
        emit openTicketRequested(m_created.ticket.id);
    });
}

NumberCard::~NumberCard() = default;

void NumberCard::setTicket(const CreatedTicket& created, MaybeInstant told, const ReferenceData& reference, Instant now,
                           const QString& note)
{
    m_created = created;
    m_told = told;
    m_reference = reference;
    m_now = now;
    m_note = note;
    m_queued.reset();
    refresh();
    m_ui->donePushButton->setFocus(Qt::OtherFocusReason);
}

void NumberCard::setQueued(const QueuedCall& call, const ReferenceData& reference)
{
    m_created = {};
    m_told.reset();
    m_created.ticket = call.draft.ticket;
    m_created.ticket.number = call.draft.provisional;
    m_created.ticket.solution = call.solution;
    m_reference = reference;
    m_queued = call;
    refresh();
    m_ui->donePushButton->setFocus(Qt::OtherFocusReason);
}

QString NumberCard::promises() const
{
    if (isSolved())
        return {};
    QStringList parts;
    if (m_told)
        parts.append(tr("a specialist calls by %1").arg(promisedTimeText(*m_told, m_now)));
    for (const PromiseRun& run : promisesToTell(m_created.promises)) {
        if (m_told != run.due)
            parts.append(tr("%1 by %2").arg(metricName(run.metric), promisedTimeText(*run.due, m_now)));
    }
    return parts.isEmpty() ? QString() : tr("Promised: %1").arg(parts.join(u" · "_s));
}

bool NumberCard::isSolved() const
{
    if (m_queued)
        return m_queued->goal == "cured"_L1 || m_queued->goal == "answered"_L1;
    const Ticket& ticket = m_created.ticket;
    return !ticket.solution.isEmpty() && ticket.state != "created"_L1;
}

/// What is solved already is not promised: then the result is told instead.
QString NumberCard::sentence() const
{
    const Ticket& ticket = m_created.ticket;
    const QList<Script> scripts =
        m_reference.scriptsFor(isSolved() ? u"result_told"_s : u"number_told"_s, ticket.channel, ticket.mood);
    if (scripts.isEmpty())
        return {};
    const Script& script = scripts.constFirst();
    QHash<QString, QString> values = {{u"企业名称"_s, uiChinese() ? m_reference.shortZh : m_reference.shortEn},
                                      {u"编号"_s, m_queued ? tr("%1 (provisional)").arg(ticket.number) : ticket.number},
                                      {u"问题简述"_s, withoutStop(ticket.symptom)},
                                      {u"解决方案"_s, withoutStop(ticket.solution)}};
    if (const MaybeInstant due = firstPromise()) // without the server nobody knows it yet: nothing is said of it
        values.insert(u"具体时间"_s, promisedTimeText(*due, m_now));
    return fillKnownClauses(uiChinese() || script.en.isEmpty() ? script.zh : script.en, values);
}

MaybeInstant NumberCard::firstPromise() const
{
    MaybeInstant first = m_told;
    for (const PromiseRun& run : promisesToTell(m_created.promises))
        first = first ? std::min(*first, *run.due) : run.due;
    return first;
}

QString NumberCard::note() const
{
    return m_queued ? tr("This number is provisional: the server is away. The call is saved by itself when it is back, "
                         "and its ticket is found by this number, too.")
                    : m_note;
}

void NumberCard::refresh()
{
    const QString& number = m_created.ticket.number;
    const QString text = sentence();
    m_ui->numberLabel->setText(number);
    // The letter of a provisional number tells it from a ticket's.
    m_ui->spokenLabel->setText(m_queued ? number.left(1) + u' ' + spokenNumber(number) : spokenNumber(number));
    m_ui->numberSentenceLabel->setText(tr("“%1”").arg(text));
    m_ui->numberSentenceLabel->setVisible(!text.isEmpty());
    m_ui->numberPromiseLabel->setText(promises());
    m_ui->numberPromiseLabel->setVisible(!promises().isEmpty());
    m_ui->numberNoteLabel->setText(note());
    m_ui->numberNoteLabel->setVisible(!note().isEmpty());
    m_ui->savedLabel->setText(m_queued ? tr("Kept on this desk. Please read this to the customer.")
                                       : tr("Saved. Please read this to the customer."));
    m_ui->openCreatedPushButton->setVisible(!m_queued);
    setWindowTitle(tr("Ticket %1").arg(number));
    setAccessibleName(windowTitle());
}

/// As high as its words, which wrap: how high they are is known when they have their fonts and their width.
void NumberCard::fit()
{
    const QList<QLabel*> labels = findChildren<QLabel*>();
    for (QLabel* label : labels)
        label->ensurePolished();
    layout()->activate();
    const int width = Theme::instance()->px(kWidth);
    resize(width, layout()->totalHeightForWidth(width));
}

/// In the middle of its window each time: once shown it would come back to where a window manager last had it.
void NumberCard::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    fit();
    if (!parentWidget())
        return;
    const QRect around = parentWidget()->window()->frameGeometry();
    move(around.center() - rect().center());
}

void NumberCard::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
}

void NumberCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    paintBox(&painter, rect(), theme->color(Token::Panel), theme->color(Token::Control), 0, 1);
}

} // namespace woshou
