package org.anju.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.file.FileKind;
import org.junit.Test;

public class PlatformParametersTest {
    @Test
    public void theLimitOfEveryKindOfFileIsDeclaredAndHasAName() {
        for (FileKind kind : List.of(
                FileKind.PAPER,
                FileKind.PORTRAIT,
                FileKind.LOGO,
                FileKind.WORKBOOK,
                FileKind.PHOTOS,
                FileKind.ARCHIVE)) {
            assertTrue(kind.id(), PlatformParameters.ALL.contains(kind.megabytes()));
            assertSame(kind.megabytes(), kind.megabytes());
        }
        assertEquals("文件大小上限（MB）：平台打包供下载的压缩包", FileKind.ARCHIVE.megabytes().description());
    }
}
