#include "widgets/dispatch/overridebar.h"

#include "dispatch/ui_overridebar.h"
#include "models/admin/language.h"
#include "widgets/common/flowlayout.h"
#include "widgets/theme/painters.h"
#include "widgets/theme/woshoustyle.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kReasonKeys = 5;

} // namespace

OverrideBar::OverrideBar(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::OverrideBar>())
    , m_group(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    auto* flow = new FlowLayout(m_ui->reasonsWidget, 8);
    flow->setContentsMargins(3, 3, 3, 3); // room for the focus ring
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_group, &QButtonGroup::buttonClicked, this, &OverrideBar::choose);
    connect(m_ui->otherLineEdit, &QLineEdit::textEdited, this, &OverrideBar::takeOther);
    connect(m_ui->otherLineEdit, &QLineEdit::returnPressed, this, [this] {
        if (!reason().isEmpty())
            emit reasonGiven();
    });
}

OverrideBar::~OverrideBar() = default;

void OverrideBar::setReasons(const QList<CodeName>& reasons)
{
    qDeleteAll(m_group->buttons());
    m_reasons = reasons.first(qMin(kReasonKeys, reasons.size()));
    for (int number = 1; number <= int(m_reasons.size()); ++number)
        addReason(number);
    retranslate();
}

void OverrideBar::retranslate()
{
    for (QAbstractButton* button : m_group->buttons()) {
        const QString name = m_reasons.at(m_group->id(button) - 1).name(uiChinese());
        button->setText(QString(name).replace(u'&', u"&&"_s));
    }
}

void OverrideBar::addReason(int number)
{
    auto* button = new QPushButton(m_ui->reasonsWidget);
    button->setObjectName(u"reason%1PushButton"_s.arg(number));
    button->setCheckable(true);
    button->setAutoDefault(false);
    setKind(button, u"chip"_s);
    setKeyCap(button, QString::number(number));
    m_group->addButton(button, number);
    m_ui->reasonsWidget->layout()->addWidget(button);
}

QString OverrideBar::reason() const
{
    if (m_group->checkedButton())
        return m_reasons.at(m_group->checkedId() - 1).name(uiChinese());
    return m_ui->otherLineEdit->text().simplified();
}

void OverrideBar::clear()
{
    takeOther({});
    m_ui->otherLineEdit->clear();
}

void OverrideBar::demand()
{
    m_ui->fieldMessage->setMessage(FieldMessage::Kind::Error, tr("Choose a reason with 1–5, or write one"),
                                   m_ui->otherLineEdit);
    if (QAbstractButton* first = m_group->button(1))
        first->setFocus(Qt::OtherFocusReason);
    else
        m_ui->otherLineEdit->setFocus(Qt::OtherFocusReason);
}

void OverrideBar::pressDigit(int digit)
{
    if (QAbstractButton* button = m_group->button(digit)) {
        button->setChecked(true);
        choose(button);
    } else if (digit > kReasonKeys) {
        m_ui->otherLineEdit->setFocus(Qt::ShortcutFocusReason);
    }
}

void OverrideBar::choose(QAbstractButton* button)
{
    if (!button->isChecked())
        return;
    m_ui->otherLineEdit->clear();
    m_ui->fieldMessage->clearMessage(m_ui->otherLineEdit);
    emit reasonChanged();
    emit reasonGiven();
}

// Words of one's own take the place of a chosen chip.
void OverrideBar::takeOther(const QString& text)
{
    if (QAbstractButton* checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
    if (!text.isEmpty() || reason().isEmpty())
        m_ui->fieldMessage->clearMessage(m_ui->otherLineEdit);
    emit reasonChanged();
}

void OverrideBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QFrame::changeEvent(event);
}

void OverrideBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme* theme = Theme::instance();
    painter.fillRect(rect(), theme->color(Token::Sunken));
    fillHorizontalLine(&painter, 0, 0, width(), theme->color(Token::Line));
}

} // namespace woshou
