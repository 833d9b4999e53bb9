#pragma once

#include "widgets/theme/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;
class QTimer;
class QVariantAnimation;

namespace woshou {

/// One line in the page's layout with at most one button; pushes content down and leaves by itself.
/// Hidden until the first showMessage().
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Good, Error };
    struct Words
    {
        QString head, text, action;
    };

    explicit Banner(QWidget* parent = nullptr);

    /// Bold head, plain rest. A positive milliseconds closes it after that time; 0 keeps it until dismiss().
    void showMessage(Kind kind, const QString& head, const QString& text = {}, const QString& actionText = {},
                     int milliseconds = 0);
    /// The same by what makes the words, which makes them anew when the language changes.
    void showMessage(Kind kind, std::function<Words()> words);
    /// Adds a button that closes the banner.
    void setClosable(bool closable);
    void dismiss();

signals:
    void actionTriggered();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void open();
    void restyle();
    void retranslate();

    void setWords(const Words& words);

    Kind m_kind = Kind::Info;
    Words m_words;
    std::function<Words()> m_maker; ///< of m_words; empty when they were given as they are
    QLabel* m_iconLabel;
    QLabel* m_textLabel;
    QPushButton* m_actionButton;
    QToolButton* m_closeButton;
    QTimer* m_timer;
    QVariantAnimation* m_opening;
};

} // namespace woshou
