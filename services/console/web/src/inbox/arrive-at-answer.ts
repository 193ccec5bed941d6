const PATIENCE_MS = 5_000;
const FIELDS = '#answer input:not(:disabled), #answer textarea:not(:disabled), #answer select:not(:disabled)';

/** Whoever said "decide" wants the form, not the head of the page: the first field gets the focus once it is there. */
export function arriveAtAnswer(): void {
  const watch = new MutationObserver(() => take());
  const end = setTimeout(() => watch.disconnect(), PATIENCE_MS);
  const take = () => {
    const field = document.querySelector<HTMLElement>(FIELDS);
    if (field === null) return;
    watch.disconnect();
    clearTimeout(end);
    // After the page has taken the focus for its heading.
    requestAnimationFrame(() => {
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    });
  };
  watch.observe(document.body, { childList: true, subtree: true });
}
