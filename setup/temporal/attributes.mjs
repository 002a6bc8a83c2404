/** What cases can be listed by on the Temporal server: nothing personal. The names are those of `temporal/`. */
export const searchAttributes = {
  BanjieProcedure: 'Keyword',
  BanjieRegion: 'Keyword',
  BanjiePlan: 'Keyword',
};
