import { Client } from 'pg';
import { expect } from 'vitest';
import { conferenceText } from '../../support/conference-text.ts';
import { type House, openHouse } from '../../support/house.ts';
import { type SecondProvider, startSecondProvider } from '../../support/second-provider.ts';
import { type Story, tell } from '../../support/story.ts';
import { Visitor } from '../../support/visitor.ts';

export const STEP_UP = { stepUp: 'bound', stepUpPrograms: 'fresh', stepUpMaxAgeSeconds: 900 } as const;

/** One house for all of it, with a second provider beside the local one and a dossier whose consultation is open. */
export let house: House;
export let ministry: SecondProvider;
export let admin: Client;
export let story: Story;
export let origin: string;

export async function openScene(): Promise<void> {
  ministry = await startSecondProvider();
  house = await openHouse('sign-ins', { stepUp: STEP_UP, furtherProviders: [ministry.entry] });
  ({ origin } = house.world);
  await ministry.serve(origin);
  admin = new Client({ connectionString: house.world.adminUrl });
  await admin.connect();
  await admin.query("insert into account (issuer, subject, person_id) values ($1, 'E-1042', 'mofa-officer')", [
    ministry.issuer,
  ]);
  story = tell(house, { kind: 'review-conference', owner: 'ccer', text: conferenceText('Hội nghị để thử đăng nhập') });
  await story.at('2023-10-16 09:00', 'ccer-staff', { act: 'create' });
  await story.at('2023-10-16 11:00', 'ccer-staff', { act: 'present' });
  await story.at('2023-10-17 09:00', 'ccer-head', { act: 'sign' });
  await story.at('2023-10-18 09:00', 'ccer-lead', { act: 'accept' });
}

export async function closeScene(): Promise<void> {
  await admin?.end();
  await house?.stop();
  await ministry?.stop();
}

/** Somebody before the console, in a browser of their own. */
export async function seated(person: string, agent?: string): Promise<Visitor> {
  const visitor = new Visitor(agent);
  const landed = await visitor.signIn(house.world, person);
  expect(landed.href).toBe(`${origin}/inbox`);
  return visitor;
}

export const statusOf = async (visitor: Visitor) => (await visitor.ask(origin, 'GET', '/api/tasks/me')).status;

export async function codeOf(reply: Response): Promise<string> {
  return ((await reply.json()) as { readonly code: string }).code;
}

/** The task of the open stage that waits for this person, as they see it. */
export async function waiting(visitor: Visitor, unit: string): Promise<{ id: string; documentHash: string }> {
  const dossier = (await (await visitor.ask(origin, 'GET', `/api/dossiers/${story.id}`)).json()) as {
    readonly tasks: readonly { readonly id: string; readonly state: string; readonly unit: { readonly id: string } }[];
  };
  const task = dossier.tasks.find((one) => one.state === 'open' && one.unit.id === unit);
  return (await (await visitor.ask(origin, 'GET', `/api/tasks/${task?.id}`)).json()) as never;
}

export interface Opining {
  readonly visitor: Visitor;
  readonly task: { readonly id: string; readonly documentHash: string };
  readonly key: string;
}

export function opine({ visitor, task, key }: Opining, document = task.documentHash): Promise<Response> {
  const body = { documentHash: task.documentHash, opinion: 'agree' };
  const headers = { 'idempotency-key': key, 'x-nhipcau-document': document };
  return visitor.ask(origin, 'POST', `/api/tasks/${task.id}/opinion`, body, headers);
}

export async function steppedUp(
  visitor: Visitor,
  document: string,
  fill: Readonly<Record<string, string>>,
): Promise<URL> {
  const address = `${origin}/auth/step-up?document=${document}&back=${encodeURIComponent('/task/here?x=1')}`;
  const { url, reply } = await visitor.follow(address, fill);
  await reply.body?.cancel();
  await visitor.session(origin);
  return url;
}
