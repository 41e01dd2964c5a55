#pragma once

namespace ow {

/// An acceptance notice of twelve materials in two copies, from its content to the PDF's last byte, beside a bare QTextDocument that
/// prints the same words unstyled. True at one and a half times that or less. In a process of its own, which has fonts.
bool benchPaper(int rounds);
/// What that process does.
int runPaperPrints(int argc, char **argv);

} // namespace ow
