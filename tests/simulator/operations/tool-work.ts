import type { ToolWork } from '#domain/tool';
import { typed, type Typist } from './typing';

/** What is chosen among words that there are, and not written. */
const CHOICES = new Set(['tool', 'mode']);

/**
 * More of somebody's work, done as on a screen: a question answered, or words typed into one of the
 * texts that this tool's work holds. No tool is named that need not be.
 */
export function workedOn(typist: Typist, document: string, work: ToolWork): ToolWork {
	if (work.tool === 'questionnaire') {
		const question = typist.random.chance(0.5) ? 'q-un' : 'q-deux';
		const before = work.answers[question];
		const answer = typed(typist, document, typeof before === 'string' ? before : '');
		return { ...work, answers: { ...work.answers, [question]: answer } };
	}
	if (work.tool === 'documentation' && typist.random.chance(0.7)) {
		const card = typist.random.chance(0.5) ? 'ofpc_un' : 'ofpc_deux';
		const kept = typed(typist, document, work.kept[card]?.kept);
		return { ...work, kept: { ...work.kept, [card]: { title: 'Une fiche', kept } } };
	}
	const texts = Object.entries(work).filter(
		([field, value]) => !CHOICES.has(field) && typeof value === 'string'
	) as [string, string][];
	const [field, before] = typist.random.pick(texts) ?? [];
	if (!field) throw new Error(`no text to write in a ${work.tool}`);
	return { ...work, [field]: typed(typist, document, before) };
}
