import type { Language } from '@nhipcau/contracts';
import { WORDS } from './words.ts';

export interface PageFacts {
  readonly issuer: string;
  /** Absent where nobody serves it. */
  readonly temporalUi?: string;
}

/** Where the page stands in each language; Vietnamese comes first. */
export const PAGES: Readonly<Record<Language, string>> = { vi: '/', en: '/en', th: '/th' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function link(address: string, text: string): string {
  return `<li><a href="${escaped(address)}">${escaped(text)}</a></li>`;
}

function languageLink(language: Language, current: Language): string {
  const name = escaped(WORDS[language].language);
  if (language === current) return `<li lang="${language}" aria-current="page">${name}</li>`;
  return `<li><a href="${PAGES[language]}" lang="${language}" hreflang="${language}">${name}</a></li>`;
}

/** The page as it is sent: no script, no form, nothing of another origin. */
export function pageIn(language: Language, { issuer, temporalUi }: PageFacts): string {
  const words = WORDS[language];
  const languages = (Object.keys(PAGES) as Language[]).map((one) => languageLink(one, language)).join('');
  const links = [
    link('/api', words.documentation),
    ...(temporalUi === undefined ? [] : [link(temporalUi, words.temporal)]),
    link(`${issuer}/.well-known/openid-configuration`, words.signIn),
  ].join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">${escaped(words.skip)}</a>
<header>
<p class="name" lang="vi">Nhịp Cầu</p>
<nav aria-label="${escaped(words.languages)}"><ul>${languages}</ul></nav>
</header>
<main id="content" tabindex="-1">
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.what)}</p>
<ol class="stages">${words.stages.map((stage) => `<li>${escaped(stage)}</li>`).join('')}</ol>
<h2>${escaped(words.here)}</h2>
<ul>${links}</ul>
<p>${escaped(words.signInHow)}</p>
<p>${escaped(words.console)}</p>
</main>
</body>
</html>
`;
}
