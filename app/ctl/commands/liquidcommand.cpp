// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/files.h"
#include "base/clock.h"
#include "liquid/template.h"

#include <QDir>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<QMap<QString, liquid::Template>> partialsIn(const QString &folder, const liquid::CompileOptions &options)
{
    QMap<QString, liquid::Template> partials;
    const QDir dir(folder);
    if (!dir.exists())
        return failure(u"E-RIN-06"_s, {}, folder);
    for (const QString &file : dir.entryList({u"*.liquid"_s}, QDir::Files)) {
        const auto source = fileText(dir.filePath(file));
        if (!source)
            return failure(source.error());
        const QString name = file.chopped(7);
        const auto compiled = liquid::Template::compile(*source, name, options);
        // A partial nobody names may be broken: only using it is an error, as for the reference.
        if (compiled)
            partials.insert(name, *compiled);
        else if (options.mode == liquid::Mode::Strict)
            return failure(compiled.error());
    }
    return partials;
}

/// Renders one template exactly: the way to try a template, or the engine, from a script.
class Liquid final : public Command
{
public:
    QString name() const override { return u"liquid"_s; }
    QString synopsis() const override { return u"FILE --data FILE.json [--partials DIR] [--lax] [--html]"_s; }
    QString purpose() const override { return u"Render one Liquid template; nothing is added to its text."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"data"_s, u"Values as a JSON object."_s, u"FILE"_s});
        parser.addOption({u"partials"_s, u"Folder of NAME.liquid for include and render."_s, u"DIR"_s});
        parser.addOption({u"lax"_s, u"Missing values are empty, as in the Liquid reference."_s});
        parser.addOption({u"html"_s, u"Escape what is written for HTML."_s});
        parser.addOption({u"zone"_s, u"IANA zone that dates are written in."_s, u"ZONE"_s});
        parser.addOption({u"locale"_s, u"Language of month and weekday names."_s, u"LOCALE"_s, u"en"_s});
    }

    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"one template file is needed"_s);
        const auto text = rendered(run);
        if (!text)
            return run.fail(text.error());
        run.streams().out << *text;
        return Fine;
    }

private:
    static Result<QString> rendered(Run &run)
    {
        const auto source = fileText(run.words().first());
        if (!source)
            return failure(source.error());
        liquid::Value data = liquid::Value(liquid::Object());
        if (run.isSet("data")) {
            const auto json = fileBytes(run.option("data"));
            if (!json)
                return failure(json.error());
            const auto parsed = liquid::Value::fromJson(*json);
            if (!parsed)
                return failure(parsed.error().at(run.option("data")));
            data = *parsed;
        }
        liquid::CompileOptions compileOptions;
        liquid::RenderOptions options;
        compileOptions.mode = options.mode = run.isSet("lax") ? liquid::Mode::Lax : liquid::Mode::Strict;
        options.escape = run.isSet("html") ? liquid::Escape::Html : liquid::Escape::None;
        options.now = SystemClock().now();
        options.zone = run.option("zone");
        options.locale = run.option("locale");
        if (run.isSet("partials")) {
            const auto partials = partialsIn(run.option("partials"), compileOptions);
            if (!partials)
                return failure(partials.error());
            options.partials = *partials;
        }
        return liquid::Template::compile(*source, run.words().first(), compileOptions)
            .and_then([&](const liquid::Template &compiled) { return compiled.render(data, options); });
    }
};

} // namespace

std::unique_ptr<Command> makeLiquid() { return std::make_unique<Liquid>(); }

} // namespace remindesk::ctl
