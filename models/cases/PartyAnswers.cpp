#include "models/cases/PartyAnswers.h"

#include <algorithm>

namespace ow {

namespace {

using Parties = QList<ApplicationParty>;

bool hasRow(const ApplicationParty &party)
{
    return repeats(party.part) && party.presence == Presence::Here && party.person;
}

/// Rows of one part as they stand in a body, changed there.
class BodyRows {
public:
    BodyRows(DraftBody &body, ElementRole part) : m_body(body), m_part(part)
    {
        for (const DraftBody::Entry &entry : std::as_const(body.answers)) {
            if (entry.key == RowList::key(part))
                m_listed = RowList::parse(entry.value);
        }
        if (m_listed) {
            m_list = *m_listed;
            return;
        }
        // Rows nobody listed are there because they have answers.
        QList<int> rows;
        for (const DraftBody::Entry &entry : std::as_const(body.answers)) {
            const auto key = QuestionKey::parse(entry.key);
            if (key && key->role == part && key->instance > 0 && !rows.contains(key->instance))
                rows.append(key->instance);
        }
        std::sort(rows.begin(), rows.end());
        if (!rows.isEmpty())
            m_list = {rows, rows.last() + 1};
    }

    const QList<int> &rows() const { return m_list.rows; }
    bool hasNumber(int row, const PartyIdentity &identity) const
    {
        return !identity.number.isEmpty() && value(row, QStringLiteral("idNumber")) == identity.number;
    }
    bool namesNobodyElse(int row, const PartyIdentity &identity) const
    {
        const QString name = value(row, QStringLiteral("personName"));
        return value(row, QStringLiteral("idNumber")).isEmpty() && (name.isEmpty() || name == identity.name);
    }
    std::optional<int> add()
    {
        if (!m_list.add())
            return std::nullopt;
        keep();
        return m_list.rows.last();
    }
    void remove(int row)
    {
        m_body.answers.removeIf([&](const DraftBody::Entry &entry) { return isOf(entry, row); });
        if (m_body.parked)
            m_body.parked->removeIf([&](const DraftBody::Entry &entry) { return isOf(entry, row); });
        if (m_list.remove(row))
            keep();
    }

private:
    bool isOf(const DraftBody::Entry &entry, int row) const
    {
        const auto key = QuestionKey::parse(entry.key);
        return key && key->role == m_part && key->instance == row;
    }
    QString value(int row, const QString &element) const
    {
        const QString key = QuestionKey{m_part, row, element}.text();
        for (const DraftBody::Entry &entry : std::as_const(m_body.answers)) {
            if (entry.key == key)
                return entry.value;
        }
        return {};
    }
    void keep()
    {
        const QString key = RowList::key(m_part);
        m_body.answers.removeIf([&](const DraftBody::Entry &entry) { return entry.key == key; });
        m_body.answers.append({key, m_list.text()});
    }

    DraftBody &m_body;
    ElementRole m_part;
    std::optional<RowList> m_listed;
    RowList m_list;
};

Parties playing(const Application &application, ElementRole part)
{
    Parties found = application.parties.value_or(Parties());
    found.removeIf([part](const ApplicationParty &one) { return one.part != part; });
    return found;
}

} // namespace

Parties placedParties(const Parties &parties, const Parties &before,
                      const std::function<PartyIdentity(const QUuid &)> &identityOf, DraftBody &body)
{
    Parties placed = parties;
    QMap<ElementRole, QList<int>> taken;
    const auto sameAs = [](const ApplicationParty &a) {
        return [&a](const ApplicationParty &b) { return a.part == b.part && hasRow(b) && a.person == b.person; };
    };
    for (ApplicationParty &one : placed) {
        one.row.reset();
        const auto was = std::find_if(before.begin(), before.end(), sameAs(one));
        if (!hasRow(one) || was == before.end() || !was->row)
            continue;
        one.row = was->row;
        taken[one.part].append(*was->row);
    }
    for (const ApplicationParty &was : before) {
        if (hasRow(was) && was.row && std::none_of(placed.begin(), placed.end(), sameAs(was)))
            BodyRows(body, was.part).remove(*was.row);
    }
    for (ApplicationParty &one : placed) {
        if (!hasRow(one) || one.row)
            continue;
        BodyRows rows(body, one.part);
        const PartyIdentity identity = identityOf(*one.person);
        // The row that has his number, wherever it stands, before one that has none.
        for (const bool byNumber : {true, false}) {
            for (const int row : rows.rows()) {
                if (!one.row && !taken.value(one.part).contains(row)
                    && (byNumber ? rows.hasNumber(row, identity) : rows.namesNobodyElse(row, identity)))
                    one.row = row;
            }
        }
        if (!one.row)
            one.row = rows.add();
        if (one.row)
            taken[one.part].append(*one.row);
    }
    return placed;
}

void rejoin(DraftBody &body, const Form &form, const Application &was, const Application &is)
{
    QSet<ElementRole> changed;
    for (const ApplicationParty &one : was.parties.value_or(Parties()) + is.parties.value_or(Parties())) {
        if (!repeats(one.part) && playing(was, one.part) != playing(is, one.part))
            changed.insert(one.part);
    }
    const auto isOfFormer = [&](const DraftBody::Entry &entry) {
        const auto key = QuestionKey::parse(entry.key);
        return key && changed.contains(key->role);
    };
    body.answers.removeIf(isOfFormer);
    if (body.parked)
        body.parked->removeIf(isOfFormer);
    const auto put = [&](const QString &key, const Prefill &known) {
        body.answers.removeIf([&](const DraftBody::Entry &entry) { return entry.key == key; });
        body.answers.append({key, known.value, known.provenance()});
    };
    for (const Question &question : form.questions) {
        if (changed.contains(question.role) && question.prefill)
            put(question.key, *question.prefill);
    }
    const Parties before = was.parties.value_or(Parties());
    for (const KnownRow &row : form.knownRows.value_or(QList<KnownRow>())) {
        const auto key = QuestionKey::parse(row.key);
        const Parties now = is.parties.value_or(Parties());
        const auto whose = std::find_if(now.begin(), now.end(), [&](const ApplicationParty &one) {
            return key && one.part == key->role && one.row == key->instance;
        });
        if (whose != now.end() && !before.contains(*whose))
            put(row.key, row.prefill);
    }
}

} // namespace ow
