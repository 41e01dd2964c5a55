#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "ui/common/Badge.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/EmptyState.h"
#include "ui/common/HugeButton.h"
#include "ui/common/IconLabel.h"
#include "ui/common/KeyPad.h"
#include "ui/common/Notice.h"
#include "ui/common/NumberTile.h"
#include "ui/common/Sheet.h"
#include "ui/common/Theme.h"
#include "ui/common/Toast.h"
#include "ui/common/TopBar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>
#include <cmath>

using namespace ow;

namespace {
/// Everything there is, in one window of the smallest screen we promise; the picture is looked at by people.
class GalleryTestWindow : public QWidget {
public:
    explicit GalleryTestWindow(const Clock &clock)
    {
        setProperty("role", QStringLiteral("page"));
        setAttribute(Qt::WA_StyledBackground);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *bar = new TopBar(clock);
        bar->setRole(QStringLiteral("综合窗口"));
        bar->setWindow(QStringLiteral("3号窗口"));
        bar->setHall(QStringLiteral("滨江区政务服务中心"));
        bar->setUser(QStringLiteral("王晓梅"));
        bar->setMarks({QStringLiteral("演示"), QStringLiteral("模拟")});
        bar->setLink(TopBar::Link::Lost, clock.now());
        bar->actions()->addWidget(
            new QPushButton(QIcon(Icons::get(Icon::Lock, Theme::colour("onNight"), 18)), QStringLiteral("锁屏")));
        column->addWidget(bar);
        auto *offline = new Banner;
        column->addWidget(offline);
        offline->tell(Banner::Kind::Offline, QStringLiteral("与大厅服务失去联系。可以继续收件和填写草稿，叫号暂停。"),
                      clock.now(), QStringLiteral("重新连接"));
        auto *info = new Banner;
        column->addWidget(info);
        info->tell(Banner::Kind::Warn, QStringLiteral("今天 17:00 闭厅，还有 3 人等候。"));
        auto *columns = new QHBoxLayout;
        columns->setContentsMargins(16, 12, 16, 12);
        columns->setSpacing(12);
        column->addLayout(columns, 1);
        columns->addWidget(queueCard(), 3);
        columns->addWidget(controlsCard(), 3);
        columns->addWidget(padCard(), 2);
    }

private:
    Card *queueCard()
    {
        auto *card = new Card(QStringLiteral("等候"));
        card->head()->addWidget(new Badge(QStringLiteral("3 人"), Badge::Tone::Primary));
        auto *tiles = new QHBoxLayout;
        const std::pair<QString, NumberTile::Tone> rows[] = {{QStringLiteral("今日取号"), NumberTile::Tone::Primary},
                                                             {QStringLiteral("等候超时"), NumberTile::Tone::Bad},
                                                             {QStringLiteral("已办结"), NumberTile::Tone::Good}};
        for (const auto &[caption, tone] : rows) {
            auto *tile = new NumberTile(caption);
            tile->tell(QStringLiteral("128"), tone);
            tiles->addWidget(tile);
        }
        card->body()->addLayout(tiles);
        auto *model = new QStandardItemModel(0, 4, card);
        model->setHorizontalHeaderLabels(
            {QStringLiteral("号码"), QStringLiteral("业务"), QStringLiteral("等候"), QStringLiteral("状态")});
        for (const char *number : {"A001", "A002", "B1005"})
            model->appendRow({new QStandardItem(QLatin1String(number)),
                              new QStandardItem(QStringLiteral("综合受理（个体工商户变更与注销）")),
                              new QStandardItem(QStringLiteral("12分")), new QStandardItem(QStringLiteral("等候中"))});
        auto *table = new DataTable;
        table->setModel(model);
        table->setColumnWidths({0, -1, 0, 0});
        table->selectRow(1);
        card->body()->addWidget(table, 2);
        card->body()->addWidget(
            new EmptyState(Icon::People, QStringLiteral("现在没有人等候"), QStringLiteral("有人取号后会出现在这里")),
            1);
        return card;
    }
    Card *controlsCard()
    {
        auto *card = new Card(QStringLiteral("按钮与输入"));
        auto *buttons = new QHBoxLayout;
        for (const char *kind : {"primary", "secondary", "quiet", "danger"}) {
            auto *button = new QPushButton(QStringLiteral("下一位"));
            button->setProperty("kind", QLatin1String(kind));
            buttons->addWidget(button);
        }
        auto *off = new QPushButton(QStringLiteral("不可用"));
        off->setEnabled(false);
        buttons->addWidget(off);
        card->body()->addLayout(buttons);
        auto *fields = new QHBoxLayout;
        auto *edit = new QLineEdit(QStringLiteral("张三丰"));
        auto *wrong = new QLineEdit(QStringLiteral("33010819"));
        wrong->setProperty("tone", QStringLiteral("bad"));
        auto *choice = new QComboBox;
        choice->addItem(QStringLiteral("居民身份证"));
        fields->addWidget(edit);
        fields->addWidget(wrong);
        fields->addWidget(choice);
        card->body()->addLayout(fields);
        auto *ticks = new QHBoxLayout;
        auto *box = new QCheckBox(QStringLiteral("原件已核对"));
        box->setChecked(true);
        auto *radio = new QRadioButton(QStringLiteral("本人"));
        radio->setChecked(true);
        ticks->addWidget(box);
        ticks->addWidget(new QCheckBox(QStringLiteral("复印件")));
        ticks->addWidget(radio);
        ticks->addWidget(new QRadioButton(QStringLiteral("代办")));
        card->body()->addLayout(ticks);
        auto *badges = new QHBoxLayout;
        const QStringList words = {QStringLiteral("普通"), QStringLiteral("等候"),   QStringLiteral("容缺"),
                                   QStringLiteral("受理"), QStringLiteral("将到期"), QStringLiteral("超期"),
                                   QStringLiteral("演示")};
        for (int i = 0; i < words.size(); ++i)
            badges->addWidget(new Badge(words.at(i), Badge::Tone(i)));
        badges->addStretch();
        card->body()->addLayout(badges);
        auto *notice = new Notice;
        card->body()->addWidget(notice);
        notice->explain(Problem(problem::InputRefused, {},
                                {{QStringLiteral("姓名"), &problem::FieldMissing, {}},
                                 {QStringLiteral("公民身份号码"), &problem::IdentityCheckDigit, {}}}));
        auto *tabs = new QTabWidget;
        auto *icons = new QWidget;
        auto *grid = new QGridLayout(icons);
        const int count = QMetaEnum::fromType<Icon>().keyCount();
        for (int i = 0; i < count; ++i)
            grid->addWidget(new IconLabel(Icon(i), 1.6), i / 13, i % 13);
        tabs->addTab(icons, QStringLiteral("图标"));
        tabs->addTab(new QWidget, QStringLiteral("材料"));
        card->body()->addWidget(tabs);
        card->body()->addStretch();
        return card;
    }
    Card *padCard()
    {
        auto *card = new Card(QStringLiteral("触屏"));
        card->body()->addWidget(new HugeButton(Icon::Ticket, QStringLiteral("综合受理"),
                                               QStringLiteral("前面等候 3 人"), HugeButton::Tone::Primary));
        card->body()->addWidget(new HugeButton(Icon::Elder, QStringLiteral("长者优先"), QStringLiteral("60 周岁以上")));
        card->body()->addWidget(new KeyPad(KeyPad::Mode::Identity, 18));
        card->body()->addStretch();
        return card;
    }
};

/// Between the commonest colour, the ground, and the colour farthest from it, the strokes.
double galleryTestContrast(const QImage &part)
{
    const auto luminance = [](QRgb rgb) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(qRed(rgb) / 255.0) + 0.7152 * linear(qGreen(rgb) / 255.0)
            + 0.0722 * linear(qBlue(rgb) / 255.0);
    };
    QHash<QRgb, int> counts;
    for (int y = 0; y < part.height(); ++y) {
        for (int x = 0; x < part.width(); ++x)
            ++counts[part.pixel(x, y)];
    }
    QRgb ground = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(ground))
            ground = it.key();
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const double a = luminance(it.key()) + 0.05;
        const double b = luminance(ground) + 0.05;
        best = std::max({best, a / b, b / a});
    }
    return best;
}

void galleryTestSave(QWidget &window, const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../gallery");
    QDir().mkpath(folder);
    const QString path = folder + QLatin1Char('/') + name + QStringLiteral(".png");
    QVERIFY(window.grab().save(path));
}
} // namespace

class tst_Gallery : public QObject {
    Q_OBJECT
private slots:
    void deskFitsTheSmallestScreen()
    {
        FixedClock clock(hallInstant({2026, 9, 24}, {8, 25}));
        GalleryTestWindow window(clock);
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, ow::testing::patienceMs));
        QCOMPARE(window.size(), QSize(1366, 768));
        galleryTestSave(window, QStringLiteral("desk"));
        // Every text stands out from the ground it was painted on: the sheet's cascade can undo what the palette promises.
        const QImage picture = window.grab().toImage();
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                QVERIFY2(galleryTestContrast(picture.copy(QRect(label->mapTo(&window, QPoint()), label->size())))
                             >= 4.4,
                         qPrintable(label->text()));
        }
        // No line of text is cut off.
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() && !label->wordWrap())
                QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        }
        auto *sheet = new Sheet(QStringLiteral("把 A002 记为过号？"), window);
        sheet->setMessage(QStringLiteral("已呼叫 3 次。过号后，来人可到导服台恢复排队。"));
        auto *reason = new QLineEdit;
        reason->setPlaceholderText(QStringLiteral("备注（可不填）"));
        sheet->body()->addWidget(reason);
        sheet->acceptButton()->setText(QStringLiteral("记为过号"));
        sheet->open();
        Toast::pop(window, QStringLiteral("A001 已办结"), Toast::Tone::Good);
        QCoreApplication::processEvents();
        galleryTestSave(window, QStringLiteral("sheet"));
    }
    void kiosk()
    {
        QWidget window;
        window.setProperty("role", QStringLiteral("page"));
        window.setAttribute(Qt::WA_StyledBackground);
        Theme::apply(window, Density::Kiosk);
        auto *column = new QVBoxLayout(&window);
        auto *title = new QLabel(QStringLiteral("您好，请选择要办的业务"));
        title->setProperty("kind", QStringLiteral("title"));
        column->addWidget(title);
        column->addWidget(new HugeButton(Icon::Ticket, QStringLiteral("综合受理"),
                                         QStringLiteral("前面等候 3 人，约 12 分钟"), HugeButton::Tone::Primary));
        column->addWidget(new HugeButton(Icon::Delivery, QStringLiteral("领取结果"), QStringLiteral("前面没有人")));
        auto *closed = new HugeButton(Icon::CardReader, QStringLiteral("社会保险"),
                                      QStringLiteral("现在不取号，服务时间 9:00–17:00"));
        closed->setEnabled(false);
        column->addWidget(closed);
        auto *notice = new Notice;
        column->addWidget(notice);
        notice->explain(Problem(problem::TicketLimit, {{QStringLiteral("count"), QStringLiteral("2")}}));
        auto *pad = new KeyPad(KeyPad::Mode::Number, 11);
        column->addWidget(pad);
        window.resize(1024, 1000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, ow::testing::patienceMs));
        for (const QPushButton *button : window.findChildren<QPushButton *>())
            QVERIFY2(button->height() >= 60 && button->width() >= 60, qPrintable(button->objectName()));
        galleryTestSave(window, QStringLiteral("kiosk"));
    }
};

OW_TEST(tst_Gallery)
#include "tst_Gallery.moc"
