import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RegisterSearch } from '../register/register-search.ts';

/** A figure that opens the list it counts; nothing to open where it is nothing. */
export function Figure(props: {
  of: string;
  text: string | number;
  search: RegisterSearch;
  none?: boolean;
}): ReactNode {
  const { of, text, search, none = text === 0 || text === '–' } = props;
  if (none) return <span className="quiet">{text}</span>;
  return (
    <Link to="/register" search={search} aria-label={`${of}: ${text}`}>
      {text}
    </Link>
  );
}
