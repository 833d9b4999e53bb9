#pragma once

#include <QString>

class QWidget;

namespace woshou {

/// What the day leaves behind when it is played for somebody to look at: pictures and a text that tells them.
/// With an empty folder it keeps nothing.
class Transcript
{
public:
    explicit Transcript(QString folder = {});

    void chapter(const QString& title);
    void tell(const QString& sentence);
    /// A picture of the window with what lies over it, under the sentence that says what it shows.
    void picture(QWidget* window, const QString& name, const QString& sentence);
    /// Writes transcript.md; false when the folder cannot be written.
    bool save() const;

private:
    QString m_folder;
    QString m_text;
    int m_pictures = 0;
};

} // namespace woshou
