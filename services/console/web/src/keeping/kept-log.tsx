import type { KeptEntryShown, QueryOf, readKeeping } from '@nhipcau/contracts';
import { KEPT_LABELS } from '@nhipcau/domain/glossary/kept';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { More } from '../frame/more.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { dayText, instantText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';
import { scopeText } from '../standing/scope-fields.tsx';
import { DayFilter } from '../task/day-field.tsx';
import { MESSAGES } from './messages.ts';

type Asked = Pick<QueryOf<typeof readKeeping>, 'person' | 'what' | 'from' | 'to'>;
type Change = KeptEntryShown['changes'][number];
type Own = Speech<keyof typeof MESSAGES>;

const WHAT = Object.keys(KEPT_LABELS) as (keyof typeof KEPT_LABELS)[];
const named = (one: { readonly id: string; readonly name?: string }) => one.name ?? one.id;
/** Days are dates; of the clock they are instants. */
const timeText = (speech: Own, at: string) => (at.includes('T') ? instantText(speech, at) : dayText(speech, at));

function factsOf(speech: Own, change: Change): readonly string[] {
  const { say, word } = speech;
  const { person, holders = [], unit, role, form, from, to, paper, issuer, subject, kinds, stages, units } = change;
  const post = [role === undefined ? '' : word('role', role), unit?.name ?? ''].filter((part) => part !== '');
  const scoped = kinds !== undefined || stages !== undefined || units !== undefined;
  return [
    person === undefined ? '' : named(person),
    holders.length === 0 ? '' : say('kept.to', { names: holders.map(named).join(', ') }),
    post.join(', '),
    from === undefined ? '' : say('kept.from', { day: timeText(speech, from) }),
    to === undefined ? '' : say('kept.until', { day: timeText(speech, to) }),
    form === undefined ? '' : word('signing-form', form),
    scoped ? scopeText(speech, change) : '',
    paper === undefined ? '' : say('kept.paper', { paper }),
    subject === undefined || issuer === undefined ? '' : say('kept.signIn', { subject, issuer }),
    change.sessions === undefined ? '' : say('kept.sessions', { n: change.sessions }),
    change.dossier ?? '',
  ].filter((fact) => fact !== '');
}

function Entry({ of }: { of: KeptEntryShown }): ReactNode {
  const speech = useSpeech(MESSAGES);
  const { say, word, language } = speech;
  const { seq, hash, at, actor, act, changes, reason } = of;
  const by = actor === undefined ? say('kept.bySystem') : say('kept.by', { name: named(actor) });
  return (
    <li className="paper">
      <p className="row-facts">
        <time dateTime={at}>{instantText(speech, at)}</time>
        <span>{by}</span>
      </p>
      {changes.length === 0 && <h3>{say('kept.earlier', { act: word('act', act) })}</h3>}
      {changes.map((change) => (
        <div key={`${change.what} ${change.ref ?? ''} ${change.holders?.map(named).join() ?? ''}`}>
          <h3>{KEPT_LABELS[change.what][language]}</h3>
          <p>{factsOf(speech, change).join(' · ')}</p>
        </div>
      ))}
      {reason !== undefined && <p>{say('kept.reason', { reason })}</p>}
      <p className="quiet">
        <small>{say('kept.entry', { seq, hash: hash.slice(0, 12) })}</small>
      </p>
    </li>
  );
}

/** Asked when it is sent, not while it is typed: each reading stands in the ledger of reads. */
function Form({ asked, ask: send }: { asked: Asked; ask(asked: Asked): void }): ReactNode {
  const { say, language } = useSpeech(MESSAGES);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = [...new FormData(event.currentTarget)].filter(([, value]) => String(value).trim() !== '');
    send(Object.fromEntries(filled) as Asked);
  };
  const day = (name: 'from' | 'to', label: string) => (
    <DayFilter id={`kept-${name}`} name={name} label={label} value={asked[name] ?? ''} />
  );
  return (
    <search>
      <form className="search-form" key={JSON.stringify(asked)} onSubmit={submit} onReset={() => send({})}>
        <label>
          <span>{say('kept.person')}</span>
          <input type="search" name="person" maxLength={200} defaultValue={asked.person ?? ''} />
        </label>
        <label>
          <span>{say('kept.what')}</span>
          <select name="what" defaultValue={asked.what ?? ''}>
            <option value="">{say('audit.any')}</option>
            {WHAT.map((what) => (
              <option key={what} value={what}>
                {KEPT_LABELS[what][language]}
              </option>
            ))}
          </select>
        </label>
        {day('from', say('period.from'))}
        {day('to', say('period.to'))}
        <p className="search-form-do">
          <button type="submit" className="button primary">
            {say('audit.search')}
          </button>
          <button type="reset" className="link">
            {say('audit.clear')}
          </button>
        </p>
      </form>
    </search>
  );
}

/** Who gave whom which right: the administration's ledger, for administrators and auditors. */
export function KeptLog(): ReactNode {
  const { say } = useSpeech(MESSAGES);
  const [asked, setAsked] = useState<Asked>({});
  const list = useInfiniteQuery({
    queryKey: ['readKeeping', asked],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      return (await ask(ENDPOINTS.readKeeping, { query: { ...asked, ...cursor, limit: 40 }, signal })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: false,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const sound = list.data?.pages.every((page) => page.sound);
  return (
    <>
      <p className="hint">{say('kept.hint')}</p>
      <Form asked={asked} ask={setAsked} />
      {list.isPending && <Loading />}
      {list.isError && <Failed fault={list.error} again={() => void list.refetch()} />}
      {sound !== undefined && (
        <p role="status" className={sound ? 'quiet' : 'grave'}>
          {say(sound ? 'kept.sound' : 'kept.broken')}
        </p>
      )}
      {list.isSuccess && items.length === 0 && <Empty title={say('kept.none')} />}
      <ul className="paper-list" aria-busy={list.isFetching}>
        {items.map((one) => (
          <Entry key={one.seq} of={one} />
        ))}
      </ul>
      {list.hasNextPage && <More busy={list.isFetchingNextPage} more={() => void list.fetchNextPage()} />}
    </>
  );
}

/** The same as a page of its own: auditors keep nothing, and read what others kept. */
export function KeptPage(): ReactNode {
  const title = usePageTitle();
  return (
    <section className="page">
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      <section className="papers">
        <KeptLog />
      </section>
    </section>
  );
}
