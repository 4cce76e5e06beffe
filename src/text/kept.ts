/**
 * What is worked out of an object once, and kept as long as the object is. For objects that never change: a bundle is read by
 * thousands of requests.
 */
export function kept<Of extends object, Result>(workOut: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const met = known.get(of);
    if (met !== undefined) return met.result;
    const result = workOut(of);
    known.set(of, { result });
    return result;
  };
}
