#pragma once

#include "models/admin/learnedwork.h"

#include <QWidget>

namespace woshou {

namespace Ui {
class LearnedView;
}

class TextRowsModel;

/// What was learned from the center's closed tickets beside the keyword rules, how good it is, and learning it anew
///
class LearnedView : public QWidget
{
    Q_OBJECT
public:
    explicit LearnedView(QWidget* parent = nullptr);
    ~LearnedView() override;

    /// Read when it is first seen.
    void setDesk(const SettingDesk& desk);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fill();

    std::unique_ptr<Ui::LearnedView> m_ui;
    SettingDesk m_desk;
    LearnedWork* m_work = nullptr;
    TextRowsModel* m_model;
};

} // namespace woshou
