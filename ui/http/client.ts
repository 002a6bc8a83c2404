import createClient from 'openapi-fetch';
import type { components, paths } from '../api.gen.ts';

/** A type as the client hands it out: a tuple of the document is read as a list. */
type Read<T> = T extends (infer One)[] ? Read<One>[] : T extends object ? { [Key in keyof T]: Read<T[Key]> } : T;
export type Schemas = { [Name in keyof components['schemas']]: Read<components['schemas'][Name]> };
export type Problem = Schemas['Problem'];

/** The typed client of the API; the session is a same-site cookie. */
export const api = createClient<paths>({ baseUrl: '/' });

/** An answer that was not a success: the API's problem, or `offline` when there was no answer at all. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.code);
    this.status = status;
    this.problem = problem;
  }

  /** The act was refused. Otherwise it may have been done or still be on its way, and is asked for again under its id. */
  get answered(): boolean {
    return this.status > 0 && this.status < 500;
  }
}

const offline: Problem = {
  code: 'offline',
  sentence_zh: '网络断了，没有送到。',
  sentence_en: 'No connection; it was not sent.',
};
const unreadable: Problem = {
  code: 'unreadable',
  sentence_zh: '服务没有正常回答，请稍后再试。',
  sentence_en: 'The service did not answer properly. Try again later.',
};

let signedOut = () => {};
/** Says what follows when the API no longer knows the session. */
export function whenSignedOut(act: () => void): void {
  signedOut = act;
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer; throws `Refused` for everything else, so that each screen shows one kind of error. */
export async function answer<T>(call: Promise<Answered<T>>): Promise<T> {
  let got: Answered<T>;
  try {
    got = await call;
  } catch {
    throw new Refused(0, offline);
  }
  if (got.response.ok && got.data !== undefined) return got.data;
  if (got.response.status === 401) signedOut();
  const problem = got.error as Partial<Problem> | undefined;
  throw new Refused(got.response.status, problem?.sentence_zh ? (problem as Problem) : unreadable);
}

/** Marks one act; sent again after a lost answer it returns the first answer (`design.md` 3.2). */
export function newCommandId(): string {
  return crypto.randomUUID();
}
