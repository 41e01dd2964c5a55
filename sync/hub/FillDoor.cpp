#include "sync/hub/FillDoor.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/TicketCode.h"
#include "sync/hub/FillPage.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr char fillPath[] = "/fill";
constexpr qsizetype fillBytesMax = 60'000;

QString slipForm(const PageText &text, const QString &number)
{
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/fill\" autocomplete=\"off\"><p>%1</p>%2%3%4"
                          "<p class=\"soft\" id=\"where\">%5</p><button>%6</button></form>")
        .arg(text("fillWhat"), hiddenField("lang", languageTag(text.language())),
             pageField(text, {"number", "ticketNumber", 10, number, "class=\"code\" autocapitalize=\"characters\""}),
             pageField(text,
                       {"code",
                        "ticketCode",
                        40,
                        {},
                        "class=\"code\" autocapitalize=\"characters\" spellcheck=\"false\" "
                        "aria-describedby=\"where\""}),
             text("ticketWhere"), text("fillGo"));
}

QString hiddenItems(const QList<QString> &items)
{
    QString fields;
    for (const QString &item : items)
        fields += hiddenField("item", item);
    return fields;
}
} // namespace

bool FillDoor::serves(const Request &request)
{
    return request.path == fillPath && (request.method == "GET" || request.method == "POST");
}

FillDoor::Sheet FillDoor::sheetIn(const QByteArray &body)
{
    Sheet sheet{normalTicketNumber(formValue(body, "number")),
                formValue(body, "code"),
                {},
                formValue(body, "find").simplified(),
                fillAnswers(body)};
    for (const QString &item : formValues(body, "item")) {
        if (!sheet.items.contains(item) && sheet.items.size() < prefillItemsMax)
            sheet.items.append(item);
    }
    return sheet;
}

Result<PrefillReply> FillDoor::decided(const std::function<Result<Decision>(CommandContext &)> &decide)
{
    const CommandOutcome outcome = m_writer.submitInternal(decide).get();
    if (outcome.status == 200)
        return fromJson<PrefillReply>(outcome.body, Strictness::Tolerant);
    const auto body = readJson(outcome.body);
    return fail(body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected));
}

QString FillDoor::chooser(const Sheet &sheet, const PrefillReply &reply, const PageText &text)
{
    QList<FormItem> found;
    m_writer
        .submitInternal([&](CommandContext &context) -> Result<Decision> {
            found = prefillItems(context, reply.queue.value_or(QString()), sheet.query);
            return Decision{};
        })
        .get();
    for (const FormItem &chosen : reply.items) {
        found.removeIf([&](const FormItem &one) { return one.code == chosen.code; });
        found.prepend(chosen);
    }
    QString boxes;
    for (const FormItem &item : found) {
        const bool isChosen = std::any_of(reply.items.begin(), reply.items.end(),
                                          [&](const FormItem &one) { return one.code == item.code; });
        boxes += QStringLiteral("<label><input type=\"checkbox\" name=\"item\" value=\"%1\"%2>%3</label>")
                     .arg(item.code.toHtmlEscaped(), isChosen ? QStringLiteral(" checked") : QString(),
                          text.chinese(item.name));
    }
    return QStringLiteral("<form class=\"card\" method=\"post\" action=\"/fill\" autocomplete=\"off\">%1"
                          "<fieldset class=\"check\"><legend>%2</legend>%3</fieldset>"
                          "<button name=\"act\" value=\"form\">%4</button>%5"
                          "<button class=\"quiet\" name=\"act\" value=\"choose\">%6</button></form>")
        .arg(hiddenField("number", sheet.number) + hiddenField("code", sheet.code)
                 + hiddenField("lang", languageTag(text.language())),
             text("fillItems", {QString::number(prefillItemsMax)}), boxes, text("fillBegin"),
             pageField(text, {"find", "fillFind", 40, sheet.query, "", false}), text("fillSearch"));
}

QString FillDoor::answered(const Request &request, const PageText &text)
{
    const Sheet sheet = sheetIn(request.body);
    const auto told = [&](const QString &sentence) { return pageNotice(sentence) + slipForm(text, sheet.number); };
    if (request.body.size() > fillBytesMax || sheet.number.isEmpty() || sheet.code.isEmpty())
        return told(text("ticketWrong"));
    if (m_tries.isCrowded())
        return told(text("ticketNotNow"));
    const QString act = formValue(request.body, "act");
    const auto added = act.startsWith(QLatin1String("add:")) ? codeValue<ElementRole>(act.mid(4)) : std::nullopt;
    const bool saves = act == QLatin1String("save") || added;
    const QString asker = m_tries.askerOf(request);
    const PrefillSlip slip{{}, sheet.number, sheet.code};
    SavePrefill saving{slip, sheet.items, {}};
    for (auto answer = sheet.answers.begin(); answer != sheet.answers.end(); ++answer) {
        // What is left empty here may have an answer from before.
        if (!answer->isEmpty())
            saving.answers.append({answer.key(), *answer});
    }
    std::optional<PrefillReply> saved;
    if (saves) {
        const auto reply = decided([&](CommandContext &context) { return savePrefill(context, saving, asker); });
        if (!reply)
            return told(text("ticketNotNow"));
        saved = *reply;
    }
    const OpenPrefill opening{slip, sheet.items};
    const auto opened = decided([&](CommandContext &context) { return openPrefill(context, opening, asker); });
    if (!opened && opened.error().is(problem::InputRefused)) {
        const auto anew = decided([&](CommandContext &context) { return openPrefill(context, {slip, {}}, asker); });
        return pageNotice(text("fillApart")) + (anew ? chooser(sheet, *anew, text) : slipForm(text, sheet.number));
    }
    if (!opened)
        return told(text("ticketNotNow"));
    if (opened->outcome == PrefillOutcome::Waiting)
        return told(text("rateTries", {QString::number(opened->minutes.value_or(1))}));
    if (opened->outcome == PrefillOutcome::Wrong) {
        m_tries.countWrong();
        return told(text("ticketWrong"));
    }
    if (!opened->form || act == QLatin1String("choose"))
        return (act == QLatin1String("form") ? pageNotice(text("fillNone")) : QString())
            + chooser(sheet, *opened, text);

    const auto program = FormProgram::compile(*opened->form);
    if (!program)
        return told(text("ticketNotNow"));
    FormState state(*program, hallDate(m_writer.now()), m_writer.calendar().get());
    state.load(sheet.answers);
    if (added)
        state.addRow(*added);
    FillMarks marks{QSet<QString>(opened->filled.begin(), opened->filled.end()), {}};
    QString notice;
    if (saved) {
        marks.wrong = QSet<QString>(saved->wrong.begin(), saved->wrong.end());
        notice = pageNotice(text("fillSaved", {QString::number(saved->count)}), "good")
            + (marks.wrong.isEmpty() ? QString()
                                     : pageNotice(text("fillSomeWrong", {QString::number(marks.wrong.size())})));
    }
    QStringList names;
    QList<QString> codes;
    for (const FormItem &item : opened->items) {
        names.append(item.name);
        codes.append(item.code);
    }
    return notice
        + QStringLiteral("<form method=\"post\" action=\"/fill\" autocomplete=\"off\">%1<section><p>%2</p><p>%3</p>"
                         "<button class=\"quiet\" name=\"act\" value=\"choose\">%4</button></section>%5"
                         "<section><p class=\"soft\">%6</p><button name=\"act\" value=\"save\">%7</button></section>"
                         "</form>")
              .arg(hiddenField("number", sheet.number) + hiddenField("code", sheet.code)
                       + hiddenField("lang", languageTag(text.language())) + hiddenItems(codes),
                   text("fillFor"), text.chinese(names.join(QStringLiteral("、"))), text("fillOther"),
                   fillFields(state, marks, text), text("fillAbout"), text("fillSave"));
}

Reply FillDoor::handle(const Request &request, const QString &hall)
{
    const PageText text(pageLanguage(request));
    return webPage(request, text, hall,
                   {"fillTitle", request.method == "POST" ? answered(request, text) : slipForm(text, QString()), ""});
}

} // namespace ow
