import { FUND_TOPICS, type FundTopic } from '#domain/fund-card';
import type { ListedSheet } from '../../sheets/first-contact';
import { escaped } from '../escaped';
import type { Page } from './page';
import { asking } from './sheet';

/** As the app calls them: a test compares. */
export const TOPIC_WORDS: Record<FundTopic, string> = {
	occupations: 'Métiers',
	training: 'Se former',
	funding: 'Financer',
	crossBorder: 'Des deux côtés de la frontière',
	validation: 'Faire reconnaître son expérience',
	business: 'Créer son activité'
};

/** Every published sheet, by topic. */
export function listPage(sheets: readonly ListedSheet[], publicUrl: string): Page {
	const topics = FUND_TOPICS.map((topic) => topicPart(topic, sheets)).join('');
	const empty = '<p>Aucune fiche n’est encore publiée.</p>';
	return {
		title: 'Les questions que l’on nous pose',
		description:
			'Métiers, formation, financement, travail frontalier\u00a0: les réponses des centres d’orientation aux questions que l’on leur pose.',
		canonical: `${publicUrl}/fiches`,
		body: `<h1>Les questions que l’on nous pose</h1>
<p class="lead">Des réponses courtes, tenues à jour par l’accueil des centres.</p>${topics || empty}${asking('')}`
	};
}

function topicPart(topic: FundTopic, sheets: readonly ListedSheet[]): string {
	const items = sheets
		.filter((sheet) => sheet.topic === topic)
		.map(({ path, question }) => `<li><a href="${escaped(path)}">${escaped(question)}</a></li>`);
	if (items.length === 0) return '';
	return `<h2>${escaped(TOPIC_WORDS[topic])}</h2><ul class="list">${items.join('')}</ul>`;
}

/** For an address of a sheet that is not, or no longer, published. */
export const NO_SHEET: Page = {
	title: 'Cette fiche n’existe pas ou plus',
	description: 'Cette fiche n’existe pas ou plus.',
	canonical: null,
	body: `<h1>Cette fiche n’existe pas ou plus</h1>
<p>Elle a peut-être été retirée parce qu’elle n’était plus à jour.</p>
<p><a href="/fiches">Voir toutes les questions</a></p>${asking('')}`
};

/** While the server cannot read, or too many ask at once. */
export const NOT_NOW: Page = {
	title: 'Cette page n’est pas disponible pour l’instant',
	description: 'Cette page n’est pas disponible pour l’instant.',
	canonical: null,
	body: `<h1>Cette page n’est pas disponible pour l’instant</h1>
<p>Le serveur répondra bientôt\u00a0: rechargez cette page dans une minute.</p>`
};

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
