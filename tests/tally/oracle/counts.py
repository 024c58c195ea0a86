# SPDX-License-Identifier: EUPL-1.2
"""Every method of the rules, by name."""
from budgets import budget_greedy, equal_shares
from choices import approval, plurality, score, two_round
from judgment import majority_judgment
from pairwise import copeland, minimax, ranked_pairs, schulze
from ranked import borda, irv
from simple import consent, fist_to_five, motion, sortition
from stv import stv

COUNTS = {
    count.__name__: count
    for count in (
        motion,
        plurality,
        two_round,
        approval,
        score,
        borda,
        irv,
        copeland,
        minimax,
        schulze,
        ranked_pairs,
        stv,
        majority_judgment,
        consent,
        fist_to_five,
        budget_greedy,
        equal_shares,
        sortition,
    )
}
