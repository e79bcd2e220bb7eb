import type { PathwayPlan } from '#domain/gestures/pathways';
import type { PathwayKind } from '#domain/pathway';
import type { TemplateTask } from '#domain/template';
import type { ToolContent } from '#domain/tool';
import type { Client } from '../client';
import { typed } from './typing';

const CONTENTS: ToolContent[] = [
	{ tool: 'search', question: 'Quels métiers ?', hints: '' },
	{ tool: 'document', expected: '', model: '' },
	{
		tool: 'questionnaire',
		version: 1,
		questions: [
			{ id: 'q-un', kind: 'long', label: 'Un', required: false },
			{ id: 'q-deux', kind: 'long', label: 'Deux', required: false }
		]
	}
];

/** A team by this name stands in every structure of the world: no two of them are one (CH-12). */
export const TEAM = 'Conseil';

export function contentOf(n: number): ToolContent {
	return CONTENTS[n % CONTENTS.length] as ToolContent;
}

/** One to three tasks, written by whoever composes. */
export function newTasks(client: Client, document: string): TemplateTask[] {
	return Array.from({ length: 1 + client.random.int(3) }, (_, i) => ({
		title: `Étape ${i + 1}`,
		instruction: typed(client, document),
		content: contentOf(client.random.int(3)),
		place: '',
		gate: client.random.chance(0.2)
	}));
}

export function newPlan(client: Client, document: string, kind: PathwayKind): PathwayPlan {
	const title = typed(client, document);
	const aim = typed(client, document);
	return { title, aim, kind, template: null, tasks: newTasks(client, document) };
}
