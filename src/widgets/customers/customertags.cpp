#include "widgets/customers/customertags.h"

#include "models/customers/customertext.h"

#include <QCoreApplication>

namespace woshou {

using namespace Qt::StringLiterals;

TagContent levelTag(const QString& level)
{
    if (level.isEmpty())
        return {};
    return {levelName(level), level == "vip"_L1 ? u"star"_s : u"ch-store"_s, Token::Planned, Token::PlannedSoft};
}

TagContent elderTag(const Customer& customer)
{
    if (customer.elderlyAlone)
        return {QCoreApplication::translate("CustomerTags", "Elderly, living alone"), u"elder"_s, Token::High,
                Token::HighSoft};
    if (customer.elderlyHome)
        return {QCoreApplication::translate("CustomerTags", "Elderly at home"), u"elder"_s, Token::High,
                Token::HighSoft};
    return {};
}

Token coverageInk(const Coverage& coverage)
{
    switch (coverage.state) {
    case Coverage::State::Covered:
        return Token::Good;
    case Coverage::State::NotCovered:
        return Token::High;
    case Coverage::State::Unknown:
        break;
    }
    return Token::Text2;
}

TagContent coverageTag(const Coverage& coverage)
{
    const bool covered = coverage.state == Coverage::State::Covered;
    const bool known = coverage.state != Coverage::State::Unknown;
    return {coverageTagText(coverage),
            covered ? u"ok"_s
            : known ? u"warn"_s
                    : u"info"_s,
            coverageInk(coverage),
            covered ? Token::GoodSoft
            : known ? Token::HighSoft
                    : Token::LowSoft};
}

TagContent noteStateTag(const CustomerNote& note)
{
    const QString name = noteStateName(note.state);
    if (note.state == "open"_L1)
        return {name, u"st-new"_s, Token::Planned, Token::PlannedSoft};
    if (note.state == "passed"_L1)
        return {name, u"send"_s, Token::Active, Token::ActiveSoft};
    return {name, {}, Token::Text2, Token::LowSoft};
}

} // namespace woshou
