interface Loading {
  getOptions(): { from: string; to: string };
}

/** A loader for webpack: the module with one passage replaced. A passage that is no longer there is an error. */
export default function edit(this: Loading, text: string): string {
  const { from, to } = this.getOptions();
  if (!text.includes(from)) throw new Error(`Not in the module: ${from}`);
  return text.replace(from, to);
}
