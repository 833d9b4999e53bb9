#include "models/customers/customerlistmodel.h"

#include "base/whenready.h"
#include "models/admin/language.h"
#include "models/customers/customertext.h"

#include <algorithm>

namespace woshou {

CustomerListModel::CustomerListModel(const CustomerDesk& desk, QObject* parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
}

void CustomerListModel::search(const QString& text)
{
    m_text = text;
    request({});
}

void CustomerListModel::request(const CustomerCursor& after)
{
    m_loading = true;
    emit loadingChanged(true);
    whenReady(m_desk.page(m_text, after), this,
              [this, first = !after.valid, generation = ++m_generation](const Result<CustomerPage>& page) {
                  if (generation != m_generation)
                      return;
                  m_loading = false;
                  emit loadingChanged(false);
                  if (page)
                      take(*page, first);
                  else
                      emit failed(page.error());
              });
}

void CustomerListModel::take(const CustomerPage& page, bool first)
{
    if (first) {
        beginResetModel();
        m_rows.clear();
        m_ids.clear();
        endResetModel();
    }
    QList<Customer> fresh;
    for (const Customer& customer : page.rows) {
        if (!m_ids.contains(customer.id))
            fresh.append(customer);
        m_ids.insert(customer.id);
    }
    m_next = page.next;
    if (!fresh.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
        m_rows += fresh;
        endInsertRows();
    }
    if (first)
        emit loaded();
}

CustomerId CustomerListModel::customerAt(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows.at(index.row()).id : CustomerId();
}

int CustomerListModel::rowOf(CustomerId id) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [id](const Customer& c) { return c.id == id; });
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

int CustomerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CustomerListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Customer& customer = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return customer.name;
    case LevelRole:
        return customer.level;
    case PhoneRole:
        return customer.phones.value(0);
    case PlaceRole:
        return customer.address.isEmpty() ? customer.district : customer.address;
    case Qt::AccessibleTextRole:
        return spokenList({customer.name, levelName(customer.level), customer.district, customer.phones.value(0)});
    default:
        return {};
    }
}

bool CustomerListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next.valid && !m_loading;
}

void CustomerListModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(m_next);
}

} // namespace woshou
