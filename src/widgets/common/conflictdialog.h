#pragma once

#include "base/instant.h"

#include <QDialog>
#include <QList>

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QRadioButton;
class QScrollArea;

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

/// Which of two values stands, asked for each field that both changed, with what differs between them marked. Neither
/// is chosen beforehand; accepted when every field has a choice, nothing is saved by it. Left and right choose, up and
/// down go from field to field, Enter chooses and goes on. Opens by open().
class ConflictDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConflictDialog(const QList<FieldConflict>& conflicts, QWidget* parent);

    /// Fields whose other value was chosen.
    QStringList theirs() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Side { Mine, Theirs };
    struct Choice
    {
        QRadioButton *mine, *theirs;
        QRadioButton* of(Side side) const { return side == Side::Mine ? mine : theirs; }
        bool isMade() const;
    };

    QScrollArea* makeArea();
    void addButtons(QBoxLayout* outer);
    void addRow(const FieldConflict& conflict, int row);
    QRadioButton* addChoice(const QString& name, const QString& value, int row, int column);
    bool takeKey(qsizetype at, Side side, int key);
    void choose(qsizetype at, Side side);
    void chooseAll(Side side);
    void goTo(qsizetype at, Side side);
    void goOn(qsizetype from);
    void follow();

    QList<FieldConflict> m_conflicts;
    QList<Choice> m_choices;
    QGridLayout* m_grid;
    QScrollArea* m_area;
    QPushButton* m_save = nullptr;
};

} // namespace woshou
