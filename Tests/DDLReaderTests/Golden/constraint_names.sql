CREATE TABLE t (
  id int PRIMARY KEY,
  a int UNIQUE CHECK (a > 0) CHECK (a < 100),
  b int REFERENCES t,
  c int CONSTRAINT positive CHECK (c > 0),
  UNIQUE (a, b),
  UNIQUE (a, b, c),
  CHECK (a < b),
  CHECK (b < c),
  CHECK (b <> 5),
  FOREIGN KEY (c) REFERENCES t (id),
  FOREIGN KEY (c) REFERENCES t (a)
);
CREATE UNIQUE INDEX ON t (lower(a::text), (b + 1), c);
CREATE INDEX ON t (a);
CREATE INDEX ON t (a);
CREATE TABLE t_a (key int UNIQUE, CHECK (key > 0));
CREATE TABLE a_table_with_a_name_that_is_rather_long (
  a_column_with_a_name_that_is_rather_long int CHECK (a_column_with_a_name_that_is_rather_long > 0),
  x int UNIQUE);
