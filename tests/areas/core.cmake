# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(core_sitting LAYERS base count core SOURCES unit/core_room.c)
