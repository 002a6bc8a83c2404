import type { Refusal } from '../../model/case.ts';

/** A refusal in the short words of a scenario: 缺低保证, 家庭人数 > 0, 王甲已办理初审, 应由王甲办理. */
export function refusedWords({ code, detail }: Refusal): string {
  const of = (key: string) => [detail[key] ?? ''].flat().join('、');
  switch (code) {
    case 'papers':
      return `缺${of('missing')}`;
    case 'must':
      return detail.line === undefined ? of('condition') : `${of('word')}第${of('line')}行：${of('condition')}`;
    case 'person':
      return `${of('person')}已办理${of('step')}`;
    case 'same':
      return `应由${of('person')}办理`;
    case 'form':
      return detail.words === undefined ? `${of('word')}填写不合` : `缺${of('words')}`;
    case 'too-early':
      return `${of('date')}起`;
    case 'closed':
      return `已办结：${of('end')}`;
    case 'no-task':
      return `没有打开的任务：${of('task')}`;
    default:
      return `${code}${Object.keys(detail).length === 0 ? '' : ` ${JSON.stringify(detail)}`}`;
  }
}
