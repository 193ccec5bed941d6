import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';

const smallSharedMemoryBytes = 128 * 1024 * 1024;

/**
 * How the server runs: durable (what was acknowledged survives a power cut),
 * on the loopback address only, with the write-ahead log roomy enough that
 * checkpoints do not disturb people's answers.
 */
export async function postgresSettings(port: number): Promise<Readonly<Record<string, string>>> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket: a long path to the clone would exceed what a socket's name may hold.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: `${sharedBuffersMb(totalmem())}MB`,
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    // No disk here seeks: by the old default whole tables are read where an index of a few rows would do.
    random_page_cost: '1.1',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    ...(await sharedMemorySettings()),
  };
}

/**
 * An eighth of the machine, but no more than a year of a large house needs: a history lies on many pages, and one that has to be fetched
 * from the system's own cache costs as much as the rest of reading it. What is not used is not taken.
 * @param memoryBytes of the whole machine
 */
export function sharedBuffersMb(memoryBytes: number): number {
  return Math.min(1024, Math.max(128, Math.floor(memoryBytes / 8 / 1024 ** 2)));
}

/** Containers often give /dev/shm a few megabytes; parallel queries then fail unless files carry their memory. */
export async function sharedMemorySettings(): Promise<Readonly<Record<string, string>>> {
  if (process.platform !== 'linux') return {};
  const room = await statfs('/dev/shm').catch(() => undefined);
  const small = room === undefined || room.bavail * room.bsize < smallSharedMemoryBytes;
  return small ? { dynamic_shared_memory_type: 'mmap' } : {};
}

/** Settings as the server's command line takes them. */
export function asArguments(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
