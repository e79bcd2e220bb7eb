import { MAX_TITLE_CHARS } from '#domain/limits';
import type { TemplateTask } from '#domain/template';
import type { Tool } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';
import { searchable } from '../../../staff/search-text';
import { shortened } from '../../../staff/shortened';

/** What a line speaks of tells with which tool it might be done; whoever composes changes it in one press. */
const SPEAKS_OF: readonly [Tool, RegExp][] = [
	['visit', /\b(visiter?|visite|immersion|observation)\b/],
	['workshop', /\b(ateliers?|reunion|forum|salon|seance)\b/],
	['document', /\b(rediger|ecrire|cv|lettre|dossier)\b/],
	['interview', /\b(rendez vous|entretien)\b/],
	['meeting', /\b(rencontrer|appeler|contacter|telephoner|interroger)\b/],
	['documentation', /\b(lire|fiche|documentation)\b/]
];

/** A line «à faire» as a task of the next pathway. */
export function stepOfLine(line: string): TemplateTask {
	const title = shortened(line, MAX_TITLE_CHARS);
	const words = searchable(line);
	const tool = SPEAKS_OF.find(([, pattern]) => pattern.test(words))?.[0] ?? 'search';
	const content = toolOf(tool).emptyContent();
	const named = content.tool === 'search' ? { ...content, question: line } : content;
	const instruction = title === line ? '' : line;
	return { title, instruction, content: named, place: '', gate: false };
}
