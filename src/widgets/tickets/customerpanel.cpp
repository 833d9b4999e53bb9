#include "widgets/tickets/customerpanel.h"

#include "domain/customers/phone.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"
#include "tickets/ui_customerpanel.h"
#include "widgets/common/announce.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/customers/customertags.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakechoices.h"
#include "widgets/tickets/intakesummary.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

constexpr int kNoteLines = 3; ///< what every handler heeds is read whole, unless it is a story

} // namespace

CustomerPanel::CustomerPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CustomerPanel>())
{
    m_ui->setupUi(this);
    m_ui->avatar->setDiameter(32);
    m_ui->openStrip->setGround(Token::HighSoft);
    m_ui->openStrip->setEdges(Qt::BottomEdge);
    m_ui->devicesView->setChoosing(true);
    m_ui->candidatesView->setChoosing(true);
    setRole(m_ui->factsLabel, TextRole::Small, Token::Text2);
    m_ui->noteLabel->setInk(Token::High);
    m_ui->noteLabel->setMaximumLines(kNoteLines);
    m_ui->noteLabel->setContentsMargins(12, 4, 12, 6);
    connect(m_ui->devicesView, &IntakeRowList::rowActivated, this, [this](qint64 key) {
        for (const Device& device : m_card ? m_card->devices : QList<Device>()) {
            if (device.id.value() == key)
                emit deviceChosen(device);
        }
    });
    connect(m_ui->candidatesView, &IntakeRowList::rowActivated, this,
            [this](qint64 key) { emit customerChosen(CustomerId(key)); });
    new KeyShortcut("intake.openTicket", m_ui->openTicketPushButton);
    connect(m_ui->openTicketPushButton, &QPushButton::clicked, this, [this] {
        if (!m_untold.isEmpty())
            emit openTicketRequested(m_untold.first().id);
    });
    m_ui->customerToolButton->setIcon(Theme::instance()->icon(u"page-customers"_s));
    setKind(m_ui->customerToolButton, u"flat small"_s);
    auto* customer = new KeyShortcut("intake.customer", this, Qt::WindowShortcut);
    connect(customer, &QShortcut::activated, m_ui->customerToolButton, &QToolButton::click);
    customer->setButton(m_ui->customerToolButton);
    connect(m_ui->customerToolButton, &QToolButton::clicked, this, [this] {
        if (m_card)
            emit customerRequested(m_card->customer.id);
    });
    m_ui->ordersToolButton->setIcon(Theme::instance()->icon(u"st-parts"_s));
    setKind(m_ui->ordersToolButton, u"flat small"_s);
    connect(m_ui->ordersToolButton, &QToolButton::clicked, this, &CustomerPanel::ordersRequested);
    connect(Theme::instance(), &Theme::changed, this, &CustomerPanel::refresh);
    refresh();
}

CustomerPanel::~CustomerPanel() = default;

void CustomerPanel::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    refresh();
}

void CustomerPanel::setNow(Instant now)
{
    m_now = now;
}

void CustomerPanel::setBusy(bool busy)
{
    m_ui->loadingLine->setBusy(busy);
}

void CustomerPanel::showNobody(bool searched)
{
    m_state = searched ? State::New : State::Nobody;
    m_card.reset();
    m_device = {};
    refresh();
}

void CustomerPanel::showCandidates(const QList<Customer>& customers)
{
    m_state = State::Candidates;
    m_candidates = customers;
    m_card.reset();
    m_device = {};
    refresh();
}

bool CustomerPanel::stepCandidate(int step)
{
    if (m_state != State::Candidates || m_candidates.isEmpty())
        return false;
    const int row = m_ui->candidatesView->currentIndex().row();
    const int next = qBound(0, row + step, int(m_candidates.size()) - 1);
    m_ui->candidatesView->setCurrentKey(m_candidates.at(next).id.value());
    announce(m_ui->candidatesView, m_ui->candidatesView->currentIndex().data(Qt::AccessibleTextRole).toString());
    return true;
}

bool CustomerPanel::takeCandidate()
{
    const int row = m_state == State::Candidates ? m_ui->candidatesView->currentIndex().row() : -1;
    if (row < 0)
        return false;
    emit customerChosen(m_candidates.at(row).id);
    return true;
}

void CustomerPanel::showCard(const CustomerCard& card)
{
    m_state = State::Card;
    m_card = card;
    refresh();
}

void CustomerPanel::setDevice(DeviceId id)
{
    m_device = id;
    m_ui->devicesView->setCurrentKey(id.value());
}

void CustomerPanel::setTold(const QList<TicketId>& tickets)
{
    m_told = tickets;
    refreshOpen();
}

void CustomerPanel::refresh()
{
    const bool card = m_state == State::Card;
    const bool empty = m_state == State::Nobody || m_state == State::New;
    m_ui->headPanel->setVisible(card);
    const QString notes = card ? notesText() : QString();
    m_ui->noteLabel->setText(notes);
    m_ui->noteLabel->setVisible(!notes.isEmpty());
    m_ui->candidatesLabel->setVisible(m_state == State::Candidates);
    m_ui->emptyState->setVisible(empty);
    if (m_state == State::New)
        m_ui->emptyState->setContent(u"plus"_s, tr("New customer"),
                                     tr("Nobody has this number. The customer is added when the ticket is saved."));
    else if (empty)
        m_ui->emptyState->setContent(u"page-customers"_s, tr("Who is calling?"),
                                     tr("Type the phone number: devices, warranty and past repairs appear here."));
    if (card)
        refreshHead();
    refreshOpen();
    refreshDevices();
    refreshCandidates();
}

void CustomerPanel::refreshHead()
{
    const Customer& customer = m_card->customer;
    m_ui->avatar->setPerson(customer.name);
    m_ui->customerNameLabel->setText(customer.name);
    TagContent level;
    if (customer.level == "vip"_L1)
        level = {u"VIP"_s, u"star"_s, Token::Planned, Token::PlannedSoft};
    else if (customer.level == "enterprise"_L1)
        level = {tr("Enterprise"), u"ch-store"_s, Token::Planned, Token::PlannedSoft};
    m_ui->levelTag->setContent(level);
    m_ui->levelTag->setVisible(!level.text.isEmpty());
    TagContent elder{tr("Elderly at home"), u"elder"_s, Token::High, Token::HighSoft};
    if (customer.elderlyAlone)
        elder.text = tr("Elderly, living alone");
    m_ui->elderTag->setContent(elder);
    m_ui->elderTag->setVisible(customer.elderlyHome || customer.elderlyAlone);
    m_ui->factsLabel->setText(factsText());
}

/// The household and whatever else every handler heeds.
QString CustomerPanel::notesText() const
{
    QStringList parts = {notesLine(m_card->notes), m_card->customer.note}; // what is dangerous comes first
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString CustomerPanel::factsText() const
{
    const Customer& customer = m_card->customer;
    QStringList facts;
    if (customer.birthYear > 0)
        facts.append(tr("age %1").arg(centerTime(m_now).date().year() - customer.birthYear));
    if (!customer.industry.isEmpty())
        facts.append(customer.industry);
    if (customer.since.isValid())
        facts.append(tr("since %1").arg(customer.since.year()));
    facts.append(tr("services: %1").arg(m_card->services));
    if (m_card->rating > 0)
        facts.append(tr("%1 stars").arg(QString::number(m_card->rating, 'f', 1)));
    return facts.join(u" · "_s);
}

void CustomerPanel::refreshOpen()
{
    m_untold = m_card ? m_card->open : QList<PastTicket>();
    m_untold.removeIf([this](const PastTicket& ticket) { return m_told.contains(ticket.id); });
    m_ui->openStrip->setVisible(!m_untold.isEmpty());
    if (m_untold.isEmpty())
        return;
    const PastTicket& first = m_untold.first();
    const QString text = tr("Open: %1 %2, %3").arg(first.number, first.title, shortTime(first.createdAt, m_now));
    const int more = int(m_untold.size()) - 1;
    m_ui->openLabel->setText(more > 0 ? tr("%1 and %n more", nullptr, more).arg(text) : text);
    setRole(m_ui->openLabel, TextRole::Base, Token::High);
    m_ui->openIconLabel->setPixmap(
        Theme::instance()->pixmap(u"warn"_s, Theme::instance()->px(16), Token::HighMark, this, Token::HighSoft));
}

int CustomerPanel::repairCount(DeviceId id) const
{
    return int(std::count_if(m_card->past.begin(), m_card->past.end(),
                             [id](const PastTicket& ticket) { return ticket.device == id; }));
}

/// "2025-07 compressor capacitor (Zhang Wei) · 2024-05 cleaning": at most the three newest.
QString CustomerPanel::repairsText(DeviceId id) const
{
    QStringList parts;
    for (const PastTicket& ticket : m_card->past) {
        if (ticket.device != id || parts.size() == 3)
            continue;
        const QString what = ticket.cause.isEmpty() ? ticket.title : ticket.cause;
        const QString month = centerTime(ticket.createdAt).toString(u"yyyy-MM"_s);
        parts.append(ticket.engineerName.isEmpty()
                         ? tr("%1 %2").arg(month, what)
                         : tr("%1 %2 (%3)").arg(month, what, staffName(ticket.engineerName, ticket.engineerNameEn)));
    }
    return parts.join(u" · "_s);
}

void CustomerPanel::refreshDevices()
{
    QList<IntakeRow> rows;
    for (const Device& device : m_card ? m_card->devices : QList<Device>()) {
        IntakeRow row;
        const bool chinese = uiChinese();
        row.icon = device.icon;
        row.title = modelText(device.model, chinese ? device.modelName : device.modelNameEn);
        row.caption = device.purchasedOn.toString(u"yyyy-MM"_s);
        row.tag = coveredTag(device, m_card->contracts, m_now, true);
        const int repairs = repairCount(device.id);
        row.right = !device.place.isEmpty() ? device.place
                    : repairs > 0           ? tr("repairs: %1").arg(repairs)
                                            : tr("no repairs");
        row.detail = repairsText(device.id);
        row.detailOnlyWhenCurrent = true;
        row.key = device.id.value();
        row.accessible = spokenList({row.title, row.tag.text, row.right, row.detail});
        rows.append(row);
    }
    m_ui->devicesView->setRows(rows);
    m_ui->devicesView->setCurrentKey(m_device.value());
}

void CustomerPanel::refreshCandidates()
{
    QList<IntakeRow> rows;
    for (const Customer& customer : m_state == State::Candidates ? m_candidates : QList<Customer>()) {
        IntakeRow row;
        row.icon = u"page-customers"_s;
        row.title = customer.name;
        row.right = maskPhone(customer.phones.value(0));
        row.detail = customer.address;
        row.key = customer.id.value();
        row.accessible = spokenList({row.title, row.detail, row.right});
        rows.append(row);
    }
    m_ui->candidatesView->setRows(rows);
}

void CustomerPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
}

} // namespace woshou
