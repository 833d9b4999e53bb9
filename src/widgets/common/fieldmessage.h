#pragma once

#include <QLabel>

namespace woshou {

/// The line under a field: what is wrong and what helps. Takes no room while empty.
class FieldMessage : public QLabel
{
    Q_OBJECT
public:
    enum class Kind { Hint, Missing, Warning, Error, Good };

    explicit FieldMessage(QWidget* parent = nullptr);

    /// Shows the sentence, announces it, and sets the mark of the field when one is given. Empty text clears both.
    void setMessage(Kind kind, const QString& sentence, QWidget* field = nullptr);
    void clearMessage(QWidget* field = nullptr);
    const QString& sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Kind m_kind = Kind::Hint;
    QString m_sentence;
};

} // namespace woshou
