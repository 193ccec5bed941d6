import { expect, test } from 'vitest';
import { findWords } from './find-words.ts';

const dossier = { subject: 'term', key: 'dossier', vi: 'Hồ sơ', en: 'Dossier', th: 'แฟ้มงาน' };
const owner = { subject: 'term', key: 'owner', vi: 'Đơn vị chủ trì', en: 'Owner', th: 'หน่วยงานเจ้าของเรื่อง' };
const words = [dossier, owner];

test.each([
  ['ho so', [dossier]],
  ['HỒ SƠ', [dossier]],
  ['hồ sơ'.normalize('NFD'), [dossier]],
  ['don vi', [owner]],
  ['own', [owner]],
  ['แฟ้ม', [dossier]],
  ['', words],
  ['xyz', []],
])('“%s” finds what it should, in any language and without accents', (sought, found) => {
  expect(findWords(words, sought)).toEqual(found);
});
