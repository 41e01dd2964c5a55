SELECT count(*) FROM ticket WHERE calls > 1;
