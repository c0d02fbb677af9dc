/** Remembers what a function has returned. */

/**
 * Create a function that makes each value once. Values of objects are forgotten with the object.
 *
 * @param make must depend on nothing else than its argument
 */
export function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const ofValues = new Map<Key, Value>();
  const ofObjects = new WeakMap<WeakKey, Value>();
  return (key) => {
    const isObject = typeof key === 'object' && key !== null;
    const known = isObject ? ofObjects.get(key) : ofValues.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (isObject) ofObjects.set(key, made);
    else ofValues.set(key, made);
    return made;
  };
}
