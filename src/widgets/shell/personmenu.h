#pragma once

#include "domain/people/person.h"
#include "widgets/theme/tokens.h"

#include <QWidget>

class QActionGroup;
class QMenu;
class QToolButton;

namespace woshou {

class Avatar;

/// Who is signed in, at the right of the header, with the choices of theme and language and the way out.
class PersonMenu : public QWidget
{
    Q_OBJECT
public:
    explicit PersonMenu(QWidget* parent = nullptr);

    void setPerson(const Person& person);

signals:
    void schemeRequested(woshou::Scheme scheme);
    void languageRequested(bool chinese);
    void keysRequested();
    void awayRequested();
    void signOutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpMenu();
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& name);
    void retranslate();
    void refreshChecks();

    Person m_person;
    Avatar* m_avatar;
    QToolButton* m_button;
    QMenu* m_menu;
    QAction* m_roleAction;
    QMenu* m_schemeMenu;
    QMenu* m_languageMenu;
    QList<QAction*> m_schemes;
    QAction* m_chinese;
    QAction* m_english;
    QAction* m_away;
    QAction* m_keys;
    QAction* m_signOut;
};

} // namespace woshou
