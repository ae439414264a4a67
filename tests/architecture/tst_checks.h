// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Shows on small texts that every check of the architecture test can fail, and when it must not.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsAndStrings();
    void functionSizes();
    void constructorParameters();
    void ranks();
    void includes_data();
    void includes();
    void qtHeaders_data();
    void qtHeaders();
    void sizes();
    void licences();
    void forbidden_data();
    void forbidden();
    void registries();
    void codes();
};
