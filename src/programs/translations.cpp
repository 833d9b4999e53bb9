#include "programs/translations.h"

#include "base/logging.h"
#include "base/ofapplication.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <utility>

namespace woshou {

using namespace Qt::StringLiterals;

Translations* Translations::instance()
{
    return ofApplication<Translations>();
}

Translations::Translations(QObject* parent)
    : QObject(parent)
{
}

void Translations::speak(bool chinese)
{
    if (std::exchange(m_chosen, true) && m_chinese == chinese)
        return;
    m_chinese = chinese;
    // The locale first: what repaints on the translators' events asks it which language to speak.
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance()->setChineseFirst(chinese);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_base);
    if (chinese)
        install();
}

void Translations::install()
{
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const QStringList folders = {qtFolder, QCoreApplication::applicationDirPath() + u"/translations"_s};
    for (const QString& folder : folders) {
        if (m_base.load(u"qtbase_zh_CN"_s, folder)) {
            QCoreApplication::installTranslator(&m_base);
            break;
        }
    }
    if (m_own.load(u":/i18n/woshou_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    else
        qCWarning(lcUi, "The Chinese translation is missing");
}

} // namespace woshou
