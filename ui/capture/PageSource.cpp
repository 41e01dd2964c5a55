#include "ui/capture/PageSource.h"

#include "moc_PageSource.cpp"
