import { personOf } from '@nhipcau/acts/person-of';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import type { AnyRefusal, EndpointsOf } from '@nhipcau/contracts';
import { type ActContext, atDraft, readReportFile } from '@nhipcau/database';
import { openTasks } from '@nhipcau/domain/dossier/state';
import { type Handlers, notFound, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';

type ReportHandlers = Pick<Handlers<EndpointsOf<'dossiers'>>, 'layReportPart' | 'readReportPart'>;

/** Whoever files the report lays its files ready; a stranger is told what a missing dossier is told. */
function layingRefusal(personId: string, { state, rules, appointments, tied }: ActContext): AnyRefusal | undefined {
  const person = personOf(personId, { appointments, tied });
  const dossier = { state, policy: rules.policy };
  if (!mayAct(person, 'read-dossier', { dossier }).may) return { code: 'not-found' };
  const task = openTasks(state).find(({ kind }) => kind === 'report');
  if (task === undefined) return { code: 'wrong-stage' };
  const right = mayAct(person, 'file-report', { dossier, task });
  return right.may ? undefined : { code: right.rule };
}

export function reporting(house: DossiersHouse): ReportHandlers {
  return {
    async layReportPart({ params: { id, kind }, caller: { personId }, file }) {
      const { name, mediaType, bytes, sha256 } = file;
      const laid = await atDraft<string | AnyRefusal>(
        house.db,
        { dossierId: id, actor: personId },
        async (desk, context) => {
          const refusal = layingRefusal(personId, context);
          if (refusal !== undefined) return { keep: false, result: refusal };
          return { keep: true, result: await desk.putReportPart({ kind, fileName: name, mediaType, bytes }) };
        },
      );
      if (laid === undefined) return notFound();
      if (typeof laid !== 'string') return refused(laid);
      return { status: 200, body: { file: { sha256, name: laid, mediaType, bytes: bytes.length } } };
    },

    async readReportPart({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'part');
      const file = found && (await readReportFile(db, params.id, params.no, params.kind));
      if (file === undefined) return notFound();
      return { file: { bytes: file.bytes, mediaType: file.mediaType, name: file.fileName } };
    },
  };
}
