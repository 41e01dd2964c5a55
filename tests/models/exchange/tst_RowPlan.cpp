#include "models/base/Random.h"
#include "models/exchange/RowPlan.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <QtEndian>

using namespace ow;

namespace {
QUuid planGuid(int row)
{
    return QUuid::createUuidV5(QUuid(), QString::number(row));
}

/// One life of a case's rows, told by an independent model: which versions of which rows reach the peer, and when.
class PlanLife {
public:
    explicit PlanLife(quint64 seed) : m_random(seed) {}

    /// Empty when every rule held all the way.
    QString run(int steps)
    {
        for (int i = 0; i < steps && m_wrong.isEmpty(); ++i) {
            switch (below(4)) {
            case 0: grow(); break;
            case 1: answer(); break;
            case 2: correct(); break;
            default: break;
            }
            plan();
        }
        // All answered and put right: everything the case says is at the peer, as it says it.
        for (int i = 0; i < 200 && m_wrong.isEmpty(); ++i) {
            answerAll(RowState::Acknowledged);
            for (ExchangeRow &row : m_known) {
                if (row.state == RowState::Held || row.state == RowState::Returned)
                    settle(row);
            }
            plan();
        }
        for (const WantedRow &row : std::as_const(m_wanted)) {
            if (m_wrong.isEmpty() && m_peer.value(row.guid) != row.mark)
                m_wrong = QStringLiteral("row %1 never arrived").arg(row.guid.toString());
        }
        return m_wrong;
    }

private:
    int below(int bound) { return int(m_random.below(quint32(bound))); }

    void grow()
    {
        if (m_wanted.isEmpty() || below(3) > 0) {
            const int number = int(m_wanted.size());
            WantedRow row;
            row.guid = planGuid(number);
            row.rank = number == 0 ? RowRank::Acceptance : number % 4 == 3 ? RowRank::Conclusion : RowRank::Course;
            m_wanted.append(row);
        }
        WantedRow &row = m_wanted[below(int(m_wanted.size()))];
        row.mark = QByteArray::number(++m_content);
        row.faults.clear();
        if (below(3) == 0)
            row.faults = {{QStringLiteral("x"), QStringLiteral("wrong")}};
    }
    void answer()
    {
        for (ExchangeRow &row : m_known) {
            if (row.state == RowState::Sending && below(2) == 0) {
                row.state = below(3) == 0 ? RowState::Returned : RowState::Acknowledged;
                if (row.state == RowState::Acknowledged)
                    m_peer.insert(row.guid, row.mark);
                if (row.guid == planGuid(0) && row.state == RowState::Acknowledged)
                    m_peerKnowsCase = true;
            }
        }
    }
    void answerAll(RowState how)
    {
        for (ExchangeRow &row : m_known) {
            if (row.state != RowState::Sending)
                continue;
            row.state = how;
            m_peer.insert(row.guid, row.mark);
            m_peerKnowsCase = m_peerKnowsCase || row.guid == planGuid(0);
        }
    }
    void correct()
    {
        for (ExchangeRow &row : m_known) {
            if ((row.state == RowState::Held || row.state == RowState::Returned) && below(2) == 0)
                settle(row);
        }
    }
    /// A person puts it right: its faults go, it is looked at anew.
    void settle(ExchangeRow &row)
    {
        row.mark.clear();
        for (WantedRow &wanted : m_wanted) {
            if (wanted.guid == row.guid)
                wanted.faults.clear();
        }
    }

    void plan()
    {
        const RowPlan plan = planRows(m_wanted, m_known);
        for (const QUuid &guid : plan.send + plan.hold) {
            const auto wanted =
                std::find_if(m_wanted.begin(), m_wanted.end(), [&](const WantedRow &row) { return row.guid == guid; });
            auto row =
                std::find_if(m_known.begin(), m_known.end(), [&](const ExchangeRow &one) { return one.guid == guid; });
            const bool sends = plan.send.contains(guid);
            if (row != m_known.end() && row->state == RowState::Sending)
                m_wrong = QStringLiteral("moved while in flight");
            if (row != m_known.end() && row->mark == wanted->mark)
                m_wrong = QStringLiteral("the same content twice");
            if (sends && !wanted->faults.isEmpty())
                m_wrong = QStringLiteral("sent with faults");
            if (sends && wanted->rank != RowRank::Acceptance && !m_peerKnowsCase)
                m_wrong = QStringLiteral("sent before the acceptance was acknowledged");
            if (row == m_known.end()) {
                ExchangeRow fresh;
                fresh.guid = guid;
                m_known.append(fresh);
                row = m_known.end() - 1;
            }
            if (sends && row->state == RowState::Acknowledged)
                row->operation = RowOperation::Update;
            row->mark = wanted->mark;
            row->state = sends ? RowState::Sending : RowState::Held;
        }
    }

    SeededRandom m_random;
    QList<WantedRow> m_wanted;
    QList<ExchangeRow> m_known;
    QMap<QUuid, QByteArray> m_peer; ///< what the peer has of each row
    bool m_peerKnowsCase = false;
    int m_content = 0;
    QString m_wrong;
};
} // namespace

class tst_RowPlan : public QObject {
    Q_OBJECT
private slots:
    void lives()
    {
        for (quint64 seed = 1; seed <= 2000; ++seed) {
            const QString wrong = PlanLife(seed).run(60);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
    }
};

OW_TEST(tst_RowPlan)
#include "tst_RowPlan.moc"
