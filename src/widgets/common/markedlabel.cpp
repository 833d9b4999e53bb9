#include "widgets/common/markedlabel.h"

#include "widgets/theme/woshoustyle.h"

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

MarkedLabel::MarkedLabel(TextRole role, Token ink, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(this, role, ink);
    connect(Theme::instance(), &Theme::changed, this, &MarkedLabel::refresh);
}

void MarkedLabel::setMarked(const QString& text, const QList<TextSpan>& spans, Mark mark)
{
    m_text = text;
    m_spans = spans;
    m_mark = mark;
    setAccessibleName(text);
    refresh();
}

/// The text as HTML in the theme's colours; several blanks stay several.
void MarkedLabel::refresh()
{
    const Theme* theme = Theme::instance();
    const QString strong = m_mark == Mark::Strong ? u";font-weight:bold;text-decoration:underline"_s : QString();
    const QString mark = u"<span style=\"background-color:%1;color:%2%3\">"_s.arg(
        theme->color(Token::SearchMark).name(), theme->color(Token::SearchMarkText).name(), strong);
    QString body;
    qsizetype at = 0;
    for (const TextSpan span : std::as_const(m_spans)) {
        body += escaped(m_text.mid(at, span.start - at)) + mark + escaped(m_text.mid(span.start, span.length)) +
                u"</span>"_s;
        at = span.start + span.length;
    }
    body += escaped(m_text.mid(at));
    setText(u"<p style=\"margin:0;white-space:pre-wrap;line-height:%1px\">%2</p>"_s.arg(
        QString::number(theme->lineHeight(m_role)), body));
}

} // namespace woshou
