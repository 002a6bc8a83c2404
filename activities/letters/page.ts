/** One letter to print: what stands in its head, and its text. */
export interface Letter {
  title: string;
  number: string;
  recipient: string;
  day: string;
  text: string;
}

/** Replaces each 【blank】 by its words; a blank that has none stays visible, so that nobody sends it unseen. */
export function fillLetter(template: string, blanks: { [blank: string]: string }): string {
  return template.replace(/【([^】]+)】/g, (whole, blank: string) => blanks[blank] ?? whole);
}

/** A page of its own that any browser prints on A4. It holds no script and loads nothing. */
export function letterPage({ title, number, recipient, day, text }: Letter): string {
  const paragraphs = text
    .trim()
    .split('\n')
    .map((line) => `<p>${escapeHtml(line.trim())}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title} ${number}`)}</title>
<style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 156mm; margin: 2em auto; font: 16pt/1.75 FangSong, STFangsong, 'Noto Serif CJK SC', serif; }
h1 { text-align: center; font: 700 22pt/1.5 SimSun, 'Noto Serif CJK SC', serif; }
.number, .day { text-align: right; }
p { text-indent: 2em; margin: 0; }
.number, .day, .to { text-indent: 0; }
</style>
<h1>${escapeHtml(title)}</h1>
<p class="number">${escapeHtml(number)}</p>
<p class="to">${escapeHtml(recipient)}：</p>
${paragraphs}
<p class="day">${escapeHtml(day)}</p>
</html>
`;
}

const ENTITIES: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
