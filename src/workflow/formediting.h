// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "workflow/kit.h"
#include "workflow/stores.h"
#include "workflow/studiostore.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace remindesk {

/// A draft that could be sent by the form as it was and cannot by the new one, or misses more than before.
struct RefusedDraft
{
    DraftId id;
    QString ticketNumber;
    QString scenario;
    Findings findings; ///< only those that the change brings
};

/// What a change of the form demands of one kind of reminder.
struct ScenarioEffect
{
    QString scenario;
    QStringList demanded; ///< field keys that must be filled from now on; details as "details.KEY"
    QStringList released; ///< and those that need not any more
    QStringList brokenTexts; ///< published templates that cannot do without what is released: "SCENARIO/LOCALE/CHANNEL"
};

struct SchemaEffect
{
    QList<ScenarioEffect> scenarios; ///< only those that change
    QList<RefusedDraft> drafts;

    [[nodiscard]] QStringList brokenTexts() const;
};

/// The fields that must be filled for a scenario, in the order of the form.
[[nodiscard]] QStringList demandedFields(const FormSchema &schema, const Scenario &scenario);

/// What would happen with `after` in the place of the kit's form. Pure.
[[nodiscard]] SchemaEffect effectOf(const FormSchema &after, const ComposingKit &kit, const QList<StoredDraft> &drafts,
                                    Instant now);

/// Puts the form in force as a new version. E-ACC-01 without the right; E-SCH-20 somebody was faster; E-SCH-21 no reason;
/// E-SCH-22 nothing differs; E-SCH-23 (texts) when published templates could not be rendered any more.
[[nodiscard]] Async<int> saveForm(SchemaVersion form, int basedOn, const ComposingKit &kit, const Actor &actor,
                                  StudioStore &store, Instant now);

} // namespace remindesk
