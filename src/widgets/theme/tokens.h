#pragma once

#include <QString>
#include <optional>

namespace woshou {

/// Every colour of the design. The names in resources/theme/tokens.json are the same words in kebab case.
enum class Token {
    Window,
    Panel,
    Sunken,
    Hover,
    Selected,
    TooltipGround,
    TooltipText,
    Text1,
    Text2,
    Text3,
    Disabled,
    Hair,
    Line,
    Control,
    Accent,
    AccentHover,
    AccentPressed,
    AccentTint,
    OnAccent,
    Focus,
    SearchMark,
    SearchMarkText,
    Urgent,
    UrgentSoft,
    High,
    HighMark,
    HighSoft,
    Medium,
    MediumSoft,
    Low,
    LowSoft,
    Active,
    ActiveSoft,
    Planned,
    PlannedSoft,
    Good,
    GoodSoft,
    Raised,
    RaisedSoft,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6
};

/// Roles of text: size, line height and weight.
enum class TextRole {
    NumberLarge,
    Figure,
    Title,
    Heading,
    Reading,
    ReadingBold,
    Script,
    Base,
    BaseBold,
    Small,
    SmallBold,
    Tiny
};

/// Heights and widths of the design in pixels at 100 %; Theme::size scales them.
enum class Metric {
    Row,
    TableHead,
    GroupHead,
    TallRow,
    Header,
    Rail,
    RailCollapsed,
    RailItem,
    StatusBar,
    Toolbar,
    SectionHead,
    TabBar,
    Control,
    ControlLarge,
    ControlSmall,
    LabelColumn,
    Icon,
    IconSmall,
    Tag,
    SlaBar,
    Avatar,
    AvatarSmall,
    Banner,
    Gap,
    GapLarge,
    Panel,
    Radius,
    RadiusLarge
};

enum class Scheme { System, Light, Dark };
enum class Density { Compact, Normal, Roomy };

/// Names as written in the token file and in the dynamic properties of forms.
QString tokenName(Token token);
QString roleName(TextRole role);
QString metricName(Metric metric);
/// Nothing for a name that no token or role has.
std::optional<Token> tokenFromName(const QString& name);
std::optional<TextRole> roleFromName(const QString& name);

} // namespace woshou
