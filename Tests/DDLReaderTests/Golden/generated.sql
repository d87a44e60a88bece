CREATE TABLE g (
  price numeric(10, 2) NOT NULL DEFAULT 9.99,
  total numeric GENERATED ALWAYS AS (price * (1 + tax)) STORED,
  tax numeric DEFAULT -0.07,
  created timestamptz DEFAULT now(),
  tags text[] DEFAULT '{}'::text[],
  tenant uuid DEFAULT current_setting('app.tenant')::uuid,
  zero int DEFAULT 0,
  minus int DEFAULT -7,
  words tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(name, ''))) STORED,
  name text COLLATE "C"
);
ALTER TABLE g ALTER COLUMN words DROP EXPRESSION;
ALTER TABLE g DROP COLUMN tax CASCADE;
