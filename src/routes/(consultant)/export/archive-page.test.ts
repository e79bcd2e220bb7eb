import { describe, expect, it } from 'vitest';
import { archivePage, paragraph, terms, type Page } from './archive-page';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' &`;

const page = (over: Partial<Page> = {}): Page => ({
	lang: 'fr',
	title: 'Mon dossier',
	lead: 'Fait le 3 décembre 2026.',
	missing: null,
	chapters: [],
	absent: 'absent',
	contents: 'Sommaire',
	...over
});

describe('the page of an archive', () => {
	it('WF-11 takes no text for a tag, wherever it stands', () => {
		const html = archivePage(
			page({
				title: HOSTILE,
				lead: HOSTILE,
				missing: { title: HOSTILE, text: HOSTILE, names: [HOSTILE] },
				chapters: [
					{
						title: HOSTILE,
						lead: HOSTILE,
						empty: HOSTILE,
						items: [
							{
								title: HOSTILE,
								facts: [HOSTILE],
								html: paragraph(HOSTILE) + terms([[HOSTILE, HOSTILE]]),
								files: [
									{ name: HOSTILE, path: `fichiers/${HOSTILE}` },
									{ name: HOSTILE, path: null }
								]
							}
						]
					}
				]
			})
		);
		expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
		expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(9);
		expect(html).toContain("default-src 'none'");
	});

	it('WF-12 names what is missing, and links what is there', () => {
		const html = archivePage(
			page({
				missing: { title: 'Il manque', text: 'Hors ligne.', names: ['cv.pdf'] },
				chapters: [
					{
						title: 'Documents',
						lead: '',
						empty: '',
						items: [
							{
								title: 'Rédiger mon CV',
								facts: [''],
								html: '',
								files: [
									{ name: 'cv.pdf', path: null },
									{ name: 'lettre.pdf', path: 'fichiers/01 lettre été.pdf' }
								]
							}
						]
					}
				]
			})
		);
		expect(html).toContain('<li>cv.pdf</li>');
		expect(html).toContain('cv.pdf <em>(absent)</em>');
		expect(html).toContain('<a href="fichiers/01%20lettre%20%C3%A9t%C3%A9.pdf">lettre.pdf</a>');
	});

	it('an empty chapter says what will come', () => {
		const chapters = [{ title: 'Entretiens', lead: '', empty: 'Aucun entretien.', items: [] }];
		expect(archivePage(page({ chapters }))).toContain('Aucun entretien.');
		expect(terms([['Téléphone', '']])).toBe('');
	});
});
