import { request as httpRequest, type ClientRequest } from 'node:http';

/** A request whose head the server has, and whose body it waits for. */
export function arrived(
	to: { port: string; path: string; headers: object },
	begun: string
): Promise<ClientRequest> {
	return new Promise((resolve) => {
		const headers = { ...to.headers, expect: '100-continue' };
		const request = httpRequest({ ...to, method: 'POST', headers });
		request.on('error', () => undefined);
		request.on('continue', () => {
			request.write(begun);
			resolve(request);
		});
		request.flushHeaders();
	});
}
