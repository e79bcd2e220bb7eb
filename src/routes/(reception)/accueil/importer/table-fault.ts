/** Why a file cannot be read as a list. */
export type TableFault =
	| 'tooBig'
	| 'tooManyRows'
	| 'tooManyColumns'
	| 'empty'
	| 'noTable'
	| 'oldWorkbook'
	| 'heavyWorkbook'
	| 'brokenWorkbook'
	| 'quotes';

/** Thrown by whatever reads a file; the screen words it. */
export class UnreadableTable extends Error {
	constructor(readonly fault: TableFault) {
		super(fault);
		this.name = 'UnreadableTable';
	}
}
