CREATE EXTENSION citext;
CREATE EXTENSION "hstore";
CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s');
CREATE TYPE address AS (street text, zip char(5), point point);
CREATE TYPE float_range AS RANGE (subtype = float8);
CREATE TABLE everything (
  c01 bool, c02 smallint, c03 int, c04 bigint, c05 numeric, c06 numeric(5), c07 decimal(5, 2),
  c08 numeric(3, -2), c09 real, c10 double precision, c11 float(24), c12 float(25), c13 money,
  c14 text, c15 varchar, c16 varchar(12), c17 char, c18 char(3), c19 bpchar, c20 "char", c21 name,
  c22 bytea, c23 date, c24 time, c25 time(3), c26 time with time zone, c27 timestamp,
  c28 timestamp(0), c29 timestamptz, c30 timestamp(3) with time zone, c31 interval,
  c32 interval day to second(2), c33 uuid, c34 json, c35 jsonb, c36 xml, c37 bit, c38 bit(8),
  c39 bit varying, c40 bit varying(9), c41 inet, c42 cidr, c43 macaddr, c44 macaddr8, c45 tsvector,
  c46 tsquery, c47 oid, c48 point, c49 line, c50 lseg, c51 box, c52 path, c53 polygon, c54 circle,
  c55 int4range, c56 int8range, c57 numrange, c58 tsrange, c59 tstzrange, c60 daterange,
  c61 int4multirange, c62 datemultirange, c63 text[], c64 varchar(3)[2][2], c65 integer ARRAY[4],
  c66 _int4, c67 mood, c68 mood[], c69 address, c70 float_range, c71 citext, c72 hstore, c74 regclass, c75 pg_lsn, c76 pg_catalog.int4, c77 national character varying(4)
);
CREATE TABLE ranges (a float_multirange);
