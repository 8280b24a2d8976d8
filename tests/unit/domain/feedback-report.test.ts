import { expect, test } from 'vitest';
import { notHelpfulShare, type PageVotes, rankPages } from '#domain/feedback-report.ts';

const votes = (page: string, notHelpful: number, very: number): PageVotes => {
  const counts = { notHelpful, somewhat: 0, very };
  return { page, counts, recent: counts, previous: counts };
};

test('eight of ten come before one of one, and contented pages do not come at all', () => {
  const pages = [
    votes('/ports/1', 1, 0),
    votes('/ports/2', 0, 9),
    votes('/ports/3', 8, 2),
    votes('/ports/4', 1, 99),
  ];
  expect(rankPages(pages, 10).map(({ page }) => page)).toEqual(['/ports/3', '/ports/1', '/ports/4']);
});

test('equal pages come in the order of their numbers, and no more than asked for', () => {
  const pages = ['/ports/443', '/ports/1000', '/ports/22'].map((page) => votes(page, 2, 2));
  expect(rankPages(pages, 2).map(({ page }) => page)).toEqual(['/ports/22', '/ports/443']);
});

test('a share of nobody is no share', () => {
  expect(notHelpfulShare({ notHelpful: 0, somewhat: 0, very: 0 })).toBeNull();
  expect(notHelpfulShare({ notHelpful: 1, somewhat: 2, very: 1 })).toBe(0.25);
});
