import { ROUTES } from '#protocol/routes';

/** Whether the server is there at this moment: a device that has a network may still not reach it. */
export async function serverAnswers(): Promise<boolean> {
	try {
		return (await fetch(ROUTES.health, { cache: 'no-store' })).ok;
	} catch {
		return false;
	}
}
