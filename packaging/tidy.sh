#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy and clazy over the sources.     usage: packaging/tidy.sh [PATH…]     default: src ui app
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"
ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}" clang clang-tidy clazy python3
prepare_build "$root"
cmake --preset tidy >/dev/null # one command a file; nothing has to be built
say "reading"
[ $# -gt 0 ] || set -- src ui app
python3 packaging/tidy.py build/tidy "$@"
