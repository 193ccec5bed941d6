// Progress goes to stderr: stdout belongs to what a command reports.

/** @param {string} words */
export function say(words) {
  process.stderr.write(`[nhịp cầu] ${words}\n`);
}

/**
 * Says what is being done, and again every few seconds while it lasts.
 * @template T
 * @param {string} words
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(words, step) {
  const startedAtMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedAtMs) / 1000);
  say(`${words} …`);
  const ticker = setInterval(() => say(`${words} … ${seconds()} s`), 5000);
  try {
    return await step();
  } finally {
    clearInterval(ticker);
  }
}

/** A fault whose message is meant for the person at the terminal, without a stack. */
export class ProvisionFault extends Error {}
