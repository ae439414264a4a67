// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../unit/templating/sample.h"
#include "templating/mergevalues.h"

#include "liquid/object.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 40;
constexpr int kRepeats = 5;

struct Reminder
{
    QString scenario;
    QString locale;
    FormContext form;
    ReminderDraft draft;
};

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

QJsonValue json(const liquid::Value &value)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const liquid::Value &item : value.array())
            items.append(json(item));
        return items;
    }
    if (value.isObject()) {
        QJsonObject members;
        for (const auto &[name, member] : value.object().entries())
            members.insert(name, json(member));
        return members;
    }
    if (value.isInteger())
        return value.toInteger();
    if (value.type() == liquid::Value::Type::Bool)
        return value.toBool();
    return value.toText();
}

/// Each seed template's sample, in both languages.
std::vector<Reminder> reminders(const test::SeedLibrary &library, const TemplateSet &templates)
{
    std::vector<Reminder> all;
    for (const QString &locale : {u"zh-CN"_s, u"en"_s}) {
        for (const Scenario &scenario : library.schema.scenarios) {
            Reminder one{scenario.key, locale, test::sampleContext(library.schema, locale), {}};
            if (QStringList{u"resolved"_s, u"satisfaction"_s, u"care-follow-up"_s}.contains(scenario.key))
                one.form.ticket.stage = Stage::Resolved; // what these messages are sent after
            one.draft = test::sampleDraft(scenario.key, one.form);
            one.draft.channels.clear();
            for (const Channel channel : allChannels()) {
                if (templates.find(scenario.key, locale, channel))
                    one.draft.channels.append(channel);
            }
            all.push_back(std::move(one));
        }
    }
    return all;
}

/// What the peer renders: the same sources with the same values, all parts of all channels.
QByteArray jobs(const test::SeedLibrary &library, const std::vector<Reminder> &all, const TemplateSet &templates)
{
    QJsonObject partials;
    for (auto it = library.partials.begin(); it != library.partials.end(); ++it) {
        QJsonObject ofLocale;
        for (auto part = it->begin(); part != it->end(); ++part)
            ofLocale.insert(part.key(), part.value());
        partials.insert(it.key(), ofLocale);
    }
    QJsonArray list;
    for (const Reminder &one : all) {
        const RenderContext context = test::sampleRenderContext(one.locale);
        const MergeSource source{&one.draft, one.form.schema->scenario(one.scenario), &one.form.ticket,
                                 &one.form.customer, &context};
        QJsonArray parts;
        for (const Channel channel : one.draft.channels) {
            const MessageTemplate *found = templates.find(one.scenario, one.locale, channel);
            if (!found)
                continue;
            for (auto part = found->parts.begin(); part != found->parts.end(); ++part)
                parts.append(QJsonObject{{u"html"_s, part.key() == u"html"_s}, {u"source"_s, part.value()}});
        }
        list.append(QJsonObject{{u"locale"_s, one.locale}, {u"parts"_s, parts},
                                {u"data"_s, json(mergeValues(source, one.locale, nullptr))}});
    }
    return QJsonDocument(QJsonObject{{u"partials"_s, partials}, {u"reminders"_s, list}}).toJson();
}

/// Nobody reminds the same person all day: what is remembered of a number must not count for all.
void anotherCustomer(Reminder &reminder, int number)
{
    for (ContactPoint &contact : reminder.form.customer.contacts) {
        if (contact.address.startsWith(u'+'))
            contact.address.replace(contact.address.size() - 4, 4, QString::number(1000 + number % 9000));
    }
}

/// Reminders a second of CPU time, validated and rendered for each of their channels; below zero when one is not.
double ours(std::vector<Reminder> all, const TemplateSet &templates)
{
    qsizetype failed = 0;
    const double start = cpuSeconds();
    int customer = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (Reminder &one : all) {
            anotherCustomer(one, ++customer);
            const Validation validation = validate(one.draft, one.form);
            if (!validation.reminder) {
                ++failed;
                continue;
            }
            const RenderContext context = test::sampleRenderContext(one.locale);
            for (const Channel channel : one.draft.channels)
                failed += render(*validation.reminder, channel, templates, context).message ? 0 : 1;
        }
    }
    return failed > 0 ? -1 : double(kRounds * int(all.size())) / (cpuSeconds() - start);
}

double theirs(const QString &folder)
{
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(SOURCE_ROOT "/tests/bench/liquid/reminders.mjs"), folder});
    if (!node.waitForFinished(300'000) || node.exitCode() != 0) {
        QTextStream(stderr) << node.readAllStandardError();
        return -1;
    }
    return node.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

/// How many reminders are validated and rendered here for one whose templates liquidjs only renders, without
/// validation, limits, measures or facts. A B A B, the median counts. Argument: the folder of liquidjs.
int main(int argc, char **argv)
{
    QTextStream out(stdout);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    if (!QFile::exists(folder + u"/node_modules/liquidjs"_s))
        QProcess::execute(u"npm"_s, {u"install"_s, u"--silent"_s, u"--prefix"_s, folder, u"liquidjs@10"_s});
    const test::SeedLibrary library = test::loadSeedLibrary();
    const auto templates = TemplateSet::compile(library.templates, library.partials);
    const std::vector<Reminder> all = templates ? reminders(library, **templates) : std::vector<Reminder>();
    QFile file(folder + u"/reminders.json"_s);
    if (!templates || all.empty() || !file.open(QIODevice::WriteOnly) || file.write(jobs(library, all, **templates)) < 0)
        return 1;
    file.close();
    QList<double> ratios;
    for (int i = 0; i < kRepeats; ++i) {
        const double mine = ours(all, **templates);
        const double peer = theirs(folder);
        if (mine <= 0 || peer <= 0) {
            out << (mine <= 0 ? "a sample is not valid\n" : "liquidjs did not run\n");
            return 1;
        }
        ratios.append(mine / peer);
        out << "reminders validated and rendered: " << qint64(mine) << "/s, only rendered by liquidjs: "
            << qint64(peer) << "/s\n";
    }
    std::sort(ratios.begin(), ratios.end());
    out << "ratio: " << ratios[kRepeats / 2] << Qt::endl;
    return 0;
}
