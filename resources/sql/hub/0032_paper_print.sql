-- Further prints of papers: what did not come out, and later copies (补打).
CREATE TABLE paper_print(
    seq INTEGER PRIMARY KEY,
    paper BLOB NOT NULL CHECK(length(paper) = 16),
    record TEXT NOT NULL
) STRICT;
CREATE INDEX paper_print_by_paper ON paper_print(paper, seq);
