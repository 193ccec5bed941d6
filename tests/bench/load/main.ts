import { serveJobs } from '../crew/serve-jobs.ts';
import { type OpenHouse, signEverybodyIn } from './house.ts';
import type { LoadJobs } from './jobs.ts';
import { driveLifecycles, oneInConsultation } from './lifecycles.ts';
import { giveOpinions, readInboxes, readTimelines, verify } from './pages.ts';

let open: OpenHouse = () => {
  throw new Error('nobody has signed in');
};

serveJobs<LoadJobs>({
  async signIn(order) {
    open = await signEverybodyIn(order);
    return { persons: 1 };
  },
  opinions: (order) => giveOpinions(open, order),
  lifecycles: (order) => driveLifecycles(open, order),
  consultation: () => oneInConsultation(open),
  inbox: (order) => readInboxes(open, order),
  timeline: (order) => readTimelines(open, order),
  verification: (order) => verify(open, order),
});
