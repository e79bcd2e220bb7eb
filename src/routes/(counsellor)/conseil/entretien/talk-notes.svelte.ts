import type { AnyDraft, Envelope } from '#domain/document';
import { writeNotes, type NotesPlace } from '#domain/gestures/interview-notes';
import { MAX_NOTES_CHARS, notesIdOf, type InterviewNotesBody } from '#domain/interview-notes';
import { device } from '$lib/store/device.svelte';
import { TypedSaves } from '../../../typed-saves.svelte';

type Part = Partial<Omit<InterviewNotesBody, 'interview'>>;

/**
 * What a counsellor notes beside one talk, saved as one types: the synthesis under way, and what is for himself
 * (ADR 0032). What came from another device is shown, unless something is being written here.
 */
export class TalkNotes {
	private = $state('');
	draft = $state('');
	over = $state('');
	criteria = $state.raw<readonly string[]>([]);
	readonly id: string;
	/** What is too long stands on the screen alone: it is told, and the rest is kept. */
	cut = $derived([this.private, this.draft].some(isTooLong) ? ('field' as const) : null);
	readonly #place: NotesPlace;
	readonly #saves = new TypedSaves(() => this.#save());
	/** The version this screen writes over; one with another token came from elsewhere. */
	#shown: AnyDraft;

	constructor(place: NotesPlace) {
		this.#place = place;
		this.id = notesIdOf(place.interview);
		this.#shown = this.#known() ?? this.#draftOf({});
		this.#read();
	}

	get state() {
		return this.#saves.state;
	}

	get failure() {
		return this.#saves.failure;
	}

	/** Something was typed, or ticked. */
	type(part: Part): void {
		if (this.#saves.left) return;
		Object.assign(this, part);
		this.#saves.touch();
	}

	tick(criterion: string, met: boolean): void {
		const others = this.criteria.filter((one) => one !== criterion);
		this.type({ criteria: met ? [...others, criterion] : others });
	}

	/** Notes that changed elsewhere are shown. */
	adopt(known: Envelope<'interviewNotes'> | undefined): void {
		if (!known || this.#saves.busy || known.w === this.#shown.w) return;
		this.#shown = known;
		this.#read();
	}

	flush(): Promise<void> {
		return this.#saves.flush();
	}

	leave(): Promise<void> {
		return this.#saves.leave();
	}

	/**
	 * Keeps what becomes of the talk, and of the notes by it, in one write.
	 * @param shown what the drafts were written over
	 */
	async saveWith(
		drafts: readonly AnyDraft[],
		shown: readonly AnyDraft[],
		part: Part
	): Promise<void> {
		await this.flush();
		const notes = this.#draftOf(part);
		await device.save([...drafts, notes], [...shown, this.#shown]);
		this.#shown = notes;
		this.#read();
	}

	#known(): Envelope<'interviewNotes'> | undefined {
		return device.get('interviewNotes', this.id);
	}

	#draftOf(part: Part): AnyDraft {
		return writeNotes(this.#place, this.#known(), part, device.gesture());
	}

	#read(): void {
		const body = this.#shown.body as InterviewNotesBody;
		this.private = body.private;
		this.draft = body.draft;
		this.over = body.over;
		this.criteria = body.criteria;
	}

	async #save(): Promise<void> {
		const { private: own, draft, over, criteria } = this;
		const notes = this.#draftOf({
			over,
			criteria: [...criteria],
			...(!isTooLong(own) && { private: own }),
			...(!isTooLong(draft) && { draft })
		});
		await device.save([notes], [this.#shown]);
		this.#shown = notes;
	}
}

function isTooLong(text: string): boolean {
	return text.length > MAX_NOTES_CHARS;
}
