// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/outputnode.h"

#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/text.h"

namespace remindesk::liquid {

namespace {

class OutputNode final : public Node
{
public:
    OutputNode(Pipeline pipeline, QString spelling, Place place)
        : Node(place), m_pipeline(std::move(pipeline)), m_spelling(std::move(spelling))
    {
    }

    Flow render(Context &context) const override
    {
        try {
            if (!m_pipeline.write(context))
                context.gap(u"E-LIQ-31", m_spelling, place());
        } catch (const Gap &gap) {
            context.write(context.filled(gap));
        }
        return Flow::Next;
    }

private:
    Pipeline m_pipeline;
    QString m_spelling;
};

} // namespace

NodePointer makeOutput(Compiler &compiler, QStringView markup, Place place)
{
    Pipeline pipeline = ExpressionParser(markup, compiler).pipeline();
    if (!pipeline.head && compiler.isStrict())
        fail(u"E-LIQ-09", {}, place);
    return std::make_unique<OutputNode>(std::move(pipeline), stripBoth(markup).toString(), place);
}

} // namespace remindesk::liquid
