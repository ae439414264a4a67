// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/template.h"

#include <cstdint>
#include <cstdlib>

using namespace remindesk::liquid;
using namespace Qt::StringLiterals;

namespace {

const Value &data()
{
    static const Value value = Value::fromJson(QByteArrayLiteral(
        R"({"a":[1,2.5,"x",null,{"k":"v"}],"b":"text <b>","c":true,"d":{"e":{"f":[[1],[2]]}},"n":9007199254740993})")).value();
    return value;
}

void run(const QString &source, Mode mode, Escape escape)
{
    CompileOptions options;
    options.mode = mode;
    const auto compiled = Template::compile(source, u"fuzz"_s, options);
    if (!compiled)
        return;
    RenderOptions rendering;
    rendering.mode = mode;
    rendering.escape = escape;
    rendering.now = {1'700'000'000'000};
    rendering.limits.steps = 20'000;
    rendering.partials.insert(u"a"_s, *compiled);
    const auto text = compiled->render(data(), rendering);
    if (text && text->size() * 2 > rendering.limits.outputBytes)
        std::abort(); // a limit that does not hold
    const auto draft = compiled->renderDraft(data(), rendering, [](const remindesk::Error &) { return u"?"_s; });
    if (text && (!draft || draft->text != *text))
        std::abort(); // a draft without gaps is the text
}

} // namespace

/// The first byte chooses mode and escaping; the rest is the template.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0)
        return 0;
    const QString source = QString::fromUtf8(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    run(source, (bytes[0] & 1) != 0 ? Mode::Strict : Mode::Lax, (bytes[0] & 2) != 0 ? Escape::Html : Escape::None);
    Q_UNUSED(Value::fromJson(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), qsizetype(size))));
    return 0;
}
