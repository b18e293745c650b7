package org.anju.api.file;

import java.util.Set;

/**
 * What may be uploaded for a purpose (§2.3). Checked by content.
 *
 * @param id parameter name, e.g. {@code paper}: the limit is {@code file.paper.max_mb}
 * @param types media types accepted
 * @param maxMegabytes the limit where no parameter says otherwise
 * @param minWidth smallest picture in pixels, 0 for no limit
 * @param minHeight smallest picture in pixels, 0 for no limit
 * @param keptSide the longer side, in pixels, that larger pictures are kept with; 0 for as they are
 */
public record FileKind(String id, Set<String> types, int maxMegabytes, int minWidth, int minHeight, int keptSide) {
    /** 证照、身份证、委托书、要件: JPG, PNG, PDF up to 10 MB */
    public static final FileKind PAPER =
            new FileKind("paper", Set.of("image/jpeg", "image/png", "application/pdf"), 10, 0, 0);
    /** 头像照片: upright, kept in twice the detail that a card prints */
    public static final FileKind PORTRAIT =
            new FileKind("portrait", Set.of("image/jpeg", "image/png"), 2, 295, 413, 1200);
    /** 企业LOGO */
    public static final FileKind LOGO = new FileKind("logo", Set.of("image/jpeg", "image/png"), 1, 100, 100);
    /** Import workbook (XLSX) */
    public static final FileKind WORKBOOK = new FileKind(
            "workbook", Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), 20, 0, 0);

    /** What is kept as large as it comes. */
    public FileKind(String id, Set<String> types, int maxMegabytes, int minWidth, int minHeight) {
        this(id, types, maxMegabytes, minWidth, minHeight, 0);
    }

    /** Whether a picture must not be wider than high. */
    public boolean upright() {
        return minHeight > minWidth;
    }
}
