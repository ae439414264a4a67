// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/node.h"
#include "liquid/token.h"

namespace remindesk::liquid {

class Compiler;

/// Makes the node of a tag whose opening has just been read; reads on to its end if it is a block.
using TagParser = NodePointer (*)(Compiler &compiler, const Token &tag);

/// The parser of a tag, or nullptr. ("liquid" is not among them: its lines belong to the body.)
[[nodiscard]] TagParser standardTag(QStringView name);

// tags_basic.cpp
NodePointer parseAssign(Compiler &compiler, const Token &tag);
NodePointer parseCapture(Compiler &compiler, const Token &tag);
NodePointer parseEcho(Compiler &compiler, const Token &tag);
NodePointer parseIncrement(Compiler &compiler, const Token &tag);
NodePointer parseDecrement(Compiler &compiler, const Token &tag);
NodePointer parseIfChanged(Compiler &compiler, const Token &tag);
// tags_cycle.cpp
NodePointer parseCycle(Compiler &compiler, const Token &tag);
// tags_comment.cpp
NodePointer parseComment(Compiler &compiler, const Token &tag);
NodePointer parseInlineComment(Compiler &compiler, const Token &tag);
NodePointer parseDoc(Compiler &compiler, const Token &tag);
NodePointer parseRaw(Compiler &compiler, const Token &tag);
// tags_choice.cpp
NodePointer parseIf(Compiler &compiler, const Token &tag);
NodePointer parseUnless(Compiler &compiler, const Token &tag);
NodePointer parseCase(Compiler &compiler, const Token &tag);
// tags_loop.cpp
NodePointer parseFor(Compiler &compiler, const Token &tag);
NodePointer parseBreak(Compiler &compiler, const Token &tag);
NodePointer parseContinue(Compiler &compiler, const Token &tag);
// tags_tablerow.cpp
NodePointer parseTableRow(Compiler &compiler, const Token &tag);
// tags_partial.cpp
NodePointer parseInclude(Compiler &compiler, const Token &tag);
NodePointer parseRender(Compiler &compiler, const Token &tag);

} // namespace remindesk::liquid
