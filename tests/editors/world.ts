import type { CDPSession, Page } from '@playwright/test';

/**
 * An isolated world in a page, as an extension's content script has: the same DOM, but JavaScript objects of its own.
 */
export class IsolatedWorld {
  readonly session: CDPSession;
  readonly #contextId: number;

  private constructor(session: CDPSession, contextId: number) {
    this.session = session;
    this.#contextId = contextId;
  }

  /** Opens one in the page's main frame and runs `script` there. */
  static async open(page: Page, script: string): Promise<IsolatedWorld> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'deskmate' });
    const world = new IsolatedWorld(session, executionContextId);
    await world.run(script);
    return world;
  }

  /** Runs an expression; resolves with its (awaited) value, rejects with what it threw. */
  async run<T>(expression: string): Promise<T> {
    const how = { expression, contextId: this.#contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', how);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T; // what the expression gives is the caller's to know
  }

  /** Calls a function of the world's `composer` object. */
  call<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    return this.run<T>(`composer.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
  }
}
