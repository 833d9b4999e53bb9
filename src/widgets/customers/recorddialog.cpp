#include "widgets/customers/recorddialog.h"

#include "base/whenready.h"
#include "models/customers/customertext.h"
#include "widgets/admin/errortext.h"
#include "widgets/common/banner.h"
#include "widgets/common/conflictdialog.h"
#include "widgets/common/fieldmessage.h"
#include "widgets/tickets/intakesummary.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {
constexpr int kConflicts = 3; ///< taken over one after the other before the person is asked

/// Who wrote a field since then: the newest entry of that kind that names it in the customer's log.
QString authorOf(const CustomerProfile& profile, const QString& kind, const QString& field, Instant since)
{
    const auto& entries = profile.contacts;
    const auto made = std::find_if(entries.begin(), entries.end(), [&](const CustomerEntry& entry) {
        return entry.kind == kind && entry.at >= since &&
               QJsonDocument::fromJson(entry.data.toUtf8()).object().contains(field);
    });
    return made == entries.end() ? QString()
                                 : authorText(made->personName, made->personNameEn, made->at, profile.serverNow);
}

} // namespace

RecordDialog::RecordDialog(const CustomerDesk& desk, const CustomerProfile& profile, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_profile(profile)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void RecordDialog::setUp(const Parts& parts, const QString& title)
{
    m_parts = parts;
    setWindowTitle(tr("%1 · %2").arg(title, m_profile.card.customer.name));
    parts.titleLabel->setText(title);
    parts.customerLabel->setText(m_profile.card.customer.name);
    connect(parts.save, &QAbstractButton::clicked, this, &RecordDialog::save);
    connect(parts.cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(parts.banner, &Banner::actionTriggered, this, &RecordDialog::reload);
}

void RecordDialog::fill(const FieldSet::Values& values)
{
    m_fields.setValues(values);
    m_base = m_fields.values();
}

QDate RecordDialog::day(const char* field) const
{
    return parseDay(value(field));
}

void RecordDialog::fillDevices(QComboBox* box)
{
    fillDevices(box, tr("all devices"));
}

void RecordDialog::fillDevices(QComboBox* box, const QString& none)
{
    box->addItem(none, u"0"_s);
    m_deviceBoxes.append(box);
    addDevices(box);
}

/// Those that came since it was filled.
void RecordDialog::addDevices(QComboBox* box)
{
    for (const Device& device : m_profile.card.devices) {
        const QString id = QString::number(device.id.value());
        if (box->findData(id) < 0)
            box->addItem(deviceTitle(device) + (device.serial.isEmpty() ? QString() : u" · "_s + device.serial), id);
    }
}

void RecordDialog::save()
{
    if (m_marked)
        m_parts.message->clearMessage(m_marked);
    if (const QString field = unreadable(); !field.isEmpty())
        return showFieldError(field, tr("Cannot be read: a day is written 2026-01-31, a time 08:00."));
    // Sent again unchanged it keeps its key, so that it is never made twice.
    if (const FieldSet::Values now = m_fields.values(); now != m_sent) {
        m_sent = now;
        m_key = QUuid::createUuid();
    }
    setBusy(true);
    whenReady(send(m_key), this, [this](const Result<Done>& result) { finish(result); });
}

void RecordDialog::setBusy(bool busy)
{
    m_saving = busy;
    m_parts.save->setEnabled(!busy);
}

void RecordDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

void RecordDialog::finish(const Result<Done>& result)
{
    setBusy(false);
    if (!result)
        return showError(result.error());
    emit saved();
    accept();
}

void RecordDialog::showError(const Error& error)
{
    if (m_fields.widget(error.field))
        return showFieldError(error.field, errorText(error));
    const bool stale = error.kind == ErrorKind::Conflict;
    if (stale && ++m_conflicts <= kConflicts)
        return reload();
    m_conflicts = 0;
    m_parts.banner->showMessage(stale ? Banner::Kind::Warning : Banner::Kind::Error,
                                stale ? tr("Someone saved this before you. Nothing was overwritten, your text is still "
                                           "here.")
                                      : errorText(error),
                                {}, stale ? tr("Compare") : QString());
}

void RecordDialog::showFieldError(const QString& field, const QString& sentence)
{
    m_marked = m_fields.widget(field);
    m_parts.message->setMessage(FieldMessage::Kind::Error, sentence, m_marked);
    m_marked->setFocus(Qt::OtherFocusReason);
}

void RecordDialog::reload()
{
    setBusy(true);
    whenReady(m_desk.profile(m_profile.card.customer.id), this, [this](const Result<CustomerProfile>& newest) {
        setBusy(false);
        if (newest)
            takeNewest(*newest);
        else
            showError(newest.error());
    });
}

void RecordDialog::takeNewest(const CustomerProfile& newest)
{
    const Instant seen = std::exchange(m_profile, newest).serverNow;
    for (QComboBox* box : std::as_const(m_deviceBoxes))
        addDevices(box);
    const FieldSet::Values theirs = recordIn(newest);
    const FieldSet::Values before = std::exchange(m_base, theirs);
    const QStringList both = m_fields.merge(before, theirs);
    m_sent.clear();
    if (both.isEmpty())
        save();
    else
        choose(both, before, theirs, seen);
}

void RecordDialog::choose(const QStringList& fields, const FieldSet::Values& before, const FieldSet::Values& theirs,
                          Instant seen)
{
    QList<FieldConflict> conflicts;
    for (const QString& field : fields)
        conflicts.append({field, columnLabel(field), m_fields.text(field, before.value(field)),
                          m_fields.text(field, m_fields.value(field)), m_fields.text(field, theirs.value(field)),
                          authorOf(m_profile, entryKind(), field, seen)});
    auto* dialog = new ConflictDialog(conflicts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, theirs] {
        for (const QString& field : dialog->theirs())
            m_fields.setValue(field, theirs.value(field));
        save();
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_parts.banner->showMessage(Banner::Kind::Warning, tr("Nothing was saved."),
                                    tr("Yours stands in the form; save again to keep it."));
    });
    dialog->open();
}

bool isDayOrEmpty(const QString& text)
{
    return text.isEmpty() || parseDay(text).isValid();
}

} // namespace woshou
