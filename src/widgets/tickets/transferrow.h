#pragma once

#include "models/tickets/transfer.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace woshou {

class ElidedLabel;

/// A file on its way: how far it is, or what went wrong in plain words, with the button that goes with it.
class TransferRow : public QWidget
{
    Q_OBJECT
public:
    /// @param words says what went wrong
    TransferRow(Transfer* transfer, std::function<QString(const Error&)> words, QWidget* parent = nullptr);

    Transfer* transfer() const { return m_transfer; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void restyle();

    QPointer<Transfer> m_transfer;
    std::function<QString(const Error&)> m_words;
    ElidedLabel* m_nameLabel;
    QLabel* m_stateLabel;
    QProgressBar* m_bar;
    QPushButton* m_againButton;
    QToolButton* m_cancelButton;
};

} // namespace woshou
