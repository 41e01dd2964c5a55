#pragma once
#include <QTranslator>

#include <memory>

namespace ow {

/// 繁體中文 of Taiwan: the program's own Chinese, converted word by word (OpenCC, s2twp), with the field's words kept where that library
/// takes them for a computer's (窗口, 特别程序, 对象). What stands on papers, slips and in announcements stays as it is.
class TraditionalTexts final : public QTranslator {
    Q_OBJECT
public:
    explicit TraditionalTexts(QObject *parent = nullptr);
    ~TraditionalTexts() override;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;

    /// Any simplified text; itself when the conversion's dictionaries are missing.
    QString converted(const QString &simplified) const;
    bool isReady() const;

private:
    class Converter;
    std::unique_ptr<Converter> m_converter;
    mutable QHash<QByteArray, QString> m_known; ///< by source text
};

} // namespace ow
