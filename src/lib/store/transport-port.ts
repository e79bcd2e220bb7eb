/** The exchanges of the sync. */
export type SyncRoute = 'pull' | 'fetch' | 'push' | 'recover';

/**
 * Carries one exchange. Throws ProtocolError for an error the server answered, Unreachable when there
 * was no answer of the server's: no network, a cut, a captive portal's page (F3).
 */
export type Transport = (route: SyncRoute, body: unknown) => Promise<unknown>;

/**
 * Runs one read-and-write of the local documents at a time, in all tabs: what a person saves and what
 * the sync applies never overwrite each other.
 */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;
