#pragma once

#include "models/customers/customerdesk.h"

#include <QObject>

class QWidget;

namespace woshou {

/// Shows the whole numbers of a customer after it was said why; who looked, when and why is kept.
class PhoneReveal : public QObject
{
    Q_OBJECT
public:
    PhoneReveal(const CustomerDesk& desk, QObject* parent);

    /// Opens the list of reasons below the widget.
    void ask(CustomerId id, QWidget* below);

signals:
    void revealed(woshou::CustomerId id, const QStringList& digits);
    void failed(const woshou::Error& error);

private:
    void reveal(CustomerId id, const QString& reason);

    CustomerDesk m_desk;
};

} // namespace woshou
