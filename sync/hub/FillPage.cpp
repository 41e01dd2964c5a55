#include "sync/hub/FillPage.h"

#include "models/base/ProblemTypes.h"
#include "models/prefill/PrefillRules.h"
#include "sync/hub/PublicDoor.h"

#include <QUrlQuery>

namespace ow {

namespace {
constexpr int fillTextLong = 100;
constexpr qsizetype fillValueMax = 2000;

QString fillRole(const PageText &text, ElementRole role)
{
    return text(qPrintable(QStringLiteral("role.") + QLatin1String(codeText(role))));
}

QString fillOptions(const CodeList &list, const QString &value, const PageText &text)
{
    QString options = QStringLiteral("<option value=\"\">%1</option>").arg(text("fillChoose"));
    for (const CodeEntry &entry : list.entries)
        options +=
            QStringLiteral("<option value=\"%1\"%2%3>%4</option>")
                .arg(entry.code.toHtmlEscaped(), value == entry.code ? QStringLiteral(" selected") : QString(),
                     text.isEnglish() ? QStringLiteral(" lang=\"zh-CN\"") : QString(), entry.name.toHtmlEscaped());
    return options;
}

QString fillBoxes(const CodeList &list, const QString &name, const QString &value, const PageText &text)
{
    const QStringList ticked = value.split(QLatin1Char(','));
    QString boxes;
    for (const CodeEntry &entry : list.entries)
        boxes +=
            QStringLiteral("<label><input type=\"checkbox\" name=\"%1\" value=\"%2\"%3>%4</label>")
                .arg(name, entry.code.toHtmlEscaped(),
                     ticked.contains(entry.code) ? QStringLiteral(" checked") : QString(), text.chinese(entry.name));
    return boxes;
}

/// What the phone's own keyboard is to show.
QString fillKeyboard(ElementType type)
{
    switch (type) {
    case ElementType::Integer: return QStringLiteral("inputmode=\"numeric\"");
    case ElementType::Decimal:
    case ElementType::Money: return QStringLiteral("inputmode=\"decimal\"");
    case ElementType::Phone: return QStringLiteral("inputmode=\"tel\"");
    case ElementType::Date: return QStringLiteral("placeholder=\"2026-09-24\"");
    default: return {};
    }
}

class FillField {
public:
    FillField(const FormState &state, FormCell cell, const FillMarks &marks, const PageText &text)
        : m_state(state), m_cell(cell), m_question(state.question(cell)), m_marks(marks), m_text(text),
          m_key(state.key(cell)), m_name(QStringLiteral("a_") + m_key.toHtmlEscaped())
    {
    }

    QString html() const
    {
        const DataElement &element = m_question.element;
        const CodeList *list = m_state.form().codeList(element.codeList.value_or(QString()));
        if (element.type == ElementType::Codes && list)
            return QStringLiteral("<fieldset class=\"check\"><legend>%1</legend>%2</fieldset>%3")
                .arg(label(), fillBoxes(*list, m_name, m_state.answer(m_cell), m_text), after());
        return QStringLiteral("<label>%1%2</label>%3").arg(label(), editor(list), after());
    }

private:
    QString label() const
    {
        const DataElement &element = m_question.element;
        QString name = m_text.isEnglish() && !element.nameEn.isEmpty() ? element.nameEn.toHtmlEscaped()
                                                                       : m_text.chinese(element.name);
        if (m_question.scope() != TimeScope::Now)
            name += m_text(qPrintable(QStringLiteral("scope.") + QLatin1String(codeText(m_question.scope()))));
        if (element.unit)
            name += m_text("fillUnit", {*element.unit});
        return m_state.isRequired(m_cell) ? name + m_text("fillRequired") : name;
    }

    QString editor(const CodeList *list) const
    {
        const DataElement &element = m_question.element;
        const QString value = m_state.answer(m_cell);
        if (element.type == ElementType::Code && list)
            return select(fillOptions(*list, value, m_text));
        if (element.type == ElementType::YesNo) {
            QString options = QStringLiteral("<option value=\"\">%1</option>").arg(m_text("fillChoose"));
            for (const char *one : {"yes", "no"})
                options += QStringLiteral("<option value=\"%1\"%2>%3</option>")
                               .arg(QLatin1String(one),
                                    value == QLatin1String(one) ? QStringLiteral(" selected") : QString(), m_text(one));
            return select(options);
        }
        const int longest = std::min<int>(element.lengthMax.value_or(fillTextLong), fillValueMax);
        const QString common =
            QStringLiteral("name=\"%1\" maxlength=\"%2\"%3").arg(m_name, QString::number(longest), described());
        if (longest > fillTextLong)
            return QStringLiteral("<textarea rows=\"2\" %1>%2</textarea>").arg(common, value.toHtmlEscaped());
        return QStringLiteral("<input type=\"text\" %1 value=\"%2\" %3>")
            .arg(common, value.toHtmlEscaped(), fillKeyboard(element.type));
    }

    QString select(const QString &options) const
    {
        return QStringLiteral("<select name=\"%1\"%2>%3</select>").arg(m_name, described(), options);
    }

    bool isMarked() const { return m_marks.wrong.contains(m_key) || isFilled(); }
    bool isFilled() const { return m_marks.filled.contains(m_key) && m_state.answer(m_cell).isEmpty(); }
    QString described() const
    {
        return isMarked() ? QStringLiteral(" aria-describedby=\"w_%1\"").arg(m_key.toHtmlEscaped()) : QString();
    }

    QString after() const
    {
        if (!isMarked())
            return {};
        QString told = m_text("fillBefore");
        if (m_marks.wrong.contains(m_key)) {
            const Faults faults = m_state.faults(m_cell);
            told = m_text.isEnglish() || faults.isEmpty()
                ? m_text("fillWrong")
                : m_text("fillWrong") + faults.first().sentence().toHtmlEscaped();
        }
        return QStringLiteral("<p class=\"%1\" id=\"w_%2\">%3</p>")
            .arg(m_marks.wrong.contains(m_key) ? QStringLiteral("fault") : QStringLiteral("soft"),
                 m_key.toHtmlEscaped(), told);
    }

    const FormState &m_state;
    FormCell m_cell;
    const Question &m_question;
    const FillMarks &m_marks;
    const PageText &m_text;
    QString m_key;
    QString m_name;
};
} // namespace

QString fillFields(const FormState &state, const FillMarks &marks, const PageText &text)
{
    QString html;
    std::optional<std::pair<ElementRole, int>> group;
    const auto close = [&](std::optional<ElementRole> next) {
        if (!group)
            return;
        if (repeats(group->first) && group->first != next)
            html += QStringLiteral("<button class=\"quiet\" name=\"act\" value=\"add:%1\">%2</button>")
                        .arg(QLatin1String(codeText(group->first)), text("fillAdd", {fillRole(text, group->first)}));
        html += QStringLiteral("</section>");
    };
    for (const FormCell &cell : prefillCells(state)) {
        const ElementRole role = state.question(cell).role;
        if (group != std::pair(role, cell.row)) {
            close(role);
            html += QStringLiteral("<section><h2>%1%2</h2>")
                        .arg(fillRole(text, role), repeats(role) ? QString::number(cell.row + 1) : QString());
            if (repeats(role) && cell.row == 0)
                html += QStringLiteral("<input type=\"hidden\" name=\"r_%1\" value=\"%2\">")
                            .arg(QLatin1String(codeText(role)), state.rows(role).text().toHtmlEscaped());
            group = {role, cell.row};
        }
        html += FillField(state, cell, marks, text).html();
    }
    close({});
    return html;
}

Answers fillAnswers(const QByteArray &body)
{
    QUrlQuery form;
    form.setQuery(QString::fromUtf8(body).replace(QLatin1Char('+'), QStringLiteral("%20")));
    Answers answers;
    for (const auto &[name, value] : form.queryItems(QUrl::FullyDecoded)) {
        const QString key = name.mid(2);
        if (name.startsWith(QLatin1String("r_"))) {
            if (const auto role = codeValue<ElementRole>(key))
                answers.insert(RowList::key(*role), value.left(fillValueMax));
        } else if (name.startsWith(QLatin1String("a_"))) {
            // What may be ticked more than once comes once for each tick.
            const QString before = answers.value(key);
            answers.insert(key,
                           before.isEmpty() ? value.left(fillValueMax)
                                            : before + QLatin1Char(',') + value.left(fillTextLong));
        }
    }
    return answers;
}

} // namespace ow
