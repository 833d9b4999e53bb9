#include "widgets/tickets/promiserow.h"

#include "domain/tickets/wording.h"
#include "models/admin/language.h"
#include "widgets/tickets/timefield.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace woshou {

using namespace Qt::StringLiterals;

PromiseRow::PromiseRow(QWidget* parent)
    : QWidget(parent)
    , m_promise(new QCheckBox(this))
    , m_time(new QDateTimeEdit(this))
    , m_keeps(new QCheckBox(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_promise);
    line->addWidget(m_time);
    line->addSpacing(8);
    line->addWidget(m_keeps);
    line->addStretch();
    m_promise->setObjectName(u"promiseCheckBox"_s);
    m_time->setObjectName(u"promiseDateTimeEdit"_s);
    m_keeps->setObjectName(u"keepsCheckBox"_s);
    for (QCheckBox* box : {m_promise, m_keeps})
        box->setAttribute(Qt::WA_LayoutUsesWidgetRect); // its frame lies inside: the words have all their room
    m_time->setVisible(false);
    connect(m_promise, &QCheckBox::toggled, m_time, &QWidget::setVisible);
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
    m_promise->setChecked(false);
    m_keeps->setVisible(open.has_value());
    m_keeps->setChecked(false); // a promise that ended by itself would be a broken one that nobody sees
    setUpTimeField(m_time, now, quarterAfter(now, 1));
    retranslate();
}

/// Only what the text says anew is taken over: who unticks it means it.
void PromiseRow::follow(const QString& text, Instant now, int utcOffsetMinutes)
{
    const MaybeInstant found = toldTime(text, now, utcOffsetMinutes);
    if (found == m_found)
        return;
    const bool mine = m_found && promised() == m_found;
    m_found = found;
    if (found)
        setPromised(found);
    else if (mine)
        setPromised({});
}

MaybeInstant PromiseRow::promised() const
{
    return m_promise->isChecked() ? MaybeInstant(timeFieldValue(m_time)) : MaybeInstant();
}

void PromiseRow::setPromised(MaybeInstant at)
{
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
    m_promise->setText(tr("Promise to reply by"));
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
