// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/context.h"

#include <memory>
#include <vector>

namespace remindesk::liquid {

/// How a node ended: `break` and `continue` travel up to the loop they belong to.
enum class Flow { Next, Break, Continue };

/// A compiled piece of a template. Immutable once compiled.
class Node
{
public:
    explicit Node(Place where) : m_place(where) {}
    virtual ~Node() = default;
    Node(const Node &) = delete;
    Node &operator=(const Node &) = delete;

    virtual Flow render(Context &context) const = 0;
    [[nodiscard]] Place place() const { return m_place; }
    /// Writes nothing visible: a block of nothing but such nodes and white space is left out.
    [[nodiscard]] virtual bool isBlank() const { return false; }

private:
    Place m_place;
};

using NodePointer = std::unique_ptr<Node>;

/// Plain text.
class TextNode final : public Node
{
public:
    TextNode(QString text, Place where) : Node(where), m_text(std::move(text)) {}

    Flow render(Context &context) const override;
    [[nodiscard]] bool isBlank() const override;
    void trimEnd();

private:
    QString m_text;
};

/// Nodes in a row.
class Body
{
public:
    void add(NodePointer node);
    /// The text at the end, if the body ends with one.
    [[nodiscard]] TextNode *lastText() const { return m_lastText; }
    [[nodiscard]] bool isBlank() const { return m_isBlank; }
    /// For a blank body: takes its white space out.
    void dropText();

    Flow render(Context &context) const;

private:
    std::vector<NodePointer> m_nodes;
    TextNode *m_lastText = nullptr;
    bool m_isBlank = true;
};

struct CompiledTemplate
{
    QString name;
    Body body;
    QList<Mention> mentions;
    qsizetype likelyLength = 0; ///< of the result, so that it grows seldom
};

/// Lets `include` and `render` look into a partial.
class PartialAccess
{
public:
    [[nodiscard]] static const CompiledTemplate &of(const Template &partial) { return *partial.m_compiled; }
};

} // namespace remindesk::liquid
