#pragma once

#include "base/instant.h"

#include <QDialog>
#include <QList>

class QGridLayout;
class QRadioButton;

namespace woshou {

/// A field that two people changed from the same value. Values as a person reads them.
struct FieldConflict
{
    QString field; ///< its name in the form
    QString label, before, mine, theirs;
    QString author = {}; ///< who wrote theirs, and when; empty when it is not known
};

/// "林雨桐 · 14:32": who wrote a value, and when.
QString authorText(const QString& name, const QString& english, Instant at, Instant now);

/// Which of two values stands, asked for each field that both changed. One's own stands unless the other is chosen;
/// accepted with Ctrl+Enter, nothing is saved by it. Opens by open().
class ConflictDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConflictDialog(const QList<FieldConflict>& conflicts, QWidget* parent);

    /// Fields whose other value was chosen.
    QStringList theirs() const;

private:
    void addRow(const FieldConflict& conflict, int row);
    QRadioButton* addChoice(const QString& name, const QString& value, int row, int column);

    QList<FieldConflict> m_conflicts;
    QList<QRadioButton*> m_theirs;
    QGridLayout* m_grid;
};

} // namespace woshou
