#pragma once
// A real volume of few megabytes, to be filled to the brim. Needs the right to mount (tests run as root); isMounted() tells.
#include <QTemporaryDir>

namespace ow::testing {

class SmallDisk {
public:
    explicit SmallDisk(int megabytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_dir.path(); }
    qint64 freeBytes() const;
    /// Puts rubbish there until no more than that is free; 0: until nothing more fits.
    void fill(qint64 leftBytes = 0);
    /// Takes all of it away.
    void clear();

private:
    QString rubbish() const;

    QTemporaryDir m_dir;
    bool m_mounted = false;
};

} // namespace ow::testing
