#pragma once

#include <QTranslator>

#include <memory>

namespace woshou {

/// The language of the interface: locale, fonts and translators of the whole process, however many windows it has.
/// Goes back to the source strings with its last holder. Interface thread.
class Translations
{
public:
    static std::shared_ptr<Translations> shared();

    /// Asking for what is spoken already costs nothing and repaints nothing.
    void speak(bool chinese);

private:
    Translations() = default;
    void install();

    QTranslator m_own, m_base;
    bool m_chosen = false, m_chinese = false;
};

} // namespace woshou
