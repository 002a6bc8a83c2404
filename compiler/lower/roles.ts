import type { Conditional, Role, SignLine } from '../../model/plan.ts';
import type { Region } from '../definitions.ts';
import type { Guarded, StepLine } from '../procedure.ts';
import type { Lowering } from './lowering.ts';

/** Names under a condition: papers, receivers, letters. */
export function conditionals(lines: Guarded[], lowering: Lowering, scope = lowering.scope): Conditional[] {
  return lines.map((line) => {
    const when = lowering.condition(line.when, scope);
    return { name: line.name.text, ...(when && { when }) };
  });
}

/** Candidates of a step; `same` takes those of the step it names, and passes on from step to step. */
export function whoLines(step: StepLine, steps: StepLine[]): Guarded[] {
  const seen = new Set<StepLine>();
  let at: StepLine | undefined = step;
  while (at !== undefined && at.who.length === 0 && at.same !== undefined && !seen.has(at)) {
    seen.add(at);
    const name: string = at.same.text;
    at = steps.find((each) => each.name.text === name);
  }
  return at?.who ?? [];
}

/** The signers of a step: its own, or the region's for its role, changed by its `+` lines. */
export function signLines(step: StepLine, who: Guarded[], lowering: Lowering): SignLine[] {
  return signedBy(step, who, lowering.context.region).map((line) => signLine(line, who, lowering));
}

/** The signer lines in force, as written. */
export function signedBy(step: StepLine, who: Guarded[], region: Region): Guarded[] {
  const isHuman = step.together.length === 0 && step.receives === undefined && step.pays === undefined;
  const [role] = who;
  const signs = isHuman && who.length === 1 ? region.signs : [];
  const lines = signs.find((each) => each.role.text === role?.name.text)?.lines ?? [];
  if (step.signs.length === 0) return step.same === undefined ? lines : [];
  return step.signsAdded ? [...lines, ...step.signs] : step.signs;
}

/** `会审专家3人` · `甲、乙` · `甲、乙、丙任2人`; `3 expert` · `a and b` · `2 of a and b and c`. */
export function signerPattern(text: string): { names: string[]; count: number } {
  const chinese = /^(.+?)(任)?([0-9]+)人$/u.exec(text);
  if (chinese) return { names: (chinese[1] ?? '').split('、'), count: Number(chinese[3]) };
  const english = /^([0-9]+) (?:of )?(.+)$/u.exec(text);
  if (english) return { names: (english[2] ?? '').split(' and '), count: Number(english[1]) };
  const names = text.split(/、| and /u);
  return { names, count: names.length };
}

function signLine(line: Guarded, who: Guarded[], lowering: Lowering): SignLine {
  const { names, count } = signerPattern(line.name.text);
  const when = lowering.condition(line.when);
  const roles = names.map((name) => signRole(name, who));
  for (const role of roles) lowering.used.roles.add(role);
  return { name: line.name.text, roles, count, ...(when && { when }) };
}

/** A post within the role of `who` is a role of its own in the plan, `经办机构·复核人`. Without `who` it is a role by name. */
function signRole(name: string, who: Guarded[]): string {
  const [role] = who;
  return role === undefined ? name : `${role.name.text}·${name}`;
}

/** Every role that the plan names, with where it is found. */
export function planRoles(lowering: Lowering): { [name: string]: Role } {
  const { region } = lowering.context;
  const roles: { [name: string]: Role } = {};
  for (const name of [...lowering.used.roles].sort()) {
    const [unit = '', post] = name.split('·', 2);
    const line = region.roles.get(unit);
    if (line === undefined) continue;
    const at = line.at.map(({ text }) => text);
    const own = post ?? line.post?.text;
    for (const word of at) lowering.mention(word);
    if (line.person) lowering.mention(line.person.text);
    roles[name] = {
      ...(line.outside && { outside: true }),
      ...(line.units && { units: line.units.text }),
      ...(at.length > 0 && { at }),
      ...(own !== undefined && { post: own }),
      ...(line.person && { person: line.person.text }),
    };
  }
  return roles;
}

/** Whether a role is of the office's own staff: it has `units`. */
export function isStaff(name: string, lowering: Lowering): boolean {
  return lowering.context.region.roles.get(name)?.units !== undefined;
}
