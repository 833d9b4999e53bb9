#include "models/tickets/savedviews.h"

#include "base/whenready.h"

namespace woshou {

using namespace Qt::StringLiterals;

SavedViews::SavedViews(const TicketDesk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

QString SavedViews::codeOf(SavedViewId id)
{
    return u"saved:"_s + QString::number(id.value());
}

const SavedView* SavedViews::find(const QString& code) const
{
    const auto at =
        std::find_if(m_views.begin(), m_views.end(), [&](const SavedView& view) { return codeOf(view.id) == code; });
    return at == m_views.end() ? nullptr : &*at;
}

bool SavedViews::mayChange(const SavedView& view) const
{
    return !view.isCenters() && (view.owner == m_desk.person.id || (view.role && leadsViews(m_desk.person.role)));
}

QList<TicketView> SavedViews::views() const
{
    QList<TicketView> list;
    for (const SavedView& view : m_views)
        list.append({codeOf(view.id), TicketView::Section::Saved, savedViewName(view, m_desk.person.role)});
    return list;
}

QHash<QString, int> SavedViews::counts() const
{
    QHash<QString, int> counts;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it) {
        if (it.value() >= 0)
            counts.insert(codeOf(it.key()), it.value());
    }
    return counts;
}

void SavedViews::expect(const SavedView& view)
{
    m_views.removeIf([&](const SavedView& other) { return other.id == view.id; });
    m_views.append(view);
    load();
}

void SavedViews::load()
{
    whenReady(m_desk.savedViews(), this, [this, generation = ++m_generation](const Result<QList<SavedView>>& views) {
        if (generation != m_generation || !views)
            return; // the last ones stay; the list itself says what is wrong
        m_views = *views;
        emit changed();
        count();
    });
}

void SavedViews::count()
{
    if (m_views.isEmpty())
        return;
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    whenReady(m_desk.countedViews(), this,
              [this, generation = ++m_generation](const Result<QList<CountedView>>& views) {
                  m_counting = false;
                  if (std::exchange(m_countAgain, false))
                      QMetaObject::invokeMethod(this, &SavedViews::count, Qt::QueuedConnection);
                  if (generation != m_generation || !views)
                      return;
                  m_views.clear();
                  m_counts.clear();
                  for (const CountedView& counted : *views) {
                      m_views.append(counted.view);
                      m_counts.insert(counted.view.id, counted.count);
                  }
                  emit changed();
              });
}

void SavedViews::remove(SavedViewId id)
{
    const SavedView* view = find(codeOf(id));
    if (!view)
        return;
    whenReady(m_desk.removeView(id), this, [this, gone = *view](const Result<Done>& done) {
        if (!done)
            return emit failed(done.error());
        emit removed(gone);
        load();
    });
}

void SavedViews::save(const SavedView& view)
{
    whenReady(m_desk.saveView(view), this, [this](const Result<SavedView>& saved) {
        if (!saved)
            return emit failed(saved.error());
        load();
    });
}

} // namespace woshou
