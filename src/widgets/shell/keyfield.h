#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace woshou {

/// Takes the next key that is pressed in it. Tab walks on, Esc gives up, Delete means no key.
class KeyField : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyField(QWidget* parent = nullptr);

    void setKey(const QKeySequence& key);

signals:
    void keyPressed(const QKeySequence& key);
    void cancelled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace woshou
