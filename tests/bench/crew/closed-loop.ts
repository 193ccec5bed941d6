/**
 * So many clients at once, each doing the next thing as soon as the one before is done, until there is nothing more to do.
 *
 * @param step does one thing; false when this client should stop
 */
export async function closedLoop(clients: number, step: (client: number) => Promise<boolean>): Promise<void> {
  const run = async (client: number) => {
    while (await step(client));
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
}
