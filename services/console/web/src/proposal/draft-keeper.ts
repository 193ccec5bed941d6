import type { Problem } from '@nhipcau/contracts';
import type { DraftForm } from './draft-form.ts';
import { chosen, differing, mergeDrafts } from './merge-drafts.ts';

/** The text as the house holds it. */
export interface Held {
  readonly revision: number;
  readonly documentHash: string;
  readonly form: DraftForm;
  readonly savedBy: string;
}

type Saving =
  | { readonly state: 'saved' | 'typing' | 'saving' | 'away' | 'untitled' }
  | { readonly state: 'refused'; readonly problem: Problem }
  /** Both have written in the same place: the person chooses, and until then nothing is sent. */
  | { readonly state: 'conflict'; readonly theirs: Held; readonly clashes: readonly string[] };

export interface Writing {
  readonly form: DraftForm;
  readonly held: Held;
  readonly saving: Saving;
  /** What a colleague has written meanwhile, already part of the form. */
  readonly came: { readonly by: string; readonly units: readonly string[] } | undefined;
}

export type Outcome = Pick<Held, 'revision' | 'documentHash'> | 'changed' | 'away' | { readonly problem: Problem };

/** What the keeper needs of the world; the tests give it one that loses connections and colleagues. */
export interface Surroundings {
  save(form: DraftForm, revision: number): Promise<Outcome>;
  read(): Promise<Held>;
  /** Kept in the browser until the house has confirmed it; undefined forgets it. */
  keep(unsaved: Unsaved | undefined): void;
  later(run: () => void, waitMs: number): void;
}

export interface Unsaved {
  readonly base: Held;
  readonly form: DraftForm;
}

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

/** Saves a draft when the typing pauses, never over somebody else's words; what is not saved yet stays in the browser. */
export class DraftKeeper {
  readonly #world: Surroundings;
  readonly #listeners = new Set<() => void>();
  #writing: Writing;
  /** One thing at a time goes to the house. */
  #line: Promise<unknown> = Promise.resolve();
  #asked = 0;

  constructor(opened: Held, unsaved: Unsaved | undefined, world: Surroundings) {
    this.#world = world;
    const { form, base } = unsaved ?? { form: opened.form, base: opened };
    this.#writing = { form, held: base, saving: { state: 'saved' }, came: undefined };
    if (base.revision !== opened.revision) this.#meet(opened);
    else if (unsaved !== undefined) this.#settle();
  }

  readonly now = (): Writing => this.#writing;

  readonly follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly set = (change: Partial<DraftForm>): void => {
    this.#tell({ form: { ...this.#writing.form, ...change } });
    this.#keepUnsaved();
    if (this.#writing.saving.state !== 'conflict') this.#settle();
  };

  /** What the house says unasked, such as a colleague's saving. */
  see(held: Held): void {
    const { saving, held: known } = this.#writing;
    if (held.revision > known.revision && saving.state === 'saved') this.#meet(held);
  }

  /** Once both texts were seen; what was typed meanwhile counts as mine. */
  choose(choices: Readonly<Record<string, 'mine' | 'theirs'>>): void {
    const { saving, held, form } = this.#writing;
    if (saving.state !== 'conflict') return;
    const { theirs } = saving;
    const merged = mergeDrafts(held.form, form, theirs.form);
    this.#tell({ form: chosen(merged, theirs.form, choices), held: theirs, saving: { state: 'typing' } });
    this.#keepUnsaved();
    this.#settle();
  }

  /** Does something else to the draft between two savings; it is given the revision to start from. */
  readonly between = (act: (revision: number) => Promise<Outcome>): Promise<Outcome> =>
    this.#inLine(async () => {
      let outcome = await act(this.#writing.held.revision);
      if (outcome === 'changed') {
        this.#meet(await this.#world.read());
        if (this.#writing.saving.state === 'conflict') return outcome;
        outcome = await act(this.#writing.held.revision);
      }
      if (typeof outcome === 'object' && 'revision' in outcome)
        this.#tell({ held: { ...this.#writing.held, ...outcome } });
      return outcome;
    });

  readonly dismiss = (): void => this.#tell({ came: undefined });

  #tell(change: Partial<Writing>): void {
    this.#writing = { ...this.#writing, ...change };
    for (const listener of this.#listeners) listener();
  }

  #isSaved(): boolean {
    return differing(this.#writing.form, this.#writing.held.form).length === 0;
  }

  #keepUnsaved(): void {
    this.#world.keep({ base: this.#writing.held, form: this.#writing.form });
  }

  #inLine<Result>(run: () => Promise<Result>): Promise<Result> {
    const done = this.#line.then(run);
    this.#line = done.catch(() => undefined);
    return done;
  }

  #soon(waitMs: number): void {
    this.#asked += 1;
    const mine = this.#asked;
    this.#world.later(() => {
      if (mine === this.#asked) void this.#inLine(() => this.#send());
    }, waitMs);
  }

  #settle(): void {
    if (this.#isSaved()) {
      this.#world.keep(undefined);
      this.#tell({ saving: { state: 'saved' } });
    } else if (this.#writing.form.titleVi.trim() === '') {
      this.#tell({ saving: { state: 'untitled' } });
    } else {
      this.#tell({ saving: { state: 'typing' } });
      this.#soon(PAUSE_MS);
    }
  }

  /** Puts what the house holds now under what is being written. */
  #meet(theirs: Held): void {
    const { held, form, came } = this.#writing;
    const merged = mergeDrafts(held.form, form, theirs.form);
    if (merged.clashes.length > 0) {
      this.#tell({ saving: { state: 'conflict', theirs, clashes: merged.clashes } });
      return;
    }
    const news = merged.came.length === 0 ? came : { by: theirs.savedBy, units: merged.came };
    this.#tell({ form: merged.form, held: theirs, came: news });
    this.#keepUnsaved();
    this.#settle();
  }

  async #send(): Promise<void> {
    const { form, held, saving } = this.#writing;
    if (saving.state === 'conflict' || this.#isSaved() || form.titleVi.trim() === '') return;
    this.#tell({ saving: { state: 'saving' } });
    const outcome = await this.#world.save(form, held.revision);
    if (outcome === 'changed') {
      this.#meet(await this.#world.read());
    } else if (outcome === 'away') {
      this.#tell({ saving: { state: 'away' } });
      this.#soon(AGAIN_MS);
    } else if ('problem' in outcome) {
      this.#tell({ saving: { state: 'refused', problem: outcome.problem } });
    } else {
      this.#tell({ held: { ...held, ...outcome, form } });
      this.#settle();
    }
  }
}
