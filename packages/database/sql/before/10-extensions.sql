create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
