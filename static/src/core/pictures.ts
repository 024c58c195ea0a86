// SPDX-License-Identifier: EUPL-1.2
// The pictograms that a teacher may choose from. The same lists as include/hemicycle/pictures.h,
// in the same order: a unit test compares them.

/** Animals, plants and things, for pupils. */
export const PUPIL_PICTURES: readonly string[] = (
  'cat-face dog-face fox lion tiger-face panda koala rabbit-face' +
  ' bear hamster frog owl penguin dolphin octopus turtle' +
  ' butterfly honeybee lady-beetle horse-face unicorn zebra giraffe deer' +
  ' hedgehog chipmunk otter beaver swan duck parrot flamingo' +
  ' peacock eagle baby-chick tropical-fish seal crab snail kangaroo' +
  ' llama camel raccoon wolf polar-bear sauropod dragon elephant' +
  ' phoenix-bird sunflower tulip rose hibiscus cherry-blossom cactus four-leaf-clover' +
  ' maple-leaf evergreen-tree palm-tree mushroom seedling red-apple strawberry cherries' +
  ' lemon pineapple watermelon grapes pear kiwi-fruit coconut carrot' +
  ' sun rainbow star crescent-moon snowflake cloud ringed-planet rocket' +
  ' sailboat balloon kite umbrella locomotive helicopter ferris-wheel compass' +
  ' anchor key bell spiral-shell feather puzzle-piece gem-stone teddy-bear' +
  ' magic-wand crown snowman mountain'
).split(' ');

/** School life, for motions and their options. */
export const MOTION_PICTURES: readonly string[] = (
  'books open-book backpack pencil crayon paintbrush artist-palette notebook' +
  ' memo scissors straight-ruler triangular-ruler paperclip abacus school graduation-cap' +
  ' globe-showing-europe-africa world-map telescope microscope magnifying-glass-tilted-left magnet test-tube light-bulb' +
  ' laptop desktop-computer keyboard headphone camera movie-camera film-projector clapper-board' +
  ' ticket performing-arts circus-tent musical-notes microphone guitar violin trumpet' +
  ' drum accordion maracas musical-keyboard long-drum flute saxophone soccer-ball' +
  ' basketball volleyball tennis rugby-football ping-pong badminton flying-disc yo-yo' +
  ' bowling ice-skate roller-skate skateboard kick-scooter bicycle sled skis' +
  ' running-shoe goal-net trophy sports-medal game-die chess-pawn video-game playground-slide' +
  ' bus train tram camping tent hiking-boot desert-island beach-with-umbrella' +
  ' national-park castle classical-building stadium house-with-garden potted-plant herb basket' +
  ' bucket broom soap sponge recycling-symbol wastebasket droplet potable-water' +
  ' wind-face thermometer alarm-clock hourglass-done stopwatch calendar spiral-calendar clipboard' +
  ' ballot-box-with-ballot megaphone speech-balloon raised-hand handshake open-hands clapping-hands red-heart' +
  ' peace-symbol dove balance-scale glowing-star party-popper birthday-cake wrapped-gift bread' +
  ' sandwich pizza cookie cooking fork-and-knife-with-plate glass-of-milk popcorn green-salad' +
  ' hammer-and-wrench toolbox ladder door couch-and-lamp shopping-cart euro-banknote package' +
  ' envelope love-letter newspaper placard seat thread yarn sparkles' +
  ' fireworks speaker-high-volume wireless robot identification-card stop-sign tear-off-calendar gloves' +
  ' scarf thought-balloon beaming-face-with-smiling-eyes slightly-smiling-face neutral-face' +
  ' slightly-frowning-face crying-face'
).split(' ');
