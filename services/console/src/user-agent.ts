const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bCocCoc|\bcoc_coc/i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|HeadlessChrome/, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone|\biPad/, 'iOS'],
  [/\bAndroid/, 'Android'],
  [/\bWindows/, 'Windows'],
  [/\bMac OS X/, 'macOS'],
  [/\bLinux|\bCrOS/, 'Linux'],
];

function wordFor(list: readonly (readonly [RegExp, string])[], agent: string): string | undefined {
  return list.find(([sign]) => sign.test(agent))?.[1];
}

/** Browser and system, no more: enough for a person to know their own machines by, too little to follow anybody with. */
export function coarseAgent(agent: string | undefined): string {
  const words = [wordFor(BROWSERS, agent ?? ''), wordFor(SYSTEMS, agent ?? '')];
  return words.filter((word) => word !== undefined).join(' · ');
}
