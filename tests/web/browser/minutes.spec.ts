// SPDX-License-Identifier: EUPL-1.2
// The minutes of a council, from the first word that the secretary writes to a correction that a
// reader's link sees. Each test goes on where the one before it ended.
import { expect, test, type Page } from "@playwright/test";
import type { LinkOk, MinutesOk } from "../src/core/protocol";
import { Crowd } from "./kit/crowd";
import { Desk } from "./kit/desk";
import { Officer } from "./kit/officer";
import { Screens } from "./kit/screens";
import { Server } from "./kit/server";
import { Teacher } from "./kit/teacher";

test.describe.configure({ mode: "serial" });

const CLASS = ["Adam", "Hugo", "Inès", "Lila", "Malo", "Noé"];
const GARDEN = "On plante un potager.";
const FIRST = "Nous avons parlé du compost.";
const ADDED = " Puis de l’eau.";
const OTHERS = "La maîtresse a écrit ceci.";
const CORRECTION = "C’était de la paille, pas du compost.";

const server = new Server();
let screens: Screens;
let desk: Desk;
let teacher: Teacher;
let crowd: Crowd;
let secretary: Officer;
let earlier = 0;
let item = 0;

const field = (page: Page) =>
  page.getByRole("textbox", { name: "Texte du compte rendu" });

test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = new Screens(browser, "minutes");
  const who = server.firstSignIn();
  desk = await Desk.open(server, who);
  await desk.makeClass("CM2", "reading", CLASS);
  await desk.habits({
    stages: ["opening", "earlier", "proposals", "closing"],
    roles: ["chair", "secretary", "decision-keeper"],
  });
  await desk.prepare("Conseil de novembre");
  earlier = desk.sitting;
  await desk.add({ title: GARDEN });
  teacher = new Teacher(await screens.open("desk"));
  await teacher.signIn(server.url, who.name, who.password);
  const code = await desk.door();
  crowd = new Crowd(server.url);
  secretary = new Officer(await screens.open("tablet"), CLASS[1]);
  await secretary.scan(server.url, code);
  await secretary.sitDown();
  await crowd.comeIn(code, CLASS.slice(2));
  await desk.ask("seat.accept-all", {});
  await crowd.seated();
  await desk.ask("members.all-present", {});
  await desk.ask("sitting.open", {});
  await desk.ask("role.give", { seat: desk.seat(CLASS[1]), role: "secretary" });
  await desk.until("the item", (view) => view.items.length === 1);
  item = desk.view.items[0].id;
});

test.afterEach(() => screens.expectSilence());

test.afterAll(async () => {
  desk?.close();
  crowd?.close();
  await screens?.close();
  await server.close();
});

test("the secretary writes while a vote is counted, and figures are locked", async () => {
  await desk.ask("item.start", { item });
  await secretary.toRole();
  await secretary.page
    .getByRole("button", { name: "J’écris", exact: true })
    .tap();
  await field(secretary.page).fill(FIRST);
  await desk.ask("vote.open", {});
  await desk.ask("paper.sign-all", {});
  await desk.ask("vote.close", {});
  await desk.ask("vote.count", { hand_votes: [4, 1, 1] });
  await desk.ask("vote.show", {});
  await expect(secretary.page.getByText("C’est enregistré.")).toBeVisible();
  const locked = secretary.page.getByRole("region", {
    name: "Verrouillé : chiffres et décisions",
  });
  await expect(locked).toContainText(/4 pour/);
  await expect(locked.getByRole("textbox")).toHaveCount(0);
  await expect(field(secretary.page)).toHaveValue(FIRST);
  await screens.look(secretary.page, "secretary");
});

test("a reload keeps what was typed and not sent", async () => {
  await secretary.page.context().setOffline(true);
  await field(secretary.page).fill(FIRST + ADDED);
  await secretary.page.context().setOffline(false);
  await secretary.page.reload();
  await secretary.page
    .getByRole("button", { name: "J’écris", exact: true })
    .tap();
  await expect(field(secretary.page)).toHaveValue(FIRST + ADDED);
  await expect(secretary.page.getByText("C’est enregistré.")).toBeVisible();
});

test("two editors meet, and nothing is lost", async () => {
  const { prose } = await desk.ask<MinutesOk, "minutes.open">("minutes.open", {
    sitting: earlier,
  });
  const { edition } = prose[0];
  await desk.ask("minutes.write", {
    sitting: earlier,
    item,
    edition,
    text: OTHERS,
  });
  await field(secretary.page).fill(FIRST);
  const conflict = secretary.page.getByRole("region", {
    name: /Quelqu’un d’autre a écrit/,
  });
  await expect(conflict).toContainText(OTHERS);
  await expect(field(secretary.page)).toHaveValue(FIRST);
  await screens.look(secretary.page, "conflict");
  await conflict.getByRole("button", { name: "Garder le mien" }).tap();
  await expect(secretary.page.getByText("C’est enregistré.")).toBeVisible();
});

test("who was secretary finishes by the card", async () => {
  await desk.ask("item.record", {});
  await desk.ask("sitting.end", {});
  const page = await screens.open("upright");
  await page.goto(await desk.card(CLASS[1]));
  await page.getByRole("button", { name: /Finir le compte rendu/ }).tap();
  await expect(field(page)).toBeVisible();
  const whole = page.getByRole("button", { name: "Tout le conseil" });
  await expect(whole).toHaveAttribute("aria-pressed", "true");
  await expect(whole).toHaveCSS("border-top-width", "2px"); // looks like a button
  const other = page.getByRole("button", { name: GARDEN });
  expect(await whole.evaluate((chip) => getComputedStyle(chip).backgroundColor)).not.toBe(
    await other.evaluate((chip) => getComputedStyle(chip).backgroundColor),
  );
  await field(page).fill("Tout le monde s’est écouté.");
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await screens.look(page, "card");
});

test("the next council approves, the wall says so, and a correction stands beside", async () => {
  await desk.prepare("Conseil de décembre");
  await desk.add({ title: "On achète un ballon." });
  await desk.ask("members.all-present", {});
  await desk.ask("sitting.open", {});
  await desk.ask("stage.enter", { stage: "earlier" });
  const wall = await screens.open("wall");
  await wall.goto(await desk.wallAddress());
  await expect(wall.getByText(/la classe est-elle d’accord/)).toBeVisible();
  await teacher.enterSitting(desk.sitting);
  const list = teacher.page.getByRole("region", {
    name: "Comptes rendus à approuver",
  });
  await list.getByRole("button", { name: "Lire" }).click();
  await expect(list).toContainText(FIRST);
  await screens.look(teacher.page, "approve");
  await list.getByRole("button", { name: "La classe est d’accord" }).click();
  await expect(wall.getByText(/rendu\sn°\s1\s*:\sapprouvé/)).toBeVisible();
  await screens.look(wall, "wall");
  await list.getByText("Ajouter une correction").click();
  await list.getByRole("combobox").selectOption(String(item));
  await list.getByRole("textbox").fill(CORRECTION);
  await list.getByRole("button", { name: "Ajouter la correction" }).click();
  await expect(list.getByText(CORRECTION)).toBeVisible();
});

test("a reader’s link sees prose, approval and correction", async () => {
  await desk.ask("sitting.end", {});
  const minutes = await desk.ask<MinutesOk, "archive.sitting">(
    "archive.sitting",
    { sitting: earlier },
  );
  expect(minutes.approved?.number).toBe(2);
  const { token } = await desk.ask<LinkOk, "link.add">("link.add", {
    kind: "reader",
    target: desk.room,
  });
  const page = await screens.open("desk");
  await teacher.page.goto(`${server.url}/teacher#/minutes/${earlier}`);
  await teacher.page.getByRole("link", { name: "Ce qu’elle est devenue" }).click();
  await expect(teacher.page.getByRole("heading", { level: 1 })).toContainText(GARDEN);
  await page.goto(`${server.url}/archive.html?sitting=${earlier}#t=${token}`);
  const sheet = page.locator("article.minutes");
  await expect(sheet).toContainText(/Approuvé au conseil n°\s2/);
  await expect(sheet).toContainText(FIRST);
  await expect(sheet.locator(".correction")).toContainText(CORRECTION);
  await screens.look(page, "reader");
});
