#include "domain/admin/referencedata.h"

#include <QRegularExpression>

#include <algorithm>

namespace woshou {

namespace {

template <typename T>
T findByCode(const QList<T>& list, const QString& code)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.code == code; });
    return it == list.end() ? T{} : *it;
}

bool fits(const QString& wanted, const QString& actual)
{
    return wanted.isEmpty() || wanted == actual;
}

/// A mood says more about the moment than the channel, the channel more than the house style.
int specificity(const Script& script)
{
    return (script.mood.isEmpty() ? 0 : 4) + (script.channel.isEmpty() ? 0 : 2) + (script.style.isEmpty() ? 0 : 1);
}

} // namespace

ProductModel ReferenceData::model(const QString& code) const
{
    return findByCode(models, code);
}

ProductGroup ReferenceData::group(const QString& code) const
{
    return findByCode(groups, code);
}

Fault ReferenceData::fault(const QString& code) const
{
    return findByCode(triage.faults, code);
}

QList<CodeName> ReferenceData::categoriesInUse() const
{
    QList<CodeName> list = triage.categories;
    list.removeIf([this](const CodeName& category) { return retiredCategories.contains(category.code); });
    return list;
}

Checklist ReferenceData::checklist(const QString& code) const
{
    return findByCode(checklists, code);
}

QList<Script> ReferenceData::scriptsFor(const QString& step, const QString& channel, const QString& mood) const
{
    QList<Script> list;
    for (const Script& script : scripts) {
        const bool styleFits = policy.openingStyle.isEmpty() || fits(script.style, policy.openingStyle);
        if (script.step == step && fits(script.channel, channel) && fits(script.mood, mood) && styleFits)
            list.append(script);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Script& a, const Script& b) { return specificity(a) > specificity(b); });
    return list;
}

void nameDevice(Device& device, const ReferenceData& reference)
{
    const ProductModel model = reference.model(device.model);
    const ProductGroup group = reference.group(device.group);
    device.modelName = model.zh;
    device.modelNameEn = model.en;
    device.groupName = group.zh;
    device.groupNameEn = group.en;
    device.icon = group.icon;
}

QString fillScript(const QString& text, const QHash<QString, QString>& values)
{
    static const QRegularExpression placeholder(QStringLiteral("\\[([^\\[\\]]+)\\]"));
    QString out;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(text)) {
        const QString value = values.value(match.captured(1));
        out += text.mid(done, match.capturedStart() - done);
        out += value.isEmpty() ? match.captured() : value;
        done = match.capturedEnd();
    }
    return out + text.mid(done);
}

} // namespace woshou
