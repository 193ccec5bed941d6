/** What shows that an input has had its effect, as expressions over the page. */
export const SHOWN = {
  step: 'document.activeElement?.dataset?.row !== undefined && document.activeElement.dataset.row !== before.at',
  filter: `document.querySelector('.views [aria-current]')?.textContent !== before.tab
    && document.querySelector('.inbox-page[data-stale=false]')?.querySelector('.inbox-rows .row, .empty') != null`,
  // The question, which the list does not know: the head of the page is there before it.
  open: "document.querySelector('.task-page .asked h2') !== null",
  back: 'document.activeElement?.dataset?.row !== undefined',
} as const;

/**
 * Runs in the page before anything of it does. When the first row of the inbox is painted is noted; and from one input of a person to
 * the frame in which its effect is shown, time is measured by the page's own clock: what the driver needs is no part of it.
 */
export const IN_PAGE = `
  window.bench = {};
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
  window.bench.painted = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.inbox-rows .row') === null) return;
      watch.disconnect();
      painted(resolve);
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  window.bench.deeper = () => new Promise((resolve) => {
    const before = document.documentElement.scrollHeight;
    scrollTo(0, before);
    const look = () => (document.documentElement.scrollHeight > before ? resolve() : requestAnimationFrame(look));
    look();
  });
  const shown = { ${Object.entries(SHOWN)
    .map(([what, condition]) => `${what}: (before) => ${condition}`)
    .join(', ')} };
  window.bench.from = (type, what) => {
    const isShown = shown[what];
    const before = { at: document.activeElement?.dataset?.row, tab: document.querySelector('.views [aria-current]')?.textContent };
    window.bench.taken = new Promise((resolve) => {
      addEventListener(type, (event) => {
        const look = () => (isShown(before) ? painted((ms) => resolve(ms - event.timeStamp)) : requestAnimationFrame(look));
        look();
      }, { once: true, capture: true });
    });
  };
`;
