#include "widgets/customers/devicedialog.h"

#include "customers/ui_devicedialog.h"
#include "models/customers/customertext.h"
#include "widgets/tickets/intakechoices.h"

namespace woshou {

using namespace Qt::StringLiterals;

DeviceDialog::DeviceDialog(const CustomerDesk& desk, const CustomerProfile& profile, const Device& device,
                           QWidget* parent)
    : RecordDialog(desk, profile, parent)
    , m_ui(std::make_unique<Ui::DeviceDialog>())
    , m_device(device)
{
    m_ui->setupUi(this);
    setUp({m_ui->banner, m_ui->titleLabel, m_ui->customerLabel, m_ui->fieldMessage, m_ui->cancelPushButton,
           m_ui->savePushButton},
          device.id.isValid() ? tr("Device") : tr("New device"));
    setUpFields();
    fill(recordIn(profile));
    m_ui->modelComboBox->setFocus();
}

DeviceDialog::~DeviceDialog() = default;

void DeviceDialog::setUpFields()
{
    fillDevicesAndModels(m_ui->modelComboBox, {}, desk().reference);
    fillCodes(m_ui->purchaseChannelComboBox, desk().reference.purchaseChannels, true);
    const std::initializer_list<std::pair<QString, QWidget*>> parts = {
        {u"model"_s, m_ui->modelComboBox},
        {u"serial"_s, m_ui->serialLineEdit},
        {u"purchased_on"_s, m_ui->purchasedOnLineEdit},
        {u"purchase_channel"_s, m_ui->purchaseChannelComboBox},
        {u"order_number"_s, m_ui->orderNumberLineEdit},
        {u"warranty_until"_s, m_ui->warrantyUntilLineEdit},
        {u"place"_s, m_ui->placeLineEdit}};
    for (const auto& [name, widget] : parts)
        fields().add(name, widget);
    connect(m_ui->purchasedOnLineEdit, &QLineEdit::editingFinished, this, &DeviceDialog::proposeWarranty);
}

/// What the model's warranty is, for a device whose end of warranty nobody wrote down.
void DeviceDialog::proposeWarranty()
{
    const ProductModel model = desk().reference.model(codeOfModelText(m_ui->modelComboBox, value("model")));
    const QDate bought = day("purchased_on");
    if (!model.code.isEmpty() && bought.isValid() && value("warranty_until").isEmpty())
        fields().setValue(u"warranty_until"_s, bought.addMonths(model.warrantyMonths).toString(Qt::ISODate));
}

FieldSet::Values DeviceDialog::recordIn(const CustomerProfile& profile)
{
    if (const Device* newest = deviceOf(profile.card, m_device.id))
        m_device = *newest;
    return {{u"model"_s, deviceTitle(m_device)},
            {u"serial"_s, m_device.serial},
            {u"purchased_on"_s, m_device.purchasedOn.toString(Qt::ISODate)},
            {u"purchase_channel"_s, m_device.purchaseChannel},
            {u"order_number"_s, m_device.orderNumber},
            {u"warranty_until"_s, m_device.warrantyUntil.toString(Qt::ISODate)},
            {u"place"_s, m_device.place}};
}

QString DeviceDialog::unreadable() const
{
    if (!isDayOrEmpty(value("purchased_on")))
        return u"purchased_on"_s;
    return isDayOrEmpty(value("warranty_until")) ? QString() : u"warranty_until"_s;
}

QFuture<Result<Done>> DeviceDialog::send(const QUuid& key)
{
    Device device = m_device;
    device.customer = profile().card.customer.id;
    const QString shown = value("model");
    device.model = shown == deviceTitle(m_device) ? m_device.model : codeOfModelText(m_ui->modelComboBox, shown);
    device.serial = value("serial");
    device.purchasedOn = day("purchased_on");
    device.purchaseChannel = value("purchase_channel");
    device.orderNumber = value("order_number");
    device.warrantyUntil = day("warranty_until");
    device.place = value("place");
    return desk().saveDevice(device, key);
}

} // namespace woshou
