#pragma once

#include "domain/people/person.h"

#include <QString>

namespace woshou {

/// The word of a page under its icon in the rail, its icon and the first part of its object names ("intake").
QString pageTitle(Page page);
QString pageIcon(Page page);
QString pageCode(Page page);
/// All pages in the order of the rail.
const QList<Page>& allPages();

/// What a role is called on the screen.
QString roleTitle(Role role);
/// A person's name and note in the interface's language.
QString personName(const Person& person);
QString personNote(const Person& person);

} // namespace woshou
