package org.anju.api.sheet;

import java.util.Iterator;

/**
 * The filled rows of a workbook, one at a time; empty rows and the template's untouched example row are left out. {@code hasNext} and
 * {@code next} refuse with the problems named at {@link Sheets#read(java.nio.file.Path, Reading)}. Close it: it holds a file open.
 */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {
    @Override
    void close();
}
