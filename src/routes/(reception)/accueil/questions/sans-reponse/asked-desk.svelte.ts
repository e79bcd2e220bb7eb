import type { Envelope } from '#domain/document';
import {
	answerWithSheet,
	dismissAsked,
	reopenAsked,
	reviseSheet,
	writeSheet,
	writeSheetFor
} from '#domain/gestures/sheets';
import { lineOf } from '#domain/question-sheet';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../../../../staff/standing';
import { Writing } from '../../kept/kept-desk.svelte';
import { openAsked } from '../open-asked.svelte';
import { sheetBodyIn, type SheetValues } from '../sheet-values';
import { SHEETS } from '../sheets-desk.svelte';

type Asked = Envelope<'askedQuestion'>;
type Sheet = Envelope<'questionSheet'>;

/** What was asked in vain, and what reception makes of it (S03). */
export class AskedDesk {
	settled = $state(false);
	writing = $state.raw<{ asked: Asked; sheet: Writing<'questionSheet', SheetValues> } | null>(null);
	readonly #chosen: () => string | null;

	constructor(chosen: () => string | null) {
		this.#chosen = chosen;
	}

	chosen = $derived.by(() => device.get('askedQuestion', this.#chosen()));
	listed = $derived.by(() => {
		if (!this.settled) return openAsked.list;
		const done = device.all('askedQuestion').filter(({ state }) => state !== 'open');
		return done.sort((a, b) => b.updatedAt - a.updatedAt);
	});

	/** The sheet that is missing, begun with the words that were asked. */
	write(asked: Asked): void {
		const homes = structuresWith(device.session, 'reception');
		const begun = { question: lineOf(asked.body.question) };
		this.writing = { asked, sheet: new Writing(SHEETS, null, homes, begun) };
	}

	leave(): void {
		this.writing = null;
	}

	/** @returns the id of the sheet */
	async keep(values: SheetValues): Promise<string> {
		const body = sheetBodyIn(values);
		const now = device.get('askedQuestion', this.writing?.asked.id);
		// A colleague may have settled it meanwhile: the sheet is worth writing all the same.
		const drafts =
			now?.state === 'open'
				? writeSheetFor(now, body, values.home, device.gesture())
				: [writeSheet(body, values.home, device.gesture())];
		await device.save(drafts);
		this.leave();
		return drafts[0]?.id ?? '';
	}

	/** A sheet that is there answers. @returns what takes it back */
	async answer(asked: Asked, sheet: Sheet, learns: boolean): Promise<() => Promise<void>> {
		const drafts = answerWithSheet(asked, sheet, learns, device.gesture());
		await device.save(drafts);
		const learnt = drafts.length > 1;
		return async () => {
			await this.reopen(asked.id);
			if (learnt) await forget(sheet.id, lineOf(asked.body.question));
		};
	}

	async dismiss(asked: Asked): Promise<void> {
		await device.save([dismissAsked(asked, device.gesture())]);
	}

	async reopen(id: string): Promise<void> {
		const asked = device.get('askedQuestion', id);
		if (asked) await device.save([reopenAsked(asked, device.gesture())]);
	}
}

/** The words a sheet was given, taken from it again. */
async function forget(id: string, words: string): Promise<void> {
	const sheet = device.get('questionSheet', id);
	if (!sheet) return;
	const otherWords = sheet.body.otherWords.filter((line) => line !== words);
	await device.save([reviseSheet(sheet, { ...sheet.body, otherWords }, device.gesture())]);
}
