import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { NewForm } from './new-form.tsx';

/** Three things make a draft; everything else is written in it. */
export function NewPage(): ReactNode {
  const { say } = useSpeech();
  const { data, error, refetch } = useQuery(reading('listOfferedKinds', {}));
  const offers = data?.body.items;
  useEffect(() => {
    document.title = `${say('write.new')} · Nhịp Cầu`;
  }, [say]);
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('write.new')}</h1>
        <p className="quiet">{say('write.newHint')}</p>
      </header>
      {offers === undefined && (error === null ? <Loading /> : <Failed fault={error} again={() => void refetch()} />)}
      {offers?.length === 0 && (
        <Empty title={say('write.noUnit')}>
          <p>{say('write.noUnitHow')}</p>
        </Empty>
      )}
      {offers !== undefined && offers.length > 0 && <NewForm offers={offers} />}
    </section>
  );
}
