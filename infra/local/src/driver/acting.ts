import type { DeedName, DeedOf, DemonstrationDossier } from '../demonstration/script.ts';
import type { Desk } from './desk.ts';
import type { Request } from './request.ts';

/** Who acts on what. */
export interface Acting {
  readonly desk: Desk;
  readonly dossier: DemonstrationDossier;
  /** The id that the services gave the dossier; empty until it is created. */
  readonly dossierId: string;
}

/** Turns a line of the script into the request that the person sends, reading first what they would read. */
export type Performance<Name extends DeedName> = (acting: Acting, deed: DeedOf<Name>) => Promise<Request>;
