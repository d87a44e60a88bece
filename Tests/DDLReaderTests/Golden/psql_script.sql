\connect - owner
\restrict abc
CREATE TABLE t (a text DEFAULT E'\\x\'', b text DEFAULT $q$ \not a command; $q$); \echo here
COPY t (a, b) FROM stdin;
1	it's
2	\N
\.

/* \set /* nested */ ; */
-- \unset
COPY public.u FROM stdin WITH (FORMAT csv);
\.
INSERT INTO t VALUES (1);
SELECT 1 \gexec
CREATE TABLE u (id int REFERENCES nowhere);
\unrestrict abc
