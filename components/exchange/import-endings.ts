/** The endings of files that a picker offers; what is inside decides what they are. */
export const importEndings =
  '.json,.yml,.yaml,.csv,.tsv,.txt,.md,.mmd,.mermaid,.canvas,.drawio,.xml,.env,.tfstate'
