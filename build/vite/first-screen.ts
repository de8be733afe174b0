/**
 * Puts everything that the page needs to start into one file. Whatever a later place shares with the start would become a
 * file of its own, and each of them is one more question to the main process before anything is drawn.
 */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** For a group of chunks: `first-screen` for a module that an entry reaches without `import()`, else no group. */
export function firstScreen(id: string, graph: ModuleGraph): string | null {
  const seen = new Set<string>([id]);
  for (const one of seen) {
    const info = graph.getModuleInfo(one);
    if (info?.isEntry) return 'first-screen';
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return null;
}
