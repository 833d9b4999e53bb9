#pragma once

#include "models/admin/settingwork.h"

#include <QWidget>

#include <memory>

namespace woshou {

namespace Ui {
class SettingsPage;
}

class Center;

/// What the administrator keeps in the window: the settings at the left; entries, history and preview of the
/// chosen one at the right; below, from when and why what is typed takes effect.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(Center* center, QWidget* parent = nullptr);
    /// Without a center; other desks' versions come by refresh().
    explicit SettingsPage(const SettingDesk& desk, QWidget* parent = nullptr);
    ~SettingsPage() override;

    void choose(const QString& kind);
    /// There may be new versions.
    void refresh();
    /// Takes a file over as if it had been typed.
    void importFile(const QString& path);
    void exportFile(const QString& path);

signals:
    void ticketRequested(woshou::TicketId id);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpKinds();
    void setUpViews();
    void setUpFoot();
    void setUpFiles();
    void connectWork(SettingWork* work);
    void retranslate();
    void fillEffectBox();
    void fillKinds();

    void showWork();
    void showHistory();
    void showState();
    void showOvertaken();
    void showError(const Error& error);
    void showProblem(const SettingProblem& problem);

    bool isSound();
    void save();
    void preview();
    void tryOut();
    void showMatches();
    void showLook();
    void askForImport();
    void askForExport();

    std::unique_ptr<Ui::SettingsPage> m_ui;
    SettingDesk m_desk;
    QList<SettingWork*> m_works;
    SettingWork* m_work = nullptr;                                    ///< the chosen one
    enum class Offer { None, Compare, Reload } m_offer = Offer::None; ///< what the banner's button does
    bool m_stale = false;
};

} // namespace woshou
