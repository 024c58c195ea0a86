// SPDX-License-Identifier: EUPL-1.2
// The words of minutes on the screen that writes them: kept, sent by themselves, never sent over
// somebody else's.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "@/core/answers";
import { blocksOf, ProseText, type Ask } from "@/prose/prose";

let answers: unknown[] = [];
let sent: { edition: number; text: string }[] = [];
let looked = 0;

const ask = ((_: string, fields: { edition: number; text: string }) => {
  sent.push({ edition: fields.edition, text: fields.text });
  return Promise.resolve(answers.shift());
}) as unknown as Ask;

const open = (): ProseText => new ProseText(7, 2, ask, () => (looked += 1));

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  answers = [];
  sent = [];
  looked = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a text of the minutes", () => {
  it("is sent once the writer stops, and says that it is saved", async () => {
    const text = open();
    text.told(3, "Avant");
    answers = [{ edition: 4, at_ms: 1 }];
    text.write("Avant, pui");
    text.write("Avant, puis après");
    expect(text.state.value).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([{ edition: 3, text: "Avant, puis après" }]);
    expect(text.state.value).toBe("saved");
    expect(sessionStorage.length).toBe(0);
  });

  it("outlives a reload until it is answered", async () => {
    open().write("À moitié");
    vi.clearAllTimers(); // with the page
    const again = open();
    expect(again.text.value).toBe("À moitié");
    answers = [{ edition: 1, at_ms: 1 }];
    again.told(0, "");
    await vi.advanceTimersByTimeAsync(2000);
    expect(again.state.value).toBe("saved");
  });

  it("waits for the network and leaves by itself", async () => {
    const text = open();
    text.told(0, "");
    answers = [new Refusal("offline"), { edition: 1, at_ms: 1 }];
    text.write("Bonjour");
    await vi.advanceTimersByTimeAsync(2000);
    expect(text.state.value).toBe("waiting");
    await vi.advanceTimersByTimeAsync(5000);
    expect(text.state.value).toBe("saved");
    expect(sent).toHaveLength(2);
  });

  it("goes on with what was written while it was on its way", async () => {
    const text = open();
    text.told(0, "");
    let landed: (answer: unknown) => void = () => undefined;
    answers = [
      new Promise((resolve) => (landed = resolve)),
      { edition: 2, at_ms: 2 },
    ];
    text.write("Un");
    await vi.advanceTimersByTimeAsync(2000);
    text.write("Un deux");
    landed({ edition: 1, at_ms: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([
      { edition: 0, text: "Un" },
      { edition: 1, text: "Un deux" },
    ]);
    expect(text.state.value).toBe("saved");
  });

  it("loses nothing when somebody else was first", async () => {
    const text = open();
    text.told(1, "Ensemble");
    answers = [new Refusal("changed-meanwhile")];
    text.write("Le mien");
    await vi.advanceTimersByTimeAsync(2000);
    expect(looked).toBe(1);
    text.told(2, "Le sien");
    expect(text.state.value).toBe("conflict");
    expect(text.text.value).toBe("Le mien");
    expect(text.theirs.value).toBe("Le sien");
    answers = [{ edition: 3, at_ms: 1 }];
    text.keepMine();
    await vi.advanceTimersByTimeAsync(10);
    expect(sent[1]).toEqual({ edition: 2, text: "Le mien" });
    expect(text.state.value).toBe("saved");
  });

  it("takes theirs when the writer says so, and shows theirs when nothing of one’s own waits", () => {
    const text = open();
    text.told(1, "Ensemble");
    text.write("Le mien");
    text.told(2, "Le sien");
    text.takeTheirs();
    expect(text.text.value).toBe("Le sien");
    text.told(3, "Encore");
    expect(text.text.value).toBe("Encore");
    expect(text.state.value).toBe("saved");
  });

  it("says why it is refused for good", async () => {
    const text = open();
    text.told(0, "");
    answers = [new Refusal("approved")];
    text.write("Trop tard");
    await vi.advanceTimersByTimeAsync(2000);
    expect(text.state.value).toBe("refused");
    expect(text.refused.value).toBe("approved");
  });
});

describe("plain text", () => {
  it("parts at blank lines, and makes lists of dashes", () => {
    expect(blocksOf("Un\nsuite\n\n- a\n- b\nDeux")).toEqual([
      { kind: "text", text: "Un\nsuite" },
      { kind: "list", lines: ["a", "b"] },
      { kind: "text", text: "Deux" },
    ]);
    expect(blocksOf("")).toEqual([]);
  });
});
