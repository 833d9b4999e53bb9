// Who asks and which device it is: what is known fills the form, and leaves it again when it was someone else.
#include "widgets/tickets/intakeform.h"

#include "base/text.h"
#include "domain/customers/phone.h"
#include "models/admin/language.h"
#include "tickets/ui_intakeform.h"
#include "widgets/tickets/intakechoices.h"
#include "widgets/tickets/intakeissues.h"
#include "widgets/tickets/intakesummary.h"

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

void setIfEmpty(QLineEdit* edit, const QString& text)
{
    if (edit->text().trimmed().isEmpty())
        edit->setText(text);
}

void clearIfSame(QLineEdit* edit, const QString& text)
{
    if (!text.isEmpty() && edit->text() == text)
        edit->clear();
}

} // namespace

void IntakeForm::setCustomer(const std::optional<CustomerCard>& card)
{
    if (m_card && (!card || card->customer.id != m_card->customer.id))
        releaseCustomer();
    m_card = card;
    const CustomerId id = card ? card->customer.id : CustomerId();
    // A call that comes back has its customer already, and what was cleared in it stays empty.
    const bool returns = m_base.begun && m_base.customer == id;
    if (m_base.customer != id)
        m_base.ticket.device = DeviceId();
    m_base.customer = id;
    fillModels();
    if (!card)
        return;
    const bool isBound = !draft().wechat.isEmpty() && draft().wechat == card->customer.wechat;
    if (!returns)
        fillIn(card->customer);
    m_base.district = card->customer.district;
    m_base.ticket.lat = card->customer.lat;
    m_base.ticket.lon = card->customer.lon;
    for (const Device& device : card->devices) {
        if (device.id == m_base.ticket.device || (device.model == modelCode() && device.serial == draft().serial))
            m_device = device;
    }
    if (!returns && isBound)
        takeBoundDevice();
    edited();
}

/// the account that wrote is bound to a device, so nobody has to ask for it. What was typed of another one
/// stands.
void IntakeForm::takeBoundDevice()
{
    const TicketDraft typed = draft();
    const QStringList texts = {typed.model, typed.serial, typed.orderNumber, typed.place, typed.purchasedText};
    if (m_device || !texts.join(QString()).isEmpty() || typed.purchasedOn.isValid())
        return;
    for (const Device& device : std::as_const(m_card->devices)) {
        if (device.id == m_card->customer.wechatDevice)
            return setDevice(device);
    }
}

void IntakeForm::fillIn(const Customer& customer)
{
    setIfEmpty(m_ui->nameLineEdit, customer.name);
    setIfEmpty(m_ui->phoneLineEdit, formatPhone(customer.phones.value(0)));
    setIfEmpty(m_ui->addressLineEdit, customer.address);
    setIfEmpty(m_ui->wechatLineEdit, customer.wechat);
    if (customer.elderlyHome)
        m_ui->elderlyHomeCheckBox->setChecked(true);
    if (customer.elderlyAlone)
        m_ui->elderlyAloneCheckBox->setChecked(true);
}

void IntakeForm::releaseCustomer()
{
    const Customer customer = m_card->customer;
    releaseDevice();
    m_card.reset();
    clearIfSame(m_ui->nameLineEdit, customer.name);
    clearIfSame(m_ui->addressLineEdit, customer.address);
    clearIfSame(m_ui->wechatLineEdit, customer.wechat);
    m_base.district.clear();
    m_base.ticket.lat = 0;
    m_base.ticket.lon = 0;
    if (customer.elderlyHome)
        m_ui->elderlyHomeCheckBox->setChecked(false);
    if (customer.elderlyAlone)
        m_ui->elderlyAloneCheckBox->setChecked(false);
}

void IntakeForm::setDevice(const Device& device)
{
    releaseDevice();
    m_device = device;
    setModel(device.model);
    m_ui->serialLineEdit->setText(device.serial);
    m_ui->purchasedLineEdit->setText(device.purchasedOn.toString(Qt::ISODate));
    setCurrentCode(m_ui->purchaseChannelComboBox, device.purchaseChannel);
    m_ui->orderLineEdit->setText(device.orderNumber);
    m_ui->placeLineEdit->setText(device.place);
    m_issues->say(u"purchasedOn"_s, {});
    m_issues->say(u"model"_s, {});
    edited();
}

void IntakeForm::releaseDevice()
{
    if (!m_device)
        return;
    const Device device = *m_device;
    m_device.reset();
    if (modelCode() == device.model)
        setModel({});
    clearIfSame(m_ui->serialLineEdit, device.serial);
    clearIfSame(m_ui->purchasedLineEdit, device.purchasedOn.toString(Qt::ISODate));
    clearIfSame(m_ui->orderLineEdit, device.orderNumber);
    clearIfSame(m_ui->placeLineEdit, device.place);
    if (currentCode(m_ui->purchaseChannelComboBox) == device.purchaseChannel)
        setCurrentCode(m_ui->purchaseChannelComboBox, {});
}

void IntakeForm::modelChosen(int index)
{
    m_issues->say(u"model"_s, {});
    const DeviceId id(m_ui->modelComboBox->itemData(index, kDeviceRole).toLongLong());
    if (id.isValid())
        emit deviceChosen(id);
    else if (m_device && m_ui->modelComboBox->itemData(index).toString() != m_device->model) {
        const QString code = m_ui->modelComboBox->itemData(index).toString();
        releaseDevice();
        setModel(code);
    }
    edited();
}

/// A few letters are enough where one device or model only has them; what stays unclear is said.
void IntakeForm::modelLeft()
{
    const QString text = normaliseLine(m_ui->modelComboBox->currentText());
    if (!m_ui->modelComboBox->lineEdit()->isModified() || text.isEmpty())
        return;
    const QList<int> fits = fittingModels(m_ui->modelComboBox, text);
    if (fits.isEmpty())
        return m_issues->say(u"model"_s, tr("No model of ours is called this; check the plate"));
    const QString code = m_ui->modelComboBox->itemData(fits.first()).toString();
    if (fits.size() > 1 && modelCode() != code)
        return m_issues->say(u"model"_s, tr("Several models fit; choose one from the list"));
    if (fits.size() > 1)
        return;
    setModel(code);
    modelChosen(fits.first());
}

/// The device stays the chosen one while its model does; a restored draft names it before the customer is read.
DeviceId IntakeForm::deviceId() const
{
    const QString model = modelCode();
    if (m_device)
        return m_device->model == model ? m_device->id : DeviceId();
    return m_base.model == model && m_base.customer.isValid() ? m_base.ticket.device : DeviceId();
}

QString IntakeForm::modelCode() const
{
    return codeOfModelText(m_ui->modelComboBox, normaliseLine(m_ui->modelComboBox->currentText()));
}

void IntakeForm::setModel(const QString& code)
{
    const ProductModel model = m_reference.model(code);
    m_ui->modelComboBox->setEditText(modelText(code, uiChinese() ? model.zh : model.en));
    m_ui->modelComboBox->lineEdit()->setCursorPosition(0);
}

} // namespace woshou
