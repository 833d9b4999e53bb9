#include "widgets/tickets/transferrow.h"

#include "models/tickets/attachmentwords.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace woshou {

using namespace Qt::StringLiterals;

TransferRow::TransferRow(Transfer* transfer, std::function<QString(const Error&)> words, QWidget* parent)
    : QWidget(parent)
    , m_transfer(transfer)
    , m_words(std::move(words))
    , m_nameLabel(new ElidedLabel(transfer->name()))
    , m_stateLabel(new QLabel)
    , m_bar(new QProgressBar)
    , m_againButton(new QPushButton)
    , m_cancelButton(new QToolButton)
{
    m_againButton->setObjectName(u"againPushButton"_s);
    m_cancelButton->setObjectName(u"cancelToolButton"_s);
    m_againButton->setAutoDefault(false);
    m_stateLabel->setWordWrap(true);
    m_bar->setTextVisible(false);
    setKind(m_againButton, u"small"_s);
    setKind(m_cancelButton, u"flat small"_s);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_nameLabel);
    texts->addWidget(m_bar);
    texts->addWidget(m_stateLabel);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(texts, 1);
    row->addWidget(m_againButton);
    row->addWidget(m_cancelButton);
    connect(m_againButton, &QPushButton::clicked, transfer, &Transfer::start);
    connect(m_cancelButton, &QToolButton::clicked, transfer, &Transfer::cancel);
    connect(transfer, &Transfer::changed, this, &TransferRow::showState);
    connect(Theme::instance(), &Theme::changed, this, &TransferRow::restyle);
    restyle();
    showState();
}

void TransferRow::restyle()
{
    const Theme* theme = Theme::instance();
    layout()->setContentsMargins(theme->px(16), theme->px(4), theme->px(16), theme->px(4));
    m_bar->setFixedHeight(theme->px(10));
    m_cancelButton->setIcon(theme->icon(u"close"_s));
}

void TransferRow::showState()
{
    if (!m_transfer)
        return;
    const bool failed = m_transfer->state() == Transfer::State::Failed;
    m_bar->setVisible(!failed);
    m_againButton->setVisible(failed);
    m_againButton->setText(tr("Try again"));
    m_againButton->setAccessibleName(tr("Try %1 again").arg(m_transfer->name()));
    m_cancelButton->setToolTip(failed ? tr("Give it up") : tr("Cancel"));
    m_cancelButton->setAccessibleName(tr("Cancel %1").arg(m_transfer->name()));
    setRole(m_stateLabel, TextRole::Small, failed ? Token::Urgent : Token::Text2);
    if (failed)
        return m_stateLabel->setText(m_words(m_transfer->error()));
    // In kilobytes: a bar counts in int.
    m_bar->setRange(0, int(m_transfer->size() / 1024));
    m_bar->setValue(int(m_transfer->done() / 1024));
    m_bar->setAccessibleName(m_transfer->name());
    const bool waits = m_transfer->state() == Transfer::State::Waiting;
    m_stateLabel->setText(waits ? tr("Waits for its turn")
                                : tr("%1 of %2").arg(sizeText(m_transfer->done()), sizeText(m_transfer->size())));
}

void TransferRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

} // namespace woshou
