import { escaped } from '../escaped';
import { STYLE } from './style';

/** A public page before it is one. */
export interface Page {
	title: string;
	/** For search engines, in one or two sentences. */
	description: string;
	/** The one address it is known by; null for a page that no search engine shall keep. */
	canonical: string | null;
	/** Markup: everything in it is escaped already. */
	body: string;
}

/** The whole page: readable without a script, in light and dark, on paper. */
export function whole({ title, description, canonical, body }: Page): string {
	const known = canonical
		? `<link rel="canonical" href="${escaped(canonical)}">`
		: '<meta name="robots" content="noindex">';
	return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · jemoriente</title>
<meta name="description" content="${escaped(description)}">
${known}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLE}</style></head>
<body><a class="skip" href="#contenu">Aller au contenu</a>
<header><div class="in"><a class="brand" href="/"><img src="/icon.svg" alt="" width="34" height="34">jemoriente</a>
<a href="/fiches">Toutes les questions</a></div></header>
<main id="contenu" class="in" tabindex="-1">${body}</main>
<footer><div class="in">Orientation professionnelle en Suisse et en France.</div></footer>
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
