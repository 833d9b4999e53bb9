#include "widgets/tickets/intakeform.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "models/admin/language.h"
#include "tickets/ui_intakeform.h"
#include "widgets/common/flowlayout.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakechoices.h"
#include "widgets/tickets/intakeheads.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakesummary.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kRefreshDelay = 40; ///< ms; gathers keystrokes before heads and summary are made anew
constexpr int kHouseholdGap = 12; ///< pixels at 100 %

} // namespace

IntakeForm::IntakeForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::IntakeForm>())
    , m_refresh(new QTimer(this))
{
    m_ui->setupUi(this);
    m_issues = new IntakeIssues(m_ui->grid);
    setUpFields();
    setUpIssues();
    setUpSignals();
    restyle();
}

// The fields still speak while they are deleted, when the members here are gone already.
IntakeForm::~IntakeForm()
{
    const QObjectList parts = findChildren<QObject*>();
    for (QObject* part : parts)
        part->disconnect(this);
}

/// The fields for long text ask for no height of their own and would be squeezed by the rows that do.
int IntakeForm::heightForWidth(int width) const
{
    return qMax(QWidget::heightForWidth(width), layout()->minimumHeightForWidth(width));
}

void IntakeForm::setUpFields()
{
    const QList<QLineEdit*> edits = findChildren<QLineEdit*>();
    for (QLineEdit* edit : edits) {
        // Where nobody writes, the beginning is what one wants to read.
        connect(edit, &QLineEdit::textChanged, this, [edit] {
            if (!edit->isModified() && !edit->hasFocus())
                edit->setCursorPosition(0);
        });
        connect(edit, &QLineEdit::editingFinished, this, [edit] {
            if (!edit->hasFocus())
                edit->setCursorPosition(0);
        });
    }
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kRefreshDelay);
    m_ui->modelComboBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui->modelComboBox->completer()->setFilterMode(Qt::MatchContains);
    m_ui->modelComboBox->lineEdit()->setPlaceholderText(tr("Model on the nameplate"));
    m_ui->urgencyWidget->setFocusProxy(m_ui->urgencySegments);
    // Words that are long in one language take a second row there, not the width of the other fields.
    auto* household = new FlowLayout(m_ui->householdWidget, kHouseholdGap);
    household->setContentsMargins(3, 0, 3, 0); // for the focus rings
    for (QCheckBox* box : {m_ui->elderlyHomeCheckBox, m_ui->elderlyAloneCheckBox, m_ui->businessStoppedCheckBox})
        household->addWidget(box);
    setRole(m_ui->entranceLabel, TextRole::Small, Token::Text2);
    showChannelFields();
    setFocusProxy(m_ui->phoneLineEdit);
}

void IntakeForm::setUpIssues()
{
    const std::initializer_list<std::pair<QString, QWidget*>> fields = {
        {u"phone"_s, m_ui->phoneLineEdit},
        {u"customerName"_s, m_ui->nameLineEdit},
        {u"channel"_s, m_ui->channelComboBox},
        {u"mood"_s, m_ui->moodChips},
        {u"address"_s, m_ui->addressLineEdit},
        {u"salesperson"_s, m_ui->salespersonLineEdit},
        {u"wechat"_s, m_ui->wechatLineEdit},
        {u"symptom"_s, m_ui->symptomLineEdit},
        {u"words"_s, m_ui->wordsPlainTextEdit},
        {u"occurred"_s, m_ui->occurredLineEdit},
        {u"environment"_s, m_ui->environmentPlainTextEdit},
        {u"tried"_s, m_ui->triedLineEdit},
        {u"frequency"_s, m_ui->frequencyComboBox},
        {u"model"_s, m_ui->modelComboBox},
        {u"serial"_s, m_ui->serialLineEdit},
        {u"purchasedOn"_s, m_ui->purchasedLineEdit},
        {u"purchaseChannel"_s, m_ui->purchaseChannelComboBox},
        {u"orderNumber"_s, m_ui->orderLineEdit},
        {u"place"_s, m_ui->placeLineEdit},
        {u"mode"_s, m_ui->modeChips},
        {u"expectation"_s, m_ui->expectationLineEdit},
        {u"urgency"_s, m_ui->urgencyWidget},
        {u"summary"_s, m_ui->summaryPlainTextEdit}};
    for (const auto& [field, widget] : fields)
        m_issues->add(field, widget);
}

void IntakeForm::setUpSignals()
{
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        connect(edit, &QLineEdit::textChanged, this, &IntakeForm::edited);
    for (QPlainTextEdit* edit : {m_ui->wordsPlainTextEdit, m_ui->environmentPlainTextEdit})
        connect(edit, &QPlainTextEdit::textChanged, this, &IntakeForm::edited);
    for (QComboBox* combo : findChildren<QComboBox*>())
        connect(combo, &QComboBox::currentIndexChanged, this, &IntakeForm::edited);
    for (QCheckBox* box : findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, &IntakeForm::edited);
    for (ChoiceBar* bar : findChildren<ChoiceBar*>())
        connect(bar, &ChoiceBar::valueChanged, this, &IntakeForm::edited);
    connect(m_ui->summaryPlainTextEdit, &QPlainTextEdit::textChanged, this, [this] {
        m_summaryEdited = m_loading ? m_summaryEdited : !m_ui->summaryPlainTextEdit->toPlainText().isEmpty();
        edited();
    });
    connect(m_ui->phoneLineEdit, &QLineEdit::textEdited, this, &IntakeForm::phoneEdited);
    connect(m_ui->phoneLineEdit, &QLineEdit::editingFinished, this, &IntakeForm::phoneLeft);
    connect(m_ui->purchasedLineEdit, &QLineEdit::editingFinished, this, &IntakeForm::purchasedLeft);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!m_card)
            emit nameTyped(normaliseLine(text));
    });
    for (QLineEdit* edit : {m_ui->serialLineEdit, m_ui->orderLineEdit}) {
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (!m_card && edit->text().trimmed().size() > 1)
                emit clueTyped(normaliseLine(edit->text()));
        });
    }
    connect(m_ui->wechatLineEdit, &QLineEdit::editingFinished, this, [this] {
        if (!m_card && !m_ui->wechatLineEdit->text().trimmed().isEmpty())
            emit accountTyped(normaliseLine(m_ui->wechatLineEdit->text()));
    });
    connect(m_ui->modelComboBox, &QComboBox::activated, this, &IntakeForm::modelChosen);
    QLineEdit* model = m_ui->modelComboBox->lineEdit();
    connect(model, &QLineEdit::textEdited, this, [this] { m_issues->say(u"model"_s, {}); });
    connect(model, &QLineEdit::editingFinished, this, &IntakeForm::modelLeft);
    const auto tone = [this] { emit toneChanged(currentCode(m_ui->channelComboBox), m_ui->moodChips->value()); };
    connect(m_ui->channelComboBox, &QComboBox::currentIndexChanged, this, tone);
    connect(m_ui->channelComboBox, &QComboBox::currentIndexChanged, this, &IntakeForm::showChannelFields);
    connect(m_ui->moodChips, &ChoiceBar::valueChanged, this, tone);
    connect(m_refresh, &QTimer::timeout, this, &IntakeForm::refresh);
    connect(Theme::instance(), &Theme::changed, this, &IntakeForm::restyle);
}

void IntakeForm::setReference(const ReferenceData& reference)
{
    const TicketDraft current = draft();
    const std::optional<CustomerCard> card = m_card;
    m_reference = reference;
    fillChoices();
    setDraft(current);
    if (card)
        setCustomer(card);
}

QWidgetList IntakeForm::whoFields() const
{
    return {m_ui->phoneLineEdit, m_ui->nameLineEdit};
}

void IntakeForm::setToday(const QDate& today)
{
    m_today = today;
    refresh();
}

void IntakeForm::fillChoices()
{
    const QScopedValueRollback loading(m_loading, true);
    fillCodes(m_ui->channelComboBox, m_reference.channels, false);
    fillCodes(m_ui->frequencyComboBox, m_reference.frequencies, true);
    fillCodes(m_ui->purchaseChannelComboBox, m_reference.purchaseChannels, true);
    m_ui->moodChips->setItems(choiceItems(m_reference.moods));
    m_ui->modeChips->setItems(choiceItems(m_reference.modes));
    m_ui->urgencySegments->setItems(choiceItems(m_reference.urgencies));
    fillModels();
    orderTabs();
}

/// The choices come after the form was made: they take their place in the order of the conversation again.
void IntakeForm::orderTabs()
{
    const std::initializer_list<std::pair<QWidget*, ChoiceBar*>> places = {
        {m_ui->channelComboBox, m_ui->moodChips},
        {m_ui->placeLineEdit, m_ui->modeChips},
        {m_ui->expectationLineEdit, m_ui->urgencySegments}};
    for (const auto& [before, bar] : places) {
        QWidget* last = before;
        const QList<QAbstractButton*> buttons = bar->findChildren<QAbstractButton*>();
        for (QAbstractButton* button : buttons) {
            setTabOrder(last, button);
            last = button;
        }
    }
}

void IntakeForm::fillModels()
{
    const QScopedValueRollback loading(m_loading, true);
    const QString text = m_ui->modelComboBox->currentText();
    fillDevicesAndModels(m_ui->modelComboBox, m_card ? m_card->devices : QList<Device>(), m_reference);
    m_ui->modelComboBox->setCurrentIndex(-1);
    m_ui->modelComboBox->setEditText(text);
}

TicketDraft IntakeForm::draft() const
{
    TicketDraft draft = m_base;
    draft.customer = m_card ? m_card->customer.id : m_base.customer;
    draft.customerName = normaliseLine(m_ui->nameLineEdit->text());
    draft.phone = normaliseLine(m_ui->phoneLineEdit->text());
    draft.address = normaliseLine(m_ui->addressLineEdit->text());
    draft.model = modelCode();
    draft.serial = normaliseLine(m_ui->serialLineEdit->text());
    draft.purchaseChannel = currentCode(m_ui->purchaseChannelComboBox);
    draft.orderNumber = normaliseLine(m_ui->orderLineEdit->text());
    draft.place = normaliseLine(m_ui->placeLineEdit->text());
    draft.purchasedOn = parseDay(m_ui->purchasedLineEdit->text());
    draft.purchasedText = draft.purchasedOn.isValid() ? QString() : normaliseLine(m_ui->purchasedLineEdit->text());
    writeTicket(draft.ticket);
    draft.wechat = draft.ticket.channel == kWechatChannel ? normaliseLine(m_ui->wechatLineEdit->text()) : QString();
    return draft;
}

void IntakeForm::writeTicket(Ticket& ticket) const
{
    ticket.customer = m_card ? m_card->customer.id : m_base.customer;
    ticket.device = deviceId();
    ticket.channel = currentCode(m_ui->channelComboBox);
    ticket.salesperson =
        ticket.channel == kPrivateChannel ? normaliseLine(m_ui->salespersonLineEdit->text()) : QString();
    ticket.mood = m_ui->moodChips->value();
    ticket.calmed = m_calmed;
    ticket.symptom = normaliseLine(m_ui->symptomLineEdit->text());
    ticket.words = normaliseText(m_ui->wordsPlainTextEdit->toPlainText());
    ticket.occurred = normaliseLine(m_ui->occurredLineEdit->text());
    ticket.environment = normaliseText(m_ui->environmentPlainTextEdit->toPlainText());
    ticket.tried = normaliseLine(m_ui->triedLineEdit->text());
    ticket.frequency = currentCode(m_ui->frequencyComboBox);
    ticket.mode = m_ui->modeChips->value();
    ticket.expectation = normaliseLine(m_ui->expectationLineEdit->text());
    ticket.urgency = indexOfCode(m_reference.urgencies, m_ui->urgencySegments->value(), 1);
    ticket.elderlyHome = m_ui->elderlyHomeCheckBox->isChecked();
    ticket.elderlyAlone = m_ui->elderlyAloneCheckBox->isChecked();
    ticket.businessStopped = m_ui->businessStoppedCheckBox->isChecked();
    ticket.summary = normaliseText(m_ui->summaryPlainTextEdit->toPlainText());
    ticket.contactPhone = parsePhone(m_ui->phoneLineEdit->text()).digits;
    ticket.address = normaliseLine(m_ui->addressLineEdit->text());
}

void IntakeForm::setDraft(const TicketDraft& draft)
{
    {
        const QScopedValueRollback loading(m_loading, true);
        m_base = draft;
        m_card.reset();
        m_device.reset();
        m_issues->clear();
        fillModels();
        m_ui->nameLineEdit->setText(draft.customerName);
        m_ui->phoneLineEdit->setText(draft.phone);
        m_ui->addressLineEdit->setText(draft.address);
        setModel(draft.model);
        m_ui->serialLineEdit->setText(draft.serial);
        setCurrentCode(m_ui->purchaseChannelComboBox, draft.purchaseChannel);
        m_ui->orderLineEdit->setText(draft.orderNumber);
        m_ui->placeLineEdit->setText(draft.place);
        m_ui->purchasedLineEdit->setText(draft.purchasedOn.isValid() ? draft.purchasedOn.toString(Qt::ISODate)
                                                                     : draft.purchasedText);
        m_ui->wechatLineEdit->setText(draft.wechat);
        readTicket(draft.ticket);
        m_summaryEdited =
            !draft.ticket.summary.isEmpty() && draft.ticket.summary != draftedSummary(this->draft(), m_reference);
    }
    refresh();
    emit toneChanged(currentCode(m_ui->channelComboBox), m_ui->moodChips->value());
}

void IntakeForm::setBegun(Instant at)
{
    if (!m_base.begun)
        m_base.begun = at;
}

void IntakeForm::readTicket(const Ticket& ticket)
{
    setCurrentCode(m_ui->channelComboBox, ticket.channel);
    m_ui->salespersonLineEdit->setText(ticket.salesperson);
    showChannelFields();
    m_ui->moodChips->setValue(ticket.mood);
    m_calmed = ticket.calmed;
    m_ui->symptomLineEdit->setText(ticket.symptom);
    m_ui->wordsPlainTextEdit->setPlainText(ticket.words);
    m_ui->occurredLineEdit->setText(ticket.occurred);
    m_ui->environmentPlainTextEdit->setPlainText(ticket.environment);
    m_ui->triedLineEdit->setText(ticket.tried);
    setCurrentCode(m_ui->frequencyComboBox, ticket.frequency);
    m_ui->modeChips->setValue(ticket.mode);
    m_ui->expectationLineEdit->setText(ticket.expectation);
    m_ui->urgencySegments->setValue(m_reference.urgencies.value(ticket.urgency).code);
    m_ui->elderlyHomeCheckBox->setChecked(ticket.elderlyHome);
    m_ui->elderlyAloneCheckBox->setChecked(ticket.elderlyAlone);
    m_ui->businessStoppedCheckBox->setChecked(ticket.businessStopped);
    m_ui->summaryPlainTextEdit->setPlainText(ticket.summary);
}

/// what came to a salesperson's own account is taken down with the name, and the customer is led elsewhere.
/// the account that wrote to the official one says who it is.
void IntakeForm::showChannelFields()
{
    const QString channel = currentCode(m_ui->channelComboBox);
    const bool isPrivate = channel == kPrivateChannel, isWechat = channel == kWechatChannel;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->salespersonLabel, m_ui->salespersonLineEdit})
        widget->setVisible(isPrivate);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->wechatLabel, m_ui->wechatLineEdit})
        widget->setVisible(isWechat);
    m_ui->entranceLabel->setVisible(isPrivate || isWechat);
    m_ui->entranceLabel->setText(
        isWechat ? tr("An account that is bound fills in who it is and which device; one that is new is bound with the "
                      "save.")
                 : tr("Lead the customer to a formal channel: the hotline or the official account. What stays in a "
                      "private chat gets lost."));
    if (!isPrivate)
        m_issues->say(u"salesperson"_s, {});
}

void IntakeForm::phoneEdited()
{
    m_issues->say(u"phone"_s, {});
    emit clueTyped(normaliseLine(m_ui->phoneLineEdit->text()));
}

void IntakeForm::phoneLeft()
{
    const Phone phone = parsePhone(m_ui->phoneLineEdit->text());
    if (phone.valid && m_ui->phoneLineEdit->isModified()) {
        const QString extension = phone.extension.isEmpty() ? QString() : tr(" ext. %1").arg(phone.extension);
        m_ui->phoneLineEdit->setText(formatPhone(phone.digits) + extension);
    }
    if (!phone.valid && !normaliseLine(m_ui->phoneLineEdit->text()).isEmpty())
        m_issues->say(u"phone"_s, issueText({u"phone"_s, FieldIssue::Kind::BadPhone, phone.missingDigits}));
}

void IntakeForm::purchasedLeft()
{
    const bool unreadable = !draft().purchasedText.isEmpty();
    m_issues->say(u"purchasedOn"_s,
                  unreadable ? issueText({u"purchasedOn"_s, FieldIssue::Kind::BadDate, 1}) : QString());
}

void IntakeForm::edited()
{
    if (m_loading)
        return;
    m_refresh->start();
    emit changed();
}

void IntakeForm::refresh()
{
    const TicketDraft current = draft();
    refreshSummary(current);
    refreshWarranty();
    refreshHeads(current);
    m_ui->modelLabel->setRequired(current.ticket.mode == "visit"_L1);
    m_issues->mark(current.issues(m_today, m_reference.lifeCycle.requiredAtIntake(current.ticket)),
                   touchedFields(current));
}

void IntakeForm::refreshSummary(const TicketDraft& current)
{
    const QString text = draftedSummary(current, m_reference);
    if (m_summaryEdited || m_ui->summaryPlainTextEdit->hasFocus() || m_ui->summaryPlainTextEdit->toPlainText() == text)
        return;
    const QScopedValueRollback loading(m_loading, true);
    m_ui->summaryPlainTextEdit->setPlainText(text);
}

void IntakeForm::refreshWarranty()
{
    QDate until = m_device ? m_device->warrantyUntil : QDate();
    const QDate bought = parseDay(m_ui->purchasedLineEdit->text());
    const ProductModel model = m_reference.model(modelCode());
    if (!m_device && bought.isValid() && !model.code.isEmpty())
        until = bought.addMonths(model.warrantyMonths);
    m_ui->purchasedLineEdit->setTag(until.isValid() ? warrantyTag(until, m_today) : TagContent());
}

void IntakeForm::refreshHeads(const TicketDraft& current)
{
    m_ui->whoSectionHead->setIcon(u"page-customers"_s);
    m_ui->whoSectionHead->setTitle(tr("Who is it?"), m_recognition[0]);
    m_ui->whoSectionHead->setStatus(m_recognition[1], m_recognition[2], m_known ? Token::Good : Token::Text2);
    showHead(m_ui->symptomSectionHead, symptomQuestion(current), m_calmed);
    showHead(m_ui->deviceSectionHead, deviceQuestion(current), m_calmed);
    showHead(m_ui->needSectionHead, needQuestion(current), m_calmed);
    m_ui->summarySectionHead->setIcon(u"edit"_s);
    m_ui->summarySectionHead->setTitle(tr("Summary"), tr("for the engineer; the customer's words stay as they are"));
    m_ui->summarySectionHead->setStatus({}, m_summaryEdited ? tr("written by you")
                                                            : tr("drafted from the three questions"));
}

void IntakeForm::setRecognition(const QString& hint, const QString& icon, const QString& status, bool good)
{
    m_recognition[0] = hint;
    m_recognition[1] = icon;
    m_recognition[2] = status;
    m_known = good;
    refreshHeads(draft());
}

void IntakeForm::setSimilarCount(int count)
{
    TagContent tag;
    if (count > 0)
        tag = {tr("%n alike", nullptr, count), u"search"_s, Token::Accent, Token::AccentTint};
    m_ui->symptomLineEdit->setTag(tag);
}

void IntakeForm::setCalmed(bool calmed)
{
    m_calmed = calmed;
    edited();
    refreshHeads(draft());
}

void IntakeForm::takeWay(const QString& mode)
{
    if (m_ui->modeChips->value().isEmpty())
        m_ui->modeChips->setValue(mode);
}

void IntakeForm::takeMood(const QString& mood)
{
    if (m_ui->moodChips->value().isEmpty())
        m_ui->moodChips->setValue(mood);
}

void IntakeForm::takeSymptom(const QString& text)
{
    if (normaliseLine(m_ui->symptomLineEdit->text()).isEmpty())
        m_ui->symptomLineEdit->setText(text);
}

void IntakeForm::addTried(const QString& text)
{
    const QString before = m_ui->triedLineEdit->text().trimmed();
    m_ui->triedLineEdit->setText(before.isEmpty() ? text : tr("%1; %2").arg(before, text));
}

bool IntakeForm::insist(const QList<FieldIssue>& issues)
{
    return m_issues->insist(issues);
}

void IntakeForm::focusFirst()
{
    m_ui->phoneLineEdit->setFocus(Qt::OtherFocusReason);
}

void IntakeForm::focusTried()
{
    m_ui->triedLineEdit->setFocus(Qt::OtherFocusReason);
}

void IntakeForm::restyle()
{
    const Theme* theme = Theme::instance();
    m_ui->grid->setColumnMinimumWidth(0, theme->size(Metric::LabelColumn));
    // One call fits on one screen: longer words scroll in their field, and on a tall window it shows more of them.
    const int twoLines = theme->lineHeight(TextRole::Base) * 2 + theme->px(10);
    for (QPlainTextEdit* edit : findChildren<QPlainTextEdit*>()) {
        edit->setMinimumHeight(twoLines);
        edit->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        edit->setMaximumHeight(2 * twoLines);
    }
}

void IntakeForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    TicketDraft current = draft();
    if (!m_summaryEdited)
        current.ticket.summary.clear();
    const std::optional<CustomerCard> card = m_card;
    m_ui->retranslateUi(this);
    m_ui->modelComboBox->lineEdit()->setPlaceholderText(tr("Model on the nameplate"));
    fillChoices();
    setDraft(current);
    if (card)
        setCustomer(card);
}

} // namespace woshou
