#pragma once

#include <QHash>
#include <QMap>
#include <QObject>

class QWidget;

namespace woshou {

/// The fields of a form by the names of what they hold. A check box is "1" or "0", a choice its code, several choices
/// their codes one after the other, a combo box its data or, where one may type, its text.
class FieldSet : public QObject
{
    Q_OBJECT
public:
    using Values = QMap<QString, QString>;

    using QObject::QObject;

    void add(const QString& name, QWidget* widget);
    QWidget* widget(const QString& name) const { return m_widgets.value(name); }
    Values values() const;
    QString value(const QString& name) const;
    void setValues(const Values& values);
    void setValue(const QString& name, const QString& value);

    /// A value as a person reads it in its field.
    QString text(const QString& name, const QString& value) const;

    /// Takes over what somebody else saved meanwhile in fields that were not touched here since `base`; the names of
    /// those that both changed.
    QStringList merge(const Values& base, const Values& theirs);

private:
    QHash<QString, QWidget*> m_widgets;
};

} // namespace woshou
