import { expect, test } from 'vitest';
import { choiceSetting, integerSetting, readSettings, textSetting, urlSetting } from './settings.ts';

const definition = {
  port: integerSetting('PORT', { min: 1, max: 65_535, fallback: 8080 }),
  databaseUrl: urlSetting('DATABASE_URL'),
  level: choiceSetting('LEVEL', ['info', 'debug'], 'info'),
  name: textSetting('NAME', 'nhip-cau'),
};

test('settings come out typed, with fallbacks where there are any', () => {
  const settings = readSettings(definition, { DATABASE_URL: 'postgresql://127.0.0.1:5432/a', LEVEL: 'debug' });
  const port: number = settings.port;
  const level: 'info' | 'debug' = settings.level;
  expect({ ...settings, port, level }).toEqual({
    port: 8080,
    databaseUrl: 'postgresql://127.0.0.1:5432/a',
    level: 'debug',
    name: 'nhip-cau',
  });
});

test('every fault is named at once', () => {
  const read = () => readSettings(definition, { PORT: '70000', LEVEL: 'loud' });
  expect(read).toThrow(/PORT is no whole number.*DATABASE_URL is not set.*LEVEL is none of info, debug/);
});
