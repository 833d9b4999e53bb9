#include "widgets/shell/printpreview.h"

#include "base/inpool.h"
#include "base/whenready.h"
#include "shell/ui_printpreview.h"
#include "widgets/common/sheetpaint.h"
#include "widgets/theme/woshoustyle.h"

#include <QEvent>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageWidth = 560; ///< pixels at 100 %
constexpr int kMostPages = 20;  ///< that are shown; all are printed
constexpr int kGap = 12;

bool write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

PrintPreview::PrintPreview(const PrintJob& job, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PrintPreview>())
    , m_job(job)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const Theme* theme = Theme::instance();
    resize(theme->px(kPageWidth + 64), theme->px(700));
    setWindowTitle(tr("Print · %1").arg(job.title));
    m_ui->pagesLayout->setSpacing(theme->px(kGap));
    m_ui->pagesLayout->setContentsMargins(theme->px(kGap), theme->px(kGap), theme->px(kGap), theme->px(kGap));
    m_ui->phoneCheckBox->setVisible(job.mayWholePhone);
    m_ui->banner->setClosable(true);
    setUpButtons();
    paint();
    m_ui->printPushButton->setFocus();
}

PrintPreview::~PrintPreview() = default;

void PrintPreview::setUpButtons()
{
    setKind(m_ui->printPushButton, u"primary large"_s);
    setKind(m_ui->pdfPushButton, u"large"_s);
    setKind(m_ui->closePushButton, u"large"_s);
    connect(m_ui->internalCheckBox, &QCheckBox::toggled, this, &PrintPreview::paint);
    connect(m_ui->phoneCheckBox, &QCheckBox::toggled, this, &PrintPreview::paint);
    connect(m_ui->printPushButton, &QPushButton::clicked, this, &PrintPreview::print);
    connect(m_ui->pdfPushButton, &QPushButton::clicked, this, &PrintPreview::askForFile);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::reject);
}

void PrintPreview::paint()
{
    m_sheet = m_job.make({m_ui->internalCheckBox->isChecked(), m_ui->phoneCheckBox->isChecked()});
    const qreal ratio = devicePixelRatioF();
    const int width = qRound(Theme::instance()->px(kPageWidth) * ratio);
    m_ui->loadingLine->setBusy(true);
    const auto pages = inPool<QList<QImage>>(
        [sheet = m_sheet, letters = sheetFont(), width] { return sheetPages(sheet, letters, width, kMostPages); });
    whenReady(pages, this, [this, ratio, generation = ++m_generation](QList<QImage> pictures) {
        if (generation != m_generation)
            return;
        m_ui->loadingLine->setBusy(false);
        for (QImage& picture : pictures)
            picture.setDevicePixelRatio(ratio);
        showPages(pictures);
    });
}

void PrintPreview::showPages(const QList<QImage>& pages)
{
    qDeleteAll(m_ui->pagesWidget->findChildren<QLabel*>());
    for (qsizetype at = 0; at < pages.size(); ++at) {
        auto* page = new QLabel;
        page->setPixmap(QPixmap::fromImage(pages.at(at)));
        page->setAccessibleName(tr("Page %1").arg(at + 1));
        page->setAlignment(Qt::AlignHCenter);
        m_ui->pagesLayout->addWidget(page);
    }
    emit pagesShown();
}

void PrintPreview::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_job.fileName);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        const auto done = inPool<bool>([printer, sheet = m_sheet, letters = sheetFont()] {
            paintSheet(*printer, sheet, letters);
            return printer->printerState() != QPrinter::Error;
        });
        whenReady(done, this, [this](bool printed) {
            if (printed)
                accept();
            else
                m_ui->banner->showMessage(Banner::Kind::Error, tr("The printer did not take it."),
                                          tr("Look at the printer and try again, or save it as a PDF file."));
        });
    });
    dialog->open();
}

void PrintPreview::askForFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), folder, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_job.fileName + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PrintPreview::savePdf);
    dialog->open();
}

void PrintPreview::savePdf(const QString& path)
{
    const auto done =
        inPool<bool>([path, sheet = m_sheet, letters = sheetFont()] { return write(path, sheetPdf(sheet, letters)); });
    whenReady(done, this, [this, path](bool written) {
        if (!written)
            return m_ui->banner->showMessage(Banner::Kind::Error, tr("The file could not be saved."),
                                             tr("Choose another folder, or make room on the disk."));
        m_ui->banner->showMessage(Banner::Kind::Good, tr("Saved."), path, {}, 8000);
        emit pdfSaved(path);
    });
}

void PrintPreview::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    paint();
}

} // namespace woshou
