// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QtGlobal>

// Outside the namespace: the macro declares a function of the global one.
static void initResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace remindesk {

void initTranslations()
{
    initResources();
}

} // namespace remindesk
