#include "widgets/shell/shortcutsdialog.h"

#include "base/whenready.h"
#include "models/shell/keymap.h"
#include "models/shell/keymapmodel.h"
#include "shell/ui_shortcutsdialog.h"
#include "widgets/common/filejobs.h"
#include "widgets/shell/keycard.h"
#include "widgets/shell/shortcutdelegate.h"
#include "widgets/theme/woshoustyle.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyWidth = 160; ///< pixels at 100 %

} // namespace

ShortcutsDialog::ShortcutsDialog(const QStringList& pages, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
    , m_model(new KeyMapModel(this))
    , m_card(new KeyMapModel(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(Theme::instance()->px(680), Theme::instance()->px(620));
    m_model->setPages(pages);
    m_card->setPages(pages);
    setUpList();
    setUpEditor();
    setUpCard();
    choose("window.palette");
    m_ui->searchLineEdit->setFocus();
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::setUpList()
{
    setRole(m_ui->titleLabel, TextRole::Heading);
    m_ui->searchLineEdit->addAction(Theme::instance()->icon(u"search"_s), QLineEdit::LeadingPosition);
    m_ui->keysTreeView->setModel(m_model);
    m_ui->keysTreeView->setItemDelegate(new ShortcutDelegate(m_ui->keysTreeView));
    m_ui->keysTreeView->header()->setStretchLastSection(false);
    m_ui->keysTreeView->header()->setSectionResizeMode(KeyMapModel::TitleColumn, QHeaderView::Stretch);
    m_ui->keysTreeView->header()->setSectionResizeMode(KeyMapModel::KeyColumn, QHeaderView::Fixed);
    m_ui->keysTreeView->header()->resizeSection(KeyMapModel::KeyColumn, Theme::instance()->px(kKeyWidth));
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->setFilter(words);
        choose(m_model->action(1) && m_model->rowOf(m_id) < 0 ? m_model->action(1)->id : m_id);
        m_ui->keysTreeView->setVisible(m_model->rowCount() > 0);
        m_ui->emptyState->setVisible(m_model->rowCount() == 0);
    });
    m_ui->emptyState->setContent(u"search"_s, tr("No action of this name"), tr("A key can be searched for as well."));
    m_ui->emptyState->hide();
    connect(m_ui->searchLineEdit, &QLineEdit::returnPressed, m_ui->keysTreeView, qOverload<>(&QWidget::setFocus));
    connect(m_ui->keysTreeView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutsDialog::showChosen);
    connect(m_ui->keysTreeView, &QTreeView::activated, m_ui->keyField, qOverload<>(&QWidget::setFocus));
}

void ShortcutsDialog::setUpEditor()
{
    m_ui->editorCard->setGround(Token::Sunken);
    setRole(m_ui->actionLabel, TextRole::BaseBold);
    connect(m_ui->keyField, &KeyField::keyPressed, this, &ShortcutsDialog::propose);
    connect(m_ui->keyField, &KeyField::cancelled, m_ui->keysTreeView, qOverload<>(&QWidget::setFocus));
    connect(m_ui->swapPushButton, &QPushButton::clicked, this, &ShortcutsDialog::swap);
    connect(m_ui->resetPushButton, &QPushButton::clicked, this, [this] { propose(KeyMap::standardKey(m_id)); });
    connect(m_ui->resetAllPushButton, &QPushButton::clicked, this, [] { KeyMap::instance()->resetAll(); });
    connect(KeyMap::instance(), &KeyMap::changed, this, &ShortcutsDialog::settle);
}

void ShortcutsDialog::setUpCard()
{
    m_ui->printPushButton->setIcon(Theme::instance()->icon(u"print"_s, Token::Text1));
    m_ui->pdfPushButton->setIcon(Theme::instance()->icon(u"export"_s, Token::Text1));
    setKind(m_ui->closePushButton, u"primary large"_s);
    for (QPushButton* button : {m_ui->printPushButton, m_ui->pdfPushButton, m_ui->resetAllPushButton})
        setKind(button, u"large"_s);
    connect(m_ui->printPushButton, &QPushButton::clicked, this, &ShortcutsDialog::print);
    connect(m_ui->pdfPushButton, &QPushButton::clicked, this, &ShortcutsDialog::askForFile);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::accept);
}

const KeyAction* ShortcutsDialog::chosen() const
{
    return m_model->action(m_ui->keysTreeView->currentIndex().row());
}

void ShortcutsDialog::choose(const QByteArray& id)
{
    m_ui->keysTreeView->setCurrentIndex(m_model->index(m_model->rowOf(id), KeyMapModel::TitleColumn));
    m_ui->keysTreeView->scrollTo(m_ui->keysTreeView->currentIndex());
    showChosen();
}

void ShortcutsDialog::showChosen()
{
    const KeyAction* action = chosen();
    m_id = action ? action->id : QByteArray();
    m_wanted = {};
    const bool editable = action && !action->fixed;
    m_ui->actionLabel->setText(action ? m_model->title(*action) : QString());
    m_ui->keyField->setText(KeyMap::instance()->keyText(m_id));
    m_ui->keyField->setEnabled(editable);
    m_ui->resetPushButton->setEnabled(editable && KeyMap::instance()->isChanged(m_id));
    m_ui->swapPushButton->hide();
    m_ui->message->setMessage(FieldMessage::Kind::Hint,
                              editable ? tr("Click into the field and press the key. Delete: no key. Esc: leave it.")
                                       : tr("This key stays as it is."),
                              m_ui->keyField);
}

void ShortcutsDialog::propose(const QKeySequence& key)
{
    const KeyAction* action = keyAction(m_id);
    if (!action)
        return;
    m_wanted = key;
    m_ui->keyField->setKey(key);
    m_ui->swapPushButton->hide();
    if (!KeyMap::isUsable(action->room, key) && key != KeyMap::standardKey(m_id))
        return m_ui->message->setMessage(
            FieldMessage::Kind::Error,
            tr("%1 types, moves the cursor or edits; take another key, or add Ctrl or Alt.").arg(KeyMap::keyText(key)),
            m_ui->keyField);
    if (const KeyAction* holder = KeyMap::instance()->holder(m_id, key))
        return offerSwap(*holder);
    KeyMap::instance()->setKey(m_id, key);
}

void ShortcutsDialog::offerSwap(const KeyAction& holder)
{
    m_ui->message->setMessage(FieldMessage::Kind::Warning,
                              tr("%1 is taken: %2 (%3).")
                                  .arg(KeyMap::keyText(m_wanted),
                                       m_card->title(holder).isEmpty() ? keyActionTitle(holder) : m_card->title(holder),
                                       keyRoomTitle(holder.room)),
                              m_ui->keyField);
    m_ui->swapPushButton->show();
    m_ui->swapPushButton->setFocus(Qt::OtherFocusReason);
}

void ShortcutsDialog::swap()
{
    m_ui->keyField->setFocus(Qt::OtherFocusReason); // the button is about to go
    KeyMap::instance()->swapKey(m_id, m_wanted);
}

/// A key has changed: the row is as it is now.
void ShortcutsDialog::settle()
{
    const QByteArray id = m_id;
    if (m_model->rowOf(id) >= 0)
        choose(id);
    else
        showChosen();
    m_ui->resetAllPushButton->setEnabled(!KeyMap::instance()->changes().isEmpty());
}

void ShortcutsDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer] { paintKeyCard(*printer, *m_card); });
    dialog->open();
}

void ShortcutsDialog::askForFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save the key card"), folder, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("Woshou keys.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &ShortcutsDialog::saveCard);
    dialog->open();
}

void ShortcutsDialog::saveCard(const QString& path)
{
    whenReady(writeFile(path, keyCardPdf(*m_card)), this, [this, path](bool written) {
        if (!written)
            return m_ui->banner->showMessage(Banner::Kind::Error, tr("The card could not be saved."),
                                             tr("Choose another folder, or make room on the disk."));
        m_ui->banner->showMessage(Banner::Kind::Good, tr("The card is saved."), path, {}, 8000);
        emit cardSaved(path);
    });
}

} // namespace woshou
