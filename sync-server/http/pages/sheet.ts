import type { FundLink } from '#domain/fund-card';
import type { Language } from '#domain/language';
import { safeHref } from '#domain/safe-link';
import type { PublicSheet } from '#protocol/first-contact';
import { escaped } from '../escaped';
import { lines, paragraphs, type Page } from './page';
import { WORDS, WRITTEN_IN, dayWords } from './words';

const MAX_DESCRIPTION = 155;

/** A question sheet as a page: what the app shows, without the app (FC-08). */
export function sheetPage(language: Language, sheet: PublicSheet, publicUrl: string): Page {
	const { question, answer, path } = sheet;
	return {
		language,
		title: question,
		description: beginning(answer),
		canonical: publicUrl + path,
		body: `<article><div lang="${WRITTEN_IN}"><h1>${escaped(question)}</h1>${paragraphs(answer)}</div>
${sessionsOf(language, sheet)}${cardsOf(language, sheet)}${placesOf(language, sheet.places, 'h2')}${linksOf(language, sheet.links, 'h2')}
<p class="soft">${escaped(checkedWords(language, sheet))}</p></article>${asking(language, question)}`
	};
}

/** What is not answered here is asked: the question goes along, in the part of the address that no server sees. */
export function asking(language: Language, question: string): string {
	const { title, text, button } = WORDS[language].ask;
	const hash = question ? `#besoin=${encodeURIComponent(question)}` : '';
	return `<section class="ask"><h2>${title}</h2>
<p>${text}</p>
<p><a class="button" href="/demande${escaped(hash)}">${button}</a></p></section>`;
}

function sessionsOf(language: Language, { sessions }: PublicSheet): string {
	if (sessions.length === 0) return '';
	const items = sessions.map((one) => {
		const place = [one.where, one.place].filter(Boolean).join(', ');
		return `<li><strong lang="${WRITTEN_IN}">${escaped(one.title)}</strong>${escaped(whenWords(language, one))}<br>
<span lang="${WRITTEN_IN}">${escaped(place)}</span><br><span class="soft">${escaped(freeWords(language, one.free))}</span></li>`;
	});
	return `<h2>${WORDS[language].sessions}</h2><ul class="facts">${items.join('')}</ul>`;
}

function cardsOf(language: Language, { cards }: PublicSheet): string {
	if (cards.length === 0) return '';
	const items = cards.map(
		(
			card
		) => `<details><summary lang="${WRITTEN_IN}">${escaped(card.title)}<span>${escaped(card.summary)}</span></summary>
<div><div lang="${WRITTEN_IN}">${paragraphs(card.text)}</div>${placesOf(language, card.places, 'h3')}${linksOf(language, card.links, 'h3')}</div></details>`
	);
	return `<h2>${WORDS[language].cards}</h2>${items.join('')}`;
}

function placesOf(language: Language, places: string, heading: 'h2' | 'h3'): string {
	if (!places.trim()) return '';
	const title = `<${heading}>${WORDS[language].places}</${heading}>`;
	return `${title}<p lang="${WRITTEN_IN}">${lines(places)}</p>`;
}

/** A reference that is no address is a title to look for, and no link. */
function linksOf(language: Language, links: readonly FundLink[], heading: 'h2' | 'h3'): string {
	if (links.length === 0) return '';
	const items = links.map(({ title, reference }) => {
		const href = safeHref(reference);
		const shown = escaped(title);
		return href
			? `<li><a href="${escaped(href)}" rel="noopener noreferrer">${shown}</a></li>`
			: `<li>${shown}, ${escaped(reference)}</li>`;
	});
	const title = `<${heading}>${WORDS[language].links}</${heading}>`;
	return `${title}<ul class="plain" lang="${WRITTEN_IN}">${items.join('')}</ul>`;
}

function whenWords(
	language: Language,
	{ day, time, minutes }: PublicSheet['sessions'][number]
): string {
	const end = new Date(Date.parse(`${day}T${time}:00Z`) + minutes * 60_000).toISOString();
	return WORDS[language].hours(dayWords(language, day, 'full'), time, end.slice(11, 16));
}

function freeWords(language: Language, free: number): string {
	const words = WORDS[language];
	return free === 0 ? words.full : words.free(free);
}

function checkedWords(language: Language, { checkedOn, keptBy }: PublicSheet): string {
	return WORDS[language].checked(dayWords(language, checkedOn, 'long'), keptBy);
}

/** The first words of an answer, whole ones. */
function beginning(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= MAX_DESCRIPTION) return line;
	return `${line.slice(0, MAX_DESCRIPTION).replace(/\s+\S*$/, '')}…`;
}
