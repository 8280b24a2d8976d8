import { describe, expect, test } from 'vitest';
import { html } from './built-site.ts';

describe.each(['/ports/22', '/ports/2203', '/ports/443'])('the feedback form of %s', (page) => {
  const form = /<feedback-form>[\s\S]*<\/feedback-form>/.exec(html(page))?.[0] ?? '';

  test('is small: it stands on every page', () => {
    expect(Buffer.byteLength(form)).toBeGreaterThan(0);
    expect(Buffer.byteLength(form)).toBeLessThanOrEqual(900);
  });

  test('works without JavaScript: three submit buttons with visible words, and all the fields', () => {
    expect(form).toMatch(/<form method="post" action="[^"]*\/api\/feedback"/);
    for (const rating of [1, 2, 3]) {
      expect(form).toMatch(
        new RegExp(`<button type="submit" name="rating" value="${rating}">.+?<span[^>]*>[A-Z]`),
      );
    }
    expect(form).toContain(`name="page" value="${page}"`);
    for (const name of ['locale', 'build', 'website']) expect(form).toContain(`name="${name}"`);
  });

  test('has no inline style or script, which the policy forbids', () => {
    expect(form).not.toMatch(/ style=| on[a-z]+=|<script|<style/);
  });
});
