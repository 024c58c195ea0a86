# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(app_sitting LAYERS base count core wire store app SOURCES unit/app_host.c)
