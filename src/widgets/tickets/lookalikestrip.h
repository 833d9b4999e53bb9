#pragma once

#include "domain/admin/referencedata.h"
#include "services/tickets/ticketservice.h"

#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class LookAlikeStrip;
}

/// Says that an open ticket may be the same request, why, and takes what was typed into it by one key. Hidden
/// while there is none; never takes the focus by itself.
class LookAlikeStrip : public QWidget
{
    Q_OBJECT
public:
    explicit LookAlikeStrip(QWidget* parent = nullptr);
    ~LookAlikeStrip() override;

    void setReference(const ReferenceData& reference);
    /// Likeliest first. The one that is shown stays while it is still among them.
    void setHits(const QList<LookAlikeHit>& hits, Instant now);
    QList<TicketId> ids() const;

signals:
    void joinRequested(woshou::TicketId id);
    void openTicketRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNext();
    void refresh();

    std::unique_ptr<Ui::LookAlikeStrip> m_ui;
    ReferenceData m_reference;
    QList<LookAlikeHit> m_hits;
    Instant m_now;
    qsizetype m_shown = 0;
};

} // namespace woshou
