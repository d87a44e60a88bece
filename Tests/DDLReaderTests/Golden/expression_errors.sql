CREATE TABLE e (
  amount int CHECK (amonut > 0),
  b int DEFAULT (amount + 1),
  c int CHECK (c::intger > 0),
  CONSTRAINT q CHECK (other.amount = 1)
);
CREATE DOMAIN d AS int CHECK (valeu > 0);
CREATE UNIQUE INDEX ON e (lower(bb));
CREATE UNIQUE INDEX ON e (zz);
