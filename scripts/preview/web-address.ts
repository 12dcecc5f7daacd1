/** Whether Discord opens an address: other kinds (`javascript:` and the like) are shown as text. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
