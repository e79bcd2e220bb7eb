import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { openAccount, type OpeningIds } from '#domain/gestures/requests';
import { columnFaults, guessColumns } from '#domain/people-list/columns';
import type { ListField } from '#domain/people-list/fields';
import type { Corrections } from '#domain/people-list/rows';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { homeCountry } from '../../../home-country';
import { structuresWith } from '../../../staff/standing';
import { checkedRows, isOpen, isReady, listed, type CheckedRow } from './checked-rows';
import { likenesses } from './likenesses';
import { openingOf } from './opening-of';
import { readTable, type TableRow } from './read-table';
import { UnreadableTable, type TableFault } from './table-fault';

/** What came of an import: kept to be read, and downloaded, until the page is left. */
export interface Imported {
	opened: number;
	headings: readonly string[] | null;
	leftOut: CheckedRow[];
}

/**
 * A list of people on its way in: a file, what its columns tell, its rows looked through, and all accounts
 * opened in one write. Until then the list is nowhere but here.
 */
export class PeopleImport {
	fault = $state<TableFault | 'other' | null>(null);
	reading = $state(false);
	/** The first row is no person. */
	headed = $state(true);
	/** What each column tells; empty for one that is not taken up. */
	columns = $state<(ListField | '')[]>([]);
	checking = $state(false);
	imported = $state.raw<Imported | null>(null);
	readonly corrections = new SvelteMap<number, Corrections>();
	readonly leftOut = new SvelteSet<number>();
	readonly another = new SvelteSet<number>();
	#table = $state.raw<readonly TableRow[]>([]);
	#chosen = $state('');
	/** Chosen once, so that a second try opens the same accounts. */
	readonly #ids = new SvelteMap<number, OpeningIds>();

	structures = $derived(structuresWith(device.session, 'reception'));
	structure = $derived(this.#chosen || (this.structures[0] ?? ''));
	#home = $derived(homeCountry(this.structure));
	headings = $derived(this.headed ? (this.#table[0]?.cells ?? null) : null);
	people = $derived(this.headed ? this.#table.slice(1) : this.#table);
	width = $derived(Math.max(0, ...this.#table.map(({ cells }) => cells.length)));
	columnFaults = $derived(columnFaults(this.#told));
	columnsFit = $derived(this.columnFaults.twice.length + this.columnFaults.missing.length === 0);
	#about = $derived({ today: today(), home: this.#home });
	#listed = $derived(
		this.checking ? listed(this.people, this.#told, this.#about, this.corrections) : []
	);
	#likes = $derived(likenesses(this.#listed, device.all('dossier')));
	rows = $derived(checkedRows(this.#listed, this.#likes, this));
	ready = $derived(this.rows.filter(isReady));
	/** What still has to be mended, looked at or left out. */
	open = $derived(this.rows.filter(isOpen));

	get #told(): (ListField | null)[] {
		return this.columns.map((field) => field || null);
	}

	get read(): boolean {
		return this.#table.length > 0;
	}

	/** Reads a file; whatever it is, it is read or there is a sentence. */
	async take(file: File): Promise<void> {
		this.reset();
		this.reading = true;
		try {
			const table = await readTable(file);
			const [first] = table;
			const guessed = guessColumns(first?.cells ?? []);
			this.#table = table;
			this.headed = guessed.some(Boolean);
			this.columns = Array.from({ length: this.width }, (_, i) => guessed[i] ?? '');
		} catch (error) {
			this.fault = error instanceof UnreadableTable ? error.fault : 'other';
		} finally {
			this.reading = false;
		}
	}

	choose(structure: string): void {
		this.#chosen = structure;
	}

	correct(line: number, field: ListField, text: string): void {
		this.corrections.set(line, { ...this.corrections.get(line), [field]: text });
	}

	leave(...lines: readonly number[]): void {
		for (const line of lines) this.leftOut.add(line);
	}

	takeUp(line: number): void {
		this.leftOut.delete(line);
		this.another.delete(line);
	}

	/** Columns are told anew: what was decided of rows read otherwise counts no more. */
	backToColumns(): void {
		this.checking = false;
		this.#forgetDecisions();
	}

	/** Opens all accounts in one write, offline too: all of them or none (IM-07). */
	async openAll(): Promise<void> {
		const gesture = device.gesture();
		const rows = this.ready;
		const drafts = rows.flatMap(({ line, texts }) =>
			openAccount(openingOf(texts, this.structure, this.#home), this.#idsOf(line), gesture)
		);
		const leftOut = this.rows.filter((row) => row.leftOut);
		await device.save(drafts);
		const imported = { opened: rows.length, headings: this.headings, leftOut };
		this.reset();
		this.imported = imported;
	}

	reset(): void {
		this.fault = null;
		this.#table = [];
		this.columns = [];
		this.checking = false;
		this.imported = null;
		this.#ids.clear();
		this.#forgetDecisions();
	}

	#forgetDecisions(): void {
		this.corrections.clear();
		this.leftOut.clear();
		this.another.clear();
	}

	#idsOf(line: number): OpeningIds {
		const { newKey } = device.gesture();
		const ids = this.#ids.get(line) ?? {
			dossier: `dossier:${newKey()}`,
			request: `request:${newKey()}`,
			consultant: `user:${newKey()}`
		};
		this.#ids.set(line, ids);
		return ids;
	}
}
