// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/doctor.h"
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class Doctor final : public Command
{
public:
    QString name() const override { return u"doctor"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"What works, what does not, and what to do."_s; }
    int run(Run &run) const override
    {
        const QList<Checkup> checkups = examine(run.profile());
        QJsonArray all;
        bool isFine = true;
        for (const Checkup &checkup : checkups) {
            isFine = isFine && checkup.verdict != Checkup::Bad;
            static const QString marks[] = {u"ok  "_s, u"note"_s, u"BAD "_s};
            if (run.isJson()) {
                all += QJsonObject{{u"what"_s, checkup.what},
                                   {u"verdict"_s, marks[checkup.verdict].trimmed().toLower()},
                                   {u"words"_s, checkup.words}};
            } else {
                run.line(marks[checkup.verdict] + u"  "_s + checkup.what.leftJustified(20) + u"  "_s
                         + printable(checkup.words));
            }
        }
        if (run.isJson())
            run.json(all);
        return isFine ? Fine : Refused;
    }
};

} // namespace

std::unique_ptr<Command> makeDoctor() { return std::make_unique<Doctor>(); }

} // namespace remindesk::ctl
