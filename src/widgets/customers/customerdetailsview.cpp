#include "widgets/customers/customerdetailsview.h"

#include "base/whenready.h"
#include "customers/ui_customerdetailsview.h"
#include "domain/customers/customerrights.h"
#include "domain/customers/phone.h"
#include "domain/tickets/filenames.h"
#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "models/customers/customersheet.h"
#include "models/customers/customertext.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/common/lossteller.h"
#include "widgets/customers/contractdialog.h"
#include "widgets/customers/customerdialog.h"
#include "widgets/customers/customertags.h"
#include "widgets/customers/devicedialog.h"
#include "widgets/customers/notedialog.h"
#include "widgets/customers/phonereveal.h"
#include "widgets/shell/printpreview.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/tickettags.h"

#include <QEvent>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBeside = 900; ///< from here the contacts stand beside the sections, in pixels at 100 %
constexpr int kSections = 620, kContacts = 440;
constexpr int kAvatar = 32;

template <typename Record>
Record recordOf(const QList<Record>& list, qint64 id)
{
    for (const Record& record : list) {
        if (record.id.value() == id)
            return record;
    }
    return {};
}

} // namespace

CustomerDetailsView::CustomerDetailsView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CustomerDetailsView>())
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->headCard->setEdges(Qt::BottomEdge);
    m_ui->contactsPane->setEdges(Qt::LeftEdge);
    m_ui->avatar->setDiameter(kAvatar);
    m_ui->banner->setClosable(true);
    setFocusProxy(m_ui->sectionsScrollArea);
    m_ui->sectionsWidget->setBackgroundRole(QPalette::Base);
    m_ui->sectionsWidget->setAutoFillBackground(true);
    const Theme* theme = Theme::instance();
    m_ui->bodySplitter->setSizes({theme->px(kSections), theme->px(kContacts)});
    m_ui->bodySplitter->setStretchFactor(0, 3);
    m_ui->bodySplitter->setStretchFactor(1, 2);
    clear();
}

CustomerDetailsView::~CustomerDetailsView() = default;

void CustomerDetailsView::setDesk(const CustomerDesk& desk)
{
    m_desk = desk;
    m_reveal = new PhoneReveal(desk, this);
    setUpHead();
    setUpSections();
}

void CustomerDetailsView::setReference(const ReferenceData& reference)
{
    m_desk.reference = reference;
    refresh();
}

void CustomerDetailsView::setUpHead()
{
    const Role role = m_desk.person.role;
    m_ui->editPushButton->setIcon(Theme::instance()->icon(u"edit"_s));
    m_ui->editPushButton->setVisible(mayKeepCustomers(role));
    m_ui->notePushButton->setVisible(mayAddNotes(role));
    m_ui->callPushButton->setVisible(mayOpen(role, Page::Intake));
    new KeyShortcut("customers.edit", m_ui->editPushButton);
    new KeyShortcut("customers.note", m_ui->notePushButton);
    new KeyShortcut("customers.call", m_ui->callPushButton);
    new KeyShortcut("customers.reveal", m_ui->revealPushButton);
    new KeyShortcut("customers.print", m_ui->printPushButton);
    m_ui->printPushButton->setIcon(Theme::instance()->icon(u"print"_s));
    connect(m_ui->printPushButton, &QPushButton::clicked, this, &CustomerDetailsView::print);
    connect(m_ui->editPushButton, &QPushButton::clicked, this,
            [this] { open(new CustomerDialog(m_desk, m_profile, this)); });
    connect(m_ui->notePushButton, &QPushButton::clicked, this, [this] { addNote(u"household"_s); });
    connect(m_ui->callPushButton, &QPushButton::clicked, this, [this] { emit callRequested(m_shown); });
    connect(m_ui->revealPushButton, &QPushButton::clicked, this,
            [this] { m_reveal->ask(m_shown, m_ui->revealPushButton); });
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] { request(m_wanted); });
    connect(m_reveal, &PhoneReveal::failed, this, &CustomerDetailsView::showError);
    connect(m_reveal, &PhoneReveal::revealed, this, [this](CustomerId id, const QStringList& digits) {
        if (id != m_shown)
            return;
        m_numbers = digits;
        fillPhones();
    });
}

void CustomerDetailsView::setUpSections()
{
    for (IntakeRowList* tickets : {m_ui->openView, m_ui->pastView})
        connect(tickets, &IntakeRowList::rowActivated, this, [this](qint64 id) { emit ticketRequested(TicketId(id)); });
    for (IntakeRowList* notes : {m_ui->notesView, m_ui->leadsView, m_ui->closedView})
        connect(notes, &IntakeRowList::rowActivated, this, &CustomerDetailsView::openNote);
    connect(m_ui->devicesView, &IntakeRowList::rowActivated, this, &CustomerDetailsView::openDevice);
    connect(m_ui->contractsView, &IntakeRowList::rowActivated, this, &CustomerDetailsView::openContract);
    connect(m_ui->addDevicesPushButton, &QPushButton::clicked, this, [this] { openDevice(0); });
    connect(m_ui->addContractsPushButton, &QPushButton::clicked, this, [this] { openContract(0); });
    connect(m_ui->addNotesPushButton, &QPushButton::clicked, this, [this] { addNote(u"household"_s); });
    connect(m_ui->addLeadsPushButton, &QPushButton::clicked, this, [this] { addNote(u"lead"_s); });
    connect(m_ui->contactsView, &ContactsView::ticketActivated, this, &CustomerDetailsView::ticketRequested);
}

// ---- which customer

void CustomerDetailsView::showCustomer(CustomerId id)
{
    if (id == m_wanted && id == m_shown)
        return;
    m_ui->banner->dismiss();
    request(id);
}

QSet<TicketId> CustomerDetailsView::tickets() const
{
    QSet<TicketId> ids;
    for (const QList<PastTicket>& tickets : {m_profile.card.open, m_profile.card.past}) {
        for (const PastTicket& ticket : tickets)
            ids.insert(ticket.id);
    }
    return ids;
}

void CustomerDetailsView::refresh()
{
    if (m_wanted.isValid())
        request(m_wanted);
}

void CustomerDetailsView::request(CustomerId id)
{
    m_wanted = id;
    m_ui->loadingLine->setBusy(true);
    whenReady(m_desk.profile(id), this,
              [this, id, generation = ++m_generation](const Result<CustomerProfile>& profile) {
                  if (generation != m_generation)
                      return;
                  m_ui->loadingLine->setBusy(false);
                  if (!profile && leftToWindow(this, profile.error()))
                      return;
                  if (!profile)
                      return showError(profile.error());
                  if (id != m_shown)
                      m_numbers.clear();
                  m_profile = *profile;
                  m_shown = id;
                  fill();
                  m_ui->stackedWidget->setCurrentWidget(m_ui->customerPage);
              });
}

void CustomerDetailsView::clear()
{
    ++m_generation;
    m_shown = m_wanted = {};
    m_numbers.clear();
    m_ui->loadingLine->setBusy(false);
    m_ui->emptyState->setContent(
        u"page-customers"_s, tr("No customer chosen"),
        tr("Choose one in the list to see devices, contracts, notes and everything that was said."));
    m_ui->stackedWidget->setCurrentWidget(m_ui->emptyPage);
}

// ---- what is shown

void CustomerDetailsView::fill()
{
    const CustomerCard& card = m_profile.card;
    const Role role = m_desk.person.role;
    fillHead();
    fillSection("advice", u"like"_s, tr("Fits this customer"), adviceRows());
    fillSection("open", u"pending"_s, tr("Open tickets"), ticketRows(card.open));
    fillSection("devices", u"wrench"_s, tr("Devices and purchases"), deviceRows(), mayKeepCustomers(role));
    fillSection("contracts", u"signature"_s, tr("Agreed service"), contractRows(), mayKeepContracts(role));
    fillSection("notes", u"info"_s, tr("Household, needs, preferences"), noteRows(card.notes, false),
                mayAddNotes(role));
    fillSection("leads", u"send"_s, tr("Wishes and sales leads"), noteRows(card.notes, true), mayAddNotes(role));
    fillSection("past", u"clock"_s, tr("Service history"), ticketRows(card.past));
    const QList<CustomerNote>& closed = m_profile.closed;
    fillSection("closed", u"check"_s, tr("No longer in force"), noteRows(closed, false) + noteRows(closed, true));
    m_ui->contactsHead->setTitle(tr("Contacts"), tr("newest first"));
    m_ui->contactsView->setEntries(m_profile.contacts, m_desk.reference);
    const bool silent = m_profile.contacts.isEmpty();
    m_ui->contactsView->setVisible(!silent);
    m_ui->contactsEmptyState->setVisible(silent);
    m_ui->contactsEmptyState->setContent(u"speak"_s, tr("No contact so far"),
                                         tr("Calls, messages and ratings of every ticket stand here."));
}

void CustomerDetailsView::fillHead()
{
    const Customer& c = m_profile.card.customer;
    m_ui->avatar->setPerson(c.name);
    m_ui->nameLabel->setText(c.name);
    const TagContent level = levelTag(c.level), elder = elderTag(c);
    m_ui->levelTag->setContent(level);
    m_ui->levelTag->setVisible(!level.text.isEmpty());
    m_ui->elderTag->setContent(elder);
    m_ui->elderTag->setVisible(!elder.text.isEmpty());
    QStringList facts = {customerKindName(c.kind), c.industry};
    if (c.birthYear > 0)
        facts.append(tr("age %1").arg(centerTime(m_profile.serverNow).date().year() - c.birthYear));
    if (c.since.isValid())
        facts.append(tr("customer since %1").arg(c.since.toString(Qt::ISODate)));
    facts.append(tr("services: %1").arg(m_profile.card.services));
    if (m_profile.card.rating > 0)
        facts.append(tr("rates us %1 of 5").arg(QString::number(m_profile.card.rating, 'f', 1)));
    if (!c.wechat.isEmpty())
        facts.append(tr("WeChat %1").arg(c.wechat));
    facts.removeAll(QString());
    m_ui->factsLabel->setText(facts.join(u" · "_s));
    m_ui->addressLabel->setText(c.address.isEmpty() ? c.district : c.address);
    fillPhones();
}

void CustomerDetailsView::fillPhones()
{
    QStringList shown;
    for (const QString& digits : std::as_const(m_numbers))
        shown.append(formatPhone(digits));
    const QStringList& masked = m_profile.card.customer.phones;
    m_ui->phonesLabel->setText((m_numbers.isEmpty() ? masked : shown).join(u"   "_s));
    m_ui->phonesLabel->setTextInteractionFlags(m_numbers.isEmpty() ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    m_ui->revealPushButton->setVisible(m_numbers.isEmpty() && !masked.isEmpty());
}

/// A section without anything to show or to add is left out.
void CustomerDetailsView::fillSection(const char* name, const QString& icon, const QString& title,
                                      const QList<IntakeRow>& rows, bool mayAdd)
{
    const QString base = QString::fromLatin1(name);
    auto* head = findChild<SectionHead*>(base + u"Head"_s);
    auto* add = findChild<QPushButton*>(u"add"_s + base.front().toUpper() + base.mid(1) + u"PushButton"_s);
    head->setIcon(icon);
    head->setTitle(title, rows.isEmpty() ? tr("nothing on record") : QString());
    head->setVisible(mayAdd || !rows.isEmpty());
    if (add)
        add->setVisible(mayAdd);
    findChild<IntakeRowList*>(base + u"View"_s)->setRows(rows);
}

QList<IntakeRow> CustomerDetailsView::adviceRows() const
{
    QList<IntakeRow> rows;
    const QDate today = centerTime(m_profile.serverNow).date();
    for (const Advice& advice : adviceFor(m_profile.card, today, m_desk.reference.utcOffsetMinutes)) {
        IntakeRow row;
        const bool isNeed = advice.kind == Advice::Kind::Need; // what goes wrong otherwise
        row.icon = isNeed ? u"warn"_s : u"like"_s;
        row.iconInk = isNeed ? Token::High : Token::Good;
        row.title = adviceText(advice, m_profile.card);
        rows.append(row);
    }
    return rows;
}

QList<IntakeRow> CustomerDetailsView::deviceRows() const
{
    QList<IntakeRow> rows;
    for (const Device& device : m_profile.card.devices) {
        const Coverage coverage = coverageOf(device, m_profile.card.contracts, {}, centerTime(m_profile.serverNow));
        IntakeRow row;
        row.icon = device.icon;
        row.title = deviceTitle(device);
        row.tag = coverageTag(coverage);
        row.right = device.place;
        QStringList facts = {
            device.serial.isEmpty() ? tr("serial number missing") : device.serial,
            device.purchasedOn.isValid() ? tr("bought %1").arg(device.purchasedOn.toString(Qt::ISODate)) : QString(),
            device.purchaseChannel.isEmpty() ? QString()
                                             : nameOf(m_desk.reference.purchaseChannels, device.purchaseChannel),
            device.orderNumber.isEmpty() ? QString() : tr("order %1").arg(device.orderNumber)};
        facts.removeAll(QString());
        row.detail = facts.join(u" · "_s);
        row.key = device.id.value();
        row.accessible = spokenList({row.title, row.tag.text, row.detail, row.right});
        rows.append(row);
    }
    return rows;
}

QList<IntakeRow> CustomerDetailsView::contractRows() const
{
    QList<IntakeRow> rows;
    const QDate today = centerTime(m_profile.serverNow).date();
    for (const Contract& contract : m_profile.card.contracts) {
        const Device* device = deviceOf(m_profile.card, contract.device);
        IntakeRow row;
        row.icon = u"signature"_s;
        row.title = contract.title;
        row.caption = contract.number;
        row.right = device ? device->model : tr("all devices");
        if (contract.runsOn(today))
            row.tag = {tr("active"), u"ok"_s, Token::Good, Token::GoodSoft};
        else
            row.tag = {contract.endsOn < today ? tr("over") : tr("not yet"), {}, Token::Text2, Token::LowSoft};
        row.detail = contractFacts(contract);
        row.key = contract.id.value();
        row.accessible = spokenList({row.title, row.tag.text, row.right, row.detail});
        rows.append(row);
    }
    return rows;
}

QList<IntakeRow> CustomerDetailsView::noteRows(const QList<CustomerNote>& notes, bool forSales) const
{
    QList<IntakeRow> rows;
    for (const CustomerNote& note : notes) {
        if (note.isForSales() != forSales)
            continue;
        const Device* device = deviceOf(m_profile.card, note.device);
        IntakeRow row;
        row.before = noteKindName(note.kind);
        row.title = note.text.simplified();
        row.tag = note.state == "kept"_L1 ? TagContent{} : noteStateTag(note);
        row.right = device ? device->model : QString();
        QStringList facts = {staffName(note.personName, note.personNameEn),
                             shortTime(note.updatedAt, m_profile.serverNow), note.ticketNumber,
                             note.outcome.simplified()};
        facts.removeAll(QString());
        row.detail = facts.join(u" · "_s);
        row.key = note.id.value();
        row.accessible = spokenList({row.before, row.title, row.tag.text, row.detail});
        rows.append(row);
    }
    return rows;
}

QList<IntakeRow> CustomerDetailsView::ticketRows(const QList<PastTicket>& tickets) const
{
    QList<IntakeRow> rows;
    for (const PastTicket& ticket : tickets) {
        IntakeRow row;
        row.before = ticket.number;
        row.title = ticket.title.simplified();
        row.tag = stateTag(m_desk.reference.lifeCycle.state(ticket.state));
        row.right = shortTime(ticket.createdAt, m_profile.serverNow);
        const Device* device = deviceOf(m_profile.card, ticket.device);
        QStringList facts = {device ? device->model : QString(), ticket.cause.simplified(),
                             staffName(ticket.engineerName, ticket.engineerNameEn),
                             ticket.stars > 0 ? tr("%1 stars").arg(ticket.stars) : QString()};
        facts.removeAll(QString());
        row.detail = facts.join(u" · "_s);
        row.key = ticket.id.value();
        row.accessible = spokenList({row.before, row.title, row.tag.text, row.right, row.detail});
        rows.append(row);
    }
    return rows;
}

// ---- changing

void CustomerDetailsView::open(RecordDialog* dialog)
{
    connect(dialog, &RecordDialog::saved, this, [this] {
        m_ui->banner->dismiss();
        refresh();
        emit changed();
    });
    dialog->open();
}

void CustomerDetailsView::openDevice(qint64 id)
{
    if (mayKeepCustomers(m_desk.person.role))
        open(new DeviceDialog(m_desk, m_profile, recordOf(m_profile.card.devices, id), this));
}

void CustomerDetailsView::openContract(qint64 id)
{
    if (mayKeepContracts(m_desk.person.role))
        open(new ContractDialog(m_desk, m_profile, recordOf(m_profile.card.contracts, id), this));
}

void CustomerDetailsView::openNote(qint64 id)
{
    if (mayKeepNotes(m_desk.person.role))
        open(new NoteDialog(m_desk, m_profile, recordOf(m_profile.card.notes + m_profile.closed, id), this));
}

void CustomerDetailsView::addNote(const QString& kind)
{
    CustomerNote note;
    note.kind = kind;
    open(new NoteDialog(m_desk, m_profile, note, this));
}

/// Whole numbers only after it was said why they are looked at.
void CustomerDetailsView::print()
{
    const QString name = m_profile.card.customer.name;
    PrintJob job{name, safeFileName(name), !m_numbers.isEmpty(), {}};
    job.make = [profile = m_profile, reference = m_desk.reference, reader = m_desk.person,
                numbers = m_numbers](const PrintChoices& choices) {
        return customerSheet(profile, reference, reader, choices, numbers, columnLabel);
    };
    (new PrintPreview(job, this))->open();
}

void CustomerDetailsView::showError(const Error& error)
{
    m_ui->banner->showMessage(Banner::Kind::Error, [error] {
        return Banner::Words{errorText(error), {}, tr("Reload")};
    });
}

/// The contacts stand beside the rest, or below it where there is no room.
void CustomerDetailsView::layOut()
{
    const bool beside = width() >= Theme::instance()->px(kBeside);
    m_ui->bodySplitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_ui->contactsPane->setEdges(beside ? Qt::LeftEdge : Qt::TopEdge);
}

void CustomerDetailsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void CustomerDetailsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    if (m_shown.isValid())
        fill();
    else
        clear();
}

} // namespace woshou
