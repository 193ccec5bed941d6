import { readableDossier } from '@nhipcau/acts/readable-dossier';
import type { AnyRefusal, EndpointsOf } from '@nhipcau/contracts';
import { type ActContext, readReportFile } from '@nhipcau/database';
import { openTasks } from '@nhipcau/domain/dossier/state';
import { type Handlers, notFound } from '@nhipcau/http';
import { mayAct, type Person } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';
import { layFile } from './laid-files.ts';

type ReportHandlers = Pick<Handlers<EndpointsOf<'dossiers'>>, 'layReportPart' | 'readReportPart'>;

/** Whoever files the report lays its files ready. */
function layingRefusal(person: Person, { state, rules }: ActContext): AnyRefusal | undefined {
  const task = openTasks(state).find(({ kind }) => kind === 'report');
  if (task === undefined) return { code: 'wrong-stage' };
  const right = mayAct(person, 'file-report', { dossier: { state, policy: rules.policy }, task });
  return right.may ? undefined : { code: right.rule };
}

export function reporting(house: DossiersHouse): ReportHandlers {
  return {
    layReportPart: ({ params: { id, kind }, caller: { personId }, file }) =>
      layFile(house, { dossierId: id, personId, purpose: 'report', kind, file, refusal: layingRefusal }),

    async readReportPart({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'part');
      const file = found && (await readReportFile(db, params.id, params.no, params.kind));
      if (file === undefined) return notFound();
      return { file: { bytes: file.bytes, mediaType: file.mediaType, name: file.fileName } };
    },
  };
}
