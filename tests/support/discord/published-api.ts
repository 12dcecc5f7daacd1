import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

interface Operation {
  readonly requestBody?: { readonly content: Record<string, unknown> };
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
}

/** Checks one request. Returns what is wrong with it, or undefined. */
export type RequestCheck = (method: string, path: string, body: unknown) => string | undefined;

const pointer = (...keys: string[]) =>
  keys.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/**
 * Checks requests against Discord's published OpenAPI description: the path is there, it has the method, and the
 * JSON body is what its schema says. A multipart request is checked by its JSON part.
 */
export function readPublishedApi(file: string): RequestCheck {
  const description: Description = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    formats: { snowflake: /^\d+$/, uri: URL.canParse },
  });
  for (const format of ['int32', 'int64', 'double', 'nonce', 'date-time']) ajv.addFormat(format, true);
  ajv.addSchema(description, 'discord');
  const compiled = new Map<string, ValidateFunction>();

  // Paths with fewer variables first: `/users/@me` before `/users/{user_id}`.
  const templates = Object.keys(description.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`) }));

  return (method, path, body) => {
    const template = templates.find(({ pattern }) => pattern.test(path))?.template;
    if (!template) return `${path} is no path of Discord's`;
    const verb = method.toLowerCase();
    const operation = description.paths[template]![verb];
    if (!operation) return `${template} has no ${method}`;
    if (!operation.requestBody) return body === undefined ? undefined : `${method} ${template} takes no body`;
    const at = `discord#${pointer('paths', template, verb, 'requestBody', 'content', 'application/json', 'schema')}`;
    const check = compiled.get(at) ?? ajv.compile({ $ref: at });
    compiled.set(at, check);
    return check(body) ? undefined : `${method} ${template}: ${ajv.errorsText(check.errors)}`;
  };
}
