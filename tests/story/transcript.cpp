#include "story/transcript.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QSaveFile>
#include <QWidget>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

/// A dialog is a window of its own: it is painted where it lies over its parent.
void paintDialogs(QPixmap& picture, const QWidget* window)
{
    QPainter painter(&picture);
    const QList<QDialog*> dialogs = window->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            painter.drawPixmap(dialog->mapToGlobal(QPoint()) - window->mapToGlobal(QPoint()), dialog->grab());
    }
}

} // namespace

Transcript::Transcript(QString folder)
    : m_folder(std::move(folder))
{
    if (!m_folder.isEmpty())
        QDir().mkpath(m_folder);
}

void Transcript::chapter(const QString& title)
{
    m_text += u"\n## %1\n"_s.arg(title);
}

void Transcript::tell(const QString& sentence)
{
    m_text += u"\n%1\n"_s.arg(sentence);
}

void Transcript::picture(QWidget* window, const QString& name, const QString& sentence)
{
    tell(sentence);
    if (m_folder.isEmpty())
        return;
    const QString file = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    // What the last step asked for is laid out first; a layout may ask for the next one.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QPixmap picture = window->grab();
    paintDialogs(picture, window);
    picture.save(m_folder + u'/' + file);
    m_text += u"\n![%1](%2)\n"_s.arg(sentence, file);
}

bool Transcript::save() const
{
    if (m_folder.isEmpty())
        return true;
    QSaveFile file(m_folder + u"/transcript.md"_s);
    const QByteArray text = (u"# A day in the life of the service center\n"_s + m_text).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

} // namespace woshou
