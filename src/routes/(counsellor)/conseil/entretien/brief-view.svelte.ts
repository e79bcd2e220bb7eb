import { settingsId } from '#domain/ids';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { answerLines } from '$lib/tools/questionnaire/answer-text';
import { questionsOf } from '#domain/request-answers';
import type { Followed } from '../caseload';
import { desk } from '../desk.svelte';
import { historyOf } from '../dossier/history';
import { allOf, briefOf } from './brief';
import { nextTemplate } from './next-template';

/** What a questionnaire was answered, in one line. */
interface Answered {
	id: string;
	label: string;
	text: string;
}

/** The brief of a talk, built from what this device holds: it needs no network. */
export class BriefView {
	readonly #dossier: string;
	readonly #talk: string;

	constructor(dossier: string, talk: string) {
		this.#dossier = dossier;
		this.#talk = talk;
	}

	person: Followed | undefined = $derived.by(() => desk.person(this.#dossier));
	#settings = $derived(
		device.get('structureSettings', settingsId(this.person?.dossier.structure ?? ''))?.body
	);

	brief = $derived.by(() => {
		const { person } = this;
		if (!person) return null;
		return briefOf(person, this.#talk, {
			history: historyOf(person, device.all('staff'), clock.now),
			now: clock.now,
			refused: device.refusals.filter(({ draft }) => draft.dossier === this.#dossier).length,
			conflicts: device.conflicts.filter((one) => !one.settled && this.#isHere(one.id)).length
		});
	});

	answers: Answered[] = $derived.by(() => {
		const request = this.person?.request?.body;
		if (!request) return [];
		const questions = questionsOf(request, this.#settings?.questionnaire.questions ?? []);
		return questions.flatMap((question) => {
			const text = answerLines(question, request.answers[question.id]).join(', ');
			return text ? [{ id: question.id, label: question.label, text }] : [];
		});
	});

	/** Those that reception ticked with the request. */
	metAtDesk = $derived.by(() => this.person?.request?.body.criteria ?? []);

	/** The structure’s criteria today, and those ticked under an older list. */
	criteria(ticked: readonly string[]): string[] {
		return allOf(this.#settings?.criteria ?? [], this.metAtDesk, ticked);
	}

	next = $derived.by(() => {
		const { person } = this;
		if (!person) return null;
		const given = person.pathways.flatMap(({ body }) => body.template?.id ?? []);
		const welcome = this.#settings?.welcomeTemplate;
		const known = [...given, ...(welcome ? [welcome] : [])];
		return nextTemplate(this.#said(person), device.all('template'), known);
	});

	/** In her own words: what she asked for, what she answered, what she wants to talk about. */
	#said({ request, interviews }: Followed): string {
		const { need = '', information = '' } = request?.body ?? {};
		const wishes = interviews.map(({ body }) => body.wish?.subject ?? '');
		return [need, information, ...this.answers.map(({ text }) => text), ...wishes].join('\n');
	}

	#isHere(id: string): boolean {
		return device.any(id)?.dossier === this.#dossier;
	}
}
