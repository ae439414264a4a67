// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/erasure.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

Done writeFile(const QDir &folder, const QString &name, const QByteArray &content)
{
    QSaveFile file(folder.filePath(name));
    if (!folder.mkpath(QFileInfo(file.fileName()).absolutePath()) || !file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(content) != content.size()
        || !file.commit())
        return failure(u"E-ERA-05"_s, {file.fileName(), file.errorString()});
    return {};
}

Result<int> written(const CustomerDossier &dossier, const QString &path)
{
    const QDir folder(path);
    if (const Done done = writeFile(folder, u"customer.json"_s, QJsonDocument(dossier.json).toJson()); !done)
        return failure(done.error());
    for (const CustomerDossier::File &file : dossier.files) {
        if (const Done done = writeFile(folder, file.name, file.content); !done)
            return failure(done.error());
    }
    return int(dossier.files.size()) + 1;
}

} // namespace

void ErasureReport::add(const ErasureReport &other)
{
    tickets += other.tickets;
    messages += other.messages;
    lines += other.lines;
    drafts += other.drafts;
    files += other.files;
    copies += other.copies;
}

RetentionRules RetentionRules::from(const QMap<QString, QString> &settings)
{
    const auto days = [&settings](const QString &key) {
        bool isNumber = false;
        const int value = settings.value(key).toInt(&isNumber);
        return isNumber && value > 0 ? value : 0;
    };
    return {days(u"retention.message-days"_s), days(u"retention.draft-days"_s)};
}

ErasureWish Erasure::wish(const QString &what, const QString &subject) const
{
    const Actor actor = m_ports.session.actor();
    const Instant now = m_ports.clock.now();
    const QString source = actor == serviceActor() ? u"dispatcher"_s : u"agent:"_s + (actor.name.isEmpty() ? actor.id : actor.name);
    return {source, now, false, {0, now, actor.id, what, subject, {}, {}}};
}

Async<int> Erasure::exportTo(QString who, QString folder)
{
    return permitted<int>(guard(), Permission::ExportCustomer, [&] {
        return chained(m_ports.store.find(who), [this, folder](const CustomerId &id) {
            return chained(m_ports.store.dossier(id), [this, folder, id](const CustomerDossier &dossier) -> Async<int> {
                const auto files = written(dossier, folder);
                if (!files)
                    return ready<Result<int>>(failure(files.error()));
                return followed(m_ports.audit.note(m_ports.session.actor(), u"customer.exported"_s, id.value, {}, {}),
                                [files = *files] { return ready<Result<int>>(files); });
            });
        });
    });
}

Async<ErasureReport> Erasure::erase(QString who, bool deletesCopies)
{
    return permitted<ErasureReport>(guard(), Permission::Erase, [&] {
        return chained(m_ports.store.find(who), [this, deletesCopies](const CustomerId &id) {
            ErasureWish wish = this->wish(u"customer.erased"_s, id.value);
            wish.deletesCopies = deletesCopies;
            return chained(m_ports.store.erase(id, wish), [this](const ErasureReport &report) {
                return followed(m_ports.store.scrub(), [report] { return ready<Result<ErasureReport>>(report); });
            });
        });
    });
}

Async<ErasureReport> Erasure::retain(RetentionRules rules)
{
    return permitted<ErasureReport>(guard(), Permission::Retain, [&] {
        return rules.isEmpty() ? ready<Result<ErasureReport>>(ErasureReport()) : retainOn(rules, {});
    });
}

Async<ErasureReport> Erasure::retainOn(RetentionRules rules, ErasureReport soFar)
{
    const QString days = u"%1/%2"_s.arg(rules.messageDays).arg(rules.draftDays);
    return chained(m_ports.store.retain(rules, wish(u"retention"_s, days)), [this, rules, soFar](const ErasureReport &step) mutable {
        soFar.add(step);
        if (step.messages + step.drafts > 0)
            return retainOn(rules, soFar);
        return ready<Result<ErasureReport>>(soFar);
    });
}

} // namespace remindesk
