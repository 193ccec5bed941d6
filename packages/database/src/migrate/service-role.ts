import {
  DOSSIER_SERVICE_EVENT_TYPES,
  type EventType,
  TASK_SERVICE_EVENT_TYPES,
  WORKER_EVENT_TYPES,
} from '@nhipcau/domain/dossier/events';

/** One database role a service: what it may not do in its own database session, no fault of its code can do. */
export const SERVICE_ROLES = [
  'nc_dossiers',
  'nc_tasks',
  'nc_audit',
  'nc_administration',
  'nc_worker',
  'nc_relay',
  'nc_console',
] as const;
export type ServiceRole = (typeof SERVICE_ROLES)[number];

/** Owns every table and function, and cannot log in. */
export const OWNER_ROLE = 'nc_owner';

/** Which services write dossiers, each through its own function and with its closed list. */
export const APPENDING = {
  dossiers: { role: 'nc_dossiers', types: DOSSIER_SERVICE_EVENT_TYPES },
  tasks: { role: 'nc_tasks', types: TASK_SERVICE_EVENT_TYPES },
  worker: { role: 'nc_worker', types: WORKER_EVENT_TYPES },
} as const satisfies Record<string, { role: ServiceRole; types: readonly EventType[] }>;
export type AppendingService = keyof typeof APPENDING;

/** Longer than any honest statement, shorter than a caller's patience: a frozen process cannot hold a dossier. */
export const SESSION_LIMITS_MS = {
  statement_timeout: 3000,
  lock_timeout: 2000,
  transaction_timeout: 5000,
  idle_in_transaction_session_timeout: 5000,
} as const;
