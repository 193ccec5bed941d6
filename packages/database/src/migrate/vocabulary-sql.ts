import { VOCABULARY } from '../schema/vocabulary-word.ts';

/** The domains of the vocabulary, each with today's words: written anew by every migration, so that a new word needs none of its own. */
export function vocabularySql(): string {
  return Object.entries(VOCABULARY)
    .map(([name, words]) =>
      domainSql(name, 'text collate "C"', `value in (${words.map((word) => `'${word}'`).join(', ')})`),
    )
    .concat(domainSql('composed_text', 'text', 'value is nfc normalized'))
    .join('\n');
}

/** What is stored was checked when it came, and the words only grow: `not valid` spares reading every table again. */
function domainSql(name: string, base: string, condition: string): string {
  return `do $$ begin
  if to_regtype('public.${name}') is null then
    create domain public.${name} as ${base};
  end if;
end $$;
alter domain public.${name} drop constraint if exists ${name}_known;
alter domain public.${name} add constraint ${name}_known check (${condition}) not valid;`;
}
