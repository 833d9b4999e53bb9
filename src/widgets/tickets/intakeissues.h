#pragma once

#include "domain/tickets/ticketdraft.h"

#include <QHash>
#include <QObject>

class QGridLayout;

namespace woshou {

class FieldMessage;

/// Shows the issues of a draft at their fields: a mark on the field and a sentence under it. Gentle marks (missing)
/// come and go while one types; sentences stay until the field is right.
class IntakeIssues : public QObject
{
    Q_OBJECT
public:
    explicit IntakeIssues(QGridLayout* grid);

    /// Takes a field of the grid; its sentence gets the row below.
    void add(const QString& field, QWidget* widget);
    /// Marks what is wanted and drops the sentences of what is right by now. `touched`: fields of parts that
    /// were begun; others are not marked yet.
    void mark(const QList<FieldIssue>& issues, const QSet<QString>& touched);
    /// Says what stops the save and puts the cursor in the first such field; false when none is a field of this form.
    bool insist(const QList<FieldIssue>& issues);
    /// A sentence of the window's own, such as a date that cannot be read. Empty takes it away.
    void say(const QString& field, const QString& sentence);
    void clear();
    QString sentence(const QString& field) const;
    QWidget* widget(const QString& field) const;

private:
    struct Place
    {
        QWidget* widget = nullptr;
        FieldMessage* message = nullptr;
        bool own = false; ///< the sentence shown is the window's own
    };
    QGridLayout* m_grid;
    QHash<QString, Place> m_places;
};

/// The sentence for one issue: what is wrong and what helps.
QString issueText(const FieldIssue& issue);
/// The field's name without the part it is in ("ticket.symptom" is "symptom").
QString issueField(const FieldIssue& issue);

} // namespace woshou
