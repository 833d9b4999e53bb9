#include "widgets/tickets/devicehistoryview.h"

#include "models/admin/centertime.h"
#include "models/admin/language.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

namespace woshou {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
enum Column { DateColumn, NumberColumn, TitleColumn, CauseColumn, EngineerColumn, StateColumn, ColumnCount };

} // namespace

DeviceHistoryView::DeviceHistoryView(QWidget* parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
{
    setModel(m_model);
    setFrameShape(NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(CauseColumn, QHeaderView::Stretch);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        emit ticketActivated(TicketId(index.siblingAtColumn(0).data(kIdRole).toLongLong()));
    });
    retranslate();
}

void DeviceHistoryView::setDetails(const TicketDetails& details, const ReferenceData& reference)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const PastTicket& past : details.deviceHistory) {
        const QStringList cells = {centerTime(past.createdAt).toString(u"yyyy-MM-dd"_s),
                                   past.number,
                                   past.title,
                                   past.cause,
                                   staffName(past.engineerName, past.engineerNameEn),
                                   reference.lifeCycle.state(past.state).name(uiChinese())};
        QList<QStandardItem*> row;
        for (const QString& cell : cells) {
            row.append(new QStandardItem(cell));
            row.last()->setToolTip(cell);
        }
        row.first()->setData(past.id.value(), kIdRole);
        m_model->appendRow(row);
    }
}

void DeviceHistoryView::retranslate()
{
    m_model->setHorizontalHeaderLabels(
        {tr("Date"), tr("Number"), tr("Problem"), tr("Cause"), tr("Engineer"), tr("State")});
}

void DeviceHistoryView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace woshou
