#include "widgets/tickets/dropoverlay.h"

#include "models/admin/centertime.h"
#include "widgets/dispatch/rowpaint.h"
#include "widgets/theme/painters.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12, kRadius = 6; ///< pixels at 100 %

bool hasLocalFiles(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

/// A table or a paragraph is copied with a picture of itself.
bool hasPicture(const QMimeData* data)
{
    return data->hasImage() && (data->hasUrls() || !data->hasText());
}

} // namespace

bool hasFiles(const QMimeData* data)
{
    return data && (hasLocalFiles(data) || hasPicture(data));
}

QList<FileSource> filesOf(const QMimeData* data, Instant now)
{
    QList<FileSource> files;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            files.append({QFileInfo(url.toLocalFile()).fileName(), url.toLocalFile(), {}, {}});
    }
    if (!files.isEmpty() || !data || !hasPicture(data))
        return files;
    const QString time = centerTime(now).toString(u"yyyy-MM-dd HH.mm.ss"_s);
    return {{DropOverlay::tr("Picture %1.png").arg(time), {}, {}, data->imageData().value<QImage>()}};
}

DropOverlay::DropOverlay(QWidget* host)
    : QWidget(host)
{
    setAcceptDrops(true);
    hide();
    // Text fields take the names of files as text: inside the host they are asked last.
    QWidgetList takers = host->findChildren<QWidget*>();
    takers.removeIf([this](const QWidget* widget) { return widget == this || !widget->acceptDrops(); });
    host->setAcceptDrops(true);
    host->installEventFilter(this);
    for (QWidget* taker : std::as_const(takers))
        taker->installEventFilter(this);
}

void DropOverlay::setSentence(const QString& sentence)
{
    m_sentence = sentence;
    update();
}

bool DropOverlay::takes(QDropEvent* event) const
{
    if (m_sentence.isEmpty() || !hasFiles(event->mimeData()))
        return false;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    return true;
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        if (!takes(static_cast<QDropEvent*>(event)))
            break;
        rise();
        return true;
    case QEvent::DragMove:
        return takes(static_cast<QDropEvent*>(event));
    case QEvent::DragLeave:
        // Either it goes on over this, which is told next, or it is gone.
        QTimer::singleShot(0, this, [this] { setVisible(m_inside); });
        break;
    case QEvent::Drop:
        if (!takes(static_cast<QDropEvent*>(event)))
            break;
        dropEvent(static_cast<QDropEvent*>(event));
        return true;
    case QEvent::Resize:
        if (watched == parentWidget())
            setGeometry(parentWidget()->rect());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void DropOverlay::rise()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::leave()
{
    m_inside = false;
    hide();
}

void DropOverlay::dragEnterEvent(QDragEnterEvent* event)
{
    m_inside = takes(event);
}

void DropOverlay::dragMoveEvent(QDragMoveEvent* event)
{
    takes(event);
}

void DropOverlay::dragLeaveEvent(QDragLeaveEvent*)
{
    leave();
}

void DropOverlay::dropEvent(QDropEvent* event)
{
    leave();
    if (takes(event))
        emit dropped(event->mimeData());
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    const Theme* theme = Theme::instance();
    QPainter painter(this);
    QColor veil = theme->color(Token::Panel);
    veil.setAlphaF(0.85F);
    painter.fillRect(rect(), veil);
    const int margin = theme->px(kMargin);
    const QRect box = rect().adjusted(margin, margin, -margin, -margin);
    paintBox(&painter, box, theme->color(Token::AccentTint), theme->color(Token::Accent), theme->px(kRadius), 2);
    const QFontMetrics metrics(theme->font(TextRole::Heading));
    const int icon = theme->px(32), gap = theme->px(8), line = theme->lineHeight(TextRole::Heading);
    QRect middle(box.left() + margin, box.center().y() - (icon + gap + line) / 2, box.width() - 2 * margin, icon);
    paintIcon(&painter, middle, u"attach"_s, icon, Token::Accent, Token::AccentTint);
    middle.translate(0, icon + gap);
    middle.setHeight(line);
    paintRowText(&painter, middle, metrics.elidedText(m_sentence, Qt::ElideRight, middle.width()), TextRole::Heading,
                 Token::Text1, Qt::AlignHCenter);
}

} // namespace woshou
