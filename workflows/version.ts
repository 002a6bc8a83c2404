import { patched } from '@temporalio/workflow';
import { INTERPRETER } from '../machine/index.ts';

/**
 * The version of the interpreter with which a case takes its next event. New work is taken by the newest; that it was stands
 * in the history as a mark, so that a replay takes each event by the version that took it then.
 *
 * @param version the one that the case has now, or the first where nothing is opened yet
 * @throws Error when a newer worker has had the case: its task waits for such a worker
 */
export function versionFrom(version: number): number {
  if (version > INTERPRETER) throw new Error(`A case of interpreter ${version} needs a newer worker`);
  for (let newer = INTERPRETER; newer > version; newer -= 1) if (patched(`interpreter-${newer}`)) return newer;
  return version;
}
