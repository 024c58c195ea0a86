# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(count LAYERS base count)
