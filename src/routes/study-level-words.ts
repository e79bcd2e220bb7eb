import { STUDY_LEVELS, type StudyLevel } from '#domain/study-levels';
import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<StudyLevel, () => string> = {
	1: m.study_level_1,
	2: m.study_level_2,
	3: m.study_level_3,
	4: m.study_level_4,
	5: m.study_level_5,
	6: m.study_level_6,
	7: m.study_level_7,
	8: m.study_level_8
};

/** A level in the diplomas of both countries, after its European number; nothing where none is known. */
export function studyLevelWords(level: StudyLevel | null | undefined): string | null {
	return level ? m.study_level_option({ level, diplomas: WORDS[level]() }) : null;
}

export function studyLevelChoices(): { value: string; label: string }[] {
	return STUDY_LEVELS.map((level) => ({
		value: String(level),
		label: studyLevelWords(level) ?? ''
	}));
}
