#pragma once

#include "domain/tickets/codes.h"

#include <QFrame>

#include <memory>

class QAbstractButton;
class QButtonGroup;

namespace woshou {

namespace Ui {
class OverrideBar;
}

/// Asks why somebody else than the system's first choice should go: the center's reasons with keys 1 to 5,
/// or words of one's own with key 6.
class OverrideBar : public QFrame
{
    Q_OBJECT
public:
    explicit OverrideBar(QWidget* parent = nullptr);
    ~OverrideBar() override;

    /// The first five get keys; words of one's own stand for the rest.
    void setReasons(const QList<CodeName>& reasons);
    /// In the words that are shown.
    QString reason() const;
    void clear();
    /// Says that a reason is needed and goes to the first one.
    void demand();
    /// What a digit key does: 1…5 a reason, 6 the field.
    void pressDigit(int digit);

signals:
    void reasonChanged();
    /// Chosen by chip, or written and finished with Enter: a send that waited for it may go on.
    void reasonGiven();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addReason(int number);
    void retranslate();
    void choose(QAbstractButton* button);
    void takeOther(const QString& text);

    std::unique_ptr<Ui::OverrideBar> m_ui;
    QButtonGroup* m_group;
    QList<CodeName> m_reasons; ///< those with a key
};

} // namespace woshou
