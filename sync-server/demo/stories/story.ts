import type { Scene } from '../scene';

/** One way things go: how often it is met, how long ago it began, and what happens. */
export interface Story {
	name: string;
	/** Out of a hundred dossiers. */
	weight: number;
	/** Days before now when the account was opened. */
	began: readonly [min: number, max: number];
	/** Days before now of the last move; when nothing moved since, the same as `began`. */
	ended: readonly [min: number, max: number];
	/** How many moves it takes, roughly: the clock spreads them. */
	moves: number;
	/** What happens once the account is open and the welcome pathway given. */
	tell: (scene: Scene) => void;
}
