/* SPDX-License-Identifier: EUPL-1.2 */
/* figures.h - counts what a sealed sitting adds to the plots of its class. */
#ifndef CORE_FIGURES_H
#define CORE_FIGURES_H

#include "hemicycle/figures.h"

void core_figures(const struct assembly *state, struct sitting_figures *out);

#endif
