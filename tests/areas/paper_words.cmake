# SPDX-License-Identifier: EUPL-1.2
hemicycle_test(paper_words LAYERS base paper)
hemicycle_test(paper_verdict LAYERS base paper)
