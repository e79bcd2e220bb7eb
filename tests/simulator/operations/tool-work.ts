import type Type from 'typebox';
import { ToolWork, type Tool } from '#domain/tool';
import { typed, type Typist } from './typing';

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
		([field, value]) => typeof value === 'string' && takesSentences(work.tool, field)
	) as [string, string][];
	const [field, before] = typist.random.pick(texts) ?? [];
	if (!field) throw new Error(`no text to write in a ${work.tool}`);
	return { ...work, [field]: typed(typist, document, before) };
}

/** Whether a screen lets a person write freely there: not a day, nor a name, which its field cuts (schema). */
function takesSentences(tool: Tool, field: string): boolean {
	const shapes = (ToolWork as unknown as { anyOf: Type.TObject[] }).anyOf;
	const shape = shapes.find(({ properties }) => hasConst(properties.tool, tool));
	const { maxLength, pattern } = (shape?.properties[field] ?? {}) as Type.TStringOptions;
	return pattern === undefined && (maxLength ?? 0) > LONGEST_TYPED;
}

function hasConst(schema: unknown, value: string): boolean {
	return (schema as { const?: unknown } | undefined)?.const === value;
}

/** What `typed` adds up to at most, with room for its last sentence. */
const LONGEST_TYPED = 4_100;
