#include "widgets/shell/shortcutdelegate.h"

#include "models/shell/keymap.h"
#include "models/shell/keymapmodel.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QPainter>

namespace woshou {

void ShortcutDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme* theme = Theme::instance();
    const QString text = index.data().toString();
    const QRect line = option.rect.adjusted(theme->px(8), 0, -theme->px(8), 0);
    painter->save();
    if (index.data(KeyMapModel::HeadRole).toBool()) {
        fillSnapped(painter, option.rect, theme->color(Token::Sunken));
        paintRowText(painter, line, text, TextRole::BaseBold, Token::Text2);
    } else {
        paintRowGround(painter, option);
        const auto* model = static_cast<const KeyMapModel*>(index.model());
        const KeyAction* action = model->action(index.row());
        if (index.column() == KeyMapModel::TitleColumn)
            paintRowText(painter, line, text, TextRole::Base, Token::Text1);
        else if (!text.isEmpty()) {
            const bool changed = KeyMap::instance()->isChanged(action->id);
            const QColor ink = theme->color(changed ? Token::Accent : Token::Text2);
            paintKeyCap(painter, QRect(line.left(), line.top(), keyCapWidth(text), line.height()), text, ink,
                        theme->color(changed ? Token::Accent : Token::Line));
        }
    }
    painter->restore();
}

QSize ShortcutDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, Theme::instance()->size(Metric::Row)};
}

} // namespace woshou
