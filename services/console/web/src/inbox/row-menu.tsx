import type { InboxItem } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { whyNot } from '../task/acts-open.ts';

export interface MenuAt {
  readonly item: InboxItem;
  readonly button: HTMLElement;
}

interface RowMenuProps {
  readonly at: MenuAt;
  onClose(): void;
  claim(id: string): void;
  release(id: string): void;
  assign(item: InboxItem): void;
}

/** What can be done with a task without opening it. What the reader may not do stands there with the reason. */
export function RowMenu({ at, onClose, claim, release, assign }: RowMenuProps): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { item, button } = at;
  const task = useQuery({ ...reading('readTask', { params: { id: item.id } }), staleTime: 0 }).data?.body;
  const doing = (act: 'claim' | 'release' | 'assign', label: string, run: () => void) => {
    const not =
      task === undefined
        ? undefined
        : whyNot(
            speech,
            task.acts.find((one) => one.act === act),
          );
    return (
      <button
        type="button"
        className="menu-way"
        disabled={task === undefined || not !== undefined}
        onClick={() => {
          onClose();
          run();
        }}
      >
        <span>{label}</span>
        {not !== undefined && <small>{not}</small>}
      </button>
    );
  };
  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={{ current: button }}
      isOpen
      onOpenChange={(is) => !is && onClose()}
    >
      <Dialog className="menu" aria-label={say('row.menu', { title: item.dossier.title })}>
        <Link className="menu-way" to="/task/$id" params={{ id: item.id }}>
          {say('row.open')}
        </Link>
        {item.why === 'claimed-by-me'
          ? doing('release', word('act', 'release'), () => release(item.id))
          : doing('claim', word('act', 'claim'), () => claim(item.id))}
        {doing('assign', say('assign.title'), () => assign(item))}
        <Link className="menu-way" to="/dossier/$id" params={{ id: item.dossier.id }}>
          {say('receipt.dossier')}
        </Link>
      </Dialog>
    </Popover>
  );
}
