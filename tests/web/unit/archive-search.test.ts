// SPDX-License-Identifier: EUPL-1.2
// What is searched for stands in the address, and nothing there can break the question.
import archive from "@i18n/fr/archive.json";
import common from "@i18n/fr/common.json";
import council from "@i18n/fr/council.json";
import { useWords } from "@/core/i18n";
import { placeHref, readPlace } from "@/archive/reader";
import {
  askFor,
  isAsked,
  isNarrowed,
  KINDS,
  NOTHING,
  placeOf,
  STATUSES,
  statusName,
  yearName,
} from "@/archive/search";
import { FOUND } from "@/demo/archive-search";

const wanted = {
  ...NOTHING,
  q: 'l’été "au lac"',
  year: 2026,
  kind: "decision",
  person: 3,
} as const;

const EVERYWHERE = { room: 0, school: 0 };

describe("a search", () => {
  beforeAll(() => useWords({ ...common, ...council, ...archive }, "fr"));

  it("is the same after it was in the address", () => {
    const href = placeHref(
      { class: 4, list: "search", wanted },
      { search: "", hash: "" },
    );
    expect(readPlace(href)).toMatchObject({ class: 4, list: "search", wanted });
    expect(
      placeHref({ list: "search", wanted: NOTHING }, { search: "", hash: "" }),
    ).toBe("?list=search");
  });

  it("takes nothing from an address that it does not know", () => {
    const odd = readPlace(
      "?list=search&q=a&year=x&kind=slip&status=&person=-1",
    );
    expect(odd.wanted).toEqual({ ...NOTHING, q: "a" });
    expect(readPlace("?list=book&q=a").wanted).toEqual(NOTHING);
  });

  it("asks for as much as the server takes, and cuts no sign in two", () => {
    expect(askFor({ ...NOTHING, q: "🚲".repeat(40) }, EVERYWHERE, 0).text).toBe(
      "🚲".repeat(30),
    );
    expect(askFor(wanted, { room: 4, school: 0 }, 20)).toMatchObject({
      class: 4,
      school: 0,
      text: 'l’été "au lac"',
      year: 2026,
      from: 20,
    });
  });

  it("stays in the school that it was asked in", () => {
    const href = placeHref(
      { school: 2, list: "search", wanted },
      { search: "", hash: "" },
    );
    expect(readPlace(href)).toMatchObject({ class: 0, school: 2, wanted });
    expect(askFor(wanted, { room: 0, school: 2 }, 0)).toMatchObject({
      class: 0,
      school: 2,
    });
  });

  it("knows whether anything was asked", () => {
    expect(isAsked(NOTHING)).toBe(false);
    expect(isAsked({ ...NOTHING, q: " a" })).toBe(true);
    expect(isNarrowed({ ...NOTHING, q: "a" })).toBe(false);
    expect(isNarrowed({ ...NOTHING, status: "done" })).toBe(true);
  });

  it("has a name for every filter", () => {
    for (const status of STATUSES) expect(statusName(status)).not.toMatch(/\./);
    expect(new Set(STATUSES.map(statusName)).size).toBe(STATUSES.length);
    expect(KINDS[0]).toBe("any");
    expect(yearName(2026)).toBe("2026–2027");
  });

  it("leads to the line of the book, or to the matter in its minutes", () => {
    const [vote, line] = FOUND.hits;
    expect(placeOf(vote)).toEqual({ class: 1, sitting: 9, item: 2 });
    expect(placeOf(line)).toEqual({ class: 1, decision: "9-2" });
  });
});
