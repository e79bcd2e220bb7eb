/**
 * What a name sounds like to somebody who writes French: two spellings of one name give one text. It is
 * read by nobody; it is only compared. Total: any text has a sound, perhaps an empty one.
 */
export function soundOf(letters: string): string {
	return STEPS.reduce((word, [pattern, by]) => word.replace(pattern, by), letters);
}

/** One letter or more for one sound; capitals stand for sounds of two letters. Each step sees what the one before left. */
const STEPS: readonly (readonly [RegExp, string])[] = [
	// Consonants. «ch» is hard before another consonant, as in Christophe.
	[/ch(?=[lnrt])/g, 'k'],
	[/tch|sch|ch|sh/g, 'S'],
	[/ph/g, 'f'],
	[/dj|zh/g, 'j'],
	[/gu(?=[eiy])/g, 'G'],
	[/g(?=[eiy])/g, 'j'],
	[/G/g, 'g'],
	[/c(?=[eiy])/g, 's'],
	[/ck|qu|[cq]/g, 'k'],
	[/x/g, 'ks'],
	[/z/g, 's'],
	// «Ouassim» and «Wassim» begin alike.
	[/^ou(?=[aeiy])|w/g, 'v'],
	// A silent letter, and what stands for the sound of another language: Khaled, Ghali, Thomas.
	[/h/g, ''],
	// Vowels. An umlaut may be written out: Müller, Mueller.
	[/y/g, 'i'],
	[/eau|au/g, 'o'],
	[/ae/g, 'a'],
	[/oe/g, 'o'],
	[/ue/g, 'u'],
	[/eu/g, 'e'],
	[/ou|oo/g, 'u'],
	[/[ae]i/g, 'e'],
	[/ie\b/g, 'i'],
	// Arabic has three vowels, which are written in more than one way: Mohamed, Muhammad.
	[/e/g, 'a'],
	[/u/g, 'o'],
	[/(.)\1+/gu, '$1'],
	// What ends a French name is not heard: Dupont, Dupond; Daniel, Danièle.
	[/(?<=...)a$/g, ''],
	[/(?<=...)[dpst]$/g, '']
];
