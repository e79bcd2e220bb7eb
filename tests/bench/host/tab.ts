import type { BrowserContext, Page } from '@playwright/test';
import type { Contender, Source } from '../pages/contender';

type Call = keyof Contender;

/** A page of the bench in a browser, as its contender. */
export class Tab implements Contender {
	private constructor(readonly page: Page) {}

	static async open(context: BrowserContext, url: string): Promise<Tab> {
		const page = await context.newPage();
		await page.goto(url);
		await page.waitForFunction(() => 'bench' in globalThis);
		return new Tab(page);
	}

	firstSync(source: Source): ReturnType<Contender['firstSync']> {
		return this.#call('firstSync', source);
	}

	writeOffline(count: number): Promise<void> {
		return this.#call('writeOffline', count);
	}

	push(): Promise<number> {
		return this.#call('push');
	}

	goLive(): Promise<void> {
		return this.#call('goLive');
	}

	writeOne(index: number): ReturnType<Contender['writeOne']> {
		return this.#call('writeOne', index);
	}

	seen(mark: string): Promise<number> {
		return this.#call('seen', mark);
	}

	#call<T>(name: Call, argument?: unknown): Promise<T> {
		return this.page.evaluate(
			([call, value]) => {
				const { bench } = globalThis as unknown as {
					bench: Record<string, (value: unknown) => Promise<T>>;
				};
				return bench[call]?.(value) as Promise<T>;
			},
			[name, argument] as const
		);
	}
}
