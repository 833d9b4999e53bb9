#pragma once

#include "models/tickets/ticketviews.h"

#include <QHash>
#include <QListView>

class QStandardItemModel;

namespace woshou {

/// The views of a role with their counts, gathered under captions.
class ViewList : public QListView
{
    Q_OBJECT
public:
    explicit ViewList(QWidget* parent = nullptr);

    void setViews(const QList<TicketView>& views);
    void setCounts(const QHash<QString, int>& counts);
    QString view() const;
    /// Without a signal; a view that the role does not have leaves none chosen.
    void setView(const QString& code);

    QSize sizeHint() const override;

signals:
    void viewChosen(const QString& code);
    void menuRequested(const QPoint& globalPos); ///< of the chosen view

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fill();

    QStandardItemModel* m_model;
    QList<TicketView> m_views;
    QHash<QString, int> m_counts;
    bool m_quiet = false;
};

} // namespace woshou
