import { setTimeout as delay } from 'node:timers/promises';
import type { RoutingRow } from '@nhipcau/domain';
import { localDate } from '@nhipcau/domain/time/local-date';
import { addMissing } from '@nhipcau/local/import/upsert';
import type { Client } from 'pg';
import { CONSULTED, COUNCIL, DECIDING_BODY, INBOX_READER, MEMBERS, OWNER } from './offices.ts';

const from = localDate('2023-01-01');

function level(seat: string): RoutingRow['levels'][number] {
  return { seats: [{ seat, unit: DECIDING_BODY, role: 'approver', veto: false }], quorum: { rule: 'all' } };
}

const ROUTING: RoutingRow = {
  id: 'bench',
  kind: 'bench',
  owner: OWNER,
  from,
  to: null,
  decidingBody: DECIDING_BODY,
  consulted: CONSULTED.map((unit) => ({ unit, mustSpeak: false })),
  levels: [level('first'), level('second')],
  council: { unit: COUNCIL, closesEarly: true, ballot: 'open' },
  source: { kind: 'house', number: null, date: null, issuer: 'Nhịp Cầu (đo hiệu năng)', article: null },
  certainty: 'U',
};

/** What the kind `bench` needs beside the demonstration's own data: a council of five, and who is asked and decides. */
export async function importBenchReference(admin: Client): Promise<void> {
  await addMissing(admin, 'organisation', [
    { id: COUNCIL, name_vi: 'Hội đồng đo hiệu năng', name_en: 'Council of the bench', name_th: 'สภาของการวัดสมรรถนะ' },
  ]);
  const appointments = MEMBERS.map((member) => ({
    id: `${member}.${COUNCIL}`,
    person_id: member,
    unit: COUNCIL,
    role: 'member',
    from_day: from,
    until_day: null,
  }));
  const asked = CONSULTED.map((unit) => ({
    id: `${INBOX_READER}.${unit}.officer`,
    person_id: INBOX_READER,
    unit,
    role: 'officer',
    from_day: from,
    until_day: null,
  }));
  await addMissing(admin, 'appointment', [...appointments, ...asked]);
  await addMissing(admin, 'routing_row', [{ id: ROUTING.id, from_day: from, until_day: null, content: ROUTING }]);
  // A further office voids what was signed in up to then, and tokens tell whole seconds: none is to be asked for in this one.
  await delay(1000 - (Date.now() % 1000));
}
