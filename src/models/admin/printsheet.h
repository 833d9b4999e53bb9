#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace woshou {

/// What a printed sheet says, without how it looks. All of it is plain text, whatever it looks like.
struct PrintSheet
{
    struct Section
    {
        QString title;
        QList<std::pair<QString, QString>> facts; ///< name and value
        /// Lines of a table of as many columns as `heads`; a head may be empty.
        QList<QString> heads;
        QList<QList<QString>> rows;
        bool isEmpty() const { return facts.isEmpty() && rows.isEmpty(); }
        /// Not when there is nothing to say.
        void add(const QString& name, const QString& value)
        {
            if (!value.trimmed().isEmpty())
                facts.append({name, value});
        }
    };

    QString center; ///< at the head of every page
    QString mark;   ///< what it is: a number or a name; at the head of every page
    QString title, subtitle;
    QList<Section> sections; ///< empty ones are left out
    QString foot;            ///< who printed it and when; at the foot of every page
};

/// What the reader chose to be on it.
struct PrintChoices
{
    bool internal = false;   ///< what only the house reads
    bool wholePhone = false; ///< else it is masked
};

} // namespace woshou
