import { type ReactNode, useEffect } from 'react';
import { type MessageKey, useSpeech } from '../language/language.ts';
import { Sheet } from './dialog.tsx';

const SHEET: readonly (readonly [keys: readonly string[], message: MessageKey])[] = [
  [['j', 'k'], 'keys.move'],
  [['Enter', 'o'], 'keys.open'],
  [['d'], 'keys.decide'],
  [['c'], 'keys.claim'],
  [['a'], 'keys.assign'],
  [['x'], 'keys.choose'],
  [['⇧', 'x'], 'keys.range'],
  [['u', 'Esc'], 'keys.back'],
  [['/'], 'keys.search'],
  [['g', 'i'], 'keys.inbox'],
  [['g', 'h'], 'keys.register'],
  [['n'], 'keys.next'],
  [['?'], 'keys.sheet'],
];

/** Whether keys are letters now, not commands. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]') !== null
  );
}

/** Commands of one key each; with a modifier they are the browser's. */
export function useKeys(commands: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    let before = '';
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const command = commands[`${before} ${event.key}`] ?? commands[event.key];
      before = event.key;
      if (command === undefined) return;
      event.preventDefault();
      before = '';
      command();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [commands]);
}

export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose(): void }): ReactNode {
  const { say } = useSpeech();
  return (
    <Sheet open={open} onClose={onClose} title={say('keys.title')}>
      <dl className="keys">
        {SHEET.map(([keys, message]) => (
          <div key={message}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(message)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
