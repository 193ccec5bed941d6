/** Text of at least 4.5:1 against its ground in either scheme, a visible focus, and nothing that moves. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1b1b1f; --ground: #fdfcf9; --link: #8a1c12; --line: #c9c4ba; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --ground: #17171a; --link: #ffb4a6; --line: #4a4743; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: baseline; border-bottom: 1px solid var(--line); }
.name { font-weight: 600; }
nav ul { display: flex; gap: 1rem; list-style: none; padding: 0; margin: 0; }
a { color: var(--link); }
a:focus-visible, main:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.stages { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; padding-left: 1.5rem; }
`;
