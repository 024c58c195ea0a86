# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(base LAYERS base)
hemicycle_test(fold LAYERS base)
hemicycle_test(day LAYERS base)
