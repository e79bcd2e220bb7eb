import type { Component } from 'svelte';
import type { OfferedSlot } from '#domain/agenda';
import type { Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import type { Wish } from '#domain/interview';
import type { Slot } from '#domain/slot';
import type { ContentOf, Tool, WorkOf } from '#domain/tool';
import type { Icon } from '$lib/ui/icon';

/** The bytes of a file, to show it; null when neither the device nor the network has it now. */
export type ReadFile = (ref: FileRef) => Promise<Blob | null>;

/** The talk that goes with a task, and what its person may do about it; the page around keeps what she does. */
export interface InterviewSide {
	/** Absent as long as nobody asked for one nor gave one. */
	interview?: Envelope<'interview'>;
	/** Whom she will talk with; null as long as nobody follows her. */
	who: string | null;
	/** Who is to hold the talk that stands there, or called it off; null where nobody can be named. */
	by: string | null;
	/** Whether the server has all that was said here. */
	received: boolean;
	/** The moments she may choose from, the soonest first. */
	offered: readonly OfferedSlot[];
	/** Whether none is offered because she holds as many already as anybody may. */
	full: boolean;
	/** @param slot one of those offered; null when she leaves the choice to whoever she talks with */
	ask: (wish: Wish, slot: Slot | null) => Promise<void>;
	callOff: (reason: string) => Promise<void>;
	/** Asks for one of those offered in the place of what is planned; null keeps it as it is after all. */
	rebook: (slot: Slot | null) => Promise<void>;
	/** Says what would suit better than what is planned, where nothing that is offered does. */
	wishElse: (words: string) => Promise<void>;
}

/** What the person works with. It never saves: it says what changed, the page around it keeps it. */
export interface PlayerProps<T extends Tool = Tool> {
	content: ContentOf<T>;
	work: WorkOf<T>;
	/** The task it is done for; absent where a player is only shown. */
	task?: Envelope<'task'>;
	files?: readonly FileRef[];
	onchange: (work: WorkOf<T>) => void;
	/** A promised one is being made ready: the page around waits for it before the work is handed in. */
	onaddfiles?: (files: readonly (File | Promise<File>)[]) => void;
	onremovefile?: (ref: FileRef) => void;
	onopenfile?: (ref: FileRef) => void;
	readfile?: ReadFile;
	readonly?: boolean;
	/** Absent where there is nobody to talk with: in a composer's preview. */
	side?: InterviewSide;
	/** How often «J’ai terminé» was refused; from 1 on, what is missing shows, and takes focus. */
	attempts?: number;
}

/** What a trace looks like to whoever may read it. */
export interface TraceViewProps<T extends Tool = Tool> {
	/** What the task asked; absent only when nobody here knows it. */
	content?: ContentOf<T>;
	work: WorkOf<T>;
	files?: readonly FileRef[];
	onopenfile?: (ref: FileRef) => void;
	readfile?: ReadFile;
	/** The talk that went with its task. */
	interview?: Envelope<'interview'>;
	/** When it was done, ms since 1970. */
	at?: number;
	/** What the same person did with the same tool at other dates, oldest first, as far as it may be read here. */
	others?: readonly DatedWork<T>[];
}

/** Work that was finished, with what its task asked. */
export interface DatedWork<T extends Tool = Tool> {
	content: ContentOf<T>;
	work: WorkOf<T>;
	at: number;
}

/** Sets what a task asks, in a composer. */
export interface EditorProps<T extends Tool = Tool> {
	content: ContentOf<T>;
	onchange: (content: ContentOf<T>) => void;
	/** Keeping it was tried: what is missing shows from then on. */
	tried?: boolean;
}

/**
 * What stands in the way of «J’ai terminé», if anything. `empty` and `more` (the end is not reached yet,
 * and may be left out) only deserve a word of caution.
 */
export type Unfinished = 'required' | 'empty' | 'more' | null;

/** What was asked, and how an answer to it reads; undefined of what is no answer to it. */
export interface AnswerWords {
	label: string;
	text: (value: unknown) => string | undefined;
}

/** What a tool is called and looks like: all that a page needs which only names it. */
export interface ToolFace {
	label: () => string;
	/** One sentence for whoever chooses a tool. */
	about: () => string;
	icon: Icon;
}

export interface ToolDefinition<T extends Tool = Tool> extends ToolFace {
	tool: T;
	emptyContent: () => ContentOf<T>;
	/** What may be saved of a content under way: blank questions and options are left out. */
	tidy: (content: ContentOf<T>) => ContentOf<T>;
	/** Whether something in a content cannot work; its editor tells what, beside the field. */
	faulty?: (content: ContentOf<T>) => boolean;
	/** What it leaves as one text, to show what changed since an earlier version (S37). */
	text?: (work: WorkOf<T>) => string;
	/** What the fields of its work are called where two devices wrote one of them. */
	fields: Record<string, () => string>;
	/**
	 * The same for one of its `answers`, or for what is `kept` of a card, known by its id; absent of tools
	 * that have none.
	 */
	answer?: (content: ContentOf<T>, id: string, work?: WorkOf<T>) => AnswerWords | undefined;
	unfinished: (content: ContentOf<T>, work: WorkOf<T>, files: readonly FileRef[]) => Unfinished;
	player: () => Promise<{ default: Component<PlayerProps<T>> }>;
	traceView: () => Promise<{ default: Component<TraceViewProps<T>> }>;
	editor: () => Promise<{ default: Component<EditorProps<T>> }>;
}
