#pragma once

#include <QFrame>
#include <QList>
#include <QStringList>

class QAbstractButton;
class QButtonGroup;

namespace woshou {

/// One choice: what is stored, what is read, and an icon of the theme (may be empty).
struct ChoiceItem
{
    QString code;
    QString text;
    QString icon;
};

/// Shared part of Chips and Segments: buttons that stand for codes. One tab stop; arrows, Home and End move,
/// Space chooses. Without a choice value() is empty.
class ChoiceBar : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    void setItems(const QList<ChoiceItem>& items);
    const QList<ChoiceItem>& items() const { return m_items; }

    /// The chosen code; with several the first. Unknown and empty codes clear the choice. Setting emits only on change.
    QString value() const;
    void setValue(const QString& code);
    QStringList values() const;
    void setValues(const QStringList& codes);

    bool isMultiple() const { return m_multiple; }
    /// A small chip row is 24 high, for rows and cards.
    void setSmall(bool small);
    void setItemEnabled(const QString& code, bool enabled);

signals:
    void valueChanged(const QString& code);
    void valuesChanged(const QStringList& codes);

protected:
    ChoiceBar(const QString& kind, QWidget* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
    void setMultipleChoice(bool multiple);
    const QList<QAbstractButton*>& buttons() const { return m_buttons; }
    virtual void decorate(QAbstractButton* button, int index) const;

private:
    void addButton(const ChoiceItem& item);
    void report();
    void redecorate();
    void updateTabStop();
    void setTabStop(QAbstractButton* stop);
    void check(const QStringList& codes);
    bool moveFrom(QAbstractButton* button, int key);

    QString m_kind;
    QList<ChoiceItem> m_items;
    QList<QAbstractButton*> m_buttons;
    QStringList m_reported;
    QButtonGroup* m_group;
    bool m_multiple = false;
    bool m_small = false;
};

} // namespace woshou
