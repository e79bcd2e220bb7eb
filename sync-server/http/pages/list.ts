import { FUND_TOPICS, type FundTopic } from '#domain/fund-card';
import type { Language } from '#domain/language';
import type { ListedSheet } from '../../sheets/first-contact';
import { escaped } from '../escaped';
import type { Page } from './page';
import { asking } from './sheet';
import { TOPIC_WORDS, WORDS, WRITTEN_IN } from './words';

/** Every published sheet, by topic. */
export function listPage(
	language: Language,
	sheets: readonly ListedSheet[],
	publicUrl: string
): Page {
	const { title, description, lead, empty } = WORDS[language].list;
	const topics = FUND_TOPICS.map((topic) => topicPart(language, topic, sheets)).join('');
	return {
		language,
		title,
		description,
		canonical: `${publicUrl}/fiches`,
		body: `<h1>${title}</h1>
<p class="lead">${lead}</p>${topics || `<p>${empty}</p>`}${asking(language, '')}`
	};
}

function topicPart(language: Language, topic: FundTopic, sheets: readonly ListedSheet[]): string {
	const items = sheets
		.filter((sheet) => sheet.topic === topic)
		.map(({ path, question }) => `<li><a href="${escaped(path)}">${escaped(question)}</a></li>`);
	if (items.length === 0) return '';
	const list = `<ul class="list" lang="${WRITTEN_IN}">${items.join('')}</ul>`;
	return `<h2>${escaped(TOPIC_WORDS[topic][language])}</h2>${list}`;
}

/** For an address of a sheet that is not, or no longer, published. */
export function noSheet(language: Language): Page {
	const { title, text, all } = WORDS[language].noSheet;
	return {
		language,
		title,
		description: `${title}.`,
		canonical: null,
		body: `<h1>${title}</h1>
<p>${text}</p>
<p><a href="/fiches">${all}</a></p>${asking(language, '')}`
	};
}

/** While the server cannot read, or too many ask at once. */
export function notNow(language: Language): Page {
	const { title, text } = WORDS[language].notNow;
	const body = `<h1>${title}</h1>
<p>${text}</p>`;
	return { language, title, description: `${title}.`, canonical: null, body };
}

/** Addresses for search engines. */
export function sitemap(sheets: readonly ListedSheet[], publicUrl: string): string {
	const fixed = ['/', '/fiches', '/demande'].map((path) => entry(publicUrl + path));
	const pages = sheets.map(({ path, checkedOn }) => entry(publicUrl + path, checkedOn));
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...fixed, ...pages].join('\n')}
</urlset>
`;
}

function entry(address: string, day?: string): string {
	const changed = day ? `<lastmod>${day}</lastmod>` : '';
	return `<url><loc>${escaped(address)}</loc>${changed}</url>`;
}

/** What is somebody's own is no search engine's: areas of the app and one-time links. */
export function robots(publicUrl: string): string {
	const entering = ['/connexion', '/confirmer', '/entrer', '/rejoindre', '/attester'];
	const own = ['/api/', '/dev/', ...entering, '/moins-de-messages/'];
	const lines = own.map((path) => `Disallow: ${path}`);
	return `User-agent: *\n${lines.join('\n')}\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
}
