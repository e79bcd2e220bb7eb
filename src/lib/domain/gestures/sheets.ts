import type { AnyDraft, Envelope } from '../document';
import { NETWORK } from '../ids';
import { sheetId, withWords, type QuestionSheetBody } from '../question-sheet';
import { created, edited, type Gesture } from './edit';

type QuestionSheet = Envelope<'questionSheet'>;
type AskedQuestion = Envelope<'askedQuestion'>;

/** S03: reception writes a sheet, which is a draft until it is published. All of them live in the network. */
export function writeSheet(body: QuestionSheetBody, home: string, gesture: Gesture): AnyDraft {
	const id = sheetId(home, gesture.newKey());
	return created<'questionSheet'>(
		{ id, type: 'questionSheet', structure: NETWORK, dossier: null, state: 'draft', body },
		gesture.newKey
	);
}

export function reviseSheet(
	sheet: QuestionSheet,
	body: QuestionSheetBody,
	gesture: Gesture
): AnyDraft {
	return edited(sheet, { body }, gesture.newKey);
}

/** From now on it is a public page, and proposed to whoever asks. */
export function publishSheet(sheet: QuestionSheet, gesture: Gesture): AnyDraft {
	return edited(sheet, { state: 'current' }, gesture.newKey);
}

/** A sheet that is not true any more: kept, and shown to nobody but reception. */
export function retireSheet(sheet: QuestionSheet, gesture: Gesture): AnyDraft {
	return edited(sheet, { state: 'retired' }, gesture.newKey);
}

/** The sheet that was missing is there. */
export function answerAsked(asked: AskedQuestion, sheet: string, gesture: Gesture): AnyDraft {
	return edited(asked, { state: 'answered', body: { ...asked.body, sheet } }, gesture.newKey);
}

/** The sheet that was missing is written, and what was asked has its answer, in one gesture. */
export function writeSheetFor(
	asked: AskedQuestion,
	body: QuestionSheetBody,
	home: string,
	gesture: Gesture
): AnyDraft[] {
	const otherWords = withWords(body, asked.body.question);
	const sheet = writeSheet({ ...body, otherWords }, home, gesture);
	return [sheet, answerAsked(asked, sheet.id, gesture)];
}

/** A sheet that was there answers; whoever keeps it may have it found by the words that were asked. */
export function answerWithSheet(
	asked: AskedQuestion,
	sheet: QuestionSheet,
	learns: boolean,
	gesture: Gesture
): AnyDraft[] {
	const otherWords = withWords(sheet.body, asked.body.question);
	const news = learns && otherWords !== sheet.body.otherWords;
	return [
		answerAsked(asked, sheet.id, gesture),
		...(news ? [reviseSheet(sheet, { ...sheet.body, otherWords }, gesture)] : [])
	];
}

/** No sheet shall be written of it: it was no question, or nobody else's. */
export function dismissAsked(asked: AskedQuestion, gesture: Gesture): AnyDraft {
	return edited(asked, { state: 'dismissed' }, gesture.newKey);
}

export function reopenAsked(asked: AskedQuestion, gesture: Gesture): AnyDraft {
	return edited(asked, { state: 'open', body: { ...asked.body, sheet: null } }, gesture.newKey);
}
