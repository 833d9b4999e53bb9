#include "domain/admin/settingbody.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingChange::Kind;

/// An entry under a name that is its own: its identity, and which of those that are alike it is.
struct Named
{
    QString name;
    QStringList identity;
    QJsonObject entry;
};

QList<Named> namedEntries(const SettingBody& body, const SettingPart& part)
{
    QHash<QString, int> alike;
    QList<Named> list;
    for (const QJsonObject& entry : settingEntries(body, part.key)) {
        QStringList identity;
        for (const QString& key : part.identity)
            identity.append(settingText(entry, *part.field(key)));
        const QString key = identity.join(QChar(0x1F));
        list.append({key + QChar(0x1E) + QString::number(alike[key]++), identity, entry});
    }
    return list;
}

/// What an entry says at first sight: the first field that is no part of its identity.
QString gist(const QJsonObject& entry, const SettingPart& part)
{
    for (const SettingField& field : part.fields) {
        const QString text = part.identity.contains(field.key) ? QString() : settingText(entry, field);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// Which of these numbers stand out of their order: all but a longest ascending row of them.
QSet<int> outOfOrder(const QList<int>& numbers)
{
    QList<int> length(numbers.size(), 1), previous(numbers.size(), -1);
    int last = -1;
    for (int i = 0; i < numbers.size(); ++i) {
        for (int j = 0; j < i; ++j) {
            if (numbers.at(j) < numbers.at(i) && length.at(j) >= length.at(i)) {
                length[i] = length.at(j) + 1;
                previous[i] = j;
            }
        }
        if (last < 0 || length.at(i) > length.at(last))
            last = i;
    }
    QSet<int> moved(numbers.begin(), numbers.end());
    for (; last >= 0; last = previous.at(last))
        moved.remove(numbers.at(last));
    return moved;
}

/// Compares one part.
class Comparison
{
public:
    Comparison(const SettingBody& before, const SettingBody& after, const SettingPart& part)
        : m_part(part)
        , m_before(namedEntries(before, part))
        , m_after(namedEntries(after, part))
    {
        for (int i = 0; i < m_before.size(); ++i)
            m_places.insert(m_before.at(i).name, i);
    }

    QList<SettingChange> changes()
    {
        findRemoved();
        for (const Named& now : m_after) {
            const int place = m_places.value(now.name, -1);
            if (place < 0)
                add(Kind::Added, now, {}, {}, gist(now.entry, m_part));
            else
                compare(m_before.at(place), now);
        }
        findMoved();
        return m_changes;
    }

private:
    void add(Kind kind, const Named& entry, const QString& field, const QString& before, const QString& after)
    {
        m_changes.append({kind, m_part.key, entry.identity, field, before, after});
    }

    void findRemoved()
    {
        QSet<QString> there;
        for (const Named& now : m_after)
            there.insert(now.name);
        for (const Named& old : m_before) {
            if (!there.contains(old.name))
                add(Kind::Removed, old, {}, gist(old.entry, m_part), {});
        }
    }

    void compare(const Named& old, const Named& now)
    {
        for (const SettingField& field : m_part.fields) {
            const QString before = settingText(old.entry, field);
            const QString after = settingText(now.entry, field);
            if (before != after)
                add(Kind::Changed, now, field.key, before, after);
        }
    }

    void findMoved()
    {
        QList<int> places;
        for (const Named& now : m_after) {
            if (const int place = m_places.value(now.name, -1); place >= 0)
                places.append(place);
        }
        const QSet<int> moved = outOfOrder(places);
        for (const int place : std::as_const(places)) {
            if (moved.contains(place))
                add(Kind::Moved, m_before.at(place), {}, {}, {});
        }
    }

    const SettingPart& m_part;
    const QList<Named> m_before, m_after;
    QHash<QString, int> m_places;
    QList<SettingChange> m_changes;
};

} // namespace

QList<SettingChange> settingChanges(const SettingBody& before, const SettingBody& after,
                                    const QList<SettingPart>& parts)
{
    QList<SettingChange> changes;
    for (const SettingPart& part : parts)
        changes += Comparison(before, after, part).changes();
    return changes;
}

} // namespace woshou
