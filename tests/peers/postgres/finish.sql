UPDATE ticket SET state = 'done' WHERE id = (SELECT id FROM ticket WHERE win = :client_id AND state = 'called' LIMIT 1);
