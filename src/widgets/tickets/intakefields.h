#pragma once

#include "widgets/common/tag.h"

#include <QLabel>
#include <QLineEdit>

namespace woshou {

/// Label of a field: right aligned, as high as one control, with a star before what is required.
class IntakeLabel : public QLabel
{
    Q_OBJECT
    Q_PROPERTY(bool required READ isRequired WRITE setRequired)
public:
    explicit IntakeLabel(QWidget* parent = nullptr);

    bool isRequired() const { return m_required; }
    void setRequired(bool required);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int starRoom() const;

    bool m_required = false;
};

/// Line edit that carries a tag at its right end ("218 alike", "in warranty"). The tag takes no focus.
class IntakeLineEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit IntakeLineEdit(QWidget* parent = nullptr);

    /// An empty text takes the tag away.
    void setTag(const TagContent& content);
    QString tagText() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Tag* m_tag;
};

/// A hair line between two parts of a form.
class IntakeRule : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeRule(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace woshou
