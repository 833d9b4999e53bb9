#pragma once

#include "models/tickets/ticketdesk.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace woshou {

/// The other tickets that the one on the screen belongs together with, each opened by a click: where it was merged
/// into, its incident or the parts it has, duplicates, what was split off. Takes no room when there are none.
class RelationStrip : public QWidget
{
    Q_OBJECT
public:
    explicit RelationStrip(QWidget* parent = nullptr);

    /// @param mayWrite links may be taken away, parts be told
    void setDetails(const TicketDetails& details, const ReferenceData& reference, bool mayWrite);

signals:
    void ticketRequested(woshou::TicketId id);
    void unlinkRequested(const woshou::TicketLink& link);
    void undoRequested();
    void tellPartsRequested();
    void changePartsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void clear();
    QHBoxLayout* addLine(const QString& icon, const QString& kind);
    void addMerged();
    void addAskedFor();
    void addLink(const TicketLink& link);
    void addParts(int parts, int open);
    void addRest(int hidden);

    QBoxLayout* m_layout;
    TicketDetails m_details;
    ReferenceData m_reference;
    bool m_mayWrite = false, m_all = false;
};

} // namespace woshou
