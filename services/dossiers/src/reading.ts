import { actsOnDossier } from '@nhipcau/acts/acts-allowed';
import { given } from '@nhipcau/acts/given';
import { personOf } from '@nhipcau/acts/person-of';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import { actShown } from '@nhipcau/acts/shown/act-shown';
import { detailShown } from '@nhipcau/acts/shown/dossier-detail';
import { lettersShown } from '@nhipcau/acts/shown/letter-shown';
import { readRecord } from '@nhipcau/acts/shown/record';
import { versionSummary, versionsShown } from '@nhipcau/acts/shown/version-shown';
import type { EndpointsOf } from '@nhipcau/contracts';
import { readDraftView, readLetters, readLook, readVersionFile } from '@nhipcau/database';
import { type Handlers, notFound } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { DossiersHouse } from './dossiers-house.ts';
import { lookShown } from './happenings.ts';
import { openingsTold } from './openings.ts';

type ReadingHandlers = Pick<
  Handlers<EndpointsOf<'dossiers'>>,
  'readDossier' | 'listVersions' | 'readVersion' | 'readVersionPart' | 'listLetters'
>;

export function reading(house: DossiersHouse): ReadingHandlers {
  return {
    async readDossier({ params, caller, language }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier');
      if (found === undefined) return notFound();
      const { state, rules, reader } = found;
      const person = personOf(caller.personId, reader);
      const dossier = { state, policy: rules.policy };
      const writes = mayAct(person, 'edit-draft', { dossier }).may;
      const [record, draft, look, openings] = await Promise.all([
        readRecord(db, found),
        writes ? readDraftView(db, state.id) : undefined,
        readLook(db, state.id),
        openingsTold(db, found),
      ]);
      const acts = actsOnDossier(person, { ...dossier, nowMs: reader.nowMs }).map((open) =>
        actShown(state.id, open, record.names, language),
      );
      const detail = detailShown(record, draft, acts);
      return {
        status: 200,
        body: { ...detail, ...given('looked', look && lookShown(look)), ...given('openings', openings) },
      };
    },

    async listVersions({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'versions');
      if (found === undefined) return notFound();
      const record = await readRecord(db, found);
      return { status: 200, body: { items: versionsShown(record).map(versionSummary) } };
    },

    async readVersion({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'version');
      if (found === undefined) return notFound();
      const version = versionsShown(await readRecord(db, found)).find(({ no }) => no === params.no);
      return version === undefined ? notFound() : { status: 200, body: version };
    },

    async readVersionPart({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'part');
      const file = found && (await readVersionFile(db, params.id, params.no, params.kind));
      if (file === undefined) return notFound();
      return { file: { bytes: file.bytes, mediaType: file.mediaType, name: file.fileName } };
    },

    async listLetters({ params, caller }) {
      const db = house.db.as(caller.personId);
      const found = await readableDossier(db, params.id, 'read-dossier', 'letters');
      if (found === undefined) return notFound();
      return { status: 200, body: { items: await lettersShown(db, await readLetters(db, params.id)) } };
    },
  };
}
