import { AREA_HOMES } from './routes/areas';

const isSignedIn = Object.values(AREA_HOMES).some((home) => location.pathname.startsWith(home));

// Behind the sign-in what is on the device is opened while the page's own code is still on its way.
// A failure is told by the page, which waits for the same start.
if (isSignedIn) {
	void import('./routes/start-device')
		.then(({ startDevice }) => startDevice())
		.catch(() => undefined);
}
