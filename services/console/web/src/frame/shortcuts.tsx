import { type ReactNode, useEffect, useState } from 'react';
import { type MessageKey, useSpeech } from '../language/language.ts';
import { Sheet } from './dialog.tsx';

/** Every key that a page hears, and what it does; a page can register no other. */
const SHEET = [
  [['j', 'k'], 'keys.move'],
  [['o', 'Enter'], 'keys.open'],
  [['d'], 'keys.decide'],
  [['c'], 'keys.claim'],
  [['a'], 'keys.assign'],
  [['x'], 'keys.choose'],
  [['X'], 'keys.range'],
  [['u', 'Escape'], 'keys.back'],
  [['/'], 'keys.search'],
  [['g i'], 'keys.inbox'],
  [['g h'], 'keys.register'],
  [['g w'], 'keys.glossary'],
  [['n'], 'keys.next'],
  [['?'], 'keys.sheet'],
] as const satisfies readonly (readonly [keys: readonly string[], message: MessageKey])[];

type Key = (typeof SHEET)[number][0][number];

const SHOWN: Readonly<Record<string, string>> = { X: '⇧ x', Escape: 'Esc' };

const KEPT = 'nhipcau-keys';

/** Keys of one letter may be switched off (WCAG 2.1.4): whoever speaks to the machine, or hits keys by chance, is not carried away. */
function areKeysOn(): boolean {
  return localStorage.getItem(KEPT) !== 'off';
}

/** Whether keys are letters now, not commands. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]') !== null
  );
}

/** Commands of one key each; with a modifier they are the browser's. */
export function useKeys(commands: Readonly<Partial<Record<Key, () => void>>>): void {
  useEffect(() => {
    let before = '';
    const heard: Readonly<Record<string, (() => void) | undefined>> = commands;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areKeysOn()) return;
      const command = heard[`${before} ${event.key}`] ?? heard[event.key];
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

function KeysSwitch(): ReactNode {
  const { say } = useSpeech();
  const [on, setOn] = useState(areKeysOn);
  return (
    <label className="keys-switch">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          localStorage.setItem(KEPT, target.checked ? 'on' : 'off');
          setOn(target.checked);
        }}
      />
      <span>
        {say('keys.on')} <span className="quiet">{say('keys.onHint')}</span>
      </span>
    </label>
  );
}

export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose(): void }): ReactNode {
  const { say } = useSpeech();
  return (
    <Sheet open={open} onClose={onClose} title={say('keys.title')}>
      <dl className="keys">
        {SHEET.map(([keys, message]) => (
          <div key={message}>
            <dt>
              {keys
                .flatMap((key) => (SHOWN[key] ?? key).split(' '))
                .map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
            </dt>
            <dd>{say(message)}</dd>
          </div>
        ))}
      </dl>
      <KeysSwitch />
    </Sheet>
  );
}
