#include "widgets/customers/contractdialog.h"

#include "customers/ui_contractdialog.h"

#include <QLocale>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDayMinutes = 1440;

/// "08:00" and "24:00" in minutes; −1 for anything else.
int minutesOf(const QString& text)
{
    if (text == "24:00"_L1)
        return kDayMinutes;
    const QTime time = QTime::fromString(text, u"H:mm"_s);
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

QString clockOf(int minutes)
{
    return minutes == kDayMinutes ? u"24:00"_s : QTime(minutes / 60, minutes % 60).toString(u"HH:mm"_s);
}

} // namespace

ContractDialog::ContractDialog(const CustomerDesk& desk, const CustomerProfile& profile, const Contract& contract,
                               QWidget* parent)
    : RecordDialog(desk, profile, parent)
    , m_ui(std::make_unique<Ui::ContractDialog>())
    , m_contract(contract)
{
    m_ui->setupUi(this);
    setUp({m_ui->banner, m_ui->titleLabel, m_ui->customerLabel, m_ui->fieldMessage, m_ui->cancelPushButton,
           m_ui->savePushButton},
          contract.id.isValid() ? tr("Contract") : tr("New contract"));
    setUpFields();
    fill(recordIn(profile));
    m_ui->agreedLineEdit->setFocus();
}

ContractDialog::~ContractDialog() = default;

void ContractDialog::setUpFields()
{
    fillDevices(m_ui->deviceComboBox);
    QList<ChoiceItem> days;
    for (int day = 1; day <= 7; ++day)
        days.append({QString::number(day), QLocale().dayName(day, QLocale::ShortFormat), {}});
    m_ui->remoteDaysChips->setMultiple(true);
    m_ui->remoteDaysChips->setItems(days);
    const std::initializer_list<std::pair<QString, QWidget*>> parts = {{u"title"_s, m_ui->agreedLineEdit},
                                                                       {u"number"_s, m_ui->numberLineEdit},
                                                                       {u"device"_s, m_ui->deviceComboBox},
                                                                       {u"starts_on"_s, m_ui->startsOnLineEdit},
                                                                       {u"ends_on"_s, m_ui->endsOnLineEdit},
                                                                       {u"visits"_s, m_ui->visitsCheckBox},
                                                                       {u"parts"_s, m_ui->partsCheckBox},
                                                                       {u"remote_days"_s, m_ui->remoteDaysChips},
                                                                       {u"remote_from"_s, m_ui->remoteFromLineEdit},
                                                                       {u"remote_to"_s, m_ui->remoteToLineEdit},
                                                                       {u"response"_s, m_ui->responseLineEdit}};
    for (const auto& [name, widget] : parts)
        fields().add(name, widget);
}

FieldSet::Values ContractDialog::recordIn(const CustomerProfile& profile)
{
    for (const Contract& newest : profile.card.contracts) {
        if (m_contract.id.isValid() && newest.id == m_contract.id)
            m_contract = newest;
    }
    const Contract& c = m_contract;
    const bool remote = !c.remoteDays.isEmpty();
    return {{u"title"_s, c.title},
            {u"number"_s, c.number},
            {u"device"_s, QString::number(c.device.value())},
            {u"starts_on"_s, c.startsOn.toString(Qt::ISODate)},
            {u"ends_on"_s, c.endsOn.toString(Qt::ISODate)},
            {u"visits"_s, QString::number(int(c.visits))},
            {u"parts"_s, QString::number(int(c.parts))},
            {u"remote_days"_s, c.remoteDays},
            {u"remote_from"_s, remote ? clockOf(c.remoteFrom) : QString()},
            {u"remote_to"_s, remote ? clockOf(c.remoteTo) : QString()},
            {u"response"_s, c.response}};
}

QString ContractDialog::unreadable() const
{
    for (const char* field : {"starts_on", "ends_on"}) {
        if (!isDayOrEmpty(value(field)))
            return QString::fromLatin1(field);
    }
    for (const char* field : {"remote_from", "remote_to"}) {
        if (!value("remote_days").isEmpty() && minutesOf(value(field)) < 0)
            return QString::fromLatin1(field);
    }
    return {};
}

QFuture<Result<Done>> ContractDialog::send(const QUuid& key)
{
    Contract c = m_contract;
    c.customer = profile().card.customer.id;
    c.device = DeviceId(value("device").toLongLong());
    c.title = value("title");
    c.number = value("number");
    c.startsOn = day("starts_on");
    c.endsOn = day("ends_on");
    c.visits = value("visits") == "1"_L1;
    c.parts = value("parts") == "1"_L1;
    c.remoteDays = value("remote_days");
    c.remoteFrom = c.remoteDays.isEmpty() ? 0 : minutesOf(value("remote_from"));
    c.remoteTo = c.remoteDays.isEmpty() ? 0 : minutesOf(value("remote_to"));
    c.response = value("response");
    return desk().saveContract(c, key);
}

} // namespace woshou
