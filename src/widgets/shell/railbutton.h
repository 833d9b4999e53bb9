#pragma once

#include "domain/people/person.h"

#include <QToolButton>

namespace woshou {

/// A page in the rail: icon and word, when collapsed only the icon. The current one is bold with a bar at the left.
class RailButton : public QToolButton
{
    Q_OBJECT
public:
    /// @param number 1…9, of its key
    RailButton(Page page, int number, QWidget* parent);

    /// The action of the key map that opens the page at this place of the rail.
    static QByteArray keyOf(int number);
    Page page() const { return m_page; }
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    Page m_page;
    int m_number;
    bool m_collapsed = false;
};

} // namespace woshou
