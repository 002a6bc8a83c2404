import { expect, test } from 'vitest';
import { checkTree } from './check-tree.ts';
import { loadDefinitions } from './load.ts';
import { changed, smallTree } from './small-tree.ts';

const problemsOf = (tree: typeof smallTree) => checkTree(loadDefinitions(tree), '2026-03-02');

test('the small tree is sound', () => {
  expect(problemsOf(smallTree)).toEqual([]);
});

/** One change to the sound tree, and every error that the compiler tells of it: code, place, sentence, remedy. */
interface Mistake {
  file: string;
  from: string;
  to: string;
  problems: [code: string, place: string, sentence: string, remedy: string][];
}
const mistakes: { [what: string]: Mistake } = {
  'a key twice': {
    file: 'jia/filing.yaml',
    from: '    term: 及时\n',
    to: '    term: 及时\n    term: 及时\n',
    problems: [['yaml', 'jia/filing.yaml:16:5', '同一个名字在这里写了两次', '删去一个，或者把两处并成一处']],
  },
  'a full-width colon': {
    file: 'jia/filing.yaml',
    from: '  审核:\n',
    to: '  审核：\n',
    problems: [['colon', 'jia/filing.yaml:14:5', '「审核」后面是全角冒号', '写成「审核: 」（半角冒号加空格）']],
  },
  'a tab': {
    file: 'jia/filing.yaml',
    from: '    term: 及时',
    to: '\tterm: 及时',
    problems: [
      ['yaml', 'jia/filing.yaml:15:1', '行首用了制表符', '换成空格，每层两个'],
      ['yaml', 'jia/filing.yaml:17:1', '这一行的缩进和上面对不上', '同一层的行从同一列开始，每层两个空格'],
    ],
  },
  'a comma in braces': {
    file: 'jia/filing.yaml',
    from: '  理由: 长文字',
    to: '  理由: {is: = max(1, 2)}',
    problems: [
      [
        'comma',
        'jia/filing.yaml:5:19',
        '花括号、方括号里的算式或条件带了逗号或方括号',
        '把这一项另起一行写，不放在 { } 或 [ ] 里',
      ],
    ],
  },
  'an open bracket': {
    file: 'jia/filing.yaml',
    from: '[+参保地, +类别]',
    to: '[+参保地, +类别',
    problems: [['yaml', 'jia/filing.yaml:9:5', '括号没有合上', '补上右括号，或者把里面的内容分行写']],
  },
  'two colons on a line': {
    file: 'jia/filing.yaml',
    from: 'title: 甲省备案',
    to: 'title: 甲省: 备案',
    problems: [
      ['yaml', 'jia/filing.yaml:1:8', '一行里有两个「: 」，或者上一行没有写完', '值里的冒号写全角「：」，或者另起一行'],
    ],
  },
  'a misspelt step key': {
    file: 'jia/filing.yaml',
    from: 'papers:',
    to: 'paper:',
    problems: [['key', 'jia/filing.yaml:9:5', '这里没有「paper」这一项', '是不是「papers」？']],
  },
  'a list where a map belongs': {
    file: 'jia/filing.yaml',
    from: 'open:\n  审核: 其后可加步骤',
    to: 'open: [审核]',
    problems: [
      ['key', 'jia/filing.yaml:18:7', '「open」的内容不是这样写', '应当写：「名字: 内容」，每行一个，或者 drop'],
      [
        'overlay',
        'jia/yi/filing.yaml:3:3',
        '上级规程没有放开「复审」，下级不能改',
        '删去这一行，或者请上级在 open 里放开',
      ],
    ],
  },
  'a name with a blank': {
    file: 'jia/filing.yaml',
    from: '  理由: 长文字',
    to: '  不予 理由: 长文字',
    problems: [
      [
        'name',
        'jia/filing.yaml:5:3',
        '名字「不予 理由」不合规则',
        '名字要字母或汉字开头，只含文字和数字，不含空格、点、横线',
      ],
    ],
  },
  'a misspelt key of a field': {
    file: 'jia/filing.yaml',
    from: '  理由: 长文字',
    to: '  次数: {count: jia.filing, sane: 姓名}',
    problems: [['key', 'jia/filing.yaml:5:27', '这里没有「sane」这一项', '是不是「same」？']],
  },
  'a base that is not there': {
    file: 'jia/filing.yaml',
    from: 'base: filing',
    to: 'base: fillings',
    problems: [
      ['word', 'jia/filing.yaml:2:7', '没有骨架或者规程「fillings」', '写 bases/ 里的骨架名，或者「地区.规程」'],
    ],
  },
  'a base that leads back': {
    file: 'jia/filing.yaml',
    from: 'base: filing',
    to: 'base: jia.filing',
    problems: [['overlay', 'jia/filing.yaml:2:7', 'base 绕回了自己（jia.filing）', '改一处 base']],
  },
  'a new step without a place': {
    file: 'jia/yi/filing.yaml',
    from: '    after: 审核\n',
    to: '',
    problems: [
      [
        'overlay',
        'jia/yi/filing.yaml:3:3',
        '新步骤「复审」没有写放在哪里',
        '加一行「after: 前一步骤」；放在最前写「after: 开件」',
      ],
      [
        'overlay',
        'jia/yi/filing.yaml:3:3',
        '上级规程没有放开「复审」，下级不能改',
        '删去这一行，或者请上级在 open 里放开',
      ],
    ],
  },
  'a place that is not there': {
    file: 'jia/yi/filing.yaml',
    from: 'after: 审核',
    to: 'after: 受理',
    problems: [
      [
        'overlay',
        'jia/yi/filing.yaml:3:3',
        '上级规程没有放开「复审」，下级不能改',
        '删去这一行，或者请上级在 open 里放开',
      ],
      ['target', 'jia/yi/filing.yaml:4:12', '没有步骤「受理」，新步骤放不到它后面', '写下面文本里有的步骤'],
    ],
  },
  'dropping what is not there': {
    file: 'jia/filing.yaml',
    from: '  审核:\n',
    to: '  受理: drop\n  审核:\n',
    problems: [
      ['overlay', 'jia/filing.yaml:14:3', '「受理」在下面的文本里没有，去不掉', '删去这一行，或者改成下面文本里的名字'],
    ],
  },
  'signs on some items only': {
    file: 'jia/filing.yaml',
    from: '[+参保地, +类别]',
    to: '[+参保地, 类别]',
    problems: [
      [
        'overlay',
        'jia/filing.yaml:8:18',
        '一个列表里有的项带 +、-，有的不带',
        '全部带 + 或 -（改动），或者全部不带（替换）',
      ],
      [
        'records',
        'jia/filing.yaml:16:15',
        '「停待遇」记在「参保人员」，要有「身份证号」才找得到，可本规程不问它',
        '在 form 里加「身份证号」',
      ],
    ],
  },
  'touching what is not open': {
    file: 'jia/yi/filing.yaml',
    from: 'promise: 3个工作日内',
    to: 'term: 3个工作日内',
    problems: [
      [
        'overlay',
        'jia/yi/filing.yaml:8:5',
        '上级规程没有放开「term」，下级不能改',
        '删去这一行，或者请上级在 open 里放开',
      ],
      [
        'number',
        'jia/yi/filing.yaml:8:11',
        '「3个工作日内」里的数不在引文里',
        '引文是「及时审核」；照引文改，另有读法的加 reading，第一半写明这个数',
      ],
    ],
  },
  'a citation without an article': {
    file: 'jia/filing.yaml',
    from: 'cites: 甲办法 3、4',
    to: 'cites: 甲办法第三条',
    problems: [
      [
        'article',
        'jia/filing.yaml:3:8',
        '「甲办法第三条」读不成文件和条文',
        '写成「文件简称 条号「引文」」，如：兴医疗 14（五）「…」、18',
      ],
    ],
  },
  'a word that nobody knows': {
    file: 'jia/filing.yaml',
    from: '学生证: 类别 = 学生',
    to: '学生证: 类型 = 学生',
    problems: [['word', 'jia/filing.yaml:11:14', '没有「类型」这个词', '是不是「类别」？']],
  },
  'a choice that does not exist': {
    file: 'jia/filing.yaml',
    from: '类别 = 学生',
    to: '类别 = 学员',
    problems: [['word', 'jia/filing.yaml:11:14', '「学员」不在选项里', '是不是「学生」？']],
  },
  'a term that is no pattern': {
    file: 'jia/filing.yaml',
    from: '自开件之日起5个工作日内',
    to: '五个工作日以内',
    problems: [
      [
        'sentence',
        'jia/filing.yaml:12:11',
        '「五个工作日以内」不是期限句',
        '写如 自受理之日起5个工作日内、受理前3日，提前、每年4月30日前，不顺延、每月1日至10日，顺延',
      ],
    ],
  },
  'working days with a roll': {
    file: 'jia/filing.yaml',
    from: '自开件之日起5个工作日内',
    to: '自开件之日起5个工作日内，顺延',
    problems: [['roll', 'jia/filing.yaml:12:11', '按工作日、小时计算的期限没有顺延的问题', '删去逗号和后面的词']],
  },
  'an anchor nobody emits': {
    file: 'jia/filing.yaml',
    from: '自开件之日起5个工作日内',
    to: '自受理之日起5个工作日内',
    problems: [
      [
        'anchor',
        'jia/filing.yaml:12:11',
        '「受理」不是本规程的步骤，也不是日期、时刻、年度、月份字段',
        '写步骤名、日期字段、某步骤到期，或者删去「自……起」',
      ],
    ],
  },
  'each without every': {
    file: 'jia/filing.yaml',
    from: 'cites: 甲办法 3、4',
    to: 'each: 参保人员\ncites: 甲办法 3、4',
    problems: [
      [
        'verb',
        'jia/filing.yaml:3:7',
        '开头写了 each，没有写 every，不会自己开件',
        '加 every: 每月1日 之类，或者去掉 each',
      ],
    ],
  },
  'each over what is no register': {
    file: 'jia/filing.yaml',
    from: 'cites: 甲办法 3、4',
    to: 'every: 每月1日\neach: 参保人\ncites: 甲办法 3、4',
    problems: [['word', 'jia/filing.yaml:4:7', '没有「参保人」这个登记簿', '是不是「参保人员」？']],
  },
  'an instrument without a title': {
    file: 'instruments/law.yaml',
    from: '  title: 甲省办理办法\n',
    to: '',
    problems: [['key', 'instruments/law.yaml:2:3', '缺「title」一项', '加一行「title: …」']],
  },
  'a parameter with a wrong day': {
    file: 'registers.yaml',
    from: '  keeps: [停待遇]',
    to: '  keep: [停待遇]',
    problems: [
      ['key', 'registers.yaml:2:3', '缺「keeps」一项', '加一行「keeps: …」'],
      ['key', 'registers.yaml:3:3', '这里没有「keep」这一项', '是不是「keeps」？'],
    ],
  },
};

test.each(Object.entries(mistakes))('%s', (_what, { file, from, to, problems }) => {
  const found = problemsOf(changed(file, from, to)).filter(({ severity }) => severity === 'error');
  expect(
    found.map((each) => [each.code, `${each.file}:${each.line}:${each.column}`, each.sentence, each.remedy]),
  ).toEqual(problems);
  expect(found.filter(({ english }) => !english)).toEqual([]);
});
