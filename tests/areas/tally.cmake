# SPDX-License-Identifier: EUPL-1.2
# Counts one document a line, for the tests that ask thousands of times.
add_executable(tally-lines tally/lines.c)
hemicycle_link(tally-lines base count core wire)
