import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Difference } from '../dossier/difference.tsx';
import { fieldLines, TEXT_FIELDS } from '../dossier/field-text.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { contentOf, type DraftForm } from './draft-form.ts';
import type { DraftKeeper, Writing } from './draft-keeper.ts';
import { onlyUnit } from './merge-drafts.ts';
import { unitLabel } from './unit-label.ts';

type Side = 'mine' | 'theirs';

/** What one side says of one unit, as text. */
function sideText(speech: Speech, form: DraftForm, unit: string): string {
  const only = onlyUnit(form, unit);
  if (unit.startsWith('parts/')) return Object.values(only.parts).join('\n');
  const content = contentOf(only);
  return TEXT_FIELDS.flatMap((field) => fieldLines(speech, field, content) ?? []).join('\n');
}

function Clash(props: {
  unit: string;
  writing: Writing;
  theirs: DraftForm;
  side: Side | undefined;
  choose(side: Side): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { unit, writing, theirs, side, choose } = props;
  return (
    <fieldset className="clash">
      <legend>{unitLabel(speech, unit)}</legend>
      <p className="written">
        <Difference before={sideText(speech, theirs, unit)} after={sideText(speech, writing.form, unit)} />
      </p>
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={`clash-${unit}`} checked={side === one} onChange={() => choose(one)} />
          {say(`clash.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Both have written in the same places: both texts by words, and a choice for each; until it is made nothing is sent or lost. */
export function Clashes({ writing, keeper }: { writing: Writing; keeper: DraftKeeper }): ReactNode {
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  useEffect(() => heading.current?.focus(), []);
  if (writing.saving.state !== 'conflict') return null;
  const { theirs, clashes } = writing.saving;
  const left = clashes.filter((unit) => sides[unit] === undefined).length;
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 ref={heading} tabIndex={-1} id="conflict-title">
        {say('conflict.title', { name: theirs.savedBy })}
      </h2>
      <p>{say('conflict.why', { name: theirs.savedBy })}</p>
      {clashes.map((unit) => (
        <Clash
          key={unit}
          unit={unit}
          writing={writing}
          theirs={theirs.form}
          side={sides[unit]}
          choose={(side) => setSides({ ...sides, [unit]: side })}
        />
      ))}
      <div className="sheet-do">
        <button type="button" className="button primary" disabled={left > 0} onClick={() => keeper.choose(sides)}>
          {left > 0 ? say('clash.left', { n: left }) : say('clash.done')}
        </button>
      </div>
    </section>
  );
}

/** What a colleague wrote meanwhile and is already in the form; it is said, not hidden. */
export function CameIn({ writing, keeper }: { writing: Writing; keeper: DraftKeeper }): ReactNode {
  const speech = useSpeech();
  const { came } = writing;
  return (
    <div className="came" role="status" hidden={came === undefined}>
      {came !== undefined && (
        <>
          <p>
            {speech.say('came.in', {
              name: came.by,
              fields: came.units.map((unit) => unitLabel(speech, unit)).join(', '),
            })}
          </p>
          <button type="button" className="link" onClick={keeper.dismiss}>
            {speech.say('came.seen')}
          </button>
        </>
      )}
    </div>
  );
}
