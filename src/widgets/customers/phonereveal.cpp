#include "widgets/customers/phonereveal.h"

#include "base/whenready.h"

#include <QMenu>

namespace woshou {

PhoneReveal::PhoneReveal(const CustomerDesk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void PhoneReveal::ask(CustomerId id, QWidget* below)
{
    auto* menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& reason : {tr("Call the customer back"), tr("Check the number with the customer"),
                                  tr("Correct the number"), tr("Check a complaint")})
        menu->addAction(reason, this, [this, id, reason] { reveal(id, reason); });
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
    menu->setActiveAction(menu->actions().constFirst());
}

void PhoneReveal::reveal(CustomerId id, const QString& reason)
{
    whenReady(m_desk.reveal(id, reason), this, [this, id](const Result<QStringList>& digits) {
        if (digits)
            emit revealed(id, *digits);
        else
            emit failed(digits.error());
    });
}

} // namespace woshou
