#include "widgets/tickets/intakepage.h"

#include "domain/customers/phone.h"
#include "domain/tickets/triagedecision.h"
#include "models/admin/language.h"
#include "models/shell/keymap.h"
#include "models/tickets/callwords.h"
#include "services/core/center.h"
#include "services/core/changebus.h"
#include "services/triage/triageservice.h"
#include "tickets/ui_intakepage.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/common/turns.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/customerpanel.h"
#include "widgets/tickets/intakearticle.h"
#include "widgets/tickets/intakedrafts.h"
#include "widgets/tickets/intakeform.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakelookup.h"
#include "widgets/tickets/intakeorders.h"
#include "widgets/tickets/intakeplaces.h"
#include "widgets/tickets/intakeselfhelp.h"
#include "widgets/tickets/lookalikestrip.h"
#include "widgets/tickets/numbercard.h"
#include "widgets/tickets/outboxdialog.h"
#include "widgets/tickets/suggestionpanel.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kRefreshDelay = 120;               ///< ms without a key before rules and suggestions are asked
constexpr int kQueryLength = 100;                ///< characters of the customer's words that are searched for
constexpr int kLeastSide = 300, kMostSide = 444; ///< pixels at 100 %
constexpr int kActionGaps = 84, kBarWidth = 72, kStateWidth = 120; ///< of the action bar, pixels at 100 %
constexpr int kSideShare = 32;                                     ///< per cent of the page, as the form has it

/// What the cap of an action takes of its button.
int capWidth(const char* id)
{
    const QString key = KeyMap::instance()->keyText(id);
    return key.isEmpty() ? 0 : keyCapWidth(key) + Theme::instance()->px(8);
}

} // namespace

IntakePage::IntakePage(Center* center, const DraftStore* drafts, QWidget* parent, Furnish furnish)
    : QWidget(parent)
    , m_center(center)
    , m_ui(std::make_unique<Ui::IntakePage>())
    , m_places(std::make_unique<IntakePlaces>())
    , m_lookup(new IntakeLookup(center, this))
    , m_drafts(new IntakeDrafts(
          drafts, center->person().login, [this] { return draft(); }, this))
    , m_outbox(new Outbox(drafts, center->person().login, this))
    , m_saver(new IntakeSaver(center, m_outbox, this))
    , m_refresh(new QTimer(this))
{
    m_ui->setupUi(this);
    m_form = new IntakeForm(m_ui->formScrollArea->viewport()); // moving its hundred children later is dear
    m_ui->formScrollArea->setWidget(m_form);
    while (furnish == Furnish::AtOnce && m_furnished < kParts)
        this->furnish();
}

void IntakePage::furnish()
{
    switch (m_furnished++) {
    case 0:
        return setUpPanels();
    case 1:
        return setUpParts();
    default:
        beginEmpty();
    }
}

void IntakePage::setUpParts()
{
    setUpReference();
    connect(m_center, &Center::referenceChanged, this, &IntakePage::renewReference);
    setUpForm();
    setUpLookup();
    setUpSides();
    setUpActions();
    setUpStrip();
    setUpSaving();
    setUpTabOrder();
}

// The form still speaks when it loses the cursor while it is deleted; nobody is left here to listen then.
IntakePage::~IntakePage()
{
    if (m_furnished == kParts)
        m_drafts->flush();
    const QObjectList parts = findChildren<QObject*>();
    for (QObject* part : parts)
        part->disconnect(this);
}

void IntakePage::setUpPanels()
{
    auto* scroll = new QScrollArea(m_ui->sideStack);
    auto* column = new QWidget(scroll->viewport());
    m_customerPanel = new CustomerPanel(column);
    m_lookAlikes = new LookAlikeStrip(column);
    m_suggestionPanel = new SuggestionPanel(column);
    m_article = new IntakeArticle(m_ui->sideStack);
    m_orders = new IntakeOrders(m_ui->sideStack);
    m_numberCard = new NumberCard(this);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_lookAlikes);
    rows->addWidget(m_customerPanel);
    rows->addWidget(m_suggestionPanel, 1);
    scroll->setObjectName(u"sideScrollArea"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(column);
    m_ui->sideStack->addWidget(scroll);
    m_ui->sideStack->addWidget(m_article);
    m_ui->sideStack->addWidget(m_orders);
    for (QWidget* ground :
         {static_cast<QWidget*>(m_form), column, static_cast<QWidget*>(m_article), static_cast<QWidget*>(m_orders)}) {
        ground->setBackgroundRole(QPalette::Base);
        ground->setAutoFillBackground(true);
    }
    m_ui->rightPanel->setEdges(Qt::LeftEdge);
    m_ui->actionBar->setEdges(Qt::TopEdge);
    m_ui->actionBar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // layOut() makes its words fit
    m_ui->banner->setClosable(true);
    setFocusProxy(m_form);
}

void IntakePage::setUpReference()
{
    const ReferenceData& reference = m_center->reference();
    m_form->setReference(reference);
    m_ui->scriptStrip->setReference(reference, speaker());
    m_ui->proposalStrip->setReference(reference);
    m_lookAlikes->setReference(reference);
    m_customerPanel->setReference(reference);
    m_suggestionPanel->setReference(reference);
    m_orders->setReference(reference);
}

void IntakePage::renewReference()
{
    m_oldReference = m_furnished == kParts && !IntakeDrafts::isEmpty(m_form->draft());
    if (!m_oldReference)
        setUpReference();
}

QString IntakePage::speaker() const
{
    const Person& person = m_center->person();
    return uiChinese() || person.nameEn.isEmpty() ? person.name : person.nameEn;
}

void IntakePage::setUpForm()
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kRefreshDelay);
    connect(m_refresh, &QTimer::timeout, this, &IntakePage::refresh);
    connect(m_form, &IntakeForm::changed, this, &IntakePage::edited);
    connect(m_form, &IntakeForm::clueTyped, this, &IntakePage::clueTyped);
    connect(m_form, &IntakeForm::nameTyped, this, &IntakePage::nameTyped);
    connect(m_form, &IntakeForm::accountTyped, this, &IntakePage::accountTyped);
    for (QWidget* field : m_form->whoFields())
        field->installEventFilter(this);
    connect(m_form, &IntakeForm::toneChanged, m_ui->scriptStrip, &ScriptStrip::setTone);
    connect(m_form, &IntakeForm::deviceChosen, this, [this](DeviceId id) {
        for (const Device& device : m_customerPanel->card() ? m_customerPanel->card()->devices : QList<Device>()) {
            if (device.id == id)
                m_form->setDevice(device);
        }
    });
    connect(m_ui->scriptStrip, &ScriptStrip::calmedChanged, m_form, &IntakeForm::setCalmed);
    connect(m_ui->proposalStrip, &ProposalStrip::decided, this, &IntakePage::edited);
    connect(m_ui->proposalStrip, &ProposalStrip::wayProposed, m_form, &IntakeForm::takeWay);
    connect(m_ui->proposalStrip, &ProposalStrip::moodProposed, m_form, &IntakeForm::takeMood);
    connect(m_drafts, &IntakeDrafts::saved, this, [this](const QUuid& key, const QTime& at) {
        if (m_form->draft().key == key)
            m_draftSavedAt = at;
        endTakeBack(key);
        refreshDraftState();
    });
    connect(m_drafts, &IntakeDrafts::saveFailed, this, [this](const Error& error) {
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("The draft could not be kept on this desk."),
                                  errorText(error));
    });
}

void IntakePage::setUpLookup()
{
    connect(m_lookup, &IntakeLookup::searching, m_customerPanel, &CustomerPanel::setBusy);
    connect(m_lookup, &IntakeLookup::found, this, &IntakePage::customersFound);
    connect(m_lookup, &IntakeLookup::loaded, this, &IntakePage::cardLoaded);
    connect(m_lookup, &IntakeLookup::lookupFailed, this, [this](const Error& error) {
        if (leftToWindow(this, error))
            return;
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("The customer could not be looked up."), errorText(error));
    });
    connect(m_lookup, &IntakeLookup::compared, this, [this](const QList<LookAlikeHit>& hits) {
        m_lookAlikes->setHits(hits, m_center->serverNow());
        m_customerPanel->setTold(m_lookAlikes->ids());
    });
    connect(m_lookup, &IntakeLookup::suggesting, m_suggestionPanel, &SuggestionPanel::setBusy);
    connect(m_lookup, &IntakeLookup::suggested, this, [this](const Suggestions& suggestions) {
        m_suggestionPanel->setNow(m_center->serverNow());
        m_suggestionPanel->setSuggestions(suggestions);
        m_form->setSimilarCount(suggestions.similarCount);
        refreshScript();
    });
    connect(m_lookup, &IntakeLookup::suggestFailed, this, [this](const Error& error) {
        static_cast<void>(leftToWindow(this, error)); // the panel would be empty without a word
        m_suggestionPanel->setFailure(errorText(error));
    });
}

void IntakePage::setUpSides()
{
    connect(m_customerPanel, &CustomerPanel::customerChosen, this, [this](CustomerId id) {
        m_foundByPhone = false;
        m_restoring = false;
        m_lookup->load(id);
    });
    connect(m_customerPanel, &CustomerPanel::deviceChosen, m_form, &IntakeForm::setDevice);
    connect(m_customerPanel, &CustomerPanel::customerRequested, this, &IntakePage::customerRequested);
    connect(m_customerPanel, &CustomerPanel::openTicketRequested, this, &IntakePage::openTicketRequested);
    connect(m_lookAlikes, &LookAlikeStrip::openTicketRequested, this, &IntakePage::openTicketRequested);
    connect(m_lookAlikes, &LookAlikeStrip::joinRequested, this, &IntakePage::join);
    connect(m_suggestionPanel, &SuggestionPanel::openTicketRequested, this, &IntakePage::openTicketRequested);
    connect(m_suggestionPanel, &SuggestionPanel::articleRequested, this, &IntakePage::showArticle);
    connect(m_suggestionPanel, &SuggestionPanel::stepTried, this, &IntakePage::stepTried);
    connect(m_suggestionPanel, &SuggestionPanel::focusReleased, m_form, &IntakeForm::focusTried);
    connect(m_article, &IntakeArticle::backRequested, this, [this] { m_ui->sideStack->setCurrentIndex(0); });
    connect(m_orders, &IntakeOrders::backRequested, this, &IntakePage::leaveOrders);
    connect(m_orders, &IntakeOrders::answered, this, &IntakePage::orderAnswered);
    connect(m_customerPanel, &CustomerPanel::ordersRequested, this, &IntakePage::showOrders);
    connect(new KeyShortcut("intake.orders", this, Qt::WindowShortcut), &QShortcut::activated, this,
            &IntakePage::showOrders);
    connect(new KeyShortcut("intake.selfHelp", this, Qt::WindowShortcut), &QShortcut::activated, this, [this] {
        m_ui->sideStack->setCurrentIndex(0);
        m_suggestionPanel->focusSelfHelp();
    });
}

void IntakePage::setUpActions()
{
    using Goal = IntakeSaver::Goal;
    connect(m_ui->draftPushButton, &QPushButton::clicked, this, [this] {
        // Esc closes what is open first: a list, then the change.
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (m_ui->proposalStrip->isChanging())
            m_ui->proposalStrip->change();
        else
            putAway();
    });
    connect(m_ui->selfHelpPushButton, &QPushButton::clicked, this, [this] { save(Goal::Cured); });
    connect(m_ui->savePushButton, &QPushButton::clicked, this, [this] { save(Goal::Keep); });
    connect(m_ui->saveDispatchPushButton, &QPushButton::clicked, this, [this] { save(Goal::Dispatch); });
    new KeyShortcut("intake.draft", m_ui->draftPushButton);
    new KeyShortcut("intake.cured", m_ui->selfHelpPushButton);
    new KeyShortcut("intake.save", m_ui->savePushButton);
    new KeyShortcut("intake.dispatch", m_ui->saveDispatchPushButton);
    connect(KeyMap::instance(), &KeyMap::changed, this, &IntakePage::layOut);
    auto* menu = new QMenu(m_ui->draftsToolButton);
    menu->setObjectName(u"draftsMenu"_s);
    m_ui->draftsToolButton->setMenu(menu);
}

void IntakePage::setUpSaving()
{
    connect(m_saver, &IntakeSaver::saved, this, &IntakePage::saved);
    connect(m_saver, &IntakeSaver::joined, this, &IntakePage::joined);
    connect(m_saver, &IntakeSaver::joinFailed, this, &IntakePage::joinFailed);
    connect(m_saver, &IntakeSaver::failed, this, &IntakePage::saveFailed);
    connect(m_saver, &IntakeSaver::queued, this, &IntakePage::callQueued);
    connect(m_saver, &IntakeSaver::allSent, this, &IntakePage::allSent);
    connect(m_saver, &IntakeSaver::busyChanged, this, &IntakePage::setSaving);
    // The draft may go when the call is on the disk, not before, and not when it was taken back meanwhile.
    connect(m_outbox, &Outbox::kept, this, [this](const QUuid& key) {
        if (m_outbox->holds(key) && !m_outbox->isHeld(key))
            m_drafts->discard(key);
    });
    connect(m_outbox, &Outbox::changed, this,
            [this] { emit outboxChanged(m_outbox->waiting(), int(m_outbox->calls().size())); });
    connect(m_outbox, &Outbox::keepFailed, this, [this](const Error& error) {
        m_ui->banner->showMessage(Banner::Kind::Warning, tr("The call could not be kept on this desk."),
                                  errorText(error));
    });
    emit outboxChanged(m_outbox->waiting(), int(m_outbox->calls().size()));
    m_saver->sendWaiting(); // of an earlier start
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] { m_bannerAction(); });
    connect(m_numberCard, &NumberCard::openTicketRequested, this, &IntakePage::openTicketRequested);
    connect(m_numberCard, &QDialog::finished, m_form, &IntakeForm::focusFirst);
}

void IntakePage::setSaving(bool saving)
{
    if (saving)
        m_focusBefore = focusWidget();
    const QWidgetList parts = {m_ui->draftPushButton,
                               m_ui->selfHelpPushButton,
                               m_ui->savePushButton,
                               m_ui->draftsToolButton,
                               m_ui->anotherToolButton,
                               m_ui->saveDispatchPushButton,
                               m_ui->intakeStrip,
                               m_ui->scriptStrip,
                               m_ui->proposalStrip,
                               m_ui->sideStack,
                               m_form};
    for (QWidget* part : parts)
        part->setEnabled(!saving);
    if (!saving && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    if (!saving && !m_call.isEmpty())
        inOwnTurn(this, [this] { openCall(std::exchange(m_call, {})); });
}

/// The order of the conversation: who calls, calm, the three questions, the proposal, the saves; then what helps.
void IntakePage::setUpTabOrder()
{
    QWidgetList order;
    const auto add = [&order](QWidget* part) {
        QWidgetList inside;
        for (QWidget* w = part->nextInFocusChain(); w != part; w = w->nextInFocusChain()) {
            if (part->isAncestorOf(w))
                inside.append(w);
        }
        order += inside;
    };
    for (QWidget* part : {static_cast<QWidget*>(m_ui->scriptStrip), static_cast<QWidget*>(m_form),
                          static_cast<QWidget*>(m_ui->proposalStrip), static_cast<QWidget*>(m_ui->actionBar),
                          static_cast<QWidget*>(m_ui->sideStack), static_cast<QWidget*>(m_ui->intakeStrip)})
        add(part);
    // Calming comes first on the line, but the number that is calling is there before.
    QWidget* calmed = m_ui->scriptStrip->calmedBox();
    order.removeOne(calmed);
    order.insert(order.indexOf(m_form->focusProxy()) + 1, calmed);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

TicketDraft IntakePage::draft() const
{
    TicketDraft draft = m_form->draft();
    m_ui->proposalStrip->apply(draft);
    m_suggestionPanel->apply(draft.ticket);
    return draft;
}

void IntakePage::setDraft(const TicketDraft& draft)
{
    m_lookup->cancel();
    m_suggestionPanel->clear();
    m_lookAlikes->setHits({}, {});
    m_customerPanel->setTold({});
    m_customerPanel->showNobody(false);
    m_ui->sideStack->setCurrentIndex(0);
    m_form->setDraft(draft);
    m_form->setRecognition({}, {}, {}, false);
    m_form->setSimilarCount(0);
    m_ui->scriptStrip->setCalmed(draft.ticket.calmed);
    m_ui->proposalStrip->restore(draft);
    m_foundByPhone = false;
    m_restoring = draft.customer.isValid();
    m_draftSavedAt = {};
    if (draft.customer.isValid())
        m_lookup->load(draft.customer);
    refresh();
    refreshDraftState();
    refreshOthers();
}

void IntakePage::edited()
{
    m_refresh->start();
    m_drafts->touch();
}

QDate IntakePage::today() const
{
    return m_center->serverNow().dateAt(m_center->reference().utcOffsetMinutes);
}

void IntakePage::refresh()
{
    const TicketDraft current = draft();
    if (!IntakeDrafts::isEmpty(current))
        m_form->setBegun(m_center->serverNow());
    const ReferenceData& reference = m_center->reference();
    m_form->setToday(today());
    const QString level = m_customerPanel->card() ? m_customerPanel->card()->customer.level : QString();
    const TriageInput input = triageInput(current.ticket, reference.model(current.model).group, level);
    const bool spoken = !current.ticket.symptom.isEmpty() || !current.ticket.words.isEmpty();
    const TriageProposal proposal = spoken ? m_center->triage().propose(input) : TriageProposal();
    m_ui->proposalStrip->setProposal(proposal, {current.ticket.mode, current.ticket.channel, level},
                                     m_center->serverNow());
    m_customerPanel->setDevice(current.ticket.device);
    SuggestQuery query;
    query.text = current.ticket.symptom.isEmpty() ? current.ticket.words.left(kQueryLength) : current.ticket.symptom;
    query.fault = proposal.fault;
    query.group = input.group.isEmpty() ? proposal.group : input.group;
    query.model = current.model;
    m_lookup->suggest(query);
    m_lookup->compare(current, proposal.fault);
    refreshCompleteness(draft());
    refreshScript();
}

/// What is said next goes with what is recorded.
void IntakePage::refreshScript()
{
    const TicketDraft current = draft();
    const std::optional<CustomerCard>& card = m_customerPanel->card();
    const CallContext context{m_center->reference(),
                              m_center->person(),
                              card ? card->customer.kind : QString(),
                              m_suggestionPanel->selfHelpTitle(),
                              m_center->serverNow(),
                              card ? card->customer.level : QString()};
    TicketDraft shown = current; // what is proposed is promised until somebody decides otherwise
    if (shown.ticket.category.isEmpty())
        shown.ticket.category = shown.ticket.proposedCategory;
    m_ui->scriptStrip->setStep(callStep(current), callValues(shown, context));
}

void IntakePage::refreshCompleteness(const TicketDraft& current)
{
    const auto [given, asked] = current.completeness(m_center->reference().lifeCycle.requiredAtIntake(current.ticket));
    m_ui->completenessLabel->setText(tr("recorded %1/%2").arg(given).arg(asked));
    m_ui->completenessProgressBar->setMaximum(qMax(1, asked));
    m_ui->completenessProgressBar->setValue(given);
    m_ui->completenessProgressBar->setFixedSize(Theme::instance()->px(56), Theme::instance()->px(6));
    refreshStrip();
    layOut();
}

void IntakePage::showArticle(const Article& article)
{
    m_article->setArticle(article);
    m_ui->sideStack->setCurrentWidget(m_article);
}

void IntakePage::stepTried(const QString& text, bool worked)
{
    m_form->addTried(worked ? tr("%1 (helped)").arg(text) : tr("%1 (no help)").arg(text));
    if (worked)
        m_ui->banner->showMessage(
            Banner::Kind::Good, tr("That helped."),
            tr("%1 saves the ticket as solved by self-help.").arg(KeyMap::instance()->keyText("intake.cured")), {},
            8000);
}

void IntakePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    if (m_furnished < kParts - 1)
        return; // their words are still to come
    m_ui->scriptStrip->setReference(m_center->reference(), speaker());
    refresh();
    refreshDraftState();
    refreshOthers(); // lays out, too
}

void IntakePage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
        m_ui->proposalStrip->accept();
    else
        QWidget::keyPressEvent(event);
}

void IntakePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_shown)
        return;
    m_shown = true;
    const QList<TicketDraft> kept = m_drafts->others(QUuid());
    const auto open = std::find_if(kept.begin(), kept.end(), [](const TicketDraft& draft) { return !draft.putAway; });
    if (open != kept.end() && IntakeDrafts::isEmpty(m_form->draft()))
        setDraft(*open);
}

/// What helps keeps its share of the width. The saves keep their words: where room is short, first their keys leave,
/// then what says how far the form is.
void IntakePage::layOut()
{
    const Theme* theme = Theme::instance();
    const int least = theme->px(kLeastSide), most = theme->px(kMostSide);
    nameDrafts();
    m_ui->rightPanel->setMinimumWidth(least);
    m_ui->rightPanel->setMaximumWidth(most);
    const int room = width() - qBound(least, width() * kSideShare / 100, most) - theme->px(kActionGaps);
    const int keys = capWidth("intake.draft") + capWidth("intake.cured") + capWidth("intake.save");
    setKind(m_ui->saveDispatchPushButton, u"primary large"_s);
    const int words = savesWidth() - (m_keysShown ? keys : 0);
    int drafts = m_ui->draftsToolButton->isHidden() ? 0 : m_ui->draftsToolButton->sizeHint().width();
    if (!m_ui->anotherToolButton->isHidden())
        drafts += m_ui->anotherToolButton->sizeHint().width() + theme->px(8);
    showKeys(room - words - keys - drafts >= theme->px(kStateWidth));
    int free = room - words - drafts - (m_keysShown ? keys : 0);
    setKind(m_ui->saveDispatchPushButton, free >= 0 ? u"primary large"_s : u"primary large capless"_s);
    // What may leave does not keep the window from getting narrower.
    const int cap = capWidth("intake.dispatch");
    m_ui->actionBar->setMinimumWidth(words - cap + drafts + theme->px(kActionGaps));
    free -= m_ui->completenessLabel->sizeHint().width() + theme->px(24);
    m_ui->completenessLabel->setVisible(free >= 0);
    m_ui->completenessProgressBar->setVisible(free >= theme->px(kBarWidth));
    m_ui->draftStateLabel->setVisible(free >= theme->px(kBarWidth + kStateWidth));
}

int IntakePage::savesWidth() const
{
    int width = 0;
    for (const QPushButton* button :
         {m_ui->draftPushButton, m_ui->selfHelpPushButton, m_ui->savePushButton, m_ui->saveDispatchPushButton})
        width += button->sizeHint().width();
    return width;
}

void IntakePage::showKeys(bool shown)
{
    if (std::exchange(m_keysShown, shown) == shown)
        return;
    setKind(m_ui->draftPushButton, shown ? u"flat"_s : u"flat capless"_s);
    for (QPushButton* button : {m_ui->selfHelpPushButton, m_ui->savePushButton})
        setKind(button, shown ? u"large"_s : u"large capless"_s);
}

void IntakePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void IntakePage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_furnished == kParts)
        m_drafts->flush();
}

} // namespace woshou
