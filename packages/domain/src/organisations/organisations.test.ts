import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../time/local-date.ts';
import { clusterMembersOn } from './clusters.ts';
import {
  ORGANISATION_ROWS,
  organisationInChargeOn,
  organisationOn,
  organisationsNamed,
  organisationsOn,
} from './organisations.ts';
import { PROVINCE_ROWS, provinceOn, provincesOn } from './provinces.ts';

const day = localDate;
const BEFORE_MERGERS = day('2025-06-30');
const AFTER_MERGERS = day('2025-07-01');

describe('the register of organisations', () => {
  it('knows the Party’s commission in January 2024 and the ministry in its stead in July 2025', () => {
    expect(organisationOn('ccer', day('2024-01-08'))?.name.vi).toBe('Ban Đối ngoại Trung ương');
    expect(organisationOn('ccer', day('2025-02-28'))).toBeDefined();
    expect(organisationOn('ccer', day('2025-03-01'))).toBeUndefined();
    expect(organisationInChargeOn('ccer', day('2025-07-08'))?.id).toBe('mofa');
    expect(organisationInChargeOn('ccer', day('2022-01-01'))).toBeUndefined();
  });

  it('counts 14 ministries since 01/03/2025', () => {
    const ministries = (date: string) => organisationsOn(day(date)).filter(({ kind }) => kind === 'ministry');
    expect(ministries('2025-03-01')).toHaveLength(14);
    expect(ministries('2025-02-28').map(({ id }) => id)).toContain('mpi');
    expect(organisationInChargeOn('mic', day('2026-01-01'))?.name.vi).toBe('Bộ Khoa học và Công nghệ');
  });

  it('places VUFO within the Front by July 2025', () => {
    expect(organisationOn('vufo', BEFORE_MERGERS)?.parentId).toBeNull();
    expect(organisationOn('vufo', day('2025-07-08'))?.parentId).toBe('vff');
  });

  it('has one row for one id and day, and parents and successors that exist', () => {
    for (const row of ORGANISATION_ROWS) {
      const dayAfter = row.to && addDays(row.to, 1);
      expect(organisationOn(row.id, row.from)).toBe(row);
      if (row.to) expect(organisationOn(row.id, row.to)).toBe(row);
      if (row.parentId) expect(organisationOn(row.parentId, row.from), row.id).toBeDefined();
      if (dayAfter) expect(organisationOn(row.successorId ?? '', dayAfter), row.id).toBeDefined();
      expect(row.successorId === null).toBe(row.to === null);
      expect(row.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it('names everyone in three languages, composed, and nobody by another’s name', () => {
    for (const { name, id, from } of ORGANISATION_ROWS) {
      expect(name.vi).toBe(name.vi.normalize('NFC'));
      expect(name.th, id).toMatch(/^[\u0E00-\u0E7F 0-9–]+$/);
      expect(organisationsNamed(name.vi, from).map((row) => row.id)).toEqual([id]);
    }
  });

  it('finds an organisation by its aliases and without accents', () => {
    expect(organisationsNamed('lien hiep cac to chuc huu nghi viet nam', AFTER_MERGERS).map(({ id }) => id)).toEqual([
      'vufo',
    ]);
    expect(organisationsNamed('MTTQ Việt Nam', AFTER_MERGERS).map(({ id }) => id)).toEqual(['vff']);
    expect(organisationsNamed('Liên hiệp các tổ chức hữu nghị tỉnh Hải Dương', day('2025-04-25'))[0]?.id).toBe(
      'union-hai-duong',
    );
    expect(organisationsNamed('Liên hiệp các tổ chức hữu nghị tỉnh Hải Dương', AFTER_MERGERS)).toEqual([]);
  });
});

describe('Cluster 1', () => {
  it('has 11 members before the mergers and 9 after, all of them existing', () => {
    expect(clusterMembersOn(day('2025-04-25'))).toHaveLength(11);
    expect(clusterMembersOn(AFTER_MERGERS)).toHaveLength(9);
    for (const date of [BEFORE_MERGERS, AFTER_MERGERS]) {
      for (const id of clusterMembersOn(date)) expect(organisationOn(id, date), id).toBeDefined();
    }
  });

  it('is followed by exactly the successors of its members', () => {
    const heirs = clusterMembersOn(BEFORE_MERGERS).map((id) => organisationInChargeOn(id, AFTER_MERGERS)?.id);
    expect(new Set(heirs)).toEqual(new Set(clusterMembersOn(AFTER_MERGERS)));
  });
});

describe('provinces', () => {
  it('are 63 until 30/06/2025 and 34 after, six of them cities', () => {
    expect(provincesOn(day('2024-01-03'))).toHaveLength(63);
    expect(provincesOn(BEFORE_MERGERS)).toHaveLength(63);
    expect(provincesOn(AFTER_MERGERS)).toHaveLength(34);
    expect(provincesOn(AFTER_MERGERS).filter(({ kind }) => kind === 'city')).toHaveLength(6);
    expect(new Set(provincesOn(AFTER_MERGERS).map(({ code }) => code)).size).toBe(34);
  });

  it('have one row for one id and day, and a successor where one ends', () => {
    for (const row of PROVINCE_ROWS) {
      expect(provinceOn(row.id, row.from)).toBe(row);
      if (row.to) expect(provinceOn(row.successorId ?? '', addDays(row.to, 1)), row.id).toBeDefined();
    }
    expect(provinceOn('hai-duong', BEFORE_MERGERS)?.successorId).toBe('hai-phong');
    expect(provinceOn('hue', day('2024-12-31'))).toMatchObject({ kind: 'province', name: { vi: 'Thừa Thiên Huế' } });
  });
});
