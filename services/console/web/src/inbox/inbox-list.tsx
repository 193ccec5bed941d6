import { defaultRangeExtractor, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';
import { InboxRow, type RowHandlers } from './inbox-row.tsx';
import type { Inbox } from './use-inbox.ts';

/** A row before it was measured; the head and the bar that lie over the list. */
const ROW_PX = 88;
const HEAD_PX = 76;
const BAR_PX = 96;
const OVERSCAN = 5;

export interface ListHandle {
  /** Brings a row into sight and stands at it. */
  standAt(id: string): void;
}

interface ListProps extends Omit<RowHandlers, 'here'> {
  readonly inbox: Inbox;
  readonly at: string;
  readonly chosen: ReadonlySet<string>;
  readonly handle: RefObject<ListHandle | null>;
  setAt(id: string): void;
}

/** The rows that are in the page: those in sight, a few beyond them, and the one at which the reader stands. */
function useRows({ items, kept }: Inbox, atPlace: number, list: RefObject<HTMLOListElement | null>) {
  const [top, setTop] = useState(0);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    getItemKey: (place) => items[place]?.id ?? place,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: HEAD_PX,
    scrollPaddingEnd: BAR_PX,
    initialOffset: kept.scrolled,
    initialMeasurementsCache: kept.measured,
    // Where the reader stands stays in the page though it is scrolled away: the focus is lost with its element.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return atPlace < 0 || shown.includes(atPlace) ? shown : [...shown, atPlace].toSorted((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    const place = list.current;
    if (place === null) return;
    // What stands above grows and shrinks: a filter more, a message.
    const measure = () => setTop(Math.round(place.getBoundingClientRect().top + scrollY));
    const watch = new ResizeObserver(measure);
    measure();
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [list]);
  useEffect(() => {
    const note = () => {
      kept.scrolled = scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => {
      removeEventListener('scroll', note);
      kept.measured = rows.measurementsCache;
    };
  }, [kept, rows]);
  return { rows, top };
}

/** As many rows as are in sight, however many there are: the page stays as small with a hundred thousand as with ten. */
export function InboxList(props: ListProps): ReactNode {
  const { say } = useSpeech();
  const withUnit = new Set(useMe()?.appointments.map(({ unit }) => unit.id)).size > 1;
  const { inbox, at, chosen, handle, setAt, choose, menu } = props;
  const { items, sees, isBefore } = inbox;
  const list = useRef<HTMLOListElement>(null);
  const atPlace = useMemo(() => items.findIndex(({ id }) => id === at), [items, at]);
  const { rows, top } = useRows(inbox, atPlace, list);
  // Nothing is in sight before the list has been laid out: it would be taken for its beginning.
  const { startIndex: first, endIndex: last } = rows.range ?? {};
  useEffect(() => {
    if (first !== undefined && last !== undefined && items.length > 0 && !isBefore) sees({ first, last });
  }, [first, last, items, sees, isBefore]);
  const wanted = useRef('');
  // Every time: the row may come into the page only after it was scrolled to.
  useLayoutEffect(() => {
    const row = wanted.current === '' ? null : rowOf(wanted.current);
    if (row === null) return;
    wanted.current = '';
    row.focus({ preventScroll: true });
  });
  useImperativeHandle(handle, () => ({
    standAt(id) {
      const place = items.findIndex((item) => item.id === id);
      if (place < 0) return;
      setAt(id);
      const row = rowOf(id);
      if (row === null) wanted.current = id;
      else row.focus({ preventScroll: true });
      rows.scrollToIndex(place, { align: 'auto' });
    },
  }));
  const row = ({ index, key, start }: VirtualItem) => {
    const item = items[index];
    if (item === undefined) return null;
    const isChosen = chosen.has(item.id);
    return (
      <li
        key={key}
        ref={rows.measureElement}
        className="row"
        data-index={index}
        data-at={item.id === at}
        data-chosen={isChosen}
        aria-posinset={index + 1}
        aria-setsize={inbox.hasMore ? -1 : items.length}
        style={{ transform: `translateY(${start - top}px)` }}
      >
        <InboxRow
          {...{ item, choose, menu, withUnit }}
          at={item.id === at || (atPlace < 0 && index === 0)}
          chosen={isChosen}
          here={setAt}
        />
      </li>
    );
  };
  return (
    <ol
      ref={list}
      className="rows inbox-rows"
      data-keeps-place
      aria-label={say('inbox.list')}
      aria-busy={isBefore}
      data-stale={isBefore}
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(row)}
    </ol>
  );
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
}
