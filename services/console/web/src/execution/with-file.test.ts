import { expect, test } from 'vitest';
import { withFile } from './with-file.ts';

const file = (of: string) => ({ sha256: of, name: `${of}.jpg`, mediaType: 'image/jpeg', bytes: 1 });
const [one, two, three] = [file('1'), file('2'), file('3')];

test('a file comes last, or where the one stood that it replaces', () => {
  expect(withFile([one], undefined, two)).toEqual([one, two]);
  expect(withFile([one, two], one, three)).toEqual([three, two]);
});

test('the same bytes stand once, whatever they are called', () => {
  const again = { ...one, name: 'khac.jpg' };
  expect(withFile([one, two], undefined, again)).toEqual([two, again]);
  expect(withFile([one, two], two, again)).toEqual([again]);
  expect(withFile([one, two], one, again)).toEqual([again, two]);
});

test('what takes the place of a file that is gone meanwhile comes last', () => {
  expect(withFile([one], two, three)).toEqual([one, three]);
});
