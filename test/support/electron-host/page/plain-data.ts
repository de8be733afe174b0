// Promise: whether a value is what JSON carries as it is: nothing undefined, shared, cyclic, or of a class. Such data, and
// that is nearly all there is, crosses in one piece instead of part by part. Runs in Node and in the page.
const MAX_DEPTH = 500;

export function isPlainData(value: unknown, seen = new Set<object>(), depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > MAX_DEPTH || seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (!isPlainData(value[at], seen, depth + 1)) return false;
    return Object.keys(value).length === value.length;
  }
  // A value of another world has another `Object`, so its prototype says nothing.
  if (Object.prototype.toString.call(value) !== '[object Object]' || 'then' in value || 'toJSON' in value)
    return false;
  for (const part of Object.values(value)) if (!isPlainData(part, seen, depth + 1)) return false;
  return true;
}
