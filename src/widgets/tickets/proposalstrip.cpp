#include "widgets/tickets/proposalstrip.h"

#include "base/text.h"
#include "domain/promise/promiselog.h"
#include "models/admin/language.h"
#include "models/promise/promisetext.h"
#include "models/tickets/triagetext.h"
#include "tickets/ui_proposalstrip.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakechoices.h"
#include "widgets/tickets/tickettags.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace woshou {

ProposalStrip::ProposalStrip(QWidget* parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::ProposalStrip>())
{
    m_ui->setupUi(this);
    setGround(Token::Sunken);
    setEdges(Qt::TopEdge);
    setRole(m_ui->typeLabel, TextRole::BaseBold);
    setRole(m_ui->limitLabel, TextRole::BaseBold);
    setRole(m_ui->teamLabel, TextRole::BaseBold);
    setRole(m_ui->reasonLabel, TextRole::Small, Token::Text2);
    setRole(m_ui->learnedLabel, TextRole::Small, Token::Text2);
    m_ui->priorityTag->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ui->changePanel->hide();
    connect(m_ui->acceptPushButton, &QPushButton::clicked, this, &ProposalStrip::accept);
    connect(m_ui->changePushButton, &QPushButton::clicked, this, &ProposalStrip::change);
    new KeyShortcut("intake.proposal", m_ui->changePushButton);
    connect(m_ui->applyChangePushButton, &QPushButton::clicked, this, &ProposalStrip::applyChange);
    connect(m_ui->categoryComboBox, &QComboBox::currentIndexChanged, this, &ProposalStrip::fillFaults);
    connect(m_ui->categoryComboBox, &QComboBox::currentIndexChanged, this, &ProposalStrip::fillSubTypes);
    connect(m_ui->certaintySegments, &ChoiceBar::valueChanged, this, [this] {
        refresh();
        emit decided();
    });
}

ProposalStrip::~ProposalStrip() = default;

void ProposalStrip::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    fillChoices();
    refresh();
}

void ProposalStrip::fillChoices()
{
    const QSignalBlocker blocker(m_ui->certaintySegments);
    const QString certainty = m_ui->certaintySegments->value();
    m_ui->certaintySegments->setItems(choiceItems(m_reference.certainties));
    m_ui->certaintySegments->setValue(certainty);
    fillCodes(m_ui->scenarioComboBox, m_reference.scenarios, false);
    fillCodes(m_ui->categoryComboBox, m_reference.categoriesInUse(), false);
    sayCategories();
    QList<CodeName> priorities;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
        priorities.append({priorityCode(priority), priorityName(priority), priorityName(priority), {}});
    fillCodes(m_ui->priorityComboBox, priorities, false);
    fillCodes(m_ui->gradeComboBox, gradeNames(), true);
    sayPriorities();
    fillFaults();
    fillSubTypes();
}

void ProposalStrip::fillSubTypes()
{
    const SubTypes types = m_reference.triage.subTypes.value(currentCode(m_ui->categoryComboBox));
    QList<CodeName> list;
    for (const QString& name : types.zh)
        list.append({name, name, types.name(name, false), {}});
    m_ui->subtypeComboBox->clear();
    fillCodes(m_ui->subtypeComboBox, list, true);
}

/// What belongs into a category is told where it is chosen, and what a priority means.
void ProposalStrip::sayCategories()
{
    QComboBox* box = m_ui->categoryComboBox;
    for (int i = 0; i < box->count(); ++i) {
        const SubTypes types = m_reference.triage.subTypes.value(box->itemData(i).toString());
        box->setItemData(i, types.names(uiChinese()).join(tr(", ")), Qt::ToolTipRole);
    }
}

void ProposalStrip::sayPriorities()
{
    QComboBox* box = m_ui->priorityComboBox;
    for (int i = 0; i < box->count(); ++i) {
        const QString code = box->itemData(i).toString();
        const CodeName meaning = findCode(m_reference.priorityMeanings, code);
        box->setItemData(i, meaning.zh == code ? QString() : meaning.name(uiChinese()), Qt::ToolTipRole);
    }
}

/// Faults of the proposed product group come first; a category that is no fault has none.
void ProposalStrip::fillFaults()
{
    QList<CodeName> own, others;
    const QString group = m_proposal.group;
    for (const Fault& fault : m_reference.triage.faults)
        (fault.group == group || group.isEmpty() ? own : others).append({fault.code, fault.zh, fault.en, {}});
    const bool isFault = currentCode(m_ui->categoryComboBox) == "fault"_L1;
    if (!isFault)
        m_ui->faultComboBox->clear(); // or the one that was chosen would stay, as a code the list does not know
    fillCodes(m_ui->faultComboBox, isFault ? own + others : QList<CodeName>(), true);
    m_ui->faultComboBox->setEnabled(isFault);
}

ProposalStrip::Decision ProposalStrip::decisionOf(const TriageDecision& decision)
{
    return {decision.scenario, decision.category, decision.subtype, decision.fault, decision.grade, decision.priority};
}

ProposalStrip::Decision ProposalStrip::proposed() const
{
    if (!m_proposal.certain())
        return {};
    return decisionOf(decide(m_proposal, {}, m_reference.triage));
}

QString ProposalStrip::skill() const
{
    TriageChoice choice;
    choice.category = shown().category;
    choice.fault = shown().fault;
    return decide(m_proposal, choice, m_reference.triage).skill;
}

void ProposalStrip::setProposal(const TriageProposal& proposal, const Call& call, Instant now)
{
    m_proposal = proposal;
    m_call = call;
    if (call.mode.isEmpty())
        m_call.mode = proposal.mode;
    m_now = now;
    m_proposed = proposed();
    if (m_accepted && !m_proposed.category.isEmpty() && m_proposed != m_answered)
        m_accepted = false;
    refresh();
}

void ProposalStrip::accept()
{
    if (isChanging())
        return applyChange();
    if (m_accepted || m_proposed.category.isEmpty())
        return;
    m_decision = m_proposed;
    m_answered = m_proposed;
    m_overruleReason.clear();
    m_accepted = true;
    m_insisting = false;
    refresh();
    if (!m_proposal.mode.isEmpty())
        emit wayProposed(m_proposal.mode);
    if (!m_proposal.mood.isEmpty())
        emit moodProposed(m_proposal.mood);
    emit decided();
}

void ProposalStrip::takeInquiry(const QString& scenario)
{
    const TriageRules& rules = m_reference.triage;
    TriageChoice choice;
    choice.category = u"inquiry"_s;
    choice.priority = rules.categoryPriority.value(choice.category, m_proposal.priority);
    if (!m_accepted)
        m_decision = decisionOf(decide(m_proposal, choice, rules));
    m_decision.scenario = scenario;
    m_answered = m_proposed;
    m_accepted = true;
    m_insisting = false;
    setChanging(false);
    refresh();
    emit decided();
}

void ProposalStrip::change()
{
    if (isChanging())
        return leaveChange();
    m_before = QApplication::focusWidget();
    const Decision& current = shown();
    setCurrentCode(m_ui->scenarioComboBox, current.scenario);
    setCurrentCode(m_ui->categoryComboBox, current.category);
    fillFaults();
    fillSubTypes();
    setCurrentCode(m_ui->subtypeComboBox, current.subtype);
    setCurrentCode(m_ui->gradeComboBox, current.grade);
    setCurrentCode(m_ui->faultComboBox, current.fault);
    setCurrentCode(m_ui->priorityComboBox, priorityCode(current.priority));
    m_ui->overruleReasonLineEdit->setText(m_overruleReason);
    setChanging(true);
    refresh();
    m_ui->categoryComboBox->setFocus(Qt::ShortcutFocusReason);
}

/// The cursor goes back to where it was: what is hidden would hand it to the next button, whichever that is.
void ProposalStrip::leaveChange()
{
    QWidget* back = m_before && m_before->isVisible() && m_before->isEnabled() ? m_before.data() : nullptr;
    setChanging(false);
    refresh();
    if (!back || back == m_ui->changePushButton)
        back = m_ui->acceptPushButton->isEnabled() ? m_ui->acceptPushButton : m_ui->changePushButton;
    back->setFocus(Qt::OtherFocusReason);
}

void ProposalStrip::applyChange()
{
    m_decision = {currentCode(m_ui->scenarioComboBox), currentCode(m_ui->categoryComboBox),
                  currentCode(m_ui->subtypeComboBox),  currentCode(m_ui->faultComboBox),
                  currentCode(m_ui->gradeComboBox),    priorityFromCode(currentCode(m_ui->priorityComboBox))};
    m_answered = m_proposed;
    m_overruleReason = normaliseLine(m_ui->overruleReasonLineEdit->text());
    m_accepted = true;
    m_insisting = false;
    setChanging(false);
    refresh();
    m_ui->changePushButton->setFocus(Qt::OtherFocusReason);
    emit decided();
}

void ProposalStrip::setChanging(bool changing)
{
    m_ui->changePanel->setVisible(changing);
}

bool ProposalStrip::isChanging() const
{
    return !m_ui->changePanel->isHidden();
}

void ProposalStrip::apply(TicketDraft& draft) const
{
    Ticket& ticket = draft.ticket;
    keepProposal(m_proposal, ticket);
    ticket.proposedFault = m_proposed.fault;
    ticket.proposedPriority = m_proposed.priority;
    ticket.category = m_accepted ? m_decision.category : QString();
    ticket.subtype = m_accepted ? m_decision.subtype : QString();
    ticket.grade = m_accepted ? m_decision.grade : QString();
    ticket.fault = m_accepted ? m_decision.fault : QString();
    ticket.scenario = m_accepted ? m_decision.scenario : QString();
    ticket.priority = shown().priority;
    ticket.priorityReason = triageReasonCodes(m_proposal.reasons);
    ticket.skill = skill();
    ticket.certainty = m_ui->certaintySegments->value();
    draft.proposalAccepted = m_accepted;
    draft.overruleReason = m_overruleReason;
}

void ProposalStrip::restore(const TicketDraft& draft)
{
    const Ticket& ticket = draft.ticket;
    m_accepted = draft.proposalAccepted && !ticket.category.isEmpty();
    m_decision = {ticket.scenario, ticket.category, ticket.subtype, ticket.fault, ticket.grade, ticket.priority};
    TriageProposal answered;
    answered.category = ticket.proposedCategory;
    answered.fault = ticket.proposedFault;
    answered.subtype = ticket.proposedSubtype;
    answered.grade = ticket.proposedGrade;
    answered.priority = ticket.proposedPriority;
    m_answered = decisionOf(decide(answered, {}, m_reference.triage));
    m_overruleReason = draft.overruleReason;
    m_insisting = false;
    setCertainty(ticket.certainty);
    setChanging(false);
    refresh();
}

void ProposalStrip::setCertainty(const QString& code)
{
    const QSignalBlocker blocker(m_ui->certaintySegments);
    m_ui->certaintySegments->setValue(code);
}

void ProposalStrip::insist()
{
    m_insisting = true;
    refresh();
    if (shown().category.isEmpty() && !isChanging())
        return change();
    if (m_accepted && asksForCertainty())
        return m_ui->certaintySegments->setFocus(Qt::OtherFocusReason);
    m_ui->acceptPushButton->setFocus(Qt::OtherFocusReason);
}

/// A save was stopped by it: the call ends with something definite.
bool ProposalStrip::asksForCertainty() const
{
    return m_insisting && m_ui->certaintySegments->value().isEmpty();
}

QString ProposalStrip::typeText() const
{
    const Decision& now = shown();
    return now.category.isEmpty() ? tr("not clear yet") : triageTypeText(now.category, now.fault, m_reference);
}

QString ProposalStrip::learnedText() const
{
    return triageLearnedText(m_proposal.learned, m_reference);
}

QString ProposalStrip::reasonText() const
{
    if (m_insisting && !m_accepted)
        return tr("Accept the type and priority or change them; then the ticket can be saved.");
    if (asksForCertainty())
        return tr(
            "Choose what the customer was given: a solution, a self-check or a time; then the ticket can be saved.");
    if (m_accepted && m_decision != m_answered)
        return m_overruleReason.isEmpty() ? tr("chosen by you") : tr("chosen by you: %1").arg(m_overruleReason);
    const QString line = triageReasonLine(m_proposal, m_reference);
    return line.isEmpty() ? tr("Write down the symptom; type and priority are proposed from it.")
                          : tr("Because: %1").arg(line);
}

/// The ticket as it would be saved, as far as promises hang on it.
Ticket ProposalStrip::shownTicket() const
{
    Ticket ticket;
    ticket.category = shown().category;
    ticket.fault = shown().fault;
    ticket.grade = shown().grade;
    ticket.priority = shown().priority;
    ticket.mode = m_call.mode;
    ticket.channel = m_call.channel;
    return ticket;
}

QString ProposalStrip::promiseText() const
{
    if (shown().category.isEmpty())
        return tr("follows from type, priority and way of settling");
    QStringList parts;
    const PromiseValues values = promiseValues(shownTicket(), m_call.level, m_reference);
    for (const PromiseRun& run : promisesToTell(promisesOfNew(values, m_reference.promises, m_now)))
        parts.append(tr("%1 by %2").arg(metricName(run.metric), promisedTimeText(*run.due, m_now)));
    return parts.join(u" · "_s);
}

QString ProposalStrip::teamText() const
{
    const QString team = nameOf(m_reference.skills, skill());
    const QString mode = nameOf(m_reference.modes, m_call.mode);
    if (team.isEmpty() || mode.isEmpty())
        return team + mode;
    return tr("%1 (%2)").arg(team, mode);
}

void ProposalStrip::refresh()
{
    const Decision& now = shown();
    const bool known = !now.category.isEmpty();
    m_ui->typeLabel->setText(typeText());
    m_ui->priorityTag->setContent(priorityTag(now.priority));
    m_ui->limitLabel->setText(responseLimitText(m_reference.policy, now.priority));
    m_ui->teamLabel->setText(teamText());
    const QWidgetList conditional = {m_ui->priorityCaptionLabel, m_ui->priorityTag,      m_ui->limitCaptionLabel,
                                     m_ui->limitLabel,           m_ui->teamCaptionLabel, m_ui->teamLabel};
    for (QWidget* widget : conditional)
        widget->setVisible(known);
    m_ui->teamCaptionLabel->setVisible(known && !teamText().isEmpty());
    const bool stopped = (m_insisting && !m_accepted) || asksForCertainty();
    setRole(m_ui->reasonLabel, TextRole::Small, stopped ? Token::High : Token::Text2);
    m_ui->reasonLabel->setText(reasonText());
    m_ui->learnedLabel->setText(learnedText());
    m_ui->learnedLabel->setVisible(!learnedText().isEmpty());
    m_ui->typeLabel->setToolTip(triageDetailText(now.category, now.subtype, now.grade, m_reference));
    m_ui->promiseTextLabel->setText(promiseText());
    refreshButtons();
}

void ProposalStrip::refreshButtons()
{
    m_ui->acceptPushButton->setEnabled(!m_accepted && !m_proposed.category.isEmpty() && !isChanging());
    m_ui->acceptPushButton->setText(m_accepted ? tr("Accepted") : tr("Accept"));
    m_ui->acceptPushButton->setIcon(m_accepted ? Theme::instance()->icon(u"check"_s, Token::Good) : QIcon());
    setKeyCap(m_ui->acceptPushButton, m_accepted ? QString() : u"Enter"_s);
    m_ui->changePushButton->setText(isChanging() ? tr("Back") : tr("Change"));
}

void ProposalStrip::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isChanging() && enter && event->modifiers() == Qt::NoModifier)
        applyChange();
    else
        Card::keyPressEvent(event);
}

void ProposalStrip::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillChoices();
    refresh();
}

} // namespace woshou
