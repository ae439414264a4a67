// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace remindesk {

/// From here on this process and its children see mounts of their own; nobody else sees them. Before any other thread is
/// made. False where that is not permitted.
[[nodiscard]] bool haveOwnMounts();

/// A file system of a few MB at a folder of its own; gone with the object.
class SmallDisk
{
public:
    virtual ~SmallDisk() = default;
    [[nodiscard]] virtual QString path() const = 0;
    /// Writes a file until only that much is left.
    void fill(qint64 leftBytes = 0);
    void makeRoom();
};

/// In memory.
class MemoryDisk final : public SmallDisk
{
public:
    explicit MemoryDisk(int megabytes);
    ~MemoryDisk() override;
    [[nodiscard]] QString path() const override { return m_folder.path(); }
    void remount(bool isReadOnly);

private:
    QTemporaryDir m_folder;
};

/// ext4 in a file, which becomes read-only under those who write when the kernel meets an error: as disks that fail do.
class Ext4Disk final : public SmallDisk
{
public:
    /// Nothing where the machine has no loop devices for us.
    [[nodiscard]] static std::unique_ptr<Ext4Disk> make(int megabytes);
    ~Ext4Disk() override;
    [[nodiscard]] QString path() const override { return m_folder.filePath(QStringLiteral("at")); }
    /// The kernel meets an error. Any thread.
    void breakDown();
    /// Unmounted, checked and mounted again, for writing.
    void mend();

private:
    [[nodiscard]] bool mount();

    QTemporaryDir m_folder;
    QString m_trigger;
};

} // namespace remindesk
