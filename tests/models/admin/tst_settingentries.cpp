#include "domain/admin/settingkind.h"
#include "domain/support/presets.h"
#include "models/admin/settingentriesmodel.h"

#include <QTest>

using namespace woshou;
using namespace Qt::StringLiterals;

/// What the administrator sees of a setting's entries.
class TestSettingEntries : public QObject
{
    Q_OBJECT

private slots:
    void everyPartCanBeRead();
};

// A list without columns would have rows that say nothing.
void TestSettingEntries::everyPartCanBeRead()
{
    const ReferenceData reference = shippedReference();
    for (const SettingKind* kind : SettingKind::all()) {
        for (const SettingPart& part : kind->parts(reference)) {
            SettingEntriesModel model;
            model.setPart(part, {});
            QVERIFY2(model.columnCount() > 0, qPrintable(kind->code() + u'.' + part.key));
            for (int column = 0; column < model.columnCount(); ++column) {
                const QString label = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                QVERIFY2(!label.isEmpty() && label != part.fields.at(column).key,
                         qPrintable(kind->code() + u'.' + part.key + u' ' + label));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSettingEntries)
#include "tst_settingentries.moc"
