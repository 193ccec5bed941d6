import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useProgress } from './progress.ts';

const Tour = lazy(async () => ({ default: (await import('./tour.tsx')).Tour }));

/** Where the tour stands while it is under way; to whoever never heard of it the inbox offers it, once. */
export function TourPlace(): ReactNode {
  const progress = useProgress();
  const isInbox = useRouterState({ select: ({ location }) => location.pathname === '/inbox' });
  if (progress.state !== 'under-way' && !(progress.state === 'new' && isInbox)) return null;
  return (
    <Suspense>
      <Tour progress={progress} />
    </Suspense>
  );
}
