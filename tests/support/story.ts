import { randomUUID } from 'node:crypto';
import type { DossierDetail, ProposalContent, TimelineEntry } from '@nhipcau/contracts';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Deed, DemonstrationDossier, Moment } from '@nhipcau/local/demonstration/script';
import { Refused } from '@nhipcau/local/driver/desk';
import { requestFor } from '@nhipcau/local/driver/performances';
import type { Request } from '@nhipcau/local/driver/request';
import type { House } from './house.ts';

export interface Beginning {
  readonly kind: DemonstrationDossier['kind'];
  readonly owner: string;
  readonly text: ProposalContent;
}

/** One dossier under test, told as its script would tell it. */
export interface Story {
  /** The person does it at that moment, after the clock has gone there with all its stops. */
  at(moment: Moment, person: string, deed: Deed): Promise<void>;
  /** The person tries it now, as a deed or as the bare request; the codes of the refusal, or none when it was accepted. */
  tries(person: string, what: Deed | Request): Promise<readonly string[]>;
  /** The dossier as that person sees it. */
  seenBy(person: string): Promise<DossierDetail>;
  /** Everything that happened, as the auditor reads it. */
  timeline(): Promise<readonly TimelineEntry[]>;
  readonly id: string;
}

const auditor = 'nhip-cau-auditor';

export function tell(house: House, { kind, owner, text }: Beginning): Story {
  const dossier: DemonstrationDossier = {
    id: '',
    source: '',
    kind,
    owner,
    coOwners: [],
    facts: text,
    invented: {},
    script: [],
  };
  const story = `story-${randomUUID()}`;
  let id = '';
  let told = 0;
  const send = async (person: string, what: Deed | Request) => {
    const desk = house.deskOf(person);
    const request = 'endpoint' in what ? what : await requestFor({ desk, dossier, dossierId: id }, what);
    told += 1;
    const answer = await desk.send(request, `${story}:${told}`);
    if (request.endpoint === 'createDossier') id = (answer as { readonly dossier: string }).dossier;
  };
  return {
    get id() {
      return id;
    },
    async at(moment, person, deed) {
      if ((await house.clock.nowMs()) < momentMs(moment)) await house.clock.moveTo(momentMs(moment));
      await send(person, deed);
    },
    async tries(person, what) {
      try {
        await send(person, what);
        return [];
      } catch (fault) {
        if (fault instanceof Refused) return fault.codes;
        throw fault;
      }
    },
    seenBy: (person) => house.deskOf(person).read('readDossier', { params: { id } }),
    async timeline() {
      const { items } = await house.deskOf(auditor).read('readTimeline', { params: { id }, query: { limit: 100 } });
      return items;
    },
  };
}
