/** An answer of Discord's API other than success. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export const unknownMessage = () => new Refusal(404, 10008, 'Unknown Message');
export const unknownChannel = () => new Refusal(404, 10003, 'Unknown Channel');
export const missingAccess = () => new Refusal(403, 50001, 'Missing Access');
export const missingPermission = () => new Refusal(403, 50013, 'Missing Permissions');

/** The answer to a body that breaks a rule. */
export function invalidBody(problems: readonly string[]): Refusal {
  const _errors = problems.map((message) => ({ code: 'BASE_TYPE_BAD_LENGTH', message }));
  return new Refusal(400, 50035, 'Invalid Form Body', { body: { _errors } });
}
