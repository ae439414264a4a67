#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Remindesk and opens it on a sample workspace. Without a display it sends a sample reminder on the command
# line and says where message and history are.     usage: packaging/run.sh [OPTION OF remindesk…]
# Environment: REMINDESK_PROFILE (the workspace; default: build/sample-workspace)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"

ensure_packages "${build_packages[@]}" "${run_packages[@]}"
say "building (the first time takes some minutes)"
log=$root/build/run-build.log
mkdir -p "$root/build"
# In a shell of its own: the console speaks the language of whoever started it, not that of the build.
(prepare_build "$root" && cmake --preset release && cmake --build --preset release --target remindesk remindeskctl) >"$log" 2>&1 ||
    { tail -n 30 "$log" >&2; stop "the build failed; the whole log is $log"; }

bin=$root/build/release/bin
export REMINDESK_PROFILE=${REMINDESK_PROFILE:-$root/build/sample-workspace}
[ -e "$REMINDESK_PROFILE/remindesk.db" ] || "$bin/remindeskctl" init --sample

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/remindesk" "$@"
fi

say "no display: the same job on the command line"
ticket=RT-1042 # the sample's example: an invoice that lacks documents
"$bin/remindeskctl" ticket show "$ticket" >/dev/null || stop "the workspace $REMINDESK_PROFILE is no sample workspace"
items='营业执照照片;开票信息'
"$bin/remindeskctl" remind preview --ticket "$ticket" --scenario collect-materials --set "items=$items" \
    --set "deadline=in 3 days" --set "priority=urgent" --channel email
"$bin/remindeskctl" remind send --ticket "$ticket" --scenario collect-materials --set "items=$items" \
    --set "deadline=in 3 days" --set "priority=urgent" --channel email
"$bin/remindeskctl" dispatch --once
say "the message is below $REMINDESK_PROFILE/outbox/email/new, and the history says:"
"$bin/remindeskctl" history list --limit 5
say "the console needs a display: start it there with packaging/run.sh"
