import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../time/local-date.ts';
import { CITATIONS, citationsNumbered } from './citations.ts';
import { dayLengthOf } from './day-length.ts';
import { overlappingRules, RuleFault, requireRule, ruleOn, rulesOn, ruleValueOn } from './rule-on.ts';
import type { RuleRow } from './rule-row.ts';
import { organisationMayChange, ruleVersion } from './rule-row.ts';
import { RULE_ROWS } from './rules.ts';

const day = localDate;

const CARRIED_IDS = `
  CONF-LEAD-PM CONF-LEAD-OTHER CONF-PM-RANK CONF-PM-TOPIC CONF-CONSULT-PM CONF-CONSULT-OTHER CONF-REPLY CONF-SILENCE
  CONF-HOST CONF-DOSSIER CONF-TRANSLATE CONF-CHANGE CONF-REPORT CONF-EXEMPT CONF-EXEMPT-VUFO
  PLAN-SUBMIT PLAN-ADJUST PLAN-OFF DEL-TRIPS DEL-TWO DEL-SIZE DEL-REPORT DEL-SECRET AGR-CONSULT AGR-PM AGR-REPORT
  AID-APPRAISE AID-CONSULT AID-PM AID-SMALL AID-RELIEF AID-REPORT
  NGO-CHECK NGO-SEND NGO-REPLY NGO-MOFA NGO-TOTAL NGO-TERM-ACT NGO-TERM-RO NGO-RO-PLACE
  AWD-ONCE AWD-FREEZE AWD-ADHOC AWD-FLAG AWD-FLAG-THEME AWD-MEDAL AWD-VOTE AWD-ABSENT AWD-APPRAISE AWD-PUBLIC
  AWD-DOSSIER AWD-REVOKE DOC-NUM DOC-DATE DOC-OUT DOC-URGENT SEC-REFUSE PD-ACK PD-STOP PD-BREACH PD-DPIA
  CAL-WEEK CAL-HOL CAL-COMP CAL-SWAP CAL-START CAL-END CAL-BACK ORG-PROV VER-PIN
  INT-LEAD INT-DOSSIER INT-CHECK INT-REPLY INT-APPROVE INT-REPORT INT-ACCEPT INT-VOTE REMIND ESCALATE
`
  .trim()
  .split(/\s+/);

describe('the table of rules', () => {
  it('carries every rule, and each holds today', () => {
    expect(new Set(RULE_ROWS.map(({ id }) => id))).toEqual(new Set(CARRIED_IDS));
    expect(rulesOn(RULE_ROWS, day('2026-11-22'))).toHaveLength(CARRIED_IDS.length);
  });

  it('never has two rows for one rule and day, nor two of one version', () => {
    expect(overlappingRules(RULE_ROWS)).toEqual([]);
    expect(new Set(RULE_ROWS.map(ruleVersion)).size).toBe(RULE_ROWS.length);
  });

  it('leaves no gap between the rows of one rule, so that law follows law', () => {
    for (const row of RULE_ROWS) {
      if (row.to === null) continue;
      const next = addDays(row.to, 1);
      expect(
        RULE_ROWS.some(({ id, from }) => id === row.id && from === next),
        ruleVersion(row),
      ).toBe(true);
    }
  });

  it('says what each rule is in three languages and why an unsure one is unsure', () => {
    for (const row of RULE_ROWS) {
      for (const text of Object.values(row.what)) expect(text.trim(), ruleVersion(row)).toBe(text);
      expect(Object.values(row.what).every((text) => text.length > 4 && text === text.normalize('NFC'))).toBe(true);
      expect(row.what.th, ruleVersion(row)).toMatch(/[\u0E00-\u0E7F]/);
      expect(row.to === null || row.from <= row.to, ruleVersion(row)).toBe(true);
      if (row.source.kind === 'house') expect(row.certainty).toBe('U');
      else if (row.certainty === 'U') expect(row.certaintyNote, ruleVersion(row)).toBeTruthy();
    }
  });

  it('rests law and Party rules on a document in force from the first day of the row', () => {
    for (const row of RULE_ROWS.filter(({ source }) => source.number !== null)) {
      const document = CITATIONS.find(({ number, date }) => number === row.source.number && date === row.source.date);
      expect(document, ruleVersion(row)).toBeDefined();
      expect(document?.inForceFrom && row.from >= document.inForceFrom, ruleVersion(row)).toBe(true);
      expect(document?.inForceUntil ? row.to !== null && row.to <= document.inForceUntil : true, ruleVersion(row)).toBe(
        true,
      );
    }
  });

  it('keeps the three directives called 38-CT/TW apart', () => {
    expect(citationsNumbered('38-CT/TW').map(({ date, issuer }) => `${date} ${issuer}`)).toEqual([
      '2014-07-21 Bộ Chính trị',
      '2019-09-19 Ban Bí thư',
      '2024-07-30 Ban Bí thư',
    ]);
    expect(requireRule(RULE_ROWS, 'DEL-TRIPS', day('2025-01-01')).source.date).toBe('2014-07-21');
  });

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(RULE_ROWS))).toEqual(RULE_ROWS);
  });
});

describe('the law of a day', () => {
  it.each([
    ['2023-12-31', '91/2017/NĐ-CP', 90, 'S'],
    ['2024-01-03', '98/2023/NĐ-CP', 80, 'U'],
    ['2025-06-30', '98/2023/NĐ-CP', 80, 'U'],
    ['2025-07-01', '152/2025/NĐ-CP', 80, 'U'],
  ])('lets the council vote on %s by %s', (date, number, amount, certainty) => {
    expect(ruleOn(RULE_ROWS, 'AWD-VOTE', day(date))).toMatchObject({ source: { number }, certainty });
    expect(ruleValueOn(RULE_ROWS, 'AWD-VOTE', day(date), 'percent')).toMatchObject({ amount, of: 'all-members' });
  });

  it('has every rule of a council’s work since the demonstration begins in October 2023', () => {
    const ids = [
      'AWD-VOTE',
      'AWD-ABSENT',
      'AWD-ONCE',
      'AWD-FLAG',
      'AWD-MEDAL',
      'AWD-FREEZE',
      'AWD-APPRAISE',
      'AWD-DOSSIER',
    ];
    const dates = ['2023-10-01', '2024-01-03', '2025-06-30', '2025-07-01', '2026-11-22'];
    for (const date of dates) for (const id of ids) expect(requireRule(RULE_ROWS, id, day(date)).id).toBe(id);
  });

  it('counts 11 paid holidays before July 2026 and 12 after', () => {
    expect(ruleValueOn(RULE_ROWS, 'CAL-HOL', day('2026-06-30'), 'count').amount).toBe(11);
    expect(ruleValueOn(RULE_ROWS, 'CAL-HOL', day('2026-07-01'), 'count').amount).toBe(12);
  });

  it('shows the values of Decree 80/2020 as unsure once 313/2025 holds', () => {
    expect(ruleOn(RULE_ROWS, 'AID-APPRAISE', day('2025-12-07'))?.certainty).toBe('S');
    const now = requireRule(RULE_ROWS, 'AID-APPRAISE', day('2025-12-08'));
    expect(now).toMatchObject({ certainty: 'U', source: { number: '313/2025/NĐ-CP' } });
    expect(organisationMayChange(now)).toBe(true);
  });

  it('is nothing before the first row', () => {
    expect(ruleOn(RULE_ROWS, 'AID-RELIEF', day('2025-12-07'))).toBeUndefined();
    expect(() => requireRule(RULE_ROWS, 'AID-RELIEF', day('2025-12-07'))).toThrow(RuleFault);
  });

  it('may be changed by an organisation only where no text binds', () => {
    const on = (id: string) => requireRule(RULE_ROWS, id, day('2025-08-05'));
    expect(
      ['INT-LEAD', 'DEL-REPORT', 'AWD-VOTE', 'CONF-EXEMPT-VUFO'].every((id) => organisationMayChange(on(id))),
    ).toBe(true);
    expect(['CONF-LEAD-PM', 'AWD-ONCE', 'CAL-START', 'SEC-REFUSE'].some((id) => organisationMayChange(on(id)))).toBe(
      false,
    );
  });

  it('gives lengths that a calendar can count', () => {
    const lead = ruleValueOn(RULE_ROWS, 'CONF-LEAD-PM', day('2025-01-01'), 'length');
    expect(dayLengthOf(lead)).toEqual({ amount: 40, unit: 'calendar-days' });
    expect(dayLengthOf(ruleValueOn(RULE_ROWS, 'AID-RELIEF', day('2026-01-01'), 'length'))).toBeUndefined();
  });

  it('throws where the shape is not the one asked for', () => {
    expect(() => ruleValueOn(RULE_ROWS, 'CONF-REPLY', day('2025-01-01'), 'percent')).toThrow(/length, not percent/);
  });

  it('throws exactly where the rows of one rule overlap', () => {
    const [template] = RULE_ROWS;
    if (!template) throw new Error('no rules');
    const anyDay = fc.integer({ min: 1, max: 28 }).map((n) => day(`2024-02-${String(n).padStart(2, '0')}`));
    const anyRow = fc
      .tuple(anyDay, fc.option(anyDay))
      .filter(([from, to]) => to === null || from <= to)
      .map(([from, to]): RuleRow => ({ ...template, from, to }));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), anyDay, (rows, date) => {
        const holding = rows.filter(({ from, to }) => from <= date && (to ?? '9999') >= date);
        if (holding.length > 1) {
          expect(() => ruleOn(rows, template.id, date)).toThrow(RuleFault);
          expect(overlappingRules(rows).length).toBeGreaterThan(0);
        } else expect(ruleOn(rows, template.id, date)).toBe(holding[0]);
      }),
    );
  });
});
