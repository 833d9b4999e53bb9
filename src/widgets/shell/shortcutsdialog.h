#pragma once

#include "models/shell/keyactions.h"

#include <QDialog>
#include <QKeySequence>

#include <memory>

class QPrinter;

namespace woshou {

class KeyMapModel;

namespace Ui {
class ShortcutsDialog;
}

/// Every key of the window, by page, with a search; the key of the chosen action is pressed to change it. What another
/// action has is named and can be swapped. A change holds at once; the dialog also prints the key card.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param pages what the pages of the rail are called, from top to bottom
    ShortcutsDialog(const QStringList& pages, QWidget* parent);
    ~ShortcutsDialog() override;

    /// Chooses an action, as a click on its row.
    void choose(const QByteArray& id);
    /// Writes the key card as a PDF; says in the dialog what became of it.
    void saveCard(const QString& path);

signals:
    void cardSaved(const QString& path);

private:
    void setUpList();
    void setUpEditor();
    void setUpCard();
    const KeyAction* chosen() const;
    void showChosen();
    void propose(const QKeySequence& key);
    void offerSwap(const KeyAction& holder);
    void swap();
    void settle();
    void print();
    void askForFile();

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
    KeyMapModel* m_model;
    KeyMapModel* m_card; ///< all of it, whatever is searched
    QByteArray m_id;     ///< of the action whose key is changed
    QKeySequence m_wanted;
};

} // namespace woshou
