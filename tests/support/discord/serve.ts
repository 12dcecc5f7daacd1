import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileProblems, type MessageBody, type SentFile } from './documented-limits.ts';
import type { RequestFault } from './faults.ts';
import { tooManyRequests, type Verdict } from './rate-limits.ts';
import { invalidBody, Refusal } from './refusal.ts';
import type { Route } from './routes.ts';

export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  /** What befell it. */
  fault?: RequestFault['kind'];
  /** The status it was answered with, and Discord's code where it was refused; absent where the connection ended instead. */
  status?: number;
  code?: number;
  /** Milliseconds that Discord took over it. */
  took?: number;
}

/** The JSON of a request, and the files it brings. */
async function readBody(request: IncomingMessage): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('application/json')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = await Promise.all(
    [...form.values()].flatMap((part) =>
      typeof part === 'string'
        ? []
        : part.arrayBuffer().then((content) => ({ name: part.name, bytes: new Uint8Array(content) })),
    ),
  );
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

export interface Rules {
  readonly routes: readonly Route[];
  readonly token: string;
  /** Hears of each request before it is answered. */
  readonly record: (request: RecordedRequest) => void;
  /** The rate limits' word on a request. */
  readonly judge: (method: string, path: string) => Verdict;
  /** What goes wrong with a request. */
  readonly fault: (method: string, path: string) => RequestFault;
}

interface Reply {
  readonly status: number;
  readonly json?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const refused = ({ status, message, code, errors }: Refusal): Reply => ({
  status,
  json: { message, code, errors },
});

const limited = ({ headers, limited }: Verdict): Reply => ({
  status: 429,
  headers,
  json: { message: 'You are being rate limited.', retry_after: limited!.after, global: limited!.global },
});

/** Does what a request asks for, by the routes. */
function perform(
  { routes, token }: Rules,
  request: RecordedRequest,
  authorization: string | undefined,
  query: URLSearchParams,
): Reply {
  const { method, path, body, files } = request;
  try {
    const problems = body ? fileProblems(body as MessageBody, files) : [];
    if (problems.length > 0) throw invalidBody(problems);
    const route = routes.find((each) => each.method === method && each.path.test(path));
    if (!route) throw new Refusal(404, 0, `404: ${method} ${path}`);
    if (route.needsToken && authorization !== `Bot ${token}`) throw new Refusal(401, 0, '401: Unauthorized');
    const json = route.answer(route.path.exec(path)!.slice(1), body, query);
    return { status: json ? 200 : 204, json: json as Reply['json'] };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

/** What is answered to a request, or undefined where its connection ends instead. */
function settle(
  rules: Rules,
  request: RecordedRequest,
  authorization: string | undefined,
  query: URLSearchParams,
  fault: RequestFault,
): Reply | undefined {
  const verdict = rules.judge(request.method, request.path);
  if (verdict.limited) return limited(verdict);
  const error = { status: fault.status, json: { message: 'told to fail', code: fault.code } };
  switch (fault.kind) {
    case 'limited':
      return limited(tooManyRequests(0.2, 'shared'));
    case 'limitedGlobally':
      return limited(tooManyRequests(0.2, 'global'));
    case 'reset':
      return undefined;
    case 'serverError':
      return error;
    default: {
      const reply = { headers: verdict.headers, ...perform(rules, request, authorization, query) };
      if (fault.kind === 'resetAfter') return undefined;
      return fault.kind === 'lostAnswer' ? error : reply;
    }
  }
}

/** Answers one request as Discord's REST API does. */
export async function serve(
  rules: Rules,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(incoming.url!, 'http://discord');
  const request: RecordedRequest = {
    method: incoming.method!,
    path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
    ...(await readBody(incoming)),
  };
  rules.record(request);
  const fault = rules.fault(request.method, request.path);
  const begun = Date.now();
  if (fault.kind) request.fault = fault.kind;
  const reply = settle(rules, request, incoming.headers.authorization, searchParams, fault);
  if (fault.delay > 0) await new Promise((resolve) => setTimeout(resolve, fault.delay));
  request.took = Date.now() - begun;
  if (!reply) {
    incoming.socket.destroy();
    return;
  }
  request.status = reply.status;
  if (reply.status >= 400) request.code = Number(reply.json?.code ?? 0);
  if (reply.json) response.setHeader('content-type', 'application/json');
  response.writeHead(reply.status, reply.headers).end(reply.json && JSON.stringify(reply.json));
}
