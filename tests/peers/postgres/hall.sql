-- The backlog of the bench hall (app/bench/CallHall.cpp): 40 queues, three classes, `place` is the credit formula's order.
CREATE TABLE ticket(id int PRIMARY KEY, queue int NOT NULL, class text NOT NULL, stands_from bigint NOT NULL,
    place bigint NOT NULL, state text NOT NULL DEFAULT 'waiting', win int, calls int NOT NULL DEFAULT 0);
INSERT INTO ticket(id, queue, class, stands_from, place)
    SELECT n, n % 40, c.class, 7200000::bigint * n / :tickets, 7200000::bigint * n / :tickets - c.credit * 60000
    FROM generate_series(0, :tickets - 1) n,
        LATERAL (SELECT CASE WHEN n % 5 = 0 THEN 'elder' WHEN n % 7 = 0 THEN 'green' ELSE 'ordinary' END,
            CASE WHEN n % 5 = 0 THEN 30 WHEN n % 7 = 0 THEN 20 ELSE 0 END) c(class, credit);
CREATE INDEX waiting ON ticket(queue, place, id) WHERE state = 'waiting';
CREATE INDEX serving ON ticket(win) WHERE state = 'called';
VACUUM ANALYZE ticket;
CHECKPOINT;
