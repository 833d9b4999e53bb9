#include "models/shell/palettehit.h"

#include "models/admin/language.h"
#include "models/shell/pinyin.h"

#include <QTranslator>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

int fitOf(const QString& typed, const QString& name)
{
    const qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 0;
    if (at > 0)
        return name.at(at - 1).isLetterOrNumber() ? 2 : 1;
    return pinyinInitials(name).startsWith(typed.toLower()) ? 3 : -1;
}

/// Chinese is found in the English interface as well.
QString chineseOf(const char* text)
{
    static const auto chinese = [] {
        auto translator = std::make_unique<QTranslator>();
        return translator->load(u":/i18n/woshou_zh_CN.qm"_s) ? std::move(translator) : nullptr;
    }();
    return chinese ? chinese->translate("Keys", text) : QString();
}

QString joined(const QStringList& parts)
{
    QStringList given = parts;
    given.removeAll(QString());
    return given.join(u" · "_s);
}

} // namespace

PaletteHit PaletteHit::of(const TicketRow& ticket, const QString& stateName)
{
    PaletteHit hit;
    hit.kind = Kind::Ticket;
    hit.icon = u"page-tickets"_s;
    hit.title = joined({ticket.number, ticket.title.simplified()});
    hit.note = joined({ticket.customerName, stateName});
    hit.id = ticket.id.value();
    return hit;
}

PaletteHit PaletteHit::of(const Customer& customer)
{
    PaletteHit hit;
    hit.kind = Kind::Customer;
    hit.icon = u"page-customers"_s;
    hit.title = customer.name;
    hit.note = joined({customer.district, customer.level == "vip"_L1 ? u"VIP"_s : QString()});
    hit.id = customer.id.value();
    hit.phone = customer.phones.value(0);
    return hit;
}

PaletteHit PaletteHit::of(const ArticleHit& article)
{
    PaletteHit hit;
    hit.kind = Kind::Article;
    hit.icon = u"page-knowledge"_s;
    hit.title = article.article.text(uiChinese()).title;
    hit.note = article.article.number;
    hit.id = article.article.id.value();
    return hit;
}

PaletteHit PaletteHit::of(const SearchHit& found, const QString& stateName)
{
    PaletteHit hit;
    switch (found.kind) {
    case SearchHit::Kind::Ticket:
        hit = of(found.ticket, stateName);
        hit.entry = found.entry;
        break;
    case SearchHit::Kind::Customer:
        hit = of(found.customer);
        break;
    case SearchHit::Kind::Device:
        hit.kind = Kind::Device;
        hit.icon = u"wrench"_s;
        hit.title = joined({found.device.model, found.device.serial});
        hit.note = found.customer.name;
        hit.id = found.device.id.value();
        hit.customer = found.device.customer;
        break;
    }
    if (!hit.title.contains(found.said.text))
        hit.said = found.said;
    return hit;
}

bool PaletteHit::isSame(const PaletteHit& other) const
{
    return kind == other.kind && id == other.id && action == other.action;
}

int paletteFit(const QString& typed, const QStringList& names)
{
    int best = -1;
    for (const QString& name : names) {
        const int fit = fitOf(typed, name);
        if (fit >= 0 && (best < 0 || fit < best))
            best = fit;
    }
    return best;
}

QStringList namesOf(const KeyAction& action)
{
    QStringList names = {keyActionTitle(action), QString::fromLatin1(action.text), chineseOf(action.text)};
    names.removeAll(QString());
    return names;
}

} // namespace woshou
