const MOST = 500;

/**
 * The same function of a text, with its answers kept: for header values, of which clients send few. It
 * starts over when strangers have sent too many.
 */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const answers = new Map<string, Value>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const value = compute(text);
    answers.set(text, value);
    return value;
  };
}
