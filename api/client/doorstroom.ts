/** A typed client of the four Doorstroom APIs: a token on every request, a key on every POST, a problem as an error. */
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths as Matching } from './generated/matching.js';
import type { paths as Participants } from './generated/participants.js';
import type { paths as Reporting } from './generated/reporting.js';
import type { paths as Trajectories } from './generated/trajectories.js';

/** Where the APIs are, for example `https://doorstroom.example.org/participants/v1`, and how to get a token. */
export interface Settings {
  participants: string;
  trajectories: string;
  matching: string;
  reporting: string;
  /** An access token that is fresh enough for the next request. */
  token: () => Promise<string>;
}

export interface Doorstroom {
  participants: Client<Participants>;
  trajectories: Client<Trajectories>;
  matching: Client<Matching>;
  reporting: Client<Reporting>;
}

/** One invalid part of a request. */
export interface FieldError {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

/** A refusal (RFC 9457): `type` names the broken rule, `errors` every invalid field. */
export class Problem extends Error {
  readonly type: string;
  readonly status: number;
  readonly errors: readonly FieldError[];

  constructor(document: { type?: string; title?: string; status?: number; detail?: string; errors?: FieldError[] }, status: number) {
    super(document.detail ?? document.title ?? `The request was answered with ${status}.`);
    this.name = 'Problem';
    this.type = document.type ?? 'about:blank';
    this.status = document.status ?? status;
    this.errors = document.errors ?? [];
  }
}

export function doorstroom(settings: Settings): Doorstroom {
  const careful: Middleware = {
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${await settings.token()}`);
      // A question is asked again; anything else that is posted has one effect, however often it is sent.
      if (request.method === 'POST' && !request.url.endsWith('/_zoek') && !request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', crypto.randomUUID());
      }
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) {
        const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
        throw new Problem(isProblem ? await response.json() : {}, response.status);
      }
      return response;
    },
  };
  const client = <Paths extends {}>(baseUrl: string): Client<Paths> => {
    const made = createClient<Paths>({ baseUrl });
    made.use(careful);
    return made;
  };
  return {
    participants: client<Participants>(settings.participants),
    trajectories: client<Trajectories>(settings.trajectories),
    matching: client<Matching>(settings.matching),
    reporting: client<Reporting>(settings.reporting),
  };
}

/** The version of what was answered, to send back as `If-Match`. */
export function version(response: Response): string {
  const etag = response.headers.get('ETag');
  if (etag === null) {
    throw new Error(`${response.url} has no version.`);
  }
  return etag;
}

/** All members of a list that comes in pages; `page` asks for the page at a cursor. */
export async function* all<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor?: string }>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    yield* items;
    cursor = nextCursor;
  } while (cursor !== undefined);
}
