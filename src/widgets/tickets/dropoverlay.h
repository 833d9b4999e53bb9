#pragma once

#include "models/tickets/filesource.h"

#include <QWidget>

class QMimeData;

namespace woshou {

/// Files and pictures that are dragged or lie on the clipboard. A picture that comes with a text is left to the text
/// fields; one without a name gets it from the center's time.
QList<FileSource> filesOf(const QMimeData* data, Instant now);
bool hasFiles(const QMimeData* data);

/// Lies over its host while something is dragged that may be dropped there, and says so.
class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* host);

    /// What is said; nothing is taken while it is empty.
    void setSentence(const QString& sentence);

signals:
    void dropped(const QMimeData* data);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool takes(QDropEvent* event) const;
    void rise();
    void leave();

    QString m_sentence;
    bool m_inside = false; ///< what is dragged is over this, not over the host any more
};

} // namespace woshou
