#pragma once

#include "domain/admin/referencedata.h"
#include "domain/admin/settingbody.h"
#include "domain/tickets/ticketquery.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QListWidget;
class QVBoxLayout;

namespace woshou {

class FieldMessage;

/// The fields of one entry of a setting, one below the other, made from what the part says of them.
class SettingForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettingForm(QWidget* parent = nullptr);

    /// What a filter line proposes from.
    void setReference(const std::function<ReferenceData()>& reference) { m_reference = reference; }
    /// Makes the fields anew. `body` names the choices that are codes of another part.
    void setPart(const SettingPart& part, const SettingBody& body);
    /// Shows an entry; nothing is reported as edited. A kept entry's identity cannot be changed.
    void setEntry(const QJsonObject& entry, bool identityFixed);
    QJsonObject entry() const { return m_entry; }
    /// Says what is wrong at a field and puts the cursor there.
    void showProblem(const QString& field, const QString& sentence);
    void clearProblems();
    void focusFirst();

signals:
    void edited(const QJsonObject& entry);

private:
    struct Row
    {
        SettingField field;
        QWidget* input = nullptr;
        FieldMessage* message = nullptr;
    };

    QWidget* makeInput(const SettingField& field);
    void addRow(const SettingField& field);
    QString lineIn(QueryLanguage language, const QString& line) const;
    void fill(const Row& row);
    void fillList(QListWidget* list, const SettingField& field, QStringList chosen);
    void take(const QString& field, const QString& text);

    std::function<ReferenceData()> m_reference;
    SettingPart m_part;
    SettingBody m_body;
    QList<Row> m_rows;
    QJsonObject m_entry;
    QWidget* m_fields = nullptr;
    bool m_filling = false;
};

} // namespace woshou
