#include "widgets/shell/personmenu.h"

#include "models/admin/language.h"
#include "widgets/common/avatar.h"
#include "widgets/shell/shellwords.h"
#include "widgets/theme/woshoustyle.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace woshou {

using namespace Qt::StringLiterals;

PersonMenu::PersonMenu(QWidget* parent)
    : QWidget(parent)
    , m_avatar(new Avatar(this))
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 3, 0); // room for the focus ring
    row->setSpacing(0);
    row->addWidget(m_avatar);
    row->addWidget(m_button);
    m_button->setObjectName(u"personToolButton"_s);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    setUpMenu();
    connect(Theme::instance(), &Theme::changed, this, &PersonMenu::refreshChecks);
}

void PersonMenu::setUpMenu()
{
    m_menu->setObjectName(u"personMenu"_s);
    m_roleAction = m_menu->addAction(QString());
    m_roleAction->setEnabled(false);
    m_menu->addSeparator();
    m_schemeMenu = m_menu->addMenu(QString());
    auto* schemes = new QActionGroup(this);
    for (const auto& [scheme, name] :
         {std::pair(Scheme::System, u"systemSchemeAction"_s), std::pair(Scheme::Light, u"lightSchemeAction"_s),
          std::pair(Scheme::Dark, u"darkSchemeAction"_s)}) {
        m_schemes.append(addChoice(m_schemeMenu, schemes, name));
        connect(m_schemes.constLast(), &QAction::triggered, this,
                [this, chosen = scheme] { emit schemeRequested(chosen); });
    }
    m_languageMenu = m_menu->addMenu(QString());
    auto* languages = new QActionGroup(this);
    m_chinese = addChoice(m_languageMenu, languages, u"chineseAction"_s);
    m_english = addChoice(m_languageMenu, languages, u"englishAction"_s);
    connect(m_chinese, &QAction::triggered, this, [this] { emit languageRequested(true); });
    connect(m_english, &QAction::triggered, this, [this] { emit languageRequested(false); });
    m_away = m_menu->addAction(QString(), this, &PersonMenu::awayRequested);
    m_away->setObjectName(u"awayAction"_s);
    m_keys = m_menu->addAction(QString(), this, &PersonMenu::keysRequested);
    m_keys->setObjectName(u"keysAction"_s);
    m_menu->addSeparator();
    m_signOut = m_menu->addAction(QString(), this, &PersonMenu::signOutRequested);
    m_signOut->setObjectName(u"signOutAction"_s);
}

QAction* PersonMenu::addChoice(QMenu* menu, QActionGroup* group, const QString& name)
{
    QAction* action = menu->addAction(QString());
    action->setObjectName(name);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void PersonMenu::setPerson(const Person& person)
{
    m_person = person;
    retranslate();
}

void PersonMenu::retranslate()
{
    const QString name = personName(m_person);
    m_avatar->setPerson(name, Presence::Online);
    m_button->setText(name);
    m_button->setAccessibleName(tr("%1, menu").arg(name));
    m_button->setToolTip(tr("Theme, language, stand-in, sign out"));
    m_roleAction->setText(u"%1 · %2"_s.arg(name, roleTitle(m_person.role)));
    m_schemeMenu->setTitle(tr("&Theme"));
    m_schemes.at(0)->setText(tr("As the &system"));
    m_schemes.at(1)->setText(tr("&Light"));
    m_schemes.at(2)->setText(tr("&Dark"));
    m_languageMenu->setTitle(tr("Lan&guage"));
    // A language is offered in itself, so that whoever cannot read the other one finds it.
    m_chinese->setText(u"中文"_s);
    m_english->setText(u"English"_s);
    m_away->setText(tr("&Away, stand-in…"));
    m_keys->setText(tr("&Keyboard shortcuts…"));
    m_signOut->setText(tr("Sign &out"));
    refreshChecks();
}

void PersonMenu::refreshChecks()
{
    m_schemes.at(int(Theme::instance()->scheme()))->setChecked(true);
    (uiChinese() ? m_chinese : m_english)->setChecked(true);
}

void PersonMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace woshou
