#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace woshou {

/// A file of the checkout: its path from the root, with slashes, and what stands in it.
struct HouseFile
{
    QString path;
    QString text;
};

/// A rule of docs/development.md that a machine can see. Each finding reads "path:line: what is wrong: the line".
struct HouseRule
{
    const char* name;
    QStringList (*check)(const HouseFile& file);
};

const QList<HouseRule>& houseRules();

/// The files under src and forms of a checkout.
QList<HouseFile> readHouse(const QString& root);

/// Forms whose class does not stand at the same place under src/widgets.
QStringList formsWithoutClass(const QList<HouseFile>& files);

} // namespace woshou
