// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/studioworker.h"

#include "templating/guide.h"

namespace remindesk {

StudioWorker::StudioWorker(QObject *parent)
    : QObject(parent)
    , m_newest(std::make_shared<std::atomic<quint64>>(0))
{
    m_pool.setMaxThreadCount(1);
}

StudioWorker::~StudioWorker()
{
    m_newest->fetch_add(1); // nobody waits for the second half any more
    m_pool.waitForDone();
}

void StudioWorker::ask(StudioQuestion question)
{
    m_newest->fetch_add(1);
    m_waiting = std::move(question);
    if (!m_isRunning)
        start();
}

void StudioWorker::start()
{
    if (!m_waiting)
        return;
    m_isRunning = true;
    m_pool.start([this, question = std::move(*m_waiting), number = m_newest->load(), newest = m_newest] {
        const StudioGlance first = glance(question);
        QMetaObject::invokeMethod(this, [this, first, number] {
            if (number == m_newest->load())
                Q_EMIT glanced(first);
        });
        std::optional<TemplateCheck> check;
        if (number == newest->load()) {
            if (auto whole = checkTemplate(question.text, *question.kit, question.now))
                check = std::move(*whole);
        }
        QMetaObject::invokeMethod(this, [this, check, number, file = question.text.file] {
            m_isRunning = false;
            if (check && number == m_newest->load())
                Q_EMIT checked(file, *check);
            start();
        });
    });
    m_waiting.reset();
}

StudioGlance StudioWorker::glance(const StudioQuestion &question)
{
    const ComposingKit &kit = *question.kit;
    const TemplateSlot &slot = question.text.slot;
    StudioGlance glance;
    glance.file = question.text.file;
    MessageTemplate place;
    place.scenario = slot.scenario;
    place.locale = slot.locale;
    place.channel = slot.channel;
    glance.problems = proofread(glance.file, place, *kit.templates, kit.schema.scenario(slot.scenario)).problems;
    FormContext form = formContext(kit, question.ticket.detail, question.now);
    form.customer.locale = slot.locale;
    glance.samples = variableSamples(question.ticket.draft, form, slot.channel, {question.ticket.sender, question.now});
    if (!glance.problems.isEmpty())
        return glance;
    if (const auto set = setWith(question.text, kit))
        glance.trial = tryOn(question.ticket, slot, **set, kit, question.now);
    else
        glance.problems.append({set.error(), {}, 0, 0});
    return glance;
}

} // namespace remindesk
