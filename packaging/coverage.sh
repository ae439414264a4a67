#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Which lines of src/ the tests of the core run (labels unit, ctl, faults), by module; the lines no test runs go to
# build/coverage/lines.txt.     usage: packaging/coverage.sh [MODULE…]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"

ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}" gcovr
prepare_build "$root"
say "building"
cmake --preset coverage >/dev/null
cmake --build --preset coverage --target core_tests -- --quiet
find build/coverage -name '*.gcda' -delete
say "testing"
ctest --test-dir build/coverage --output-on-failure --no-tests=error -j "$(nproc)" -L '^(unit|ctl|faults)$'
say "counting"
gcovr -r . --object-directory build/coverage --filter "$root/src/" -j "$(nproc)" --json build/coverage/lines.json
python3 packaging/coverage.py build/coverage "$@"
