/**
 * A mistake that a user or operator can put right. Its message says what is wrong and what to do.
 * Every other error is a bug and is logged with its stack.
 */
export class Problem extends Error {
  /** Stable name for logs and tests, such as `SETTING_INVALID`. */
  readonly identifier: string;

  constructor(identifier: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Problem';
    this.identifier = identifier;
  }
}
