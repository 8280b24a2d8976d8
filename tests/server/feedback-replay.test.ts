import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

/** What the store must hold, in the plainest form: page by id, rating by id and revision. */
interface Model {
  readonly pages: Map<number, string>;
  readonly ratings: Map<string, number>;
}

interface Real {
  readonly app: App;
  /** The real ids of this run, by the small numbers that stand for them. */
  readonly ids: readonly string[];
}

const PAGES = ['/ports/22', '/ports/443'] as const;

/** Sends one revision of one of three votes; revisions come repeated, late and contradicting. */
class PostVote implements fc.AsyncCommand<Model, Real> {
  readonly vote: {
    readonly id: number;
    readonly rev: number;
    readonly rating: number;
    readonly page: string;
  };

  constructor(vote: PostVote['vote']) {
    this.vote = vote;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, { app, ids }: Real): Promise<void> {
    const { id, rev, rating, page } = this.vote;
    const response = await app.post(makeVote({ id: ids[id], rev, rating, page }));
    expect(response.status).toBe(this.expected(model));
    if (response.status === 409) return;
    model.pages.set(id, page);
    model.ratings.set(`${id} ${rev}`, rating);
  }

  expected({ pages, ratings }: Model): number {
    const { id, rev, rating, page } = this.vote;
    if (!pages.has(id)) return 201;
    if (pages.get(id) !== page) return 409;
    return (ratings.get(`${id} ${rev}`) ?? rating) === rating ? 200 : 409;
  }

  toString(): string {
    return `post(${JSON.stringify(this.vote)})`;
  }
}

const postVote = fc
  .record({
    id: fc.nat(2),
    rev: fc.integer({ min: 1, max: 4 }),
    rating: fc.integer({ min: 1, max: 3 }),
    page: fc.constantFrom(...PAGES),
  })
  .map((vote) => new PostVote(vote));

describeOnEachDatabase('votes replayed and reordered', (database) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(await database.newDatabase());
    await app.store.ready();
  });
  afterAll(() => app.close());

  test('leave what a map would hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([postVote], { maxCommands: 30 }), async (commands) => {
        const ids: string[] = [randomUUID(), randomUUID(), randomUUID()];
        const model: Model = { pages: new Map(), ratings: new Map() };
        await fc.asyncModelRun(() => ({ model, real: { app, ids } }), commands);
        const rows = await app.store.database.db
          .selectFrom('feedback_event')
          .selectAll()
          .where('id', 'in', ids)
          .execute();
        const held = rows.map(({ id, rev, rating }) => [`${ids.indexOf(id)} ${rev}`, rating]);
        expect(Object.fromEntries(held)).toEqual(Object.fromEntries(model.ratings));
      }),
      { numRuns: 60 },
    );
  });
});
