import type { InboxItem } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { Due } from './due.tsx';
import { Why } from './why.tsx';

export interface RowHandlers {
  here(id: string): void;
  choose(id: string, range: boolean): void;
  menu(id: string, button: HTMLElement): void;
}

interface RowProps extends RowHandlers {
  readonly item: InboxItem;
  readonly at: boolean;
  readonly chosen: boolean;
  /** Whoever has several units is told which of them is asked. */
  readonly withUnit: boolean;
}

/** One task of the list. Only the row that the reader stands at is a stop of the Tab key. */
export const InboxRow = memo(function InboxRow(props: RowProps): ReactNode {
  const { say, word } = useSpeech();
  const { item, at, chosen, withUnit, here, choose, menu } = props;
  const tabIndex = at ? 0 : -1;
  const title = item.dossier.title;
  return (
    <>
      <label className="row-choose">
        <input
          type="checkbox"
          checked={chosen}
          tabIndex={tabIndex}
          aria-label={say('select.one', { title })}
          onChange={(event) => choose(item.id, (event.nativeEvent as MouseEvent).shiftKey)}
        />
      </label>
      <Link
        to="/task/$id"
        params={{ id: item.id }}
        preload="intent"
        tabIndex={tabIndex}
        onFocus={() => here(item.id)}
        data-row={item.id}
      >
        <Due dueAt={item.dueAt} />
        <span className="row-main">
          <span className="row-asked">
            <b>{word('task', item.kind)}</b>
            {item.escalated && <em className="mark late">{say('mark.escalated')}</em>}
            {!item.escalated && item.reminders > 0 && <em className="mark soon">{say('mark.reminded')}</em>}
            {item.mustSpeak === true && <em className="mark">{say('mark.mustSpeak')}</em>}
          </span>
          <bdi className="row-title">{title}</bdi>
          <span className="row-facts">
            <span>{item.dossier.owner.name}</span>
            <span>{word('kind', item.dossier.kind)}</span>
          </span>
        </span>
        <Why item={item} withUnit={withUnit} />
      </Link>
      <button
        type="button"
        className="icon-button row-more"
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-label={say('row.menu', { title })}
        onClick={(event) => menu(item.id, event.currentTarget)}
      >
        ⋯
      </button>
    </>
  );
});
