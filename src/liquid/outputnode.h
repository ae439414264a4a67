// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/node.h"
#include "liquid/pipeline.h"

namespace remindesk::liquid {

class Compiler;

/// `{{ … }}` and `{% echo … %}`.
[[nodiscard]] NodePointer makeOutput(Compiler &compiler, QStringView markup, Place place);

} // namespace remindesk::liquid
