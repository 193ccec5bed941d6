import type { RightsFindingShown } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { eachOnce } from './each-finding-once.ts';

type Part = RightsFindingShown['parts'][number];

const namesOf = (persons: RightsFindingShown['persons']) => persons.map(({ id, name }) => name ?? id).join(', ');

function partText({ say, word }: Speech, { part, unit, roles }: Part): string {
  const as = roles.map((role) => word('role', role)).join(', ');
  return `${say(`rights.part.${part}`)} (${as}, ${unit.name})`;
}

/** Said of somebody else: what a refusal says is said to whoever it stops. */
const WHY = ['author-does-not-decide', 'one-seat-per-person', 'not-appointed'] as const;

function Finding({ of }: { of: RightsFindingShown }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const parts = of.parts.map((part) => partText(speech, part)).join(' – ');
  const kind = of.kind === '*' ? say('rights.anyKind') : word('kind', of.kind);
  const why = WHY.find((one) => one === of.rule);
  return (
    <li className="paper">
      <h3>
        <em className={of.found === 'overlap' ? 'mark soon' : 'mark late'}>{say(`rights.${of.found}`)}</em> {parts}
      </h3>
      <p>
        {of.persons.length === 0
          ? say('rights.nobody')
          : say(of.found === 'overlap' ? 'rights.holds' : 'rights.barred', { names: namesOf(of.persons) })}
        {of.principals.length > 0 && ` ${say('rights.lent', { names: namesOf(of.principals) })}`}
      </p>
      {why !== undefined && <p>{say(`rights.why.${why}`)}</p>}
      <p className="row-facts" title={of.route}>
        <span>{say('rights.owner', { name: of.owner.name })}</span>
        <span>{kind}</span>
      </p>
    </li>
  );
}

/** Where the configuration would let one person be two things in one dossier, or leave a part to nobody, in words. */
export function RightsFindings(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const query = useQuery({ ...reading('checkRights', {}), staleTime: 0 });
  const found = query.data?.body;
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} again={() => void query.refetch()} />;
  if (found === undefined) return null;
  const findings = eachOnce(found.findings);
  return (
    <>
      <p role="status">
        {say('rights.checked', {
          day: dayText(speech, found.on),
          routes: found.routes,
          posts: found.posts,
          n: findings.length,
        })}
      </p>
      <p className="hint">{say('rights.hint')}</p>
      {findings.length === 0 && <Empty title={say('rights.none')} />}
      <ul className="paper-list">
        {findings.map(([key, one]) => (
          <Finding key={key} of={one} />
        ))}
      </ul>
      {found.more && <p className="hint">{say('rights.more')}</p>}
    </>
  );
}
