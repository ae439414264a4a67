#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The unit tests under AddressSanitizer and UndefinedBehaviorSanitizer.     usage: packaging/sanitize.sh [asan|tsan]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"
preset=${1:-asan}

ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
prepare_build "$root"
# Qt, GLib and fontconfig keep what they made until the process ends: leaks are judged by tests of our own.
export ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
say "building with $preset"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" --target unit_tests -- --quiet
ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$(($(nproc) * 2))" -L '^unit$'
