-- Under one confirmation everybody who signs gives his own signature (夫妻、买卖双方): what each of them last said.
CREATE TABLE signer_word(
    confirmation BLOB NOT NULL CHECK(length(confirmation) = 16),
    person TEXT NOT NULL CHECK(length(person) = 36),
    application BLOB NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY(confirmation, person)
) STRICT, WITHOUT ROWID;

INSERT INTO signer_word(confirmation, person, application, record)
SELECT confirmation, json_extract(record, '$.person'), application, record FROM signature;

DROP TABLE signature;
