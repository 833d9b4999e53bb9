#include "widgets/tickets/tickettags.h"

#include "models/admin/language.h"

namespace woshou {

using namespace Qt::StringLiterals;

Token toneInk(const QString& tone)
{
    if (tone == "active"_L1)
        return Token::Active;
    if (tone == "planned"_L1)
        return Token::Planned;
    if (tone == "good"_L1)
        return Token::Good;
    return tone == "raised"_L1 ? Token::Raised : Token::Low;
}

Token toneSoft(const QString& tone)
{
    if (tone == "active"_L1)
        return Token::ActiveSoft;
    if (tone == "planned"_L1)
        return Token::PlannedSoft;
    if (tone == "good"_L1)
        return Token::GoodSoft;
    return tone == "raised"_L1 ? Token::RaisedSoft : Token::LowSoft;
}

TagContent priorityTag(Priority priority)
{
    TagContent tag;
    tag.text = priorityName(priority);
    tag.icon = priorityIcon(priority);
    switch (priority) {
    case Priority::Urgent:
        tag.ink = Token::Urgent;
        tag.soft = Token::UrgentSoft;
        tag.bold = true;
        break;
    case Priority::High:
        tag.ink = Token::High;
        tag.soft = Token::HighSoft;
        break;
    case Priority::Medium:
        tag.ink = Token::Medium;
        tag.soft = Token::MediumSoft;
        break;
    case Priority::Low:
        tag.ink = Token::Low;
        tag.soft = Token::LowSoft;
        break;
    }
    return tag;
}

TagContent stateTag(const LifeCycle::State& state)
{
    TagContent tag;
    tag.text = state.name(uiChinese());
    tag.icon = state.icon;
    tag.ink = toneInk(state.tone);
    tag.soft = toneSoft(state.tone);
    return tag;
}

Token urgeInk(Urge urge, Token calm)
{
    if (urge == Urge::Breached)
        return Token::Urgent;
    return urge == Urge::Tight ? Token::High : calm;
}

SlaState slaState(Urge urge)
{
    switch (urge) {
    case Urge::Running:
        return SlaState::Running;
    case Urge::Tight:
        return SlaState::Tight;
    case Urge::Breached:
        return SlaState::Breached;
    case Urge::Done:
        return SlaState::Done;
    case Urge::None:
        break;
    }
    return SlaState::None;
}

} // namespace woshou
