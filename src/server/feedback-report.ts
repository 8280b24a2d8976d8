import { type RawBuilder, sql } from 'kysely';
import {
  type CountsOf,
  type EditEffect,
  type FeedbackReport,
  type PageReport,
  type PageVotes,
  type RankedPage,
  rankPages,
  type RatingCounts,
  type ReaderComment,
} from '#domain/feedback-report.ts';
import type { FeedbackRating } from '#domain/feedback-vote.ts';
import type { FeedbackDatabase } from './feedback-database.ts';

const DAY_MS = 86_400_000;
const TREND_MS = 30 * DAY_MS;

/** How much a report shows. */
export interface ReportSize {
  readonly pages: number;
  /** Newest comments of each page, and of the whole site. */
  readonly commentsOfPage: number;
  readonly comments: number;
  readonly builds: number;
}

export const REPORT_SIZE: ReportSize = { pages: 50, commentsOfPage: 3, comments: 50, builds: 12 };

/** Counts everything a report needs. `edits` holds the day of each page's last edit, `YYYY-MM-DD`. */
export async function makeFeedbackReport(
  database: FeedbackDatabase,
  edits: ReadonlyMap<string, string>,
  now: number,
  size: ReportSize = REPORT_SIZE,
): Promise<FeedbackReport> {
  const pages = await votesByPage(database, now);
  const ranked = rankPages(pages, size.pages);
  return {
    madeAt: now,
    totals: {
      page: '',
      counts: sum(pages.map(({ counts }) => counts)),
      recent: sum(pages.map(({ recent }) => recent)),
      previous: sum(pages.map(({ previous }) => previous)),
    },
    pages: await Promise.all(ranked.map((page) => describePage(database, page, edits.get(page.page), size))),
    builds: await countsBy(database, 'build', size.builds),
    locales: await countsBy(database, 'locale', 100),
    comments: await newestComments(database, size.comments),
  };
}

/** Votes that count: the current revision of each, robots left out. */
function counted({ db }: FeedbackDatabase) {
  return db.selectFrom('feedback_current').where('flags', '=', '');
}

async function votesByPage(database: FeedbackDatabase, now: number): Promise<PageVotes[]> {
  const recent = sql`created_at >= ${now - TREND_MS}`;
  const previous = sql`created_at >= ${now - 2 * TREND_MS} and created_at < ${now - TREND_MS}`;
  const rows = await counted(database)
    .select([
      'page',
      count(1).as('all1'),
      count(2).as('all2'),
      count(3).as('all3'),
      count(1, recent).as('recent1'),
      count(2, recent).as('recent2'),
      count(3, recent).as('recent3'),
      count(1, previous).as('previous1'),
      count(2, previous).as('previous2'),
      count(3, previous).as('previous3'),
    ])
    .groupBy('page')
    .execute();
  return rows.map((row) => ({
    page: row.page,
    counts: { notHelpful: row.all1, somewhat: row.all2, very: row.all3 },
    recent: { notHelpful: row.recent1, somewhat: row.recent2, very: row.recent3 },
    previous: { notHelpful: row.previous1, somewhat: row.previous2, very: row.previous3 },
  }));
}

function count(rating: FeedbackRating, when: RawBuilder<unknown> = sql`1 = 1`): RawBuilder<number> {
  return sql<number>`count(case when rating = ${sql.lit(rating)} and ${when} then 1 end)`;
}

async function describePage(
  database: FeedbackDatabase,
  ranked: RankedPage,
  updated: string | undefined,
  size: ReportSize,
): Promise<PageReport> {
  const { page } = ranked;
  const reasons = await counted(database)
    .select(['reason', sql<number>`count(*)`.as('count')])
    .where('page', '=', page)
    .where('reason', 'is not', null)
    .groupBy('reason')
    .orderBy('count', 'desc')
    .execute();
  return {
    ...ranked,
    reasons: reasons.flatMap(({ reason, count: times }) =>
      reason === null ? [] : [{ reason, count: times }],
    ),
    comments: await newestComments(database, size.commentsOfPage, page),
    edit: updated === undefined ? null : await editEffect(database, page, updated),
  };
}

async function editEffect(database: FeedbackDatabase, page: string, updated: string): Promise<EditEffect> {
  const since = sql`created_at >= ${Date.parse(updated)}`;
  const before = sql`created_at < ${Date.parse(updated)}`;
  const row = await counted(database)
    .where('page', '=', page)
    .select([
      count(1, before).as('before1'),
      count(2, before).as('before2'),
      count(3, before).as('before3'),
      count(1, since).as('since1'),
      count(2, since).as('since2'),
      count(3, since).as('since3'),
    ])
    .executeTakeFirstOrThrow();
  return {
    updated,
    before: { notHelpful: row.before1, somewhat: row.before2, very: row.before3 },
    since: { notHelpful: row.since1, somewhat: row.since2, very: row.since3 },
  };
}

/** Builds by their last vote, locales by number of votes. */
async function countsBy(
  database: FeedbackDatabase,
  column: 'build' | 'locale',
  most: number,
): Promise<CountsOf[]> {
  const rows = await counted(database)
    .select([column, count(1).as('all1'), count(2).as('all2'), count(3).as('all3')])
    .groupBy(column)
    .orderBy(column === 'build' ? sql`max(created_at)` : sql`count(*)`, 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    name: row[column],
    counts: { notHelpful: row.all1, somewhat: row.all2, very: row.all3 },
  }));
}

async function newestComments(
  database: FeedbackDatabase,
  most: number,
  page?: string,
): Promise<ReaderComment[]> {
  const all = counted(database).select(['page', 'rating', 'reason', 'comment', 'locale', 'created_at']);
  const rows = await (page === undefined ? all : all.where('page', '=', page))
    .where('comment', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ comment, created_at, ...row }) => ({
    ...row,
    comment: comment ?? '',
    createdAt: created_at,
  }));
}

function sum(all: readonly RatingCounts[]): RatingCounts {
  const add = (key: keyof RatingCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return { notHelpful: add('notHelpful'), somewhat: add('somewhat'), very: add('very') };
}
