import { isInTraining } from '#domain/training';
import { exclusiveFor } from './exclusive';
import { storeNote } from './store-note';
import { forgetPerson, noteWaiting, setAside, type Profile } from './vault';

const alone = exclusiveFor('jm-hand-over');

/**
 * Takes off the device what those who were signed in before have left here (F22): all of it when nothing
 * waits in it, else all but that; of training all of it in any case (DS-32). What waits stays sealed until its author signs in here again. It may be
 * killed at any point: it goes on at the next start.
 * @returns how many changes of others wait here
 */
export function handOver(): Promise<number> {
	return alone(async () => {
		let waiting = 0;
		for (const { name, profile, aside } of await setAside()) {
			waiting += aside.waiting ?? (await emptied(name, profile));
		}
		return waiting;
	});
}

async function emptied(name: string, profile: Profile | null): Promise<number> {
	// Nobody can be told whose it was: without its session nothing of it can be sent.
	if (!profile) return forgetPerson(name).then(() => 0);
	const { openStore } = await import('./open-store');
	const store = await openStore(profile);
	const waiting = isInTraining(profile.session) ? 0 : await store.unsent();
	if (waiting === 0) {
		await store.destroy();
		storeNote.forget(name);
		return 0;
	}
	await store.keepUnsent();
	// What was taken off comes again with the next sign-in, as the first time.
	storeNote.write(name, { filling: true });
	await store.close();
	await noteWaiting(name, waiting);
	return waiting;
}
