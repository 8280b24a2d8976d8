import { createRequire } from 'node:module';
import type * as library from 'fast-xml-parser';
import { z } from 'zod';
import { OfficialFileError } from './official-file-error.ts';

/** A text, or an element with what is inside it, in order. */
export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Loaded with the first XML: almost every build reads none. */
const loadLibrary = (): typeof library => createRequire(import.meta.url)('fast-xml-parser');

/** Order matters (references stand in it), and every text stays a text. */
const OPTIONS = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
};

const rawNodes = z.array(z.record(z.string(), z.unknown()));
const rawAttributes = z.record(z.string(), z.string()).default({});

/** The root element of a document. Throws an OfficialFileError for a text that is no well-formed XML. */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text))
    throw new OfficialFileError("the file declares a DOCTYPE, which IANA's does not");
  const { XMLParser, XMLValidator } = loadLibrary();
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    throw new OfficialFileError(`the file is no XML: line ${validity.err.line}: ${validity.err.msg}`);
  }
  const root = toNodes(new XMLParser(OPTIONS).parse(text)).find((node) => typeof node !== 'string');
  if (root === undefined) throw new OfficialFileError('the file is no XML: it has no element');
  return root;
}

function toNodes(raw: unknown): readonly XmlNode[] {
  return rawNodes.parse(raw).map((node) => {
    const { ':@': attributes, '#text': text, ...element } = node;
    if (text !== undefined) return String(text);
    const [name = '', children] = Object.entries(element)[0] ?? [];
    return { name, attributes: rawAttributes.parse(attributes), children: toNodes(children) };
  });
}

/** The children of an element that have a name. */
export function elementsNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}
