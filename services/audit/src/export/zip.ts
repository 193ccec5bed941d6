import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  /** ASCII, so that every program reads it alike. */
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980: one history gives one package, whenever it is taken. */
const DATED = 0x0021;

/** What the local and the central header of a file say alike. */
function described({ name, bytes }: Packed, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(DEFLATED, 4);
  header.writeUInt16LE(DATED, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Files in one ZIP (PKWARE APPNOTE 6.3, without the extensions for more than 4 GB). */
export function zipped(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.bytes);
    const header = described(file, packed);
    const name = Buffer.from(file.name, 'ascii');
    const local = Buffer.concat([number(LOCAL_HEADER), header, name, packed]);
    // The central header repeats it, with the version that made it before and comment, disk, attributes and place behind.
    const madeBy = Buffer.from([VERSION, 0]);
    directory.push(Buffer.concat([number(CENTRAL_HEADER), madeBy, header, Buffer.alloc(10), number(at), name]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
