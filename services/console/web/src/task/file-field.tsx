import { LIMITS } from 'virtual:limits';
import type { FileReference, Problem } from '@nhipcau/contracts';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';

const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024));

/** What became of a file that was sent or taken out: done, not arrived, or refused. */
export type FileOutcome = 'done' | 'away' | { readonly problem: Problem };

export interface OnItsWay {
  readonly signal: AbortSignal;
  /** Between 0 and 1. */
  progress(share: number): void;
}

/** Where a file is kept. Sending throws the signal's reason where it was stopped. */
export interface FilePlace {
  send(file: File, on: OnItsWay): Promise<FileOutcome>;
  remove(): Promise<FileOutcome>;
}

type Moving =
  | { readonly state: 'at-rest' }
  | { readonly state: 'under-way'; readonly name: string; readonly share: number }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'away' | 'too-large' | 'stopped'; readonly name: string };

/** Sends one file, replaces it or takes it out; one thing at a time. */
function useMoving(place: FilePlace) {
  const [moving, setMoving] = useState<Moving>({ state: 'at-rest' });
  const stop = useRef<AbortController>(undefined);
  const come = (outcome: FileOutcome, name: string) => {
    if (outcome === 'away') setMoving({ state: 'away', name });
    else setMoving(outcome === 'done' ? { state: 'at-rest' } : { state: 'refused', problem: outcome.problem });
  };
  return {
    moving,
    stop: () => stop.current?.abort(),
    async send(file: File) {
      const { name } = file;
      if (file.size > LIMITS.fileBytes) return setMoving({ state: 'too-large', name });
      const stopping = new AbortController();
      stop.current = stopping;
      const { signal } = stopping;
      const progress = (share: number) => setMoving({ state: 'under-way', name, share });
      progress(0);
      try {
        come(await place.send(file, { signal, progress }), name);
      } catch (fault) {
        if (!signal.aborted) throw fault;
        setMoving({ state: 'stopped', name });
      }
    },
    remove: async (name: string) => come(await place.remove(), name),
  };
}

function Told({ moving, stop }: { moving: Moving; stop(): void }): ReactNode {
  const { say } = useSpeech();
  if (moving.state === 'at-rest') return null;
  if (moving.state === 'refused') return <ProblemShown problem={moving.problem} />;
  if (moving.state === 'under-way') {
    const percent = Math.round(moving.share * 100);
    return (
      <div className="moving">
        <progress max={100} value={percent} aria-label={say('file.sending', { name: moving.name })} />
        <span>{say('file.percent', { n: percent })}</span>
        <button type="button" className="link" onClick={stop}>
          {say('file.stop')}
        </button>
      </div>
    );
  }
  return (
    <p className="problem" role="alert">
      {say(`file.${moving.state}`, { name: moving.name, most: megabytes(LIMITS.fileBytes) })}
    </p>
  );
}

/** The file of one part: chosen or dropped here, replaced, taken out; known again by the beginning of its SHA-256. */
export function FileField(props: {
  /** What the part is called. */
  label: string;
  kind: string;
  kept: FileReference | undefined;
  /** Where it can be downloaded, once it can. */
  address?: string;
  place: FilePlace;
}): ReactNode {
  const { say } = useSpeech();
  const { label, kind, kept: file, address, place } = props;
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const { moving, stop, send, remove } = useMoving(place);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) void send(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button below does the same by keyboard
    <div
      className="part-file"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file !== undefined && (
        <p className="part-file-kept">
          {address === undefined ? (
            <bdi>{file.name}</bdi>
          ) : (
            <a href={address} download>
              <bdi>{file.name}</bdi>
            </a>
          )}{' '}
          <span className="quiet">
            {say('part.size', { n: Math.ceil(file.bytes / 1024) })} · SHA-256 <code>{file.sha256.slice(0, 12)}</code>
          </span>
        </p>
      )}
      <div className="part-file-do">
        <button
          type="button"
          className="button"
          aria-describedby={hint}
          disabled={moving.state === 'under-way'}
          onClick={() => input.current?.click()}
        >
          {say(file === undefined ? 'file.choose' : 'file.replace')}
          <span className="hidden-text"> {label}</span>
        </button>
        {file !== undefined && (
          <button type="button" className="link" onClick={() => void remove(file.name)}>
            {say('file.remove')}
            <span className="hidden-text"> {file.name}</span>
          </button>
        )}
        <span className="hint" id={hint}>
          {say('file.hint', { most: megabytes(LIMITS.fileBytes) })}
        </span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        data-part={kind}
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          // The same file may be chosen again after it was refused.
          event.target.value = '';
          if (picked !== undefined) void send(picked);
        }}
      />
      <Told moving={moving} stop={stop} />
    </div>
  );
}
