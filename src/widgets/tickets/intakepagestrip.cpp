// Several calls at once: which is in the form, which are open beside it, which wait among the drafts.
#include "widgets/tickets/intakepage.h"

#include "domain/customers/phone.h"
#include "services/core/center.h"
#include "services/triage/triageservice.h"
#include "tickets/ui_intakepage.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/toast.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakeplaces.h"
#include "widgets/tickets/intakeselfhelp.h"
#include "widgets/tickets/suggestionpanel.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kWide = 1120;        ///< of the page, from which the row of buttons has room for words
constexpr int kWordsOfNobody = 16; ///< characters of what is said by somebody without a name or a number

OpenIntake openIntake(const TicketDraft& draft, const LifeCycle& lifeCycle)
{
    OpenIntake intake;
    intake.key = draft.key;
    intake.begun = draft.begun;
    if (IntakeDrafts::isEmpty(draft))
        return intake;
    const QString said = draft.ticket.symptom.isEmpty() ? draft.ticket.words : draft.ticket.symptom;
    const QString who = draft.customerName.isEmpty() ? draft.phone : draft.customerName;
    const QString other = said.isEmpty() ? IntakePage::tr("Call without a name") : said.left(kWordsOfNobody);
    intake.who = who.isEmpty() ? other : who;
    intake.what = who.isEmpty() ? QString() : said;
    const auto [given, asked] = draft.completeness(lifeCycle.requiredAtIntake(draft.ticket));
    intake.missing = asked - given;
    return intake;
}

} // namespace

void IntakePage::setUpStrip()
{
    IntakeStrip* strip = m_ui->intakeStrip;
    strip->setClock([this] { return m_center->serverNow(); });
    connect(strip, &IntakeStrip::chosen, this, qOverload<const QUuid&>(&IntakePage::takeUp));
    connect(strip, &IntakeStrip::newRequested, this, &IntakePage::startNew);
    connect(m_ui->anotherToolButton, &QToolButton::clicked, this, &IntakePage::startNew);
    connect(strip, &IntakeStrip::putAwayRequested, this, &IntakePage::putAwayToNext);
    auto* another = new KeyShortcut("intake.new", this, Qt::WindowShortcut);
    connect(another, &QShortcut::activated, this, &IntakePage::startNew);
    another->setCap(strip->newButton());
    auto* away = new KeyShortcut("intake.putAway", this, Qt::WindowShortcut);
    connect(away, &QShortcut::activated, this, &IntakePage::putAwayToNext);
    away->setCap(strip->putAwayButton());
    setKind(m_ui->anotherToolButton, u"flat small"_s);
    m_ui->anotherToolButton->setIcon(Theme::instance()->icon(u"plus"_s));
    for (const auto& [id, by] : {std::pair("intake.next", 1), std::pair("intake.previous", -1)}) {
        auto* key = new KeyShortcut(id, this, Qt::WindowShortcut);
        connect(key, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
}

void IntakePage::beginEmpty()
{
    if (std::exchange(m_oldReference, false))
        setUpReference();
    setDraft(TicketDraft());
}

void IntakePage::startNew()
{
    if (IntakeDrafts::isEmpty(draft()))
        return m_form->focusFirst();
    takeUp(TicketDraft());
}

void IntakePage::startFor(CustomerId id)
{
    TicketDraft draft;
    draft.customer = id;
    takeUp(draft);
}

/// What is in the form stays as it is: on the disk, and in memory where one was in it.
void IntakePage::leave()
{
    const TicketDraft left = draft();
    m_places->keep(left.key, this, m_ui->formScrollArea, m_suggestionPanel->selfHelp().tried());
    if (IntakeDrafts::isEmpty(draft()))
        m_places->forget(left.key);
    else
        m_form->setBegun(m_center->serverNow());
    m_drafts->flush();
}

void IntakePage::takeUp(const TicketDraft& kept)
{
    if (m_saver->isBusy())
        return;
    leave();
    m_center->triage().renew(); // what is new is heard from the next word on
    m_ui->banner->dismiss();
    TicketDraft open = kept;
    open.putAway = false;
    setDraft(open);
    m_drafts->setPutAway(open.key, false);
    if (!open.customer.isValid() && !open.phone.isEmpty())
        clueTyped(open.phone); // whoever it is may be on record by now
    const auto place = m_places->place(open.key);
    if (place)
        m_suggestionPanel->setTried(place->tried);
    if (!place || !IntakePlaces::restore(*place, this, m_ui->formScrollArea))
        m_form->focusFirst();
}

void IntakePage::takeUp(const QUuid& key)
{
    const QList<TicketDraft> others = m_drafts->others(m_form->draft().key);
    const auto kept =
        std::find_if(others.begin(), others.end(), [&key](const TicketDraft& draft) { return draft.key == key; });
    if (kept != others.end())
        takeUp(*kept);
    refreshStrip(); // when the form stays, the strip does
}

/// Round the row of open calls.
void IntakePage::step(int by)
{
    const QList<OpenIntake>& open = m_ui->intakeStrip->intakes();
    const auto here = std::find_if(open.begin(), open.end(),
                                   [this](const OpenIntake& intake) { return intake.key == m_form->draft().key; });
    const qsizetype next = (here - open.begin() + by + open.size()) % open.size();
    takeUp(QUuid(open.at(next).key));
}

/// The call that was begun after it comes next, else the one before.
void IntakePage::putAwayToNext()
{
    const TicketDraft here = m_form->draft();
    const QList<TicketDraft> open = m_drafts->open(here.key);
    const auto after = std::find_if(
        open.begin(), open.end(), [&here](const TicketDraft& other) { return IntakeDrafts::begunBefore(here, other); });
    putAwayFor(open.isEmpty() ? TicketDraft() : after == open.end() ? open.last() : *after);
}

void IntakePage::putAway()
{
    putAwayFor(TicketDraft());
}

void IntakePage::putAwayFor(const TicketDraft& next)
{
    if (m_saver->isBusy())
        return;
    const TicketDraft left = draft();
    takeUp(next);
    m_drafts->setPutAway(left.key, true);
    refreshOthers();
    if (!IntakeDrafts::isEmpty(left))
        sayKept(left);
}

/// A call that leaves the screen says where it went, and comes back by one key.
void IntakePage::sayKept(const TicketDraft& left)
{
    const QString title = IntakeDrafts::title(left);
    showToast(this, title.isEmpty() ? tr("Kept as draft") : tr("Kept as draft: %1").arg(title), tr("&Take it back"),
              [this, key = left.key] { takeUp(key); });
}

void IntakePage::openCall(const QString& phone)
{
    if (m_saver->isBusy()) {
        m_call = phone;
        return;
    }
    const QString digits = parsePhone(phone).digits;
    if (parsePhone(m_form->draft().phone).digits == digits)
        return m_form->focusFirst();
    const QList<TicketDraft> open = m_drafts->open(m_form->draft().key);
    for (const TicketDraft& other : open) {
        if (parsePhone(other.phone).digits == digits)
            return takeUp(other); // somebody who was cut off calls again
    }
    TicketDraft call;
    call.phone = formatPhone(phone);
    takeUp(call);
    edited();
}

void IntakePage::refreshOthers()
{
    refreshDraftsMenu();
    refreshStrip();
}

void IntakePage::refreshStrip()
{
    const TicketDraft current = draft();
    const bool empty = IntakeDrafts::isEmpty(current);
    const LifeCycle& lifeCycle = m_center->reference().lifeCycle;
    QList<OpenIntake> row;
    bool placed = false;
    const QList<TicketDraft> open = m_drafts->open(current.key);
    for (const TicketDraft& other : open) {
        // A call that says nothing yet is the newest.
        if (!placed && !empty && current.begun && IntakeDrafts::begunBefore(current, other)) {
            row.append(openIntake(current, lifeCycle));
            placed = true;
        }
        row.append(openIntake(other, lifeCycle));
    }
    if (!placed)
        row.append(openIntake(current, lifeCycle));
    m_ui->intakeStrip->setIntakes(row, current.key);
    m_ui->intakeStrip->setVisible(row.size() > 1);
    m_ui->anotherToolButton->setVisible(row.size() == 1 && !empty);
}

void IntakePage::refreshDraftsMenu()
{
    QMenu* menu = m_ui->draftsToolButton->menu();
    menu->clear();
    const QList<TicketDraft> drafts = m_drafts->putAway(m_form->draft().key);
    for (const TicketDraft& kept : drafts) {
        const QString title = IntakeDrafts::title(kept);
        menu->addAction(title.isEmpty() ? tr("Call without a name") : title, this, [this, kept] { takeUp(kept); });
    }
    m_draftCount = int(drafts.size());
    nameDrafts();
    m_ui->draftsToolButton->setVisible(!drafts.isEmpty());
    layOut();
}

void IntakePage::refreshDraftState()
{
    const bool kept = m_draftSavedAt.isValid();
    m_ui->draftIconLabel->setPixmap(
        Theme::instance()->pixmap(u"save"_s, Theme::instance()->px(16), Token::Text2, this));
    m_ui->draftIconLabel->setVisible(kept);
    setRole(m_ui->draftStateLabel, TextRole::Small, Token::Text2);
    m_ui->draftStateLabel->setText(kept ? tr("draft kept %1").arg(m_draftSavedAt.toString(u"HH:mm:ss"_s)) : QString());
}

/// Where the row of buttons has little room, the number alone; what it counts, its tip and the reader say.
void IntakePage::nameDrafts()
{
    const QString name = tr("Drafts %1").arg(m_draftCount);
    const bool wide = width() >= Theme::instance()->px(kWide);
    m_ui->draftsToolButton->setText(wide ? name : QString::number(m_draftCount));
    m_ui->draftsToolButton->setAccessibleName(name);
    m_ui->draftsToolButton->setToolTip(wide ? QString() : name);
}

} // namespace woshou
