#include "models/search/Polyphones.h"

#include "models/base/Text.h"

#include <QHash>

namespace ow {

namespace {

/// Character, readings, semicolon.
constexpr const char *polyphoneTable =
    "阿a,e;柏bai,bo;扒ba,pa;耙ba,pa;膀bang,pang;磅bang,pang;蚌bang,beng;剥bo,bao;薄bo,bao;堡bao,bu,pu;"
    "暴bao,pu;辟pi,bi;臂bi,bei;扁bian,pian;便bian,pian;泊bo,po;伯bo,bai;参can,shen,cen;藏cang,zang;"
    "曾ceng,zeng;差cha,chai,ci;查cha,zha;刹sha,cha;禅chan,shan;颤chan,zhan;长chang,zhang;朝chao,zhao;"
    "车che,ju;称cheng,chen;澄cheng,deng;乘cheng,sheng;盛sheng,cheng;匙chi,shi;重zhong,chong;"
    "臭chou,xiu;畜chu,xu;传chuan,zhuan;绰chuo,chao;伺si,ci;攒zan,cuan;大da,dai;单dan,shan,chan;"
    "弹dan,tan;石shi,dan;得de,dei;的de,di;地di,de;提ti,di;调diao,tiao;都du,dou;度du,duo;囤tun,dun;"
    "恶e,wu;番fan,pan;繁fan,po;佛fo,fu;否fou,pi;脯fu,pu;咖ka,ga;盖gai,ge;扛kang,gang;合he,ge;给gei,ji;"
    "谷gu,yu;柜gui,ju;龟gui,jun,qiu;巷xiang,hang;和he,huo,hu;核he,hu;红hong,gong;虹hong,jiang;"
    "还hai,huan;会hui,kuai;奇qi,ji;稽ji,qi;系xi,ji;期qi,ji;夹jia,ga;贾jia,gu;价jia,jie;见jian,xian;"
    "槛kan,jian;浅qian,jian;将jiang,qiang;降jiang,xiang;强qiang,jiang;角jiao,jue;校xiao,jiao;"
    "觉jue,jiao;嚼jiao,jue;缴jiao,zhuo;解jie,xie;劲jin,jing;颈jing,geng;圈quan,juan;句ju,gou;咀ju,zui;"
    "均jun,yun;卡ka,qia;咳ke,hai;溃kui,hui;落luo,la,lao;烙lao,luo;勒le,lei;乐le,yue,yao;棱leng,ling;"
    "俩liang,lia;了le,liao;六liu,lu;陆lu,liu;弄nong,long;露lu,lou;率lv,lu,shuai;络luo,lao;抹mo,ma;"
    "脉mai,mo;埋mai,man;蔓man,wan;氓mang,meng;没mei,mo;秘mi,bi;泌mi,bi;模mo,mu;牟mou,mu;万wan,mo;"
    "哪na,nei;那na,nei;娜na,nuo;呢ne,ni;尿niao,sui;疟nue,nve,yao;迫po,pai;胖pang,pan;刨pao,bao;"
    "炮pao,bao;屏ping,bing;冯feng,ping;朴pu,piao,po;瀑pu,bao;曝pu,bao;栖qi,xi;铅qian,yan;纤xian,qian;"
    "乾qian,gan;茄qie,jia;亲qin,qing;区qu,ou;仇chou,qiu;券quan,xuan;雀que,qiao;塞sai,se;色se,shai;"
    "厦sha,xia;折zhe,she;蛇she,yi;什shen,shi;省sheng,xing;识shi,zhi;似si,shi;食shi,si;氏shi,zhi;"
    "殖zhi,shi;熟shu,shou;属shu,zhu;术shu,zhu;数shu,shuo;说shuo,shui,yue;宿su,xiu;褪tui,tun;拓tuo,ta;"
    "尉wei,yu;遗yi,wei;吓xia,he;削xiao,xue;血xue,xie;行xing,hang,heng;咽yan,ye;殷yin,yan;钥yao,yue;"
    "叶ye,xie;艾ai,yi;吁yu,xu;员yuan,yun;约yue,yao;熨yun,yu;择ze,zhai;扎zha,za;轧zha,ya,ga;粘zhan,nian;"
    "着zhe,zhao,zhuo;著zhu,zhuo;椎zhui,chui;琢zhuo,zuo;仔zi,zai;综zong,zeng;幢zhuang,chuang;"
    "尺chi,che;丁ding,zheng;尾wei,yi;爪zhua,zhao;莞guan,wan;祭ji,zhai;翟zhai,di;覃qin,tan;洞dong,tong;"
    "浒hu,xu;涌yong,chong;渑mian,sheng;蔚wei,yu;圩wei,xu;泷long,shuang;埔pu,bu;侗dong,tong;"
    "犍qian,jian;荥ying,xing;枸gou,ju;盱xu,yu;台tai,yi;女nv,nu,ru;厕ce,si;拗ao,niu;筠jun,yun;邪xie,ye;"
    "陂bei,pi,po;隗wei,kui;褚chu,zhu;洗xi,xian;种zhong,chong;戏xi,hu;吾wu,yu;俞yu,shu;";

QHash<char32_t, QList<QByteArray>> readPolyphones()
{
    QHash<char32_t, QList<QByteArray>> readings;
    for (const QString &row : QString::fromUtf8(polyphoneTable).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const char32_t character = codePoints(row).first();
        const qsizetype units = QChar::requiresSurrogates(character) ? 2 : 1;
        readings.insert(character, row.mid(units).toLatin1().split(','));
    }
    return readings;
}

} // namespace

QList<QByteArray> otherReadings(char32_t character)
{
    static const QHash<char32_t, QList<QByteArray>> readings = readPolyphones();
    return readings.value(character);
}

} // namespace ow
