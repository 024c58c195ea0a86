// SPDX-License-Identifier: EUPL-1.2
// Searching what was decided: by a finger and by the keyboard, with filters, from an address that
// can be kept, and back again. Each test goes on where the one before it ended.
import { expect, test, type Page } from "@playwright/test";
import { Screens } from "./kit/screens";
import { Server } from "./kit/server";
import { Teacher } from "./kit/teacher";

test.describe.configure({ mode: "serial" });

const server = new Server();
let screens: Screens;
let teacher: Teacher;
let page: Page;

const hits = () => page.locator(".hits > li");
const field = () => page.getByRole("searchbox");

test.beforeAll(async ({ browser }) => {
  await server.start("--demo");
  screens = new Screens(browser, "search");
  teacher = new Teacher(await screens.open("desk"));
  page = teacher.page;
  const { name, password } = server.demonstration();
  await teacher.signIn(server.url, name, password);
  await expect(page.locator('.class-card')).toBeVisible();
  await page.goto(`${server.url}/archive.html`);
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  await screens?.close();
  await server.close();
});

test("a teacher searches all classes, and finds words whatever their form", async () => {
  await page
    .getByRole("link", { name: teacher.words("search.everywhere") })
    .click();
  await expect(field()).toBeFocused();
  await expect(hits()).not.toHaveCount(0); // nothing is asked: the newest
  await page.keyboard.type("MAIRIES banc");
  await expect(hits().first().locator("mark")).toHaveText(["mairie", "bancs"]);
  await expect(
    page.getByRole("status").filter({ hasText: /résultat/ }),
  ).toBeVisible();
  await screens.look(page, "search-found");
});

test("the address holds the search, and Back comes back to it", async () => {
  await expect(page).toHaveURL(/[?&]q=MAIRIES\+banc/);
  const address = page.url();
  await hits().first().getByRole("link").click();
  await expect(page.locator(".hits")).toHaveCount(0);
  await page.goBack();
  await expect(field()).toHaveValue("MAIRIES banc");
  await expect(hits().first().locator("mark")).toHaveText(["mairie", "bancs"]);
  await expect(hits().first().getByRole("link")).toBeFocused(); // where one was
  await page.goto(address);
  await expect(field()).toHaveValue("MAIRIES banc");
  await expect(hits()).not.toHaveCount(0);
});

test("filters narrow it, and what finds nothing says what to try", async () => {
  await page
    .getByText(teacher.words("search.kind.decision"), { exact: true })
    .click();
  await expect(page).toHaveURL(/kind=decision/);
  await expect(hits()).toHaveCount(1);
  await page
    .getByLabel(teacher.words("search.status"))
    .selectOption("abandoned");
  await expect(hits()).toHaveCount(0);
  await expect(page.locator(".advice li")).not.toHaveCount(0);
  await screens.look(page, "search-nothing");
  await page
    .getByRole("button", { name: teacher.words("search.advice.widen") })
    .click();
  await expect(hits()).not.toHaveCount(0);
  await expect(page).not.toHaveURL(/kind=/);
});

test("by the keyboard: slash, arrows, Enter", async () => {
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await expect(field()).toBeFocused();
  await field().fill("cour");
  await expect(page).toHaveURL(/q=cour/);
  await expect(hits().first().locator("mark").first()).toHaveText(/cour/i);
  await page.keyboard.press("ArrowDown");
  await expect(hits().first().getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".hits")).toHaveCount(0);
  await page.getByRole("link", { name: teacher.words("archive.list.search") }).click();
  await expect(field()).toHaveValue("cour");
  await expect(hits().first().getByRole("link")).toBeFocused();
});

test("what means something to a machine means nothing here", async () => {
  await page.goto(`${server.url}/archive.html?list=search`);
  for (const text of [
    '"',
    "*",
    "AND OR NOT",
    "'; DROP TABLE",
    "<mark>cour</mark>",
  ]) {
    await field().fill(text);
    await expect(page).toHaveURL(
      new RegExp(`q=${encodeURIComponent(text[0])}|q=.`),
    );
    await expect(page.locator(".error")).toBeEmpty();
  }
  await expect(hits()).toHaveCount(0); // nobody wrote "mark"
});

test("on a phone", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/archive.html?list=search&q=cour`);
  await expect(hits()).not.toHaveCount(0);
  await screens.look(page, "search-phone");
});
