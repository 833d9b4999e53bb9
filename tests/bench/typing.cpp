#include "bench/typing.h"

namespace woshou {

using namespace Qt::StringLiterals;

QStringList typedTexts()
{
    static const QStringList chinese = {
        u"空调制冷约十分钟后外机停，改吹自然风"_s,
        u"空调开机跳闸，外机有焦味"_s,
        u"空调室内机漏水，滴到木地板上"_s,
        u"遥控器按了没反应，指示灯一直闪"_s,
        u"洗衣机脱水时机身晃动，哐哐响"_s,
        u"洗衣机不排水，显示E1"_s,
        u"滚筒门打不开，衣服取不出来"_s,
        u"热水器不出热水，水温忽冷忽热"_s,
        u"热水器打不着火，报E1"_s,
        u"冰箱冷藏室结冰，冷冻室正常"_s,
        u"冰箱门关不严，漏冷气"_s,
        u"打印机卡纸，取出后还是提示卡纸"_s,
        u"打印出来有黑条，换了硒鼓也一样"_s,
        u"路由器红灯，全家上不了网"_s,
        u"无线信号弱，卧室连不上"_s,
        u"电脑开机黑屏，风扇转但不显示"_s,
        u"电脑蓝屏，反复重启"_s,
        u"服务器RAID降级，业务停了"_s,
        u"KFR-35GW/N8 制热慢，风不热"_s,
        u"老人独居，热水器漏电保护跳闸"_s,
    };
    static const QStringList english = {
        u"air conditioner stops after ten minutes and blows warm air"_s,
        u"washer shakes when spinning"_s,
        u"printer paper jam will not clear"_s,
        u"router red light no internet"_s,
        u"server RAID degraded, business stopped"_s,
        u"laptop blue screen after update"_s,
    };
    QStringList texts;
    for (const QString& sentence : chinese) {
        for (qsizetype length = 1; length <= sentence.size(); ++length)
            texts.append(sentence.left(length));
    }
    for (const QString& sentence : english) {
        for (qsizetype length = 3; length <= sentence.size(); length += 2)
            texts.append(sentence.left(length));
    }
    return texts;
}

} // namespace woshou
