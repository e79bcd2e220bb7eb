import type { TemplateTask } from '#domain/template';
import { faultyContent } from '../../../composer/faulty-content';

/** What is wrong with one task being composed. */
export type StepFault = 'stepWithoutTitle' | 'badDate' | 'pastDate' | 'faultyContent';

interface Checked extends TemplateTask {
	dueDate: string | null;
	dateUnclear: boolean;
}

/** @param today the calendar day here, `2026-11-23` */
export function stepFaults(step: Checked, today: string): StepFault[] {
	const faults: StepFault[] = [];
	if (!step.title.trim()) faults.push('stepWithoutTitle');
	const date = dateFault(step, today);
	if (date) faults.push(date);
	return faultyContent(step.content) ? [...faults, 'faultyContent'] : faults;
}

/** A field of dates takes years of five and six digits too, which no document keeps. */
export function dateFault(
	{ dueDate, dateUnclear }: Pick<Checked, 'dueDate' | 'dateUnclear'>,
	today: string
): 'badDate' | 'pastDate' | null {
	if (dateUnclear) return 'badDate';
	if (dueDate === null) return null;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(dueDate)) return 'badDate';
	return dueDate < today ? 'pastDate' : null;
}
