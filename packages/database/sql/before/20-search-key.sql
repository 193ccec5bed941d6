-- Stock unaccent is only STABLE, because its dictionary may be edited; an index needs IMMUTABLE, so the dictionary is named here.
-- Ð (U+00D0) and Ɖ (U+0189) look like Đ and are typed for it; đ itself does not decompose and is mapped by unaccent's rules.
create or replace function public.search_key(p_text text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, translate(normalize(p_text, nfc), 'ÐðƉɖ', 'ĐđĐđ')));
