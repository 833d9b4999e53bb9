#pragma once

#include "models/customers/customerdesk.h"
#include "widgets/customers/fieldset.h"

#include <QDialog>

class QAbstractButton;
class QComboBox;
class QLabel;

namespace woshou {

class Banner;
class FieldMessage;

/// What the dialogs of a customer's data share: fields, saving without waiting, saying what went wrong beside the
/// field, and merging what somebody else saved meanwhile: what both changed is asked for, the rest stands together.
/// Nothing typed is lost by it. Opens by open(); closes after a save.
class RecordDialog : public QDialog
{
    Q_OBJECT
public:
    RecordDialog(const CustomerDesk& desk, const CustomerProfile& profile, QWidget* parent);

    /// Not while a save is on its way: whether it failed must still be seen.
    void reject() override;

signals:
    void saved();

protected:
    struct Parts
    {
        Banner* banner;
        QLabel *titleLabel, *customerLabel;
        FieldMessage* message;
        QAbstractButton *cancel, *save;
    };

    void setUp(const Parts& parts, const QString& title);
    /// Shows the record and remembers it as what the person saw.
    void fill(const FieldSet::Values& values);
    const CustomerDesk& desk() const { return m_desk; }
    const CustomerProfile& profile() const { return m_profile; }
    FieldSet& fields() { return m_fields; }
    QString value(const char* field) const { return m_fields.value(QLatin1StringView(field)); }
    QDate day(const char* field) const;
    /// Devices of the customer after "all of them", or after `none`, whose code is "0".
    void fillDevices(QComboBox* box);
    void fillDevices(QComboBox* box, const QString& none);

    /// The name of a field that cannot be read, such as a day; empty when all can.
    virtual QString unreadable() const { return {}; }
    virtual QFuture<Result<Done>> send(const QUuid& key) = 0;
    /// The record as it is in the profile now; the profile is newer than what was shown before.
    virtual FieldSet::Values recordIn(const CustomerProfile& profile) = 0;
    /// The kind of CustomerEntry by which a change of this very record is known; empty where none tells whose it is.
    virtual QString entryKind() const { return {}; }
    void showError(const Error& error);

private:
    void save();
    void finish(const Result<Done>& result);
    void showFieldError(const QString& field, const QString& sentence);
    void reload();
    void takeNewest(const CustomerProfile& newest);
    /// @param seen when the person's own values were read
    void choose(const QStringList& fields, const FieldSet::Values& before, const FieldSet::Values& theirs,
                Instant seen);
    void setBusy(bool busy);
    void addDevices(QComboBox* box);

    CustomerDesk m_desk;
    CustomerProfile m_profile;
    FieldSet m_fields;
    QList<QComboBox*> m_deviceBoxes;
    FieldSet::Values m_base;
    Parts m_parts{};
    QWidget* m_marked = nullptr;
    QUuid m_key = QUuid::createUuid();
    FieldSet::Values m_sent;
    bool m_saving = false;
    int m_conflicts = 0; ///< one after the other
};

/// Whether the text is empty or a day.
bool isDayOrEmpty(const QString& text);

} // namespace woshou
