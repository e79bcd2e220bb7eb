import { reviseSheet, writeSheet } from '#domain/gestures/sheets';
import { homeOfSheet } from '#domain/question-sheet';
import { clock } from '$lib/store/clock.svelte';
import { KeptDesk, type KeptKind } from '../kept/kept-desk.svelte';
import { EVERY_SHEET, fits, type SheetFilter } from './sheet-filter';
import { allSheets, canAllBeFound, searched } from './sheet-search.svelte';
import {
	blankSheet,
	checkSheet,
	sheetBodyIn,
	valuesOfSheet,
	type SheetValues
} from './sheet-values';

export const SHEETS: KeptKind<'questionSheet', SheetValues> = {
	kind: 'questionSheet',
	homeOf: homeOfSheet,
	blank: blankSheet,
	valuesOf: valuesOfSheet,
	check: checkSheet,
	draft: (values, sheet, gesture) =>
		sheet
			? reviseSheet(sheet, sheetBodyIn(values), gesture)
			: writeSheet(sheetBodyIn(values), values.home, gesture),
	prefix: 'question'
};

/** The question sheets as reception keeps them (S03, S10): looks, writes, publishes, retires. */
export class SheetsDesk extends KeptDesk<'questionSheet', SheetValues> {
	query = $state('');
	filter = $state<SheetFilter>({ ...EVERY_SHEET });

	constructor(chosen: () => string | null) {
		super(SHEETS, chosen);
	}

	all = $derived.by(allSheets);
	complete = $derived.by(canAllBeFound);
	found = $derived.by(() => {
		const meant = this.all.filter((sheet) => fits(sheet, this.filter, clock.now));
		return searched(this.query, meant);
	});

	showAll(): void {
		this.query = '';
		this.filter = { ...EVERY_SHEET };
	}
}
