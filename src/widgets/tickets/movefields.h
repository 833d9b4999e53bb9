#pragma once

#include "domain/admin/referencedata.h"
#include "domain/knowledge/article.h"
#include "domain/tickets/lifecycle.h"

#include <QWidget>

class QFormLayout;

namespace woshou {

class Chips;
class FieldMessage;

/// The fields that a step asks for, each with its label and a line for what is wrong; required are the step's gates.
class MoveFields : public QWidget
{
    Q_OBJECT
public:
    explicit MoveFields(QWidget* parent = nullptr);

    /// Makes the fields and fills them from the ticket; `modes` are the ways of settling to choose from.
    void setMove(const LifeCycle::Move& move, const Ticket& ticket, const QList<CodeName>& modes, Instant now);
    QHash<QString, QString> values() const;
    /// Those that the person made other than setMove() filled them.
    QHash<QString, QString> changedValues() const;
    /// The time that the customer is told with this step: of the call-back, or by when he hears again.
    MaybeInstant toldTime() const;
    /// A time that has passed meanwhile is not taken over.
    void setValues(const QHash<QString, QString>& values);
    bool isEmpty() const { return m_fields.isEmpty(); }
    /// Marks what is required and empty and puts the cursor into the first such field; true when all is there.
    bool check();
    /// Says what is wrong with one field; false when there is no such field.
    bool showError(const QString& column, const QString& sentence);
    /// Offers what was the cause in like cases, under the field "cause".
    void offerCauses(const QList<CauseShare>& causes);

private:
    struct Field
    {
        QString column, filled; ///< what setMove() wrote into it
        QWidget* editor = nullptr;
        FieldMessage* message = nullptr;
        bool required = false;
    };
    QWidget* makeEditor(const QString& column, Instant now);
    QWidget* makeTime(const QString& column, Instant now);
    QWidget* makeModes();
    void addField(const QString& column, const LifeCycle::Move& move, Instant now);
    void addCauses();
    void followEdits(const Field& field);
    QString value(const Field& field) const;
    void setValue(const Field& field, const QString& text);

    QFormLayout* m_form;
    QList<Field> m_fields;
    QList<CodeName> m_modes;
    MaybeInstant m_due; ///< when the ticket falls due
    Chips* m_causes = nullptr;
};

} // namespace woshou
