/** What stands in the way of starting and whoever starts can mend: told in its own words, without where in the program it was found. */
export class PlainFault extends Error {
  constructor(words: string, options?: ErrorOptions) {
    super(words, options);
    this.name = 'PlainFault';
  }
}
