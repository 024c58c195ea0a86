# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(wire_gate LAYERS base wire)
hemicycle_test(wire_command LAYERS base wire)
