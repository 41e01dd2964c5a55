#include "ui/supervisor/SheetImport.h"

#include "models/base/Files.h"
#include "models/publication/SheetCommands.h"
#include "sync/client/Eventually.h"
#include "ui/common/DataTable.h"
#include "ui/common/PaperRenderer.h"
#include "ui/common/Printer.h"
#include "ui/common/Sheet.h"
#include "ui/guide/WrappedRows.h"
#include "ui/supervisor/SheetLinesModel.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int previewWidth = 960;
constexpr int previewHeight = 380;

PaperSource passwordPaper(const QString &text, HallKind hallKind)
{
    return {SheetImport::tr("新用户初始口令"),
            QStringLiteral("<h2>%1</h2><p>%2</p><pre>%3</pre>")
                .arg(SheetImport::tr("新用户初始口令"), SheetImport::tr("请裁开分发给本人，首次登录后妥善保管。"),
                     text.toHtmlEscaped()),
            {},
            {},
            hallKind};
}
} // namespace

SheetImport::SheetImport(StationContext &context, QWidget &page)
    : QObject(&page), m_context(context), m_lines(new SheetLinesModel(this)), m_table(new DataTable),
      m_sheet(new SteeringReasonSheet(QStringLiteral("sheetPreview"), tr("表格会改动这些内容"), page)),
      m_passwords(new QLabel), m_passwordSheet(new Sheet(tr("新用户的初始口令，只显示这一次"), page))
{
    m_table->setObjectName(QStringLiteral("sheetPreviewLines"));
    m_table->setAccessibleName(tr("表格的内容"));
    m_table->setModel(m_lines);
    m_table->setColumnWidths({96, 300, -1});
    m_table->setMinimumSize(previewWidth, previewHeight);
    wrapRows(*m_table);
    m_sheet->fields()->addWidget(m_table);
    m_passwords->setObjectName(QStringLiteral("newPasswords"));
    m_passwords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_passwords->setTextFormat(Qt::PlainText);
    m_passwordSheet->setObjectName(QStringLiteral("passwordSheet"));
    m_passwordSheet->body()->addWidget(m_passwords);
    m_passwordSheet->acceptButton()->setText(tr("打印"));
    m_passwordSheet->rejectButton()->setText(tr("关闭"));
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, &SheetImport::take);
    connect(m_passwordSheet, &Sheet::accepted, this, [this] {
        const auto paper = renderPaper(passwordPaper(m_passwords->text(), m_context.hall.kind));
        m_passwords->clear();
        if (!paper) {
            emit refused(paper.error());
            return;
        }
        whenReady(m_context.printer.print(*paper), this, [this](const Result<QString> &printed) {
            if (!printed)
                emit refused(printed.error());
        });
    });
    connect(m_passwordSheet, &Sheet::rejected, m_passwords, &QLabel::clear);
}

void SheetImport::look(What what, const QByteArray &file)
{
    m_what = what;
    m_file = file;
    const auto looked = [this](const Result<SheetPreview> &preview) {
        if (preview)
            show(*preview);
        else
            emit refused(preview.error());
    };
    if (what == What::Items)
        whenReady(m_context.hub.send(CheckSheets{SheetFile::of(file)}), this, looked);
    else
        whenReady(m_context.hub.send(CheckStaff{SheetFile::of(file)}), this, looked);
}

void SheetImport::show(const SheetPreview &preview)
{
    m_preview = preview;
    m_lines->show(preview);
    m_table->setEmpty(Icon::Check, tr("没有变化"), tr("表格里的内容与现在的完全相同。"));
    const int fresh = preview.count(SheetNews::New);
    const int changed = preview.count(SheetNews::Changed);
    m_sheet->open(preview.faults.isEmpty()
                      ? tr("新增%1条，改动%2条，没有变化%3条。确认后才生效。")
                            .arg(fresh)
                            .arg(changed)
                            .arg(preview.count(SheetNews::Same))
                      : tr("有%1处错误，什么都不会导入；请在表格里改正后重新选择。").arg(preview.faults.size()),
                  tr("确认导入"));
    m_sheet->setComplete(preview.faults.isEmpty() && fresh + changed > 0);
}

void SheetImport::take(const QString &reason)
{
    if (m_what == What::Items)
        takeItems(reason);
    else
        takeStaff();
}

void SheetImport::takeItems(const QString &reason)
{
    whenReady(m_context.hub.send(ImportSheets{SheetFile::of(m_file), reason, m_preview.fingerprint}), this,
              [this](const Result<SheetPreview> &taken) {
                  if (taken)
                      emit done(tr("已导入：新增%1条，改动%2条")
                                    .arg(taken->count(SheetNews::New))
                                    .arg(taken->count(SheetNews::Changed)));
                  else
                      emit refused(taken.error());
              });
}

void SheetImport::takeStaff()
{
    ImportStaff command{SheetFile::of(m_file), {}, m_preview.fingerprint};
    for (const SheetLine &line : std::as_const(m_preview.lines)) {
        if (line.news == SheetNews::New)
            command.created.append(line.code);
    }
    whenReady(m_context.hub.send(command), this, [this](const Result<ImportStaff::Reply> &taken) {
        if (!taken) {
            emit refused(taken.error());
            return;
        }
        emit done(tr("人员已导入"));
        tellPasswords(taken->passwords);
    });
}

void SheetImport::tellPasswords(const QList<ImportStaff::NewPassword> &passwords)
{
    if (passwords.isEmpty())
        return;
    QStringList lines;
    for (const ImportStaff::NewPassword &one : passwords)
        lines.append(tr("%1　用户名 %2　口令 %3").arg(one.displayName, one.user, one.password));
    m_passwords->setText(lines.join(QLatin1Char('\n')));
    m_passwordSheet->open();
}

void SheetImport::fetch(What what, bool filled, const QString &path)
{
    if (what == What::Items)
        whenReady(m_context.hub.view<ItemSheetsView>(
                      QLatin1String(ItemSheetsView::name),
                      QUrlQuery({{QStringLiteral("filled"), filled ? QStringLiteral("1") : QStringLiteral("0")}})),
                  this, [this, path](const Result<Viewed<ItemSheetsView>> &viewed) {
                      if (viewed)
                          write(viewed->value.file.bytes(), path);
                      else
                          emit refused(viewed.error());
                  });
    else
        whenReady(m_context.hub.view<StaffSheetView>(QLatin1String(StaffSheetView::name)), this,
                  [this, path](const Result<Viewed<StaffSheetView>> &viewed) {
                      if (viewed)
                          write(viewed->value.file.bytes(), path);
                      else
                          emit refused(viewed.error());
                  });
}

void SheetImport::write(const QByteArray &file, const QString &path)
{
    if (const auto written = writePrivateFile(path, file); !written)
        emit refused(written.error());
    else
        emit done(tr("表格已存为%1").arg(path));
}

} // namespace ow

#include "moc_SheetImport.cpp"
