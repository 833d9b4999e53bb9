#pragma once

#include "story/desk.h"

#include <functional>

namespace woshou {

/// One picture of the gallery: whose desk, and what is done there before it is taken.
struct Scene
{
    QString name;
    QString login; ///< empty: nobody has signed in
    std::function<void(Desk&)> prepare;
    QSize size{1440, 900};
};

void closeDialogs(Desk& desk);
/// To another page, with nothing open above it.
void go(Desk& desk, const char* rail);

/// Every page and dialog with its full, empty and failing states. The scenes of one login follow each other on one
/// desk; each finds what it needs by itself.
QList<Scene> galleryScenes();
/// Those of the customers' page.
QList<Scene> customerScenes();
/// Files of tickets, and what is printed.
QList<Scene> fileScenes();
/// Those of tickets that belong together.
QList<Scene> relationScenes();
/// What a person is told about promises.
QList<Scene> noticeScenes();
/// Those of the settings, which galleryScenes() holds as well.
QList<Scene> settingScenes();

} // namespace woshou
