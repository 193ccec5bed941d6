import type { Way } from './gateway.ts';

export interface ServiceAddresses {
  readonly dossiers: string;
  readonly tasks: string;
  readonly audit: string;
  readonly administration: string;
  readonly console: string;
}

/** Which service answers which addresses; pages, sign-in and documentation are the console's. */
export function waysTo(services: ServiceAddresses): readonly Way[] {
  return [
    { prefix: 'dossiers', to: services.dossiers },
    { prefix: 'tasks', to: services.tasks },
    { prefix: 'audit', to: services.audit },
    { prefix: 'administration', to: services.administration },
    { prefix: 'standing', to: services.administration },
    { to: services.console },
  ];
}
