import {
	MAX_EARLIER_QUESTIONNAIRES,
	MAX_EARLIER_QUESTIONNAIRES_BYTES,
	MAX_EARLIER_QUESTIONS
} from './limits';
import { same } from './same';
import type {
	EarlierQuestionnaire,
	StructureSettingsBody,
	WelcomeQuestionnaire
} from './structure';

type Kept = Pick<StructureSettingsBody, 'questionnaire' | 'earlier'>;

/**
 * A structure's questionnaire with another in its place (S16): where its questions or introduction change, the
 * one before stays readable; of many, the latest that fit beside the one in use (DO-110).
 * @param now ms since 1970
 */
export function withQuestionnaire(before: Kept, next: WelcomeQuestionnaire, now: number): Kept {
	const { questionnaire, earlier = [] } = before;
	if (same(questionnaire, next)) return before;
	const said = questionnaire.questions.length > 0 || questionnaire.intro !== '';
	const all = said ? [{ ...questionnaire, until: now }, ...earlier] : earlier;
	return { questionnaire: next, earlier: thatFit(all) };
}

/** From the latest on, without a gap. */
function thatFit(all: readonly EarlierQuestionnaire[]): EarlierQuestionnaire[] {
	let [bytes, questions] = [0, 0];
	const tooMuch = all.findIndex((one) => {
		bytes += new TextEncoder().encode(JSON.stringify(one)).length;
		questions += one.questions.length;
		return bytes > MAX_EARLIER_QUESTIONNAIRES_BYTES || questions > MAX_EARLIER_QUESTIONS;
	});
	return all.slice(0, Math.min(tooMuch < 0 ? all.length : tooMuch, MAX_EARLIER_QUESTIONNAIRES));
}
