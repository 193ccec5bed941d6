import type { StateFolder } from '@nhipcau/platform/state-folder';
import { DEMONSTRATION_DOSSIERS } from '../demonstration/dossiers.ts';
import type { Scene } from '../demonstration/moments.ts';
import type { Desk } from '../driver/desk.ts';
import { driveDemonstration } from '../driver/driver.ts';
import { type Journal, openJournal } from '../driver/journal.ts';
import { desksOf } from '../driver/signed-in.ts';
import type { World } from '../world/world.ts';
import { type DossierOutcome, type Figures, readFigures, readOutcome } from './outcome.ts';

export interface Demonstration {
  readonly figures: Figures;
  readonly outcomes: readonly DossierOutcome[];
}

/** Plays the five stories, unless they were played before, and reads back what came of them. */
export async function demonstrate(
  world: World,
  state: StateFolder,
  say: (words: string) => void,
): Promise<Demonstration> {
  const desks = desksOf(world);
  const journal = await openJournal(await state.folder('demonstration'));
  if (!journal.finished) {
    say('five dossiers are driven through the public doors, from October 2023 to today');
    await driveDemonstration({ deskOf: desks, journal, played: (scene, stops) => say(told(scene, stops)) });
  }
  return { figures: await readFigures(desks), outcomes: await outcomesOf(journal, desks) };
}

async function outcomesOf(journal: Journal, desks: (personId: string) => Desk): Promise<readonly DossierOutcome[]> {
  const outcomes: DossierOutcome[] = [];
  for (const story of DEMONSTRATION_DOSSIERS) {
    const id = journal.dossierId(story.id);
    if (id !== undefined) outcomes.push(await readOutcome(desks, story, id));
  }
  return outcomes;
}

function told({ line, dossier }: Scene, stops: number): string {
  const reminded = stops > 0 ? `  (the clock stopped ${stops}× on the way)` : '';
  return `  ${line.at}  ${line.by.padEnd(28)} ${line.does.act.padEnd(14)} ${dossier.id}${reminded}`;
}

/** All five closed, all sound, and nothing said otherwise by any service. */
export function isSound({ figures, outcomes }: Demonstration): boolean {
  const all = DEMONSTRATION_DOSSIERS.length;
  return (
    figures.chainVerified &&
    figures.closed >= all &&
    figures.workflowsCompleted >= all &&
    outcomes.length === all &&
    outcomes.every(({ dossier, verified }) => verified && dossier.standing === 'closed')
  );
}
