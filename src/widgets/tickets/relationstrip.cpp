#include "widgets/tickets/relationstrip.h"

#include "models/admin/language.h"
#include "models/tickets/relationwords.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShown = 3; ///< links, before the rest is asked for

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setKind(button, u"flat small"_s);
    return button;
}

} // namespace

RelationStrip::RelationStrip(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    const Theme* theme = Theme::instance();
    m_layout->setContentsMargins(theme->px(16), 0, theme->px(16), theme->px(4));
    m_layout->setSpacing(0);
    hide();
}

void RelationStrip::setDetails(const TicketDetails& details, const ReferenceData& reference, bool mayWrite)
{
    if (details.ticket.id != m_details.ticket.id)
        m_all = false;
    m_details = details;
    m_reference = reference;
    m_mayWrite = mayWrite;
    fill();
}

void RelationStrip::clear()
{
    for (QWidget* line : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        m_layout->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
}

void RelationStrip::fill()
{
    clear();
    const QList<TicketLink>& links = m_details.links;
    if (m_details.ticket.mergedInto.isValid())
        addMerged();
    if (!m_details.askedFor.isEmpty())
        addAskedFor();
    const auto parts = std::count_if(links.begin(), links.end(), [](const TicketLink& l) { return l.isChild(); });
    const auto open =
        std::count_if(links.begin(), links.end(), [](const TicketLink& l) { return l.isChild() && l.open; });
    if (parts > 0)
        addParts(static_cast<int>(parts), static_cast<int>(open));
    const qsizetype shown = m_all ? links.size() : std::min<qsizetype>(kShown, links.size());
    for (const TicketLink& link : links.mid(0, shown))
        addLink(link);
    if (shown < links.size())
        addRest(static_cast<int>(links.size() - shown));
    setVisible(!links.isEmpty() || m_details.ticket.mergedInto.isValid() || !m_details.askedFor.isEmpty());
}

QHBoxLayout* RelationStrip::addLine(const QString& icon, const QString& kind)
{
    const Theme* theme = Theme::instance();
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme->px(6));
    auto* picture = new QLabel(line);
    picture->setPixmap(theme->icon(icon).pixmap(theme->px(16)));
    auto* label = new QLabel(kind, line);
    setRole(label, TextRole::Base, Token::Text2);
    row->addWidget(picture);
    row->addWidget(label);
    m_layout->addWidget(line);
    return row;
}

void RelationStrip::addMerged()
{
    QHBoxLayout* row = addLine(u"merge"_s, tr("Merged: goes on in"));
    QWidget* line = row->parentWidget();
    auto* other = plainButton(m_details.mergedInto, u"mergedIntoPushButton"_s, line);
    connect(other, &QPushButton::clicked, this, [this] { emit ticketRequested(m_details.ticket.mergedInto); });
    row->addWidget(other);
    row->addStretch();
    if (!m_mayWrite || !m_details.lastChange || m_details.lastChange->move != "merge"_L1)
        return;
    auto* undo = plainButton(tr("Undo the merge"), u"undoMergePushButton"_s, line);
    undo->setIcon(Theme::instance()->icon(u"undo"_s));
    connect(undo, &QPushButton::clicked, this, &RelationStrip::undoRequested);
    row->addWidget(undo);
}

/// Whoever asked for a number that was merged reads why another ticket is here.
void RelationStrip::addAskedFor()
{
    addLine(u"info"_s, tr("%1 was merged into this ticket; its log is part of this one.").arg(m_details.askedFor))
        ->addStretch();
}

void RelationStrip::addLink(const TicketLink& link)
{
    QHBoxLayout* row = addLine(u"link"_s, linkKindText(link));
    QWidget* line = row->parentWidget();
    const QString state = m_reference.lifeCycle.state(link.state).name(uiChinese());
    auto* other = plainButton(tr("%1 · %2 · %3").arg(link.number, link.title.simplified().left(24), state),
                              u"linkPushButton"_s, line);
    other->setProperty("number", link.number);
    other->setToolTip(link.title);
    connect(other, &QPushButton::clicked, this, [this, id = link.ticket] { emit ticketRequested(id); });
    row->addWidget(other);
    row->addStretch();
    if (!m_mayWrite || link.kind == "split"_L1)
        return;
    auto* away = new QToolButton(line);
    away->setObjectName(u"unlinkToolButton"_s);
    away->setIcon(Theme::instance()->icon(u"close"_s));
    away->setToolTip(tr("Take the link to %1 away").arg(link.number));
    away->setAccessibleName(away->toolTip());
    setKind(away, u"flat small"_s);
    connect(away, &QToolButton::clicked, this, [this, link] { emit unlinkRequested(link); });
    row->addWidget(away);
}

void RelationStrip::addParts(int parts, int open)
{
    QHBoxLayout* row = addLine(u"warn"_s, tr("Incident: %1 tickets, %2 open").arg(parts).arg(open));
    QWidget* line = row->parentWidget();
    row->addStretch();
    if (!m_mayWrite || open == 0)
        return;
    auto* tell = plainButton(tr("Pass on an update…"), u"tellPartsPushButton"_s, line);
    connect(tell, &QPushButton::clicked, this, &RelationStrip::tellPartsRequested);
    row->addWidget(tell);
    auto* change = plainButton(tr("Change its tickets…"), u"changePartsPushButton"_s, line);
    connect(change, &QPushButton::clicked, this, &RelationStrip::changePartsRequested);
    row->addWidget(change);
}

void RelationStrip::addRest(int hidden)
{
    auto* more = plainButton(tr("%1 more").arg(hidden), u"moreLinksPushButton"_s, this);
    connect(more, &QPushButton::clicked, this, [this] {
        m_all = true;
        fill();
    });
    m_layout->addWidget(more, 0, Qt::AlignLeft);
}

void RelationStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_details.ticket.id.isValid())
        fill();
}

} // namespace woshou
