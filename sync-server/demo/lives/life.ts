/**
 * Working lives, told with the words people use. In every text `{a|b}` reads `a` of a man and `b` of a
 * woman; see phrase.ts.
 */
export interface Life {
	/** What the person has done so far, without article. */
	past: string;
	/** What he thinks of becoming, without article. */
	target: string;
	/** Why things must change, in the first person: said by those who have the work still, and by those who have not. */
	why: { working: readonly string[]; without: readonly string[] };
	/** «Je suis à l’aise avec …» */
	strength: string;
	/** «…, c’est ce que je fais de mieux»: things done, each beginning with «J’ai». */
	done: readonly [string, string, string];
	/** What the work aimed at really is, as learnt from reading. */
	work: string;
	/** The way there in each country, with its article. */
	training: { CH: string; FR: string };
	/** Who could tell about it. */
	insider: string;
	/** Told of people under 26 only, or of them too. */
	young?: 'only' | 'too';
}
