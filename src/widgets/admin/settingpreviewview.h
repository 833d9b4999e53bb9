#pragma once

#include "services/admin/settingservice.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace woshou {

namespace Ui {
class SettingPreviewView;
}

class TextRowsModel;

/// What would change about open tickets if what is typed took effect now.
class SettingPreviewView : public QWidget
{
    Q_OBJECT
public:
    explicit SettingPreviewView(QWidget* parent = nullptr);
    ~SettingPreviewView() override;

    void setPreview(const SettingPreview& preview);
    /// Nothing was asked, or something else was typed since.
    void clear();

signals:
    void previewRequested();
    void ticketRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    std::unique_ptr<Ui::SettingPreviewView> m_ui;
    TextRowsModel* m_model;
    std::optional<SettingPreview> m_preview;
};

} // namespace woshou
