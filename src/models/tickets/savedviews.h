#pragma once

#include "models/tickets/ticketdesk.h"
#include "models/tickets/ticketviews.h"

#include <QObject>

namespace woshou {

/// The saved views of one desk with their counts: read at once, counted when there is time.
class SavedViews : public QObject
{
    Q_OBJECT
public:
    explicit SavedViews(const TicketDesk& desk, QObject* parent = nullptr);

    static QString codeOf(SavedViewId id); ///< TicketView::code
    /// Nothing for another view.
    const SavedView* find(const QString& code) const;
    bool mayChange(const SavedView& view) const;
    QList<TicketView> views() const;
    QHash<QString, int> counts() const;

    /// One that was just saved is there at once; the others are read again.
    void expect(const SavedView& view);

public slots:
    void load();
    void count();
    void remove(woshou::SavedViewId id);
    void save(const woshou::SavedView& view);

signals:
    void changed(); ///< views or counts
    void removed(const woshou::SavedView& view);
    void failed(const woshou::Error& error);

private:
    TicketDesk m_desk;
    QList<SavedView> m_views;
    QHash<SavedViewId, int> m_counts;
    int m_generation = 0;
    bool m_counting = false, m_countAgain = false; ///< one question at a time, however much changes
};

} // namespace woshou
