package org.anju.api.file;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.parameter.Parameter;

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

    /** Photo package (照片压缩包, PRA-R11): ZIP, far larger than all else */
    public static final FileKind PHOTOS = new FileKind("photos", Set.of("application/zip"), 1536, 0, 0);
    /** What the platform packs itself for somebody to take away; never uploaded */
    public static final FileKind ARCHIVE = new FileKind("archive", Set.of("application/zip"), 4096, 0, 0);

    private static final Map<String, String> NAMES = Map.of(
            "paper", "证件和材料",
            "portrait", "头像照片",
            "logo", "企业LOGO",
            "workbook", "Excel工作簿",
            "photos", "照片压缩包",
            "archive", "平台打包供下载的压缩包");
    private static final Map<FileKind, Parameter<Integer>> LIMITS = new ConcurrentHashMap<>();
    private static final int MOST_USUAL = 100;
    private static final int MOST_PACKED = 4096;

    /** What is kept as large as it comes. */
    public FileKind(String id, Set<String> types, int maxMegabytes, int minWidth, int minHeight) {
        this(id, types, maxMegabytes, minWidth, minHeight, 0);
    }

    /** P:file.{kind}.max_mb */
    public Parameter<Integer> megabytes() {
        return LIMITS.computeIfAbsent(this, FileKind::limit);
    }

    private Parameter<Integer> limit() {
        int most = maxMegabytes > MOST_USUAL ? MOST_PACKED : MOST_USUAL;
        String name = NAMES.getOrDefault(id, id);
        return Parameter.number("file." + id + ".max_mb", maxMegabytes, 1, most, "文件大小上限（MB）：" + name);
    }

    /** Whether a picture must not be wider than high. */
    public boolean upright() {
        return minHeight > minWidth;
    }
}
