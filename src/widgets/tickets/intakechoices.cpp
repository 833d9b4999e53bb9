#include "widgets/tickets/intakechoices.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"
#include "widgets/customers/customertags.h"
#include "widgets/tickets/intakesummary.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace woshou {

namespace {

struct ChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(woshou::ChoiceText)
};

} // namespace

void fillCodes(QComboBox* combo, const QList<CodeName>& codes, bool withEmpty)
{
    const QString chosen = currentCode(combo);
    const QSignalBlocker blocker(combo);
    combo->clear();
    if (withEmpty)
        combo->addItem(QString(), QString());
    for (const CodeName& code : codes)
        combo->addItem(code.name(uiChinese()), code.code);
    setCurrentCode(combo, chosen);
}

QString currentCode(const QComboBox* combo)
{
    return combo->currentData().toString();
}

void setCurrentCode(QComboBox* combo, const QString& code)
{
    const int index = code.isEmpty() ? 0 : combo->findData(code);
    if (index < 0)
        combo->addItem(code, code);
    combo->setCurrentIndex(index < 0 ? combo->count() - 1 : index);
}

QList<ChoiceItem> choiceItems(const QList<CodeName>& codes)
{
    QList<ChoiceItem> items;
    for (const CodeName& code : codes)
        items.append({code.code, code.name(uiChinese()), code.icon});
    return items;
}

int indexOfCode(const QList<CodeName>& codes, const QString& code, int fallback)
{
    for (int i = 0; i < codes.size(); ++i) {
        if (codes.at(i).code == code)
            return i;
    }
    return fallback;
}

void fillDevicesAndModels(QComboBox* combo, const QList<Device>& devices, const ReferenceData& reference)
{
    const bool chinese = uiChinese();
    combo->clear();
    for (const Device& device : devices) {
        const ProductModel model = reference.model(device.model);
        const QString own = chinese ? device.modelName : device.modelNameEn;
        combo->addItem(modelText(device.model, model.code.isEmpty() ? own
                                               : chinese            ? model.zh
                                                                    : model.en),
                       device.model);
        combo->setItemData(combo->count() - 1, device.id.value(), kDeviceRole);
    }
    if (!devices.isEmpty())
        combo->insertSeparator(combo->count());
    for (const ProductModel& model : reference.models) {
        const bool owned = std::any_of(devices.begin(), devices.end(),
                                       [&model](const Device& device) { return device.model == model.code; });
        if (!owned) // it would stand there twice, with nothing to tell one from the other
            combo->addItem(modelText(model.code, chinese ? model.zh : model.en), model.code);
    }
}

QList<int> fittingModels(const QComboBox* combo, const QString& text)
{
    QList<int> same, alike;
    for (int i = 0; i < combo->count(); ++i) {
        const QString name = combo->itemText(i), code = combo->itemData(i).toString();
        if (code.isEmpty())
            continue;
        if (name.compare(text, Qt::CaseInsensitive) == 0 || code.compare(text, Qt::CaseInsensitive) == 0)
            same.append(i);
        else if (name.contains(text, Qt::CaseInsensitive) || code.contains(text, Qt::CaseInsensitive))
            alike.append(i);
    }
    return same.isEmpty() ? alike : same;
}

QString codeOfModelText(const QComboBox* combo, const QString& text)
{
    if (text.isEmpty())
        return {};
    int index = combo->findText(text, Qt::MatchFixedString);
    if (index < 0)
        index = combo->findData(text, Qt::UserRole, Qt::MatchFixedString);
    return index < 0 ? text : combo->itemData(index).toString();
}

TagContent warrantyTag(const QDate& until, const QDate& today, bool withDay)
{
    TagContent tag;
    if (!until.isValid())
        return tag;
    const bool running = today <= until;
    tag.icon = running ? u"ok"_s : QString();
    tag.ink = running ? Token::Good : Token::Low;
    tag.soft = running ? Token::GoodSoft : Token::LowSoft;
    tag.text = running ? ChoiceText::tr("in warranty") : ChoiceText::tr("no warranty");
    if (running && withDay)
        tag.text = ChoiceText::tr("warranty to %1").arg(until.toString(u"yyyy-MM"_s));
    return tag;
}

TagContent coveredTag(const Device& device, const QList<Contract>& contracts, Instant now, bool withDay)
{
    const QDateTime local = centerTime(now);
    const Coverage coverage = coverageOf(device, contracts, {}, local);
    return coverage.contract.id.isValid() ? coverageTag(coverage)
                                          : warrantyTag(device.warrantyUntil, local.date(), withDay);
}

} // namespace woshou
