import type { FundLink } from '#domain/fund-card';
import { safeHref } from '#domain/safe-link';
import type { PublicSheet } from '#protocol/first-contact';
import { escaped } from '../escaped';
import { lines, paragraphs, type Page } from './page';

const MAX_DESCRIPTION = 155;

/** A question sheet as a page: what the app shows, without the app (FC-08). */
export function sheetPage(sheet: PublicSheet, publicUrl: string): Page {
	const { question, answer, path } = sheet;
	return {
		title: question,
		description: beginning(answer),
		canonical: publicUrl + path,
		body: `<article><h1>${escaped(question)}</h1>${paragraphs(answer)}
${sessionsOf(sheet)}${cardsOf(sheet)}${placesOf(sheet.places, 'h2')}${linksOf(sheet.links, 'h2')}
<p class="soft">${escaped(checkedWords(sheet))}</p></article>${asking(question)}`
	};
}

/** What is not answered here is asked: the question goes along, in the part of the address that no server sees. */
export function asking(question: string): string {
	const hash = question ? `#besoin=${encodeURIComponent(question)}` : '';
	return `<section class="ask"><h2>Vous préférez en parler à quelqu’un\u00a0?</h2>
<p>Une conseillère ou un conseiller lit votre demande et revient vers vous. C’est gratuit.</p>
<p><a class="button" href="/demande${escaped(hash)}">Demander un accompagnement</a></p></section>`;
}

function sessionsOf({ sessions }: PublicSheet): string {
	if (sessions.length === 0) return '';
	const items = sessions.map((one) => {
		const place = [one.where, one.place].filter(Boolean).join(', ');
		return `<li><strong>${escaped(one.title)}</strong>${escaped(whenWords(one))}<br>
${escaped(place)}<br><span class="soft">${escaped(freeWords(one.free))}</span></li>`;
	});
	return `<h2>Ateliers à venir</h2><ul class="facts">${items.join('')}</ul>`;
}

function cardsOf({ cards }: PublicSheet): string {
	if (cards.length === 0) return '';
	const items = cards.map(
		(
			card
		) => `<details><summary>${escaped(card.title)}<span>${escaped(card.summary)}</span></summary>
<div>${paragraphs(card.text)}${placesOf(card.places, 'h3')}${linksOf(card.links, 'h3')}</div></details>`
	);
	return `<h2>À lire aussi</h2>${items.join('')}`;
}

function placesOf(places: string, heading: 'h2' | 'h3'): string {
	return places.trim() ? `<${heading}>Où s’adresser</${heading}><p>${lines(places)}</p>` : '';
}

/** A reference that is no address is a title to look for, and no link. */
function linksOf(links: readonly FundLink[], heading: 'h2' | 'h3'): string {
	if (links.length === 0) return '';
	const items = links.map(({ title, reference }) => {
		const href = safeHref(reference);
		const shown = escaped(title);
		return href
			? `<li><a href="${escaped(href)}" rel="noopener noreferrer">${shown}</a></li>`
			: `<li>${shown}, ${escaped(reference)}</li>`;
	});
	return `<${heading}>Pour aller plus loin</${heading}><ul class="plain">${items.join('')}</ul>`;
}

function whenWords({ day, time, minutes }: PublicSheet['sessions'][number]): string {
	const date = new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' });
	const end = new Date(Date.parse(`${day}T${time}:00Z`) + minutes * 60_000).toISOString();
	return `${date.format(Date.parse(day))}, de ${time} à ${end.slice(11, 16)}`;
}

function freeWords(free: number): string {
	if (free === 0) return 'Complet pour l’instant.';
	return free === 1 ? 'Une place libre.' : `${free} places libres.`;
}

function checkedWords({ checkedOn, keptBy }: PublicSheet): string {
	const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
	const by = keptBy ? ` par ${keptBy}` : '';
	return `Fiche vérifiée le ${date.format(Date.parse(checkedOn))}${by}.`;
}

/** The first words of an answer, whole ones. */
function beginning(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= MAX_DESCRIPTION) return line;
	return `${line.slice(0, MAX_DESCRIPTION).replace(/\s+\S*$/, '')}…`;
}
