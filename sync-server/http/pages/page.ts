import type { InEach, Language } from '#domain/language';
import { escaped } from '../escaped';
import { STYLE } from './style';

/** A public page before it is one. */
export interface Page {
	/** Of its frame; what somebody wrote in another within it says so itself. */
	language: Language;
	title: string;
	/** For search engines, in one or two sentences. */
	description: string;
	/** The one address it is known by; null for a page that no search engine shall keep. */
	canonical: string | null;
	/** Markup: everything in it is escaped already. */
	body: string;
}

const FRAME: InEach<{ skip: string; questions: string; about: string }> = {
	fr: {
		skip: 'Aller au contenu',
		questions: 'Toutes les questions',
		about: 'Orientation professionnelle en Suisse et en France.'
	},
	en: {
		skip: 'Go to the content',
		questions: 'All questions',
		about: 'Career guidance in Switzerland and in France.'
	}
};

/** The whole page: readable without a script, in light and dark, on paper. */
export function whole({ language, title, description, canonical, body }: Page): string {
	const frame = FRAME[language];
	const known = canonical
		? `<link rel="canonical" href="${escaped(canonical)}">`
		: '<meta name="robots" content="noindex">';
	return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · jemoriente</title>
<meta name="description" content="${escaped(description)}">
${known}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLE}</style></head>
<body><a class="skip" href="#contenu">${frame.skip}</a>
<header><div class="in"><a class="brand" href="/"><img src="/icon.svg" alt="" width="34" height="34">jemoriente</a>
<a href="/fiches">${frame.questions}</a></div></header>
<main id="contenu" class="in" tabindex="-1">${body}</main>
<footer><div class="in">${frame.about}</div></footer>
</body></html>`;
}

/** Text as somebody wrote it: a blank line begins a paragraph, any other a line. */
export function paragraphs(text: string): string {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((part) => `<p>${lines(part)}</p>`)
		.join('');
}

export function lines(text: string): string {
	return escaped(text.trim()).replaceAll('\n', '<br>');
}
