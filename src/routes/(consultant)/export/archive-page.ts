import { factLine } from '$lib/ui/fact-line';
import { escaped } from './plain-html';

/** One thing in a chapter: its words, what is told of it, and its files. */
export interface Item {
	title: string;
	/** Short lines: when, by whom, how it stands. */
	facts: readonly string[];
	/** What it holds, as a page says it: made by `plainHtml` or by `paragraph`, and by nothing else. */
	html: string;
	files: readonly LinkedFile[];
}

export interface LinkedFile {
	name: string;
	/** Where it stands in the archive; null when it could not be had. */
	path: string | null;
}

export interface Chapter {
	title: string;
	lead: string;
	items: readonly Item[];
	/** What is said when there is nothing. */
	empty: string;
}

export interface Page {
	lang: string;
	title: string;
	/** When it was made, and for whom. */
	lead: string;
	/** What is not in the archive, and why; nothing when all is. */
	missing: { title: string; text: string; names: readonly string[] } | null;
	chapters: readonly Chapter[];
	/** What a file is called that could not be had. */
	absent: string;
	contents: string;
}

/** A text as paragraphs; nothing for none. */
export function paragraph(text: string): string {
	return text.trim() ? `<p>${escaped(text)}</p>` : '';
}

/** Terms and what is said of each, without those of which nothing is said. */
export function terms(list: readonly (readonly [term: string, value: string])[]): string {
	const rows = list.filter(([, value]) => value.trim());
	const html = rows.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`);
	return rows.length > 0 ? `<dl>${html.join('')}</dl>` : '';
}

/** The readable page of an archive: one file, no script, nothing fetched from anywhere. */
export function archivePage(page: Page): string {
	const { lang, title, lead, missing, chapters, contents } = page;
	const links = chapters.map(
		(one, n) => `<li><a href="#partie-${n + 1}">${escaped(one.title)}</a></li>`
	);
	const parts = chapters.map((one, n) => chapter(one, n + 1, page.absent));
	return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1><p>${escaped(lead)}</p></header>
<nav aria-label="${escaped(contents)}"><ol>${links.join('')}</ol></nav>
<main>
${missing ? missingPart(missing) : ''}
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function missingPart({ title, text, names }: NonNullable<Page['missing']>): string {
	const list = names.map((name) => `<li>${escaped(name)}</li>`).join('');
	return `<section class="missing" aria-labelledby="manque"><h2 id="manque">${escaped(title)}</h2><p>${escaped(text)}</p><ul>${list}</ul></section>`;
}

function chapter({ title, lead, items, empty }: Chapter, number: number, absent: string): string {
	const id = `partie-${number}`;
	const body =
		items.length === 0
			? `<p class="quiet">${escaped(empty)}</p>`
			: items.map((one) => article(one, absent)).join('\n');
	const said = lead ? `<p class="quiet">${escaped(lead)}</p>` : '';
	return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${said}${body}</section>`;
}

function article({ title, facts, html, files }: Item, absent: string): string {
	const told = facts.filter((fact) => fact.trim()).map(escaped);
	const line = told.length > 0 ? `<p class="quiet">${factLine(told)}</p>` : '';
	const list = files.map((file) => `<li>${fileLine(file, absent)}</li>`).join('');
	const papers = files.length > 0 ? `<ul class="files">${list}</ul>` : '';
	return `<article><h3>${escaped(title)}</h3>${line}<div class="text">${html}</div>${papers}</article>`;
}

function fileLine({ name, path }: LinkedFile, absent: string): string {
	if (path === null) return `${escaped(name)} <em>(${escaped(absent)})</em>`;
	const href = path.split('/').map(encodeURIComponent).join('/');
	return `<a href="${escaped(href)}">${escaped(name)}</a>`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.06rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; color: CanvasText; background: Canvas; }
h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.4rem; margin-top: 2.5rem; border-top: 1px solid; padding-top: 1rem; }
h3 { font-size: 1.12rem; margin: 1.6rem 0 .2rem; } h4 { font-size: 1rem; margin: .8rem 0 .2rem; }
p { margin: .35rem 0; } .text { white-space: pre-line; overflow-wrap: anywhere; } .text > div { white-space: pre-line; }
.quiet { opacity: .85; } .missing { border: 2px solid; border-radius: .6rem; padding: .2rem 1rem 1rem; } .missing h2 { border: 0; margin-top: .6rem; padding: 0; }
dt { font-weight: 600; margin-top: .5rem; } dd { margin: 0; } article { break-inside: avoid; }
a { color: LinkText; } .files { padding-left: 1.2rem; } table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top; }
@media print { nav { display: none; } body { max-width: none; padding: 0; } }
`;
