# SPDX-License-Identifier: EUPL-1.2
# Years of councils in one directory, for the budgets and for whoever reads old records.
add_executable(make-years years/years.c years/talk.c unit/app_host.c)
target_include_directories(make-years PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
hemicycle_link(make-years base count core wire store app)
