-- 常用意见: the hall's list stands under an empty name.
CREATE TABLE opinion_list(
    owner TEXT PRIMARY KEY,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
