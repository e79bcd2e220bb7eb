import type { PathwayPlan } from '#domain/gestures/pathways';
import type { PathwayKind } from '#domain/pathway';
import type { TemplateTask } from '#domain/template';
import type { ToolContent } from '#domain/tool';
import { typed, type Typist } from './typing';

const CONTENTS: ToolContent[] = [
	{ tool: 'search', question: 'Quels métiers ?', hints: '' },
	{ tool: 'document', expected: '', model: '' },
	{ tool: 'visit', aim: '', points: 'Le bruit\nLes horaires' },
	{ tool: 'meeting', aim: '', points: '' },
	{
		tool: 'questionnaire',
		version: 1,
		questions: [
			{ id: 'q-un', kind: 'long', label: 'Un', required: false },
			{ id: 'q-deux', kind: 'long', label: 'Deux', required: false }
		]
	},
	{ tool: 'assessment', test: 'riasec', version: 1, introduction: '' },
	{ tool: 'documentation', guidance: '', topic: 'training', words: '', suggested: ['ofpc_un'] },
	{ tool: 'interview', aim: '', points: 'Les horaires', kind: 'followUp', minutes: 30 },
	{ tool: 'workshop', aim: '', sessions: [], words: '', askKept: false }
];

/** A team by this name stands in every structure of the world: no two of them are one (CH-12). */
export const TEAM = 'Conseil';

export function contentOf(n: number): ToolContent {
	return CONTENTS[n % CONTENTS.length] as ToolContent;
}

/** One to three tasks, written by whoever composes. */
export function newTasks(typist: Typist, document: string): TemplateTask[] {
	return Array.from({ length: 1 + typist.random.int(3) }, (_, i) => ({
		title: `Étape ${i + 1}`,
		instruction: typed(typist, document),
		content: contentOf(typist.random.int(CONTENTS.length)),
		place: '',
		gate: typist.random.chance(0.2),
		...(typist.random.chance(0.2) && { offline: typist.random.chance(0.5) })
	}));
}

export function newPlan(typist: Typist, document: string, kind: PathwayKind): PathwayPlan {
	const title = typed(typist, document);
	const aim = typed(typist, document);
	return { title, aim, kind, template: null, tasks: newTasks(typist, document) };
}
