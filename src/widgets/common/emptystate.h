#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace woshou {

/// What an empty page says: icon, what would be here, and the first step as a button.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// An empty actionText leaves the button out.
    void setContent(const QString& icon, const QString& title, const QString& sentence, const QString& actionText = {});

signals:
    void actionTriggered();

private:
    void restyle();

    QString m_icon;
    QLabel* m_iconLabel;
    QLabel* m_titleLabel;
    QLabel* m_sentenceLabel;
    QPushButton* m_actionButton;
};

} // namespace woshou
