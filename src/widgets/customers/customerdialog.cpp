#include "widgets/customers/customerdialog.h"

#include "customers/ui_customerdialog.h"
#include "domain/customers/phone.h"
#include "models/customers/customertext.h"
#include "widgets/customers/phonereveal.h"
#include "widgets/theme/theme.h"

#include <QRegularExpression>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoteHeight = 64; ///< pixels at 100 %

QString flag(bool on)
{
    return QString::number(int(on));
}

} // namespace

CustomerDialog::CustomerDialog(const CustomerDesk& desk, const CustomerProfile& profile, QWidget* parent)
    : RecordDialog(desk, profile, parent)
    , m_ui(std::make_unique<Ui::CustomerDialog>())
    , m_reveal(new PhoneReveal(desk, this))
{
    m_ui->setupUi(this);
    setUp({m_ui->banner, m_ui->titleLabel, m_ui->customerLabel, m_ui->fieldMessage, m_ui->cancelPushButton,
           m_ui->savePushButton},
          tr("Customer's data"));
    setUpFields();
    fill(recordIn(profile));
    m_ui->nameLineEdit->setFocus();
}

CustomerDialog::~CustomerDialog() = default;

void CustomerDialog::setUpFields()
{
    m_ui->levelSegments->setItems({{u"none"_s, tr("ordinary"), {}},
                                   {u"vip"_s, levelName(u"vip"_s), {}},
                                   {u"enterprise"_s, levelName(u"enterprise"_s), {}}});
    m_ui->kindSegments->setItems(
        {{u"person"_s, customerKindName(u"person"_s), {}}, {u"firm"_s, customerKindName(u"firm"_s), {}}});
    m_ui->phonesLineEdit->setReadOnly(true);
    fillDevices(m_ui->wechatDeviceComboBox, tr("none"));
    m_ui->notePlainTextEdit->setFixedHeight(Theme::instance()->px(kNoteHeight));
    const std::initializer_list<std::pair<QString, QWidget*>> parts = {{u"name"_s, m_ui->nameLineEdit},
                                                                       {u"level"_s, m_ui->levelSegments},
                                                                       {u"kind"_s, m_ui->kindSegments},
                                                                       {u"phones"_s, m_ui->phonesLineEdit},
                                                                       {u"wechat"_s, m_ui->wechatLineEdit},
                                                                       {u"wechat_device"_s, m_ui->wechatDeviceComboBox},
                                                                       {u"industry"_s, m_ui->industryLineEdit},
                                                                       {u"district"_s, m_ui->districtLineEdit},
                                                                       {u"address"_s, m_ui->addressLineEdit},
                                                                       {u"since"_s, m_ui->sinceLineEdit},
                                                                       {u"birth_year"_s, m_ui->birthYearLineEdit},
                                                                       {u"elderly_home"_s, m_ui->elderlyHomeCheckBox},
                                                                       {u"elderly_alone"_s, m_ui->elderlyAloneCheckBox},
                                                                       {u"note"_s, m_ui->notePlainTextEdit}};
    for (const auto& [name, widget] : parts)
        fields().add(name, widget);
    connect(m_ui->revealPushButton, &QPushButton::clicked, this,
            [this] { m_reveal->ask(profile().card.customer.id, m_ui->revealPushButton); });
    connect(m_reveal, &PhoneReveal::failed, this, &CustomerDialog::showError);
    connect(m_reveal, &PhoneReveal::revealed, this,
            [this](CustomerId, const QStringList& digits) { showNumbers(digits); });
}

void CustomerDialog::showNumbers(const QStringList& digits)
{
    QStringList shown;
    for (const QString& number : digits)
        shown.append(formatPhone(number));
    m_revealed = digits;
    m_revealedText = shown.join(u", "_s);
    m_numbersShown = true;
    m_ui->revealPushButton->hide();
    m_ui->phonesLineEdit->setReadOnly(false);
    m_ui->phonesLineEdit->setText(m_revealedText);
    m_ui->phonesLineEdit->setFocus();
}

FieldSet::Values CustomerDialog::recordIn(const CustomerProfile& profile)
{
    const Customer& c = profile.card.customer;
    FieldSet::Values values = {{u"name"_s, c.name},
                               {u"level"_s, c.level.isEmpty() ? u"none"_s : c.level},
                               {u"kind"_s, c.kind},
                               {u"wechat"_s, c.wechat},
                               {u"wechat_device"_s, QString::number(c.wechatDevice.value())},
                               {u"industry"_s, c.industry},
                               {u"district"_s, c.district},
                               {u"address"_s, c.address},
                               {u"since"_s, c.since.toString(Qt::ISODate)},
                               {u"birth_year"_s, c.birthYear > 0 ? QString::number(c.birthYear) : QString()},
                               {u"elderly_home"_s, flag(c.elderlyHome)},
                               {u"elderly_alone"_s, flag(c.elderlyAlone)},
                               {u"note"_s, c.note}};
    if (!m_numbersShown)
        values.insert(u"phones"_s, c.phones.join(u", "_s));
    return values;
}

QString CustomerDialog::unreadable() const
{
    bool number = true;
    if (!value("birth_year").isEmpty())
        value("birth_year").toInt(&number);
    if (!number)
        return u"birth_year"_s;
    return isDayOrEmpty(value("since")) ? QString() : u"since"_s;
}

Customer CustomerDialog::customer() const
{
    Customer c = profile().card.customer;
    c.name = value("name");
    c.level = value("level") == "none"_L1 ? QString() : value("level");
    c.kind = value("kind");
    c.wechat = value("wechat");
    c.wechatDevice = DeviceId(value("wechat_device").toLongLong());
    c.industry = value("industry");
    c.district = value("district");
    c.address = value("address");
    c.since = day("since");
    c.birthYear = value("birth_year").toInt();
    c.elderlyHome = value("elderly_home") == "1"_L1;
    c.elderlyAlone = value("elderly_alone") == "1"_L1;
    c.note = value("note");
    return c;
}

QFuture<Result<Done>> CustomerDialog::send(const QUuid& key)
{
    static const QRegularExpression between(u"[,;，；、]"_s);
    std::optional<PhonesEdit> phones;
    if (m_numbersShown && value("phones") != m_revealedText)
        phones = PhonesEdit{m_revealed, value("phones").split(between, Qt::SkipEmptyParts)};
    return desk().save(customer(), phones, key);
}

} // namespace woshou
