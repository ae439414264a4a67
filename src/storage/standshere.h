// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace remindesk {

/// Gives a connection the FTS5 function stands_here(TABLE, SHAPE): whether a row that a StoppingMatch (searchtext.h) found
/// has every word, and the tokens of each word in a row; a stop has not. SHAPE, 16-bit numbers, little end first: for each
/// word how many tokens; for each token how many phrases of the expression will do, and which. False: no FTS5.
[[nodiscard]] bool addStandsHere(sqlite3 *connection);

} // namespace remindesk
