#pragma once

#include <QObject>
#include <QTranslator>

namespace woshou {

/// The language of the interface: locale, fonts and translators of the whole process, however many windows it has.
/// Interface thread.
class Translations : public QObject
{
public:
    static Translations* instance();
    explicit Translations(QObject* parent);

    /// Asking for what is spoken already costs nothing and repaints nothing.
    void speak(bool chinese);

private:
    void install();

    QTranslator m_own, m_base;
    bool m_chosen = false, m_chinese = false;
};

} // namespace woshou
