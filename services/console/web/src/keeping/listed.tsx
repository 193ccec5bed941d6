import type { ReactNode } from 'react';
import { More } from '../frame/more.tsx';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import type { usePages } from './use-pages.ts';

/** A list of the keepers' in its states: loading, failed, empty, and with more to come. */
export function Listed(props: {
  list: ReturnType<typeof usePages>['list'];
  empty: boolean;
  children: ReactNode;
}): ReactNode {
  const { say } = useSpeech();
  const { list, empty, children } = props;
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed fault={list.error} again={() => void list.refetch()} />;
  if (empty) return <Empty title={say('keeping.none')} />;
  return (
    <>
      <ul className="paper-list">{children}</ul>
      {list.hasNextPage && <More busy={list.isFetchingNextPage} more={() => void list.fetchNextPage()} />}
    </>
  );
}
