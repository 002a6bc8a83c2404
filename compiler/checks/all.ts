import type { Check, TreeCheck } from '../definitions.ts';
import { awaits } from './awaits.ts';
import { blank } from './blank.ts';
import { fact } from './fact.ts';
import { figures } from './figures.ts';
import { grounds } from './grounds.ts';
import { ladder } from './ladder.ts';
import { late } from './late.ts';
import { limits } from './limits.ts';
import { money } from './money.ts';
import { name } from './name.ts';
import { near } from './near.ts';
import { noScenario } from './no-scenario.ts';
import { noSeparation } from './no-separation.ts';
import { noTranslation } from './no-translation.ts';
import { promise } from './promise.ts';
import { quote } from './quote.ts';
import { records } from './records.ts';
import { reference } from './reference.ts';
import { revokes } from './revokes.ts';
import { route } from './route.ts';
import { separation } from './separation.ts';
import { timePhrase } from './time-phrase.ts';
import { unless } from './unless.ts';
import { verb } from './verb.ts';
import { version } from './version.ts';
import { versionGap } from './version-gap.ts';
import { wait } from './wait.ts';

/** Checks of one procedure, in the order of `language.md` 14. Types and tables are checked where they are lowered. */
export const procedureChecks: Check[] = [
  ...[reference, name, verb, route, late, ladder, wait],
  ...[quote, limits, figures, grounds, version],
  ...[fact, blank, separation, records, awaits, revokes, money, promise, unless],
  ...[timePhrase, noSeparation, noScenario],
];

/** Checks of the whole tree. */
export const treeWarnings: TreeCheck[] = [versionGap, near, noTranslation];
