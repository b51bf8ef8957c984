/** Sections of settings in which `auto` is what it means here: only the editor knows who else is there. */
export function toldOfOthers<Sections>(sections: Sections, isBesideOthers: boolean): Sections {
  if (!Array.isArray(sections)) return sections;
  return sections.map((section: unknown) => {
    if (typeof section !== "object" || section === null || !("besideOthers" in section)) return section;
    return section.besideOthers === "auto" ? { ...section, besideOthers: isBesideOthers ? "own" : "all" } : section;
  }) as Sections;
}
