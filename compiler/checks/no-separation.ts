import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { signedBy, signerPattern, whoLines } from '../lower/roles.ts';
import { problemAt } from '../problem.ts';

const named = { zh: /(?<!恢)复核|复审|审批|审定/u, en: /review|approv/i };

/** Warning `no-separation`: a step whose name says that a second person looks, while nothing makes it a second person. */
export const noSeparation: Check = ({ procedure, region, definitions }) => {
  const steps = allSteps(procedure);
  return steps
    .filter((step) => named[definitions.language].test(step.name.text))
    .filter((step) => {
      const who = whoLines(step, steps);
      const staff = who.some(({ name }) => region.roles.get(name.text)?.units);
      const signers = signedBy(step, who, region).reduce((sum, { name }) => sum + signerPattern(name.text).count, 0);
      return (step.other ?? []).length === 0 && !(staff && region.other) && signers < 2;
    })
    .map(({ name }) =>
      problemAt(
        'no-separation',
        name,
        [`「${name.text}」可以由办前面步骤的同一个人办`, '条文要求另一个人的，加 other；不要求的，换个名字'],
        [
          `“${name.text}” may be done by the person of an earlier step`,
          'add other if the text wants a second person, else use another name',
        ],
        'warning',
      ),
    );
};
