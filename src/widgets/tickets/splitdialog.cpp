#include "widgets/tickets/splitdialog.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"
#include "models/tickets/ticketwords.h"
#include "tickets/ui_splitdialog.h"
#include "widgets/admin/errortext.h"
#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShown = 120; ///< characters of an entry: enough to know it by

/// The beginning of a long text; no character is cut.
QString beginningOf(const QString& text)
{
    if (text.size() <= kShown)
        return text;
    const bool half = text.at(kShown - 1).isHighSurrogate();
    return text.left(half ? kShown - 1 : kShown).trimmed() + u'…';
}

} // namespace

SplitDialog::SplitDialog(const TicketDesk& desk, const TicketDetails& details, QWidget* parent)
    : WorkDialog(desk, details, u"split"_s, parent)
    , m_ui(std::make_unique<Ui::SplitDialog>())
{
    m_ui->setupUi(this);
    setParts(m_ui->banner, m_ui->savePushButton);
    setWindowTitle(tr("Split · %1").arg(details.ticket.number));
    m_ui->titleLabel->setText(tr("Split off a ticket of its own"));
    m_ui->ticketLabel->setText(details.ticket.number + u" · "_s + details.ticket.symptom.simplified());
    setRole(m_ui->titleLabel, TextRole::Heading);
    setRole(m_ui->ticketLabel, TextRole::Base, Token::Text2);
    setKind(m_ui->cancelPushButton, u"large"_s);
    fill();
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &SplitDialog::save);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->symptomLineEdit->setFocus();
}

SplitDialog::~SplitDialog() = default;

/// Entries with words of their own, the newest first.
void SplitDialog::fill()
{
    const EventContext context = EventContext::of(details(), desk().reference, columnLabel);
    static const QStringList kinds = {u"words"_s, u"note"_s, u"told"_s, u"progress"_s};
    for (auto event = details().events.crbegin(); event != details().events.crend(); ++event) {
        if (!kinds.contains(event->kind) || event->text.isEmpty() || !event->source.isEmpty())
            continue;
        const EventWords words = eventWords(*event, context);
        const QString text = event->text.simplified();
        auto* item = new QListWidgetItem(tr("%1: %2").arg(words.head, beginningOf(text)));
        item->setData(Qt::UserRole, event->id);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(words.head, text));
        item->setToolTip(text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        m_ui->entriesListWidget->addItem(item);
    }
    for (const CodeName& category : desk().reference.triage.categories)
        m_ui->categoryComboBox->addItem(category.name(uiChinese()), category.code);
    m_ui->categoryComboBox->setCurrentIndex(m_ui->categoryComboBox->findData(details().ticket.category));
    fillDevice();
    const bool any = m_ui->entriesListWidget->count() > 0;
    m_ui->entriesLabel->setVisible(any);
    m_ui->entriesListWidget->setVisible(any);
}

/// Not ticked beforehand: what is split off is often about another one, and a wrong device is worse than none yet.
void SplitDialog::fillDevice()
{
    const std::optional<Device>& device = details().device;
    const QString name = device ? deviceTitle(*device).replace(u'&', u"&&"_s) : QString();
    m_ui->deviceCheckBox->setVisible(details().ticket.device.isValid());
    m_ui->deviceCheckBox->setText(name.isEmpty() ? tr("It is about the same device")
                                                 : tr("It is about the same device: %1").arg(name));
}

QList<qint64> SplitDialog::chosen() const
{
    QList<qint64> entries;
    for (int row = 0; row < m_ui->entriesListWidget->count(); ++row) {
        const QListWidgetItem* item = m_ui->entriesListWidget->item(row);
        if (item->checkState() == Qt::Checked)
            entries.append(item->data(Qt::UserRole).toLongLong());
    }
    return entries;
}

void SplitDialog::save()
{
    SplitRequest request;
    request.from = details().ticket.id;
    request.entries = chosen();
    request.symptom = m_ui->symptomLineEdit->text().simplified();
    request.category = m_ui->categoryComboBox->currentData().toString();
    request.sameDevice = m_ui->deviceCheckBox->isChecked();
    request.key = key();
    if (request.symptom.isEmpty()) {
        showFieldError(u"symptom"_s, tr("Say in one line what the new ticket is about"));
        return;
    }
    m_ui->symptomMessage->clearMessage(m_ui->symptomLineEdit);
    const auto future = desk().relations.split(request);
    whenReady(future, this, [this](const Result<CreatedTicket>& created) {
        if (created)
            emit made(created->ticket.id);
    });
    watch(QFuture(future).then([](const Result<CreatedTicket>& created) -> Result<Done> {
        return created ? Result<Done>(Done{}) : failure(created.error());
    }));
}

WorkDialog::Texts SplitDialog::typed() const
{
    QStringList entries;
    for (const qint64 entry : chosen())
        entries.append(QString::number(entry));
    return {{u"symptom"_s, m_ui->symptomLineEdit->text()},
            {u"entries"_s, entries.join(u',')},
            {u"category"_s, m_ui->categoryComboBox->currentData().toString()},
            {u"device"_s, m_ui->deviceCheckBox->isChecked() ? u"1"_s : QString()}};
}

void SplitDialog::setTyped(const Texts& texts)
{
    m_ui->symptomLineEdit->setText(texts.value(u"symptom"_s));
    m_ui->categoryComboBox->setCurrentIndex(m_ui->categoryComboBox->findData(texts.value(u"category"_s)));
    m_ui->deviceCheckBox->setChecked(!texts.value(u"device"_s).isEmpty());
    const QStringList entries = texts.value(u"entries"_s).split(u',');
    for (int row = 0; row < m_ui->entriesListWidget->count(); ++row) {
        QListWidgetItem* item = m_ui->entriesListWidget->item(row);
        const bool checked = entries.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
}

bool SplitDialog::showFieldError(const QString& field, const QString& sentence)
{
    if (field != "symptom"_L1)
        return false;
    m_ui->symptomMessage->setMessage(FieldMessage::Kind::Error, sentence, m_ui->symptomLineEdit);
    m_ui->symptomLineEdit->setFocus();
    return true;
}

} // namespace woshou
