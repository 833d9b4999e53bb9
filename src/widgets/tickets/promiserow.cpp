#include "widgets/tickets/promiserow.h"

#include "domain/tickets/wording.h"
#include "models/admin/language.h"
#include "widgets/tickets/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

PromiseRow::PromiseRow(QWidget* parent)
    : QWidget(parent)
    , m_promise(new QCheckBox(this))
    , m_kind(new QComboBox(this))
    , m_time(new QDateTimeEdit(this))
    , m_keeps(new QCheckBox(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_promise);
    line->addWidget(m_kind);
    line->addWidget(m_time);
    line->addSpacing(8);
    line->addWidget(m_keeps);
    line->addStretch();
    m_promise->setObjectName(u"promiseCheckBox"_s);
    m_kind->setObjectName(u"promiseKindComboBox"_s);
    m_time->setObjectName(u"promiseDateTimeEdit"_s);
    m_keeps->setObjectName(u"keepsCheckBox"_s);
    for (QCheckBox* box : {m_promise, m_keeps})
        box->setAttribute(Qt::WA_LayoutUsesWidgetRect); // its frame lies inside: the words have all their room
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_time)}) {
        part->setVisible(false);
        connect(m_promise, &QCheckBox::toggled, part, &QWidget::setVisible);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PromiseRow::edited);
    connect(m_promise, &QCheckBox::toggled, this, &PromiseRow::edited);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &PromiseRow::edited);
    connect(m_keeps, &QCheckBox::toggled, this, &PromiseRow::edited);
    retranslate();
}

void PromiseRow::begin(Instant now, MaybeInstant open)
{
    const QSignalBlocker quiet(this);
    m_now = now;
    m_open = open;
    m_found.reset();
    m_guessed = u"promise"_s;
    setKind(m_guessed);
    m_promise->setChecked(false);
    m_keeps->setVisible(open.has_value());
    m_keeps->setChecked(false); // a promise that ended by itself would be a broken one that nobody sees
    setUpTimeField(m_time, now, quarterAfter(now, 1));
    retranslate();
}

void PromiseRow::setOffers(bool solution, bool call)
{
    if (m_solution == solution && m_call == call)
        return;
    m_solution = solution;
    m_call = call;
    fillKinds();
}

/// Only what the text says anew is taken over: who unticks it, or chooses another, means it.
void PromiseRow::follow(const QString& text, Instant now, int utcOffsetMinutes)
{
    const QString guessed = offered(std::exchange(m_guessed, promisedKind(text)));
    if (kind() == guessed)
        setKind(m_guessed);
    const MaybeInstant found = toldTime(text, now, utcOffsetMinutes);
    if (found == m_found)
        return;
    const bool mine = m_found && promised() == m_found;
    m_found = found;
    if (found)
        setPromised(found, kind());
    else if (mine)
        setPromised({}, kind());
}

MaybeInstant PromiseRow::promised() const
{
    return m_promise->isChecked() ? MaybeInstant(timeFieldValue(m_time)) : MaybeInstant();
}

QString PromiseRow::kind() const
{
    return m_kind->currentData().toString();
}

/// One that is not offered is a reply.
QString PromiseRow::offered(const QString& kind) const
{
    return m_kind->findData(kind) < 0 ? u"promise"_s : kind;
}

void PromiseRow::setKind(const QString& kind)
{
    m_kind->setCurrentIndex(m_kind->findData(offered(kind)));
}

void PromiseRow::setText(const QString& text)
{
    m_guessed = promisedKind(text);
}

void PromiseRow::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    const QString kept = kind();
    m_kind->clear();
    m_kind->addItem(tr("a reply by"), u"promise"_s);
    if (m_solution)
        m_kind->addItem(tr("a solution by"), u"solution"_s);
    if (m_call)
        m_kind->addItem(tr("the engineer's call by"), u"call"_s);
    setKind(kept);
}

void PromiseRow::setPromised(MaybeInstant at, const QString& kind)
{
    setKind(kind);
    if (at)
        setTimeField(m_time, *at);
    m_promise->setChecked(at.has_value());
}

void PromiseRow::setKeepsPromise(bool keeps)
{
    m_keeps->setChecked(keeps);
}

bool PromiseRow::keepsPromise() const
{
    return m_open.has_value() && m_keeps->isChecked();
}

void PromiseRow::retranslate()
{
    m_promise->setText(tr("Promise"));
    m_kind->setAccessibleName(tr("What is promised"));
    fillKinds();
    m_time->setAccessibleName(tr("Promised time"));
    m_keeps->setText(m_open ? tr("This is the reply promised by %1").arg(shortTime(*m_open, m_now)) : QString());
}

void PromiseRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace woshou
