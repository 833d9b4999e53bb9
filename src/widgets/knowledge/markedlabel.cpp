#include "widgets/knowledge/markedlabel.h"

#include "domain/knowledge/searchterms.h"
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

void MarkedLabel::setMarked(const QString& text, const QStringList& terms)
{
    m_text = text;
    m_terms = terms;
    setAccessibleName(text);
    refresh();
}

QString MarkedLabel::html(const QString& text, const QStringList& terms, int lineHeight)
{
    const Theme* theme = Theme::instance();
    const QString mark = u"<span style=\"background-color:%1;color:%2\">"_s.arg(
        theme->color(Token::SearchMark).name(), theme->color(Token::SearchMarkText).name());
    QString body;
    qsizetype at = 0;
    for (const TextSpan& span : matchSpans(text, terms)) {
        body +=
            escaped(text.mid(at, span.start - at)) + mark + escaped(text.mid(span.start, span.length)) + u"</span>"_s;
        at = span.start + span.length;
    }
    body += escaped(text.mid(at));
    return u"<p style=\"margin:0;line-height:%1px\">%2</p>"_s.arg(QString::number(lineHeight), body);
}

void MarkedLabel::refresh()
{
    setText(html(m_text, m_terms, Theme::instance()->lineHeight(m_role)));
}

} // namespace woshou
