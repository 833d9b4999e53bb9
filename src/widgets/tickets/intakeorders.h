#pragma once

#include "domain/admin/referencedata.h"
#include "domain/customers/orderstatus.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace woshou {

class Card;
class IntakeGroupHead;
class IntakeRowList;

/// What the customer bought and how far it is, beside the form: a row for each order, the sentence to read
/// aloud for the one that is chosen, and a button that settles the question with it.
class IntakeOrders : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeOrders(QWidget* parent = nullptr);

    void setReference(const ReferenceData& reference);
    /// @param wanted an order or serial number that was asked for; its order is chosen
    void setCard(const std::optional<CustomerCard>& card, const QString& wanted, Instant now);
    QString sentence() const;
    /// The one that is chosen; null when there is none.
    const OrderStatus* order() const;
    void focusList();

signals:
    void backRequested();
    /// The customer was told this, and asked for nothing else.
    void answered(const woshou::OrderStatus& order, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showChosen();

    ReferenceData m_reference;
    std::optional<CustomerCard> m_card;
    QString m_wanted;
    Instant m_now;
    QList<OrderStatus> m_orders;
    IntakeGroupHead* m_head;
    IntakeRowList* m_list;
    Card* m_sentenceCard;
    QLabel* m_sentenceLabel;
    QLabel* m_emptyLabel;
    QPushButton* m_backButton;
    QPushButton* m_answeredButton;
};

} // namespace woshou
