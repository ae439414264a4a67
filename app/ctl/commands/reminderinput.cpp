// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/reminderinput.h"

#include "app/ctl/commands/files.h"
#include "base/jsonmistakes.h"
#include "workflow/bulk.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

/// An input file, and what is wrong with which of its rows (0: the first).
struct InputFile
{
    QJsonDocument document;
    QMap<qsizetype, Error> mistakes;
};

Result<InputFile> readJson(const QString &path)
{
    const auto bytes = fileBytes(path);
    if (!bytes)
        return failure(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"E-RIN-04"_s, {error.errorString(), QString::number(error.offset)}, path);
    InputFile file{document, jsonMistakesByItem(*bytes)};
    if (document.isObject() && !file.mistakes.isEmpty())
        return failure(file.mistakes.first().at(path));
    return file;
}

Result<ReminderRequest> requestFrom(const Run &run, QJsonObject object, int row)
{
    ReminderRequest request;
    request.row = row;
    request.ticketNumber = object.take(u"ticket"_s).toString(run.option("ticket"));
    request.scenario = object.take(u"scenario"_s).toString(run.option("scenario"));
    request.fields = object;
    const QString where = row > 0 ? u"row "_s + QString::number(row) : QString();
    if (request.ticketNumber.isEmpty() || request.scenario.isEmpty())
        return failure(u"E-CLI-09"_s, {}, where);
    return request;
}

} // namespace

void addReminderOptions(QCommandLineParser &parser)
{
    parser.addOption({u"ticket"_s, u"Number of the ticket."_s, u"NO"_s});
    parser.addOption({u"scenario"_s, u"Kind of reminder; scenario list shows them."_s, u"KEY"_s});
    parser.addOption({u"set"_s, u"One field of the reminder; scenario show KEY lists them."_s, u"field=value"_s});
    parser.addOption({u"input"_s, u"Fields as JSON; an array is a bulk run."_s, u"FILE"_s});
    parser.addOption({u"channel"_s, u"Only this channel; may be repeated."_s, u"C"_s});
    parser.addOption({u"at"_s, u"Send at this time: 2026-11-24 18:00, in 2 days, 明天18点."_s, u"TIME"_s});
    parser.addOption({u"actor"_s, u"Who sends."_s, u"NAME"_s});
}

Result<QList<ReminderRequest>> reminderRequests(const Run &run)
{
    InputFile file{QJsonDocument(QJsonObject{}), {}};
    if (run.isSet("input")) {
        auto read = readJson(run.option("input"));
        if (!read)
            return failure(read.error());
        file = *std::move(read);
    }
    const QJsonDocument &document = file.document;
    QList<ReminderRequest> requests;
    if (document.isObject()) {
        const auto request = requestFrom(run, document.object(), 0);
        if (!request)
            return failure(request.error());
        return QList<ReminderRequest>{*request};
    }
    int row = 0;
    const QJsonArray rows = document.array();
    for (const auto value : rows) {
        ++row;
        // A bad row is reported in its turn, not here: it must not stop the good ones.
        const auto request = requestFrom(run, value.toObject(), row);
        requests += request ? *request : ReminderRequest{{}, {}, {}, row, {}};
        if (const auto wrong = file.mistakes.constFind(row - 1); wrong != file.mistakes.cend())
            requests.last().error = *wrong;
    }
    if (requests.isEmpty())
        return failure(u"E-RIN-05"_s, {}, run.option("input"));
    return requests;
}

bool isBulk(const QList<ReminderRequest> &requests)
{
    return requests.size() > 1 || requests.first().row > 0;
}

Result<QList<Channel>> channelOptions(const Run &run)
{
    QList<Channel> channels;
    for (const QString &text : run.options("channel")) {
        for (const QString &key : text.split(u',')) {
            const auto channel = channelFromKey(key.trimmed());
            if (!channel)
                return failure(u"E-CLI-08"_s, {shown(key)});
            if (!channels.contains(*channel))
                channels += *channel;
        }
    }
    return channels;
}

namespace {

/// The row and the options that hold for every row; --set has the last word.
Result<BulkWish> wishOf(const Run &run, const ComposingKit &kit, const ReminderRequest &request, Instant now)
{
    BulkWish wish;
    wish.scenario = request.scenario;
    wish.fields = request.fields;
    const auto pairs = run.settings();
    if (!pairs)
        return failure(pairs.error());
    for (auto pair = pairs->begin(); pair != pairs->end(); ++pair)
        wish.fields.insert(pair.key(), pair.value());
    const auto channels = channelOptions(run);
    if (!channels)
        return failure(channels.error());
    wish.channels = *channels;
    if (run.isSet("at")) {
        const auto at = parseTime(run.option("at"), kit.zone, {now, kit.calendar});
        if (!at)
            return failure(at.error().at(u"--at"_s));
        wish.notBefore = *at;
    }
    wish.author = run.option("actor");
    return wish;
}

} // namespace

Result<ComposedReminder> composed(const Run &run, Workspace &workspace, const ComposingKit &kit,
                                  const ReminderRequest &request)
{
    const QString where = request.row > 0 ? u"row "_s + QString::number(request.row) : QString();
    if (request.error)
        return failure(request.error->at(where));
    if (request.ticketNumber.isEmpty() || request.scenario.isEmpty())
        return failure(u"E-CLI-09"_s, {}, where);
    if (!kit.schema.scenario(request.scenario))
        return failure(u"E-CLI-06"_s, {shown(request.scenario)}, where);
    const auto detail = awaited(workspace.tickets().byNumber(request.ticketNumber));
    if (!detail)
        return failure(detail.error().at(where));
    const Instant now = workspace.clock().now();
    const auto wish = wishOf(run, kit, request, now);
    if (!wish)
        return failure(wish.error());
    const auto row = composeRow(*wish, kit, *detail, now);
    if (!row)
        return failure(row.error().at((where + u' ' + row.error().where).trimmed()));
    return ComposedReminder{request, *detail, row->draft, row->prepared};
}

} // namespace remindesk::ctl
