#pragma once

#include "domain/people/person.h"

#include <QAbstractButton>

namespace woshou {

/// One of the demonstration's people to sign in as: avatar, name, role, what they do first, and the key.
class PersonButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// @param number 1…9, the key shown at the right.
    PersonButton(const Person& person, int number, QWidget* parent);

    const Person& person() const { return m_person; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void paintWords(QPainter& painter, const QRect& rect) const;

    Person m_person;
    int m_number;
};

} // namespace woshou
