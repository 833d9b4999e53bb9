// Plays the day in the life on demonstration data of its own and leaves pictures and a transcript.
#include "services/admin/setup.h"
#include "story/day.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace woshou;
using namespace Qt::StringLiterals;

class Tour : public QObject
{
    Q_OBJECT
public:
    explicit Tour(QString folder)
        : m_folder(std::move(folder))
    {
    }

private slots:
    void dayInTheLife();

private:
    QString m_folder;
};

void Tour::dayInTheLife()
{
    QTemporaryDir data;
    DayCenter center;
    center.url = AppOptions::demoUrl(data.path());
    ConnectionSettings settings;
    settings.path = center.url.path;
    {
        const auto connection = Connection::open(settings);
        QVERIFY(connection);
        QVERIFY(setUpCenter(**connection, {}));
        QVERIFY(makeItAfternoon(**connection));
    }
    Transcript transcript(m_folder);
    Day(center, transcript).play();
    QVERIFY2(transcript.save(), "the folder can be written");
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(u"out"_s, u"Folder for pictures and transcript."_s, u"folder"_s, u"tour"_s);
    parser.addOption(out);
    parser.addHelpOption();
    parser.process(application);
    Tour tour(parser.value(out));
    return QTest::qExec(&tour, {application.arguments().first()});
}

#include "tour.moc"
