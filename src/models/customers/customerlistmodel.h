#pragma once

#include "models/customers/customerdesk.h"

#include <QAbstractListModel>
#include <QSet>

namespace woshou {

/// The customers of the list, page by page as they are scrolled to; each of them once.
class CustomerListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        LevelRole = Qt::UserRole + 1, ///< code
        PhoneRole,                    ///< masked
        PlaceRole
    };

    explicit CustomerListModel(const CustomerDesk& desk, QObject* parent = nullptr);

    /// Begins anew with those that fit; an empty text means all.
    void search(const QString& text);
    const QString& text() const { return m_text; }
    bool isComplete() const { return !m_next.valid; }
    CustomerId customerAt(const QModelIndex& index) const;
    int rowOf(CustomerId id) const; ///< −1 when it is not in the list so far

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void loadingChanged(bool loading);
    void loaded(); ///< the first page of a search is there
    void failed(const woshou::Error& error);

private:
    void request(const CustomerCursor& after);
    void take(const CustomerPage& page, bool first);

    CustomerDesk m_desk;
    QString m_text;
    QList<Customer> m_rows;
    QSet<CustomerId> m_ids;
    CustomerCursor m_next;
    int m_generation = 0;
    bool m_loading = false;
};

} // namespace woshou
