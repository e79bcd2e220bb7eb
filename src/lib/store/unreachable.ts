/**
 * No valid answer came: the network failed, the server took too long, or something else than it
 * answered (a captive portal's page with status 200, F3). Nothing is known of what the server did.
 */
export class Unreachable extends Error {
	constructor(reason = 'unreachable') {
		super(reason);
		this.name = 'Unreachable';
	}
}
