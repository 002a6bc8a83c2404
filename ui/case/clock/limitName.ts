import type { TFunction } from 'i18next';
import type { Schemas } from '../../http/client.ts';
import type { Naming } from '../../http/names.ts';

/** A limit as a person names it: its step, and whether the text or the office set it. */
export function limitName(
  { step, due }: Pick<Schemas['Derivation'], 'step' | 'due'>,
  t: TFunction<['clock', 'place']>,
  name: Naming,
): string {
  return t('limit', { step: step === undefined ? t('whole') : name(step), basis: t(`place:why.${due.basis}`) });
}
