type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** A typed array that grows as values are pushed, for builds whose size is not known beforehand. */
export class GrowingColumn<T extends Numbers> {
  #values: T;
  #length = 0;
  readonly #kind: new (
    length: number,
  ) => T;

  constructor(kind: new (length: number) => T) {
    this.#kind = kind;
    this.#values = new kind(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new this.#kind(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The values so far, as a view. */
  values(): T {
    return this.#values.subarray(0, this.#length) as T;
  }
}
