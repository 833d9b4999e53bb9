#pragma once

#include "models/admin/printsheet.h"

#include <QDialog>
#include <QImage>

#include <functional>
#include <memory>

namespace woshou {

namespace Ui {
class PrintPreview;
}

/// What is to be printed, and what the reader may choose.
struct PrintJob
{
    QString title;
    QString fileName; ///< proposed for the PDF, without its extension
    bool mayWholePhone = false;
    std::function<PrintSheet(const PrintChoices&)> make;
};

/// The pages as they will be printed, with and without what only the house reads; then the printer or a PDF file.
/// Pages are laid out and painted elsewhere. Opens by open().
class PrintPreview : public QDialog
{
    Q_OBJECT
public:
    explicit PrintPreview(const PrintJob& job, QWidget* parent = nullptr);
    ~PrintPreview() override;

    /// Writes the PDF there and says how it went.
    void savePdf(const QString& path);

signals:
    void pagesShown();
    void pdfSaved(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpButtons();
    void paint();
    void showPages(const QList<QImage>& pages);
    void print();
    void askForFile();

    std::unique_ptr<Ui::PrintPreview> m_ui;
    PrintJob m_job;
    PrintSheet m_sheet;
    int m_generation = 0;
};

} // namespace woshou
