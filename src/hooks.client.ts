import { AREA_HOMES } from './routes/areas';

const isSignedIn = Object.values(AREA_HOMES).some((home) => location.pathname.startsWith(home));

// Behind the sign-in what is on the device is opened while the page's own code is still on its way.
// A failure is told by the page, which waits for the same start.
if (isSignedIn) {
	// The browser takes a tenth of a second to open an origin's databases the first time anyone asks.
	void indexedDB.databases?.();
	void import('./routes/start-device')
		.then(({ startDevice }) => startDevice())
		.catch(() => undefined);
}
