/**
 * Levels of study of both countries side by side, by the European framework they share (1 to 8). One level is
 * kept, whichever country's words it was chosen in. Without a schema, so that public pages stay light.
 *
 * | level | Switzerland                          | France                          |
 * | ----- | ------------------------------------ | ------------------------------- |
 * | 1     | compulsory school not finished       | no diploma                      |
 * | 2     | compulsory school finished           | brevet des collèges             |
 * | 3     | AFP                                  | CAP, BEP                        |
 * | 4     | CFC, maturité                        | baccalauréat, BP                |
 * | 5     | brevet fédéral                       | BTS, DUT, DEUG                  |
 * | 6     | bachelor, diplôme ES, diplôme fédéral | licence, BUT, maîtrise          |
 * | 7     | master                               | master, diplôme d’ingénieur     |
 * | 8     | doctorat                             | doctorat                        |
 */
export const STUDY_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type StudyLevel = (typeof STUDY_LEVELS)[number];

/** Words of lists, without accents, case or marks. The first that stands in what is written tells the level. */
const WORDS: readonly (readonly [RegExp, StudyLevel])[] = [
	[/\b(?:non (?:terminee|achevee)|inachevee|not finished|unfinished)\b/, 1],
	[/^(?:sans|aucun|no|none)(?: (?:diplome|formation|diploma|qualification)s?)?$/, 1],
	[/\b(?:doctorat|these|phd|doctorate)\b/, 8],
	[/\b(?:master 1|m1|maitrise|diplome federal|diplome es|bachelor|bsc|licence|but)\b/, 6],
	[/\b(?:ingenieur|master|mastere|msc|dea|dess)\b/, 7],
	[/\b(?:brevet federal|bts|dut|deug|deust)\b/, 5],
	[/\b(?:brevet des colleges|dnb|ecole obligatoire|scolarite obligatoire|compulsory school)\b/, 2],
	[/\b(?:afp|cap|bep)\b/, 3],
	[/\b(?:cfc|maturite|baccalaureat|brevet professionnel|bp|a levels)\b/, 4],
	// «Niveau bac» may be without the diploma.
	[/^bac\b(?! ?\+)/, 4]
];
/** By the years after the baccalauréat: «Bac + 2» is 5. */
const AFTER_BAC: readonly StudyLevel[] = [4, 4, 5, 6, 6, 7, 7, 7, 8];
/** The five levels of France before 2019, in Roman numerals. */
const OLD_FRENCH: Record<string, StudyLevel> = { v: 3, iv: 4, iii: 5, ii: 6, i: 7 };

/** The level of what somebody wrote; null for what may mean two («brevet») or what nobody here knows. */
export function studyLevelIn(written: string): StudyLevel | null {
	const text = plain(written);
	const [, years] = /^bac ?\+ ?(\d)\b/.exec(text) ?? [];
	if (years) return AFTER_BAC[Number(years)] ?? null;
	const [, figure, roman] = /^(?:niveau |level )?(?:([1-8])|(i{1,3}|iv|v))$/.exec(text) ?? [];
	if (figure) return levelOf(figure);
	if (roman) return OLD_FRENCH[roman] ?? null;
	return WORDS.find(([word]) => word.test(text))?.[1] ?? null;
}

/** The level a form holds as a text; null where none is chosen. */
export function levelOf(text: string): StudyLevel | null {
	return STUDY_LEVELS.find((level) => String(level) === text) ?? null;
}

function plain(written: string): string {
	return written
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9+]+/g, ' ')
		.trim();
}
