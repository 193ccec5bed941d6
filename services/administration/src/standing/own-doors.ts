import { given } from '@nhipcau/acts/given';
import { personOf } from '@nhipcau/acts/person-of';
import type { EndpointsOf, StandingShown } from '@nhipcau/contracts';
import {
  absencesById,
  absencesOf,
  lendingsOf,
  type NameBook,
  namesOf,
  papersAbove,
  type Reader,
  readerOf,
  standInChoices,
  type ValidAppointment,
} from '@nhipcau/database';
import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import type { Handlers } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { AdministrationHouse } from '../administration-house.ts';
import { keep, keepersRefusal } from '../keeper.ts';
import { awayOn, closeAbsence, shownAbsences, writeAbsence } from './absences.ts';
import { endDelegation, writeDelegation } from './delegations.ts';
import { previewOf } from './preview.ts';
import { delegationShown, lentOn, namesIn } from './shown.ts';

type OwnHandlers = Pick<
  Handlers<EndpointsOf<'administration'>>,
  | 'readStanding'
  | 'listStandIns'
  | 'previewAbsence'
  | 'setAbsence'
  | 'endAbsence'
  | 'grantDelegation'
  | 'revokeDelegation'
>;

const MOST_CHOICES = 100;
/** No calendar of the house reaches further. */
const LAST_DAY = '9999-12-31';

function postShown(post: ValidAppointment, names: NameBook): StandingShown['posts'][number] {
  const { id, unit, role, title, until, form, principal, via, number, chain = [], kinds, stages } = post;
  return {
    instrument: id,
    unit: names.unit(unit),
    role,
    ...given('title', title),
    ...given('to', until),
    ...given('form', form),
    ...given('for', principal === undefined ? undefined : names.person(principal)),
    ...given('via', via),
    ...given('number', number),
    ...(chain.length === 0 ? {} : { chain: chain.map((one) => names.person(one)) }),
    ...given('kinds', kinds && [...kinds]),
    ...given('stages', stages && [...stages]),
  };
}

async function standingOf({ db }: AdministrationHouse, reader: Reader): Promise<StandingShown> {
  const { personId, nowMs, appointments } = reader;
  const day = localDateOf(nowMs);
  const [own, lendings] = await Promise.all([
    absencesOf(db.query, [personId], day, LAST_DAY),
    lendingsOf(db.query, personId, day),
  ]);
  const others = await absencesById(
    db.query,
    lendings.flatMap((one) => (one.holder === personId ? (one.absenceId ?? []) : [])),
  );
  const papers = lendings.filter(({ via }) => via === 'delegation');
  const persons = [personId, ...appointments.flatMap(({ principal = [], chain = [] }) => [principal, chain].flat())];
  const [names, paperNames, absences, standsInDuring, above] = await Promise.all([
    namesOf(db, { persons, units: appointments.map(({ unit }) => unit) }),
    namesIn(db.query, [], papers),
    shownAbsences(db.query, own),
    shownAbsences(db.query, others),
    papersAbove(db.query, lentOn(papers)),
  ]);
  const shown = papers.map((row) => ({ row, delegation: delegationShown(row, paperNames, above) }));
  return {
    person: names.person(personId),
    on: day,
    posts: appointments.map((post) => postShown(post, names)),
    absences,
    standsInDuring,
    granted: shown.filter(({ row }) => row.lender === personId).map(({ delegation }) => delegation),
    held: shown.filter(({ row }) => row.holder === personId).map(({ delegation }) => delegation),
  };
}

/** A person's own standing: for whom they may act, who stands in for them, and when they are away. */
export function ownStanding(house: AdministrationHouse): OwnHandlers {
  const { db } = house;
  return {
    async readStanding({ caller }) {
      const reader = await readerOf(db, caller.personId);
      const right = mayAct(personOf(caller.personId, reader, caller.service), 'stand-in', {});
      if (!right.may) return { refusals: [{ code: right.rule }] };
      return { status: 200, body: await standingOf(house, reader) };
    },

    async listStandIns({ caller, query }) {
      const refusal = await keepersRefusal(house, caller, 'stand-in');
      if (refusal !== undefined) return refusal;
      const { personId, nowMs } = await readerOf(db, caller.personId);
      const day = query.on ?? localDateOf(nowMs);
      const rows = await standInChoices(db.query, { personId, day, ...given('words', query.q), limit: MOST_CHOICES });
      const [names, away] = await Promise.all([
        namesOf(db, { persons: [], units: rows.flatMap(({ posts }) => posts.map(({ unit }) => unit)) }),
        awayOn(
          db.query,
          rows.map(({ person }) => person),
          day,
          day,
        ),
      ]);
      const items = rows.map(({ person, name, sameUnit, posts }) => ({
        person: { id: person, name },
        sameUnit,
        posts: posts.map(({ unit, role }) => ({ unit: names.unit(unit), role })),
        ...given('away', away.get(person)),
      }));
      return { status: 200, body: { items } };
    },

    async previewAbsence({ caller, body }) {
      const refusal = await keepersRefusal(house, caller, 'stand-in');
      if (refusal !== undefined) return refusal;
      const preview = await previewOf(db, { ...body, person: caller.personId, by: caller.personId });
      return 'refusals' in preview ? preview : { status: 200, body: preview };
    },

    async setAbsence(call) {
      const { personId } = call.caller;
      const asked = { ...call.body, person: personId, by: personId };
      const kept = await keep(house, 'stand-in', call, (query) => writeAbsence(query, asked));
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async endAbsence(call) {
      const { personId } = call.caller;
      const ending = { id: call.params.absence, by: personId, person: personId };
      const kept = await keep(house, 'stand-in', call, (query) => closeAbsence(query, ending));
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },

    async grantDelegation(call) {
      const { personId } = call.caller;
      const asked = { ...call.body, grantor: personId, by: personId };
      const kept = await keep(house, 'stand-in', call, (query) => writeDelegation(query, asked));
      return 'refusals' in kept ? kept : { status: 201, body: kept.reply };
    },

    async revokeDelegation(call) {
      const { personId } = call.caller;
      const ending = { id: call.params.delegation, by: personId, grantor: personId, reason: call.body.reason };
      const kept = await keep(house, 'stand-in', call, (query) => endDelegation(query, ending));
      return 'refusals' in kept ? kept : { status: 200, body: kept.reply };
    },
  };
}
