// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/node.h"

#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

Flow TextNode::render(Context &context) const
{
    context.write(m_text);
    return Flow::Next;
}

bool TextNode::isBlank() const
{
    return std::all_of(m_text.begin(), m_text.end(), isSpace);
}

void TextNode::trimEnd()
{
    m_text.truncate(stripRight(m_text).size());
}

void Body::add(NodePointer node)
{
    m_isBlank = m_isBlank && node->isBlank();
    m_lastText = dynamic_cast<TextNode *>(node.get());
    m_nodes.push_back(std::move(node));
}

void Body::dropText()
{
    std::erase_if(m_nodes, [](const NodePointer &node) {
        return dynamic_cast<const TextNode *>(node.get()) != nullptr;
    });
    m_lastText = nullptr;
}

Flow Body::render(Context &context) const
{
    for (const NodePointer &node : m_nodes) {
        context.budget.step();
        context.place = node->place();
        if (const Flow flow = node->render(context); flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

} // namespace remindesk::liquid
