-- The orders of the comparison: six columns, with a foreign key to keys of which there are few.
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (
    id          bigint PRIMARY KEY,
    user_id     bigint NOT NULL REFERENCES users (id),
    status      varchar(12) NOT NULL
                CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
    currency    char(3) NOT NULL CHECK (currency IN ('USD', 'EUR', 'GBP', 'CAD')),
    total       numeric(10,2) NOT NULL CHECK (total BETWEEN 1 AND 5000),
    ordered_at  timestamp(0) NOT NULL CHECK (ordered_at BETWEEN '2020-01-01' AND '2024-12-31')
);
