import type { Happening } from '@nhipcau/contracts';
import { expect, test } from 'vitest';
import { byOthers, newsOf } from './news.ts';

let seq = 100;
function happened(type: Happening['type'], actor?: string, more: Partial<Happening> = {}): Happening {
  seq -= 1;
  const who = actor === undefined ? {} : { actor: { id: actor }, principal: { id: actor } };
  return { seq, type, at: '2025-11-12T02:00:00Z', simulated: false, bySystem: actor === undefined, ...who, ...more };
}

test('what others did is gathered by kind, with its newest, and leads to where it is read', () => {
  const newest = happened('OpinionGiven', 'officer-b', { opinion: 'object' });
  const list = [
    newest,
    happened('TasksReminded'),
    happened('OpinionGiven', 'officer-a', { opinion: 'agree' }),
    happened('ProposalPresented', 'staff', { version: 3 }),
  ];
  expect(newsOf(list).map(({ kind, section, count }) => [kind, section, count])).toEqual([
    ['opinions', 'consultation', 2],
    ['version', 'text', 1],
    ['more', 'timeline', 1],
  ]);
  expect(newsOf(list)[0]?.latest).toBe(newest);
});

test('what the reader did is no news to the reader, nor what followed of itself; what others did after it is', () => {
  const opinion = happened('OpinionGiven', 'officer');
  const reminded = happened('TasksReminded');
  const list = [
    opinion,
    reminded,
    happened('StageCrossed', undefined, { to: 'consultation' }),
    happened('RoundDecided'),
    happened('ProposalAccepted', 'lead'),
  ];
  expect(byOthers(list, 'lead')).toEqual([opinion, reminded]);
  expect(byOthers(list, 'staff')).toEqual(list);
});

test('events that turn everything are told each by name, not counted together', () => {
  const list = [happened('DossierClosed'), happened('DossierWithdrawn', 'head'), happened('ProposalReturned', 'lead')];
  expect(newsOf(list).map(({ latest, count }) => [latest.type, count])).toEqual([
    ['DossierClosed', 1],
    ['DossierWithdrawn', 1],
    ['ProposalReturned', 1],
  ]);
});
