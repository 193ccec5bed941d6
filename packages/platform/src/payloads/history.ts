import type { Payload, PayloadCodec } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

type History = temporal.api.history.v1.IHistory;

const { History: HistoryMessage } = proto.temporal.api.history.v1;

/** A copy of a history whose payloads can be read: those of activities, signals, failures and summaries. */
export function openedHistory(history: History, codec: PayloadCodec): Promise<History> {
  return throughCodec(history, (payloads) => codec.decode(payloads));
}

/** A copy of a history as Temporal would hold it had its run been sealed from the start. */
export function sealedHistory(history: History, codec: PayloadCodec): Promise<History> {
  return throughCodec(history, (payloads) => codec.encode(payloads));
}

async function throughCodec(history: History, turn: (payloads: Payload[]) => Promise<Payload[]>): Promise<History> {
  const copy = HistoryMessage.decode(HistoryMessage.encode(history).finish());
  const places = payloadsIn(copy);
  const turned = await turn(places.map(({ payload }) => payload));
  for (const [index, place] of places.entries()) place.holder[place.at] = turned[index];
  return copy;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly at: string;
  readonly payload: Payload;
}

/** Read by Temporal itself and by the SDK's core (the bookkeeping of a local activity's marker); never sealed, nothing personal. */
const NOT_OURS: ReadonlySet<string> = new Set(['searchAttributes', 'data']);

/** Payloads wherever they stand, known by their form: metadata that names an encoding. */
function payloadsIn(part: object): readonly Place[] {
  return Object.entries(part).flatMap(([at, value]): readonly Place[] => {
    if (typeof value !== 'object' || value === null || NOT_OURS.has(at)) return [];
    if (isPayload(value)) return [{ holder: part as Record<string, unknown>, at, payload: value }];
    return value instanceof Uint8Array ? [] : payloadsIn(value);
  });
}

function isPayload(value: object): value is Payload {
  return 'metadata' in value && (value.metadata as Payload['metadata'])?.['encoding'] instanceof Uint8Array;
}
