CREATE EXTENSION citext;
CREATE TYPE pair AS (x int, y int);
CREATE TABLE e (
  a int, b int, s text, t timestamptz, d date, f boolean, j jsonb, l text[], p pair, bits bit(3),
  n numeric,
  CONSTRAINT c01 CHECK (a BETWEEN 1 AND 10 AND b NOT BETWEEN -5 AND - 1),
  CONSTRAINT c02 CHECK (a BETWEEN SYMMETRIC 5 AND b OR a NOT BETWEEN SYMMETRIC 1 AND 2),
  CONSTRAINT c03 CHECK (a IN (1, 2, 0) AND s NOT IN ('x', 'it''s', '')),
  CONSTRAINT c04 CHECK (s = ANY (ARRAY['a'::text, 'b'::text]) AND a <> ALL ('{1,2}'::int[])),
  CONSTRAINT c05 CHECK (s LIKE 'a%' AND s NOT LIKE '%b' AND s ILIKE 'c_' AND s NOT ILIKE 'd'),
  CONSTRAINT c06 CHECK (s LIKE 'a#%\b%' ESCAPE '#'),
  CONSTRAINT c07 CHECK (s SIMILAR TO '(a|b)*' AND s NOT SIMILAR TO 'x#%' ESCAPE '#'),
  CONSTRAINT c08 CHECK (s ~ similar_to_escape('[0-9]+'::text)),
  CONSTRAINT c09 CHECK (s ~ '^a' AND s !~* 'b' AND s::citext OPERATOR(public.~) 'c'::citext),
  CONSTRAINT c10 CHECK ((a IS NULL) <> (b IS NOT NULL) AND NOT f AND f IS NOT TRUE AND f IS UNKNOWN),
  CONSTRAINT c11 CHECK (a IS DISTINCT FROM b OR s IS NOT DISTINCT FROM NULL),
  CONSTRAINT c12 CHECK (CASE WHEN a > 0 THEN b > 0 ELSE true END),
  CONSTRAINT c13 CHECK (CASE a WHEN 1 THEN 'one' WHEN 2 THEN 'two' END = s),
  CONSTRAINT c14 CHECK (coalesce(s, '') <> '' AND NULLIF(a, 0) > 1 AND greatest(a, b) > least(1, 2)),
  CONSTRAINT c15 CHECK (t < now() - interval '18 years' AND d <= CURRENT_DATE AND t > CURRENT_TIMESTAMP(3)),
  CONSTRAINT c16 CHECK (num_nonnulls(a, b, s) = 1 AND char_length(trim(both ' ' from s)) > 0),
  CONSTRAINT c17 CHECK (extract(year from d) > 1900 AND (t AT TIME ZONE 'UTC')::date = d),
  CONSTRAINT c18 CHECK (j ->> 'kind' = 'x' AND j ? 'key' AND jsonb_typeof(j -> 'a') = 'object'),
  CONSTRAINT c19 CHECK (l[1] = 'x' AND (p).x < (p).y AND l[1:2] IS NOT NULL),
  CONSTRAINT c20 CHECK (bits = B'101' OR bits = X'1F' OR n > 1.50 OR n < -99999999999999999999 OR a > 3000000000),
  CONSTRAINT c21 CHECK ((a, b) < (1, 2) AND e.a = -a AND ~a > 0 AND s COLLATE "C" > 'x'),
  CONSTRAINT c22 CHECK (a IN (SELECT 1)),
  CONSTRAINT c23 CHECK (EXISTS (SELECT 1) OR e IS NOT NULL),
  CONSTRAINT c24 CHECK (pg_catalog.lower(s) = s AND cardinality(l) <= 5 AND current_user = s),
  CONSTRAINT c25 CHECK (
    a > 0   -- spaces and comments go
    AND s <> 'two  spaces )'
  ),
  CONSTRAINT c26 CHECK (substring(s from 1 for 3) = 'abc' AND position('x' in s) = 0 AND s || 'x' <> 'y')
);
