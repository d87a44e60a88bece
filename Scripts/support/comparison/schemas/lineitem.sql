-- The columns of TPC-H's lineitem with their ranges at scale factor 1.
CREATE TABLE orders (o_orderkey bigint PRIMARY KEY);
CREATE TABLE lineitem (
    l_orderkey      bigint NOT NULL REFERENCES orders (o_orderkey),
    l_partkey       integer NOT NULL CHECK (l_partkey BETWEEN 1 AND 200000),
    l_suppkey       integer NOT NULL CHECK (l_suppkey BETWEEN 1 AND 10000),
    l_linenumber    integer NOT NULL CHECK (l_linenumber BETWEEN 1 AND 7),
    l_quantity      integer NOT NULL CHECK (l_quantity BETWEEN 1 AND 50),
    l_extendedprice numeric(12,2) NOT NULL CHECK (l_extendedprice BETWEEN 901 AND 104949.5),
    l_discount      numeric(4,2) NOT NULL CHECK (l_discount BETWEEN 0 AND 0.10),
    l_tax           numeric(4,2) NOT NULL CHECK (l_tax BETWEEN 0 AND 0.08),
    l_returnflag    char(1) NOT NULL CHECK (l_returnflag IN ('R', 'A', 'N')),
    l_linestatus    char(1) NOT NULL CHECK (l_linestatus IN ('O', 'F')),
    l_shipdate      date NOT NULL CHECK (l_shipdate BETWEEN '1992-01-02' AND '1998-12-01'),
    l_commitdate    date NOT NULL CHECK (l_commitdate BETWEEN '1992-01-31' AND '1998-10-31'),
    l_receiptdate   date NOT NULL CHECK (l_receiptdate BETWEEN '1992-01-03' AND '1998-12-31'),
    l_shipinstruct  varchar(25) NOT NULL CHECK (l_shipinstruct IN
                    ('DELIVER IN PERSON', 'COLLECT COD', 'NONE', 'TAKE BACK RETURN')),
    l_shipmode      varchar(10) NOT NULL CHECK (l_shipmode IN
                    ('REG AIR', 'AIR', 'RAIL', 'SHIP', 'TRUCK', 'MAIL', 'FOB')),
    l_comment       varchar(44) NOT NULL CHECK (length(l_comment) BETWEEN 10 AND 43),
    PRIMARY KEY (l_orderkey, l_linenumber)
);
