import { CanonicalFault } from './canonical-fault.ts';

/** Where a walk through a value stands, so that a fault can name the place and a cycle ends it. */
export class Walk {
  readonly path: string[] = [];
  readonly #above = new Set<object>();

  at<T>(key: string, visit: () => T): T {
    this.path.push(key);
    const result = visit();
    this.path.pop();
    return result;
  }

  inside<T>(value: object, visit: () => T): T {
    if (this.#above.has(value)) throw new CanonicalFault('cycle', this.path, 'a value that contains itself');
    this.#above.add(value);
    const result = visit();
    this.#above.delete(value);
    return result;
  }

  /** Throws for dates, maps and other instances, whose contents JSON would lose. */
  requirePlain(value: object): void {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) return;
    throw new CanonicalFault('unsupported', this.path, 'an object that is not plain data');
  }
}
