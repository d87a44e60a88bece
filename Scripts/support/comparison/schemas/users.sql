-- The users of the comparison: eleven columns, as in the sample shop.
CREATE TABLE users (
    id              bigint PRIMARY KEY,
    first_name      varchar(60) NOT NULL,
    last_name       varchar(60) NOT NULL,
    email           varchar(254) NOT NULL UNIQUE,
    phone           varchar(24) NOT NULL,
    street          varchar(120) NOT NULL,
    city            varchar(80) NOT NULL,
    state           char(2) NOT NULL,
    zip             varchar(10) NOT NULL,
    birth_date      date NOT NULL CHECK (birth_date BETWEEN '1950-01-01' AND '2005-12-31'),
    created_on      date NOT NULL CHECK (created_on BETWEEN '2020-01-01' AND '2024-12-31')
);
