#include "widgets/tickets/intakeorders.h"

#include "models/admin/language.h"
#include "models/customers/orderwords.h"
#include "widgets/common/card.h"
#include "widgets/common/keyshortcut.h"
#include "widgets/theme/woshoustyle.h"
#include "widgets/tickets/intakechoices.h"
#include "widgets/tickets/intakegrouphead.h"
#include "widgets/tickets/intakerowlist.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace woshou {

IntakeOrders::IntakeOrders(QWidget* parent)
    : QWidget(parent)
    , m_head(new IntakeGroupHead(this))
    , m_list(new IntakeRowList(this))
    , m_sentenceCard(new Card(this))
    , m_sentenceLabel(new QLabel(m_sentenceCard))
    , m_emptyLabel(new QLabel(this))
    , m_backButton(new QPushButton(this))
    , m_answeredButton(new QPushButton(m_sentenceCard))
{
    build();
    connect(m_backButton, &QPushButton::clicked, this, &IntakeOrders::backRequested);
    connect(m_answeredButton, &QPushButton::clicked, this, [this] {
        if (const OrderStatus* chosen = order())
            emit answered(*chosen, sentence());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &IntakeOrders::showChosen);
    connect(m_list, &IntakeRowList::rowActivated, m_answeredButton, [this] { m_answeredButton->setFocus(); });
    new KeyShortcut("intake.back", m_backButton);
    new KeyShortcut("intake.answered", m_answeredButton);
    retranslate(); // with the keys on them the buttons know how wide they are
    refresh();
}

void IntakeOrders::build()
{
    m_list->setObjectName(u"ordersView"_s);
    m_list->setChoosing(true);
    m_sentenceLabel->setObjectName(u"orderSentenceLabel"_s);
    m_backButton->setObjectName(u"ordersBackPushButton"_s);
    m_answeredButton->setObjectName(u"answeredPushButton"_s);
    m_backButton->setIcon(Theme::instance()->icon(u"undo"_s));
    m_backButton->setAutoDefault(true);
    m_answeredButton->setAutoDefault(true);
    setKind(m_backButton, u"flat"_s);
    setKind(m_answeredButton, u"primary"_s);
    setRole(m_sentenceLabel, TextRole::Script);
    setRole(m_emptyLabel, TextRole::Base, Token::Text2);
    for (QLabel* label : {m_sentenceLabel, m_emptyLabel}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_sentenceLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_emptyLabel->setContentsMargins(12, 8, 12, 8);
    m_sentenceCard->setGround(Token::AccentTint);
    m_sentenceCard->setEdges(Qt::TopEdge | Qt::BottomEdge);
    auto* card = new QVBoxLayout(m_sentenceCard);
    card->setContentsMargins(12, 10, 12, 10);
    card->setSpacing(8);
    card->addWidget(m_sentenceLabel);
    card->addWidget(m_answeredButton, 0, Qt::AlignRight);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_backButton, 0, Qt::AlignLeft);
    rows->addWidget(m_head);
    rows->addWidget(m_emptyLabel);
    rows->addWidget(m_list);
    rows->addWidget(m_sentenceCard);
    rows->addStretch(1);
}

/// The cap of its key is measured in the font that the button gets on the screen, a little after it got its place.
void IntakeOrders::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_backButton->setMinimumWidth(0);
    m_backButton->setMinimumWidth(m_backButton->sizeHint().width() + Theme::instance()->px(4));
}

void IntakeOrders::retranslate()
{
    m_list->setAccessibleName(tr("Orders and devices"));
    m_backButton->setText(tr("Back to the suggestions"));
    m_answeredButton->setText(tr("Told, that is all"));
    m_answeredButton->setToolTip(tr("Saves the call as answered, with what was read to the customer"));
}

void IntakeOrders::setReference(const ReferenceData& reference)
{
    m_reference = reference;
    refresh();
}

void IntakeOrders::setCard(const std::optional<CustomerCard>& card, const QString& wanted, Instant now)
{
    m_card = card;
    m_wanted = wanted;
    m_now = now;
    refresh();
}

const OrderStatus* IntakeOrders::order() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_orders.size() ? &m_orders.at(row) : nullptr;
}

QString IntakeOrders::sentence() const
{
    const OrderStatus* chosen = order();
    return chosen ? orderAnswer(*chosen, m_card->contracts, m_reference, m_now) : QString();
}

void IntakeOrders::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void IntakeOrders::refresh()
{
    m_orders = m_card ? orderStatuses(*m_card, m_wanted) : QList<OrderStatus>();
    QList<IntakeRow> rows;
    for (const OrderStatus& order : std::as_const(m_orders)) {
        IntakeRow row;
        row.icon = order.devices.isEmpty() ? u"page-tickets"_s : order.devices.constFirst().icon;
        row.title = orderTitle(order);
        row.caption =
            order.devices.isEmpty() ? QString() : order.devices.constFirst().purchasedOn.toString(Qt::ISODate);
        if (!order.devices.isEmpty())
            row.tag = coveredTag(order.devices.constFirst(), m_card->contracts, m_now, false);
        row.detail = order.number.isEmpty() ? QString() : tr("order %1").arg(order.number);
        row.right = order.open.isEmpty() ? tr("nothing open") : tr("%n open", nullptr, int(order.open.size()));
        row.rightInk = order.open.isEmpty() ? Token::Text2 : Token::High;
        row.key = rows.size() + 1;
        row.accessible = spokenList({row.title, row.tag.text, row.detail, row.right});
        rows.append(row);
    }
    m_list->setRows(rows);
    m_list->setCurrentKey(rows.isEmpty() ? 0 : 1);
    m_head->setTexts(tr("Orders and how far they are"), m_card ? m_card->customer.name : QString());
    m_emptyLabel->setText(m_card ? tr("Nothing was bought or asked for under this name yet.")
                                 : tr("Nobody is recognised yet. Ask for the phone, order or serial number."));
    m_emptyLabel->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    showChosen();
}

void IntakeOrders::showChosen()
{
    const QString text = sentence();
    m_sentenceLabel->setText(tr("“%1”").arg(text));
    m_sentenceCard->setVisible(!text.isEmpty());
}

void IntakeOrders::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refresh();
}

} // namespace woshou
