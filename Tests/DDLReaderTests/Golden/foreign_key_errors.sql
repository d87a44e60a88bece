CREATE TABLE accounts (id uuid PRIMARY KEY, email text, number int UNIQUE);
CREATE UNIQUE INDEX ON accounts (email) WHERE number > 0;
CREATE TABLE heap (id int);
CREATE VIEW people AS SELECT 1;
CREATE TABLE orders (
  a uuid REFERENCES acounts,
  b text REFERENCES accounts (email),
  c text REFERENCES accounts (emial),
  d int REFERENCES heap,
  e int REFERENCES accounts (id),
  f int REFERENCES people,
  FOREIGN KEY (a, e) REFERENCES accounts (id),
  FOREIGN KEY (a, e) REFERENCES accounts,
  FOREIGN KEY (zz) REFERENCES accounts,
  g int REFERENCES nowhere.accounts (number)
);
