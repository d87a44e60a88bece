CREATE TABLE country (code char(2) PRIMARY KEY);
CREATE TABLE city (
  country char(2) REFERENCES country ON DELETE CASCADE ON UPDATE SET NULL,
  name text,
  twin_country char(2),
  twin_name text,
  PRIMARY KEY (country, name),
  FOREIGN KEY (twin_country, twin_name) REFERENCES city MATCH FULL ON DELETE SET NULL
    DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE person (
  id int PRIMARY KEY,
  boss int REFERENCES person ON DELETE RESTRICT DEFERRABLE,
  lives_in text,
  land char(2) DEFAULT 'de' REFERENCES country (code) ON DELETE SET DEFAULT NOT DEFERRABLE
);
ALTER TABLE ONLY person
  ADD CONSTRAINT person_city FOREIGN KEY (land, lives_in) REFERENCES city (country, name) NOT VALID;
ALTER TABLE person ADD COLUMN pet int REFERENCES pet;
CREATE TABLE pet (id int PRIMARY KEY);
ALTER TABLE person ALTER CONSTRAINT person_pet_fkey DEFERRABLE INITIALLY DEFERRED;
