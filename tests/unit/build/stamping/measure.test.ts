import { describe, expect, it } from 'vitest';
import { createShapeTree, type Shape } from '#build/stamping/shape.ts';
import { makeStandIn } from '#build/stamping/stand-in.ts';

const TOLD_APART = new Set(['status']);
const MODEL = { name: 'ssh', port: 22, status: 'assigned', facts: [{ text: 'one', url: null }], known: true };

const measure = createShapeTree(TOLD_APART);
const shapeOf = (model: unknown): Shape => measure(model).shape;

describe('createShapeTree', () => {
  it.each([
    ['another text', { ...MODEL, name: 'telnet' }],
    ['another number', { ...MODEL, port: 0 }],
    ['a text in a list', { ...MODEL, facts: [{ text: 'two', url: null }] }],
  ])('gives one shape to models that differ in %s', (_, model) => {
    expect(shapeOf(model)).toBe(shapeOf(MODEL));
    expect(measure(model).values).not.toEqual(measure(MODEL).values);
  });

  it.each([
    ['no text', { ...MODEL, name: '' }],
    ['null for a text', { ...MODEL, name: null }],
    ['a number for a text of its digits', { ...MODEL, port: '' }],
    ['a boolean', { ...MODEL, known: false }],
    ['a text that is told apart', { ...MODEL, status: 'reserved' }],
    ['a longer list', { ...MODEL, facts: [...MODEL.facts, ...MODEL.facts] }],
    ['an empty list', { ...MODEL, facts: [] }],
    ['a text for null', { ...MODEL, facts: [{ text: 'one', url: 'https://example.org' }] }],
    ['a missing field', { ...MODEL, known: undefined }],
    ['another field', { ...MODEL, more: 'text' }],
    ['a list for an object', { ...MODEL, facts: { 0: { text: 'one', url: null } } }],
    ['an object for its end', { ...MODEL, facts: [{ text: 'one', url: {} }] }],
    ['a field for a text that is told apart', { ...MODEL, status: { assigned: 'status' } }],
    ['a number that is told apart', { ...MODEL, status: 1 }],
  ])('gives another shape to a model with %s', (_, model) => {
    expect(shapeOf(model)).not.toBe(shapeOf(MODEL));
  });
});

it('knows each of a thousand shapes again, whatever came in between', () => {
  const models = Array.from({ length: 1000 }, (_, each) =>
    Object.fromEntries(
      Array.from({ length: 10 }, (_, bit) => [`f${bit}`, (each >> bit) % 2 === 0 ? null : 'text']),
    ),
  );
  const shapes = models.map(shapeOf);
  expect(new Set(shapes).size).toBe(models.length);
  expect(models.map(shapeOf).every((shape, index) => shape === shapes[index])).toBe(true);
});

it('refuses what is no plain data', () => {
  expect(() => measure({ ...MODEL, name: () => 'ssh' })).toThrow(
    'A view-model is plain data, and has no function.',
  );
});

describe('makeStandIn', () => {
  it('keeps the shape and has another value in each place, even where parts are shared', () => {
    const shared = { text: 'same', url: null };
    const model = { ...MODEL, facts: [shared, shared] };
    const standIn = makeStandIn(model, TOLD_APART);
    const { shape, values } = measure(standIn);
    expect(shape).toBe(shapeOf(model));
    expect(new Set(values).size).toBe(measure(model).values.length);
    expect(model.facts).toEqual([shared, shared]);
    expect(standIn.status).toBe('assigned');
  });
});
