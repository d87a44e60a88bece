-- The columns of TPC-H's orders with their ranges at scale factor 1.
CREATE TABLE customer (c_custkey bigint PRIMARY KEY);
CREATE TABLE tpch_orders (
    o_orderkey      bigint PRIMARY KEY,
    o_custkey       bigint NOT NULL REFERENCES customer (c_custkey),
    o_orderstatus   char(1) NOT NULL CHECK (o_orderstatus IN ('O', 'F', 'P')),
    o_totalprice    numeric(12,2) NOT NULL CHECK (o_totalprice BETWEEN 857.71 AND 555285.16),
    o_orderdate     date NOT NULL CHECK (o_orderdate BETWEEN '1992-01-01' AND '1998-08-02'),
    o_orderpriority varchar(15) NOT NULL CHECK (o_orderpriority IN
                    ('1-URGENT', '2-HIGH', '3-MEDIUM', '4-NOT SPECIFIED', '5-LOW')),
    o_clerk         char(15) NOT NULL CHECK (o_clerk ~ '^Clerk#000000[0-9]{3}$'),
    o_shippriority  integer NOT NULL CHECK (o_shippriority = 0),
    o_comment       varchar(79) NOT NULL CHECK (length(o_comment) BETWEEN 19 AND 78)
);
