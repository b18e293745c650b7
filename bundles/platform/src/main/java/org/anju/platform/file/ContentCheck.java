package org.anju.platform.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.api.document.Documents;
import org.anju.api.document.PhotoPackages;
import org.anju.api.document.Pictures;
import org.anju.api.document.Pictures.Picture;
import org.anju.api.file.FileKind;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.platform.PlatformParameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks into what was uploaded (§2.3): its type by content, pictures decoded and written anew, PDFs and workbooks opened. */
@Component(service = ContentCheck.class)
public final class ContentCheck {
    static final String ZIP = "application/zip";

    private static final String PDF = "application/pdf";
    private static final Map<String, String> NAMES =
            Map.of("image/jpeg", "JPG", "image/png", "PNG", PDF, "PDF", Sheets.MEDIA_TYPE, "XLSX", ZIP, "ZIP");
    private static final List<String> ORDER = List.of("image/jpeg", "image/png", PDF, Sheets.MEDIA_TYPE, ZIP);

    private final Pictures pictures;
    private final Documents documents;
    private final Sheets sheets;
    private final PhotoPackages packages;
    private final Parameters parameters;

    @Activate
    public ContentCheck(
            @Reference Pictures pictures,
            @Reference Documents documents,
            @Reference Sheets sheets,
            @Reference PhotoPackages packages,
            @Reference Parameters parameters) {
        this.pictures = pictures;
        this.documents = documents;
        this.sheets = sheets;
        this.packages = packages;
        this.parameters = parameters;
    }

    /** The name with an ending of what it is: one of a page or a program would be run by whoever saves and opens it. */
    static String named(String name, String type) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return name.contains(".") && (NAMES.containsValue(ending) || ending.equals("JPEG"))
                ? name
                : name + "." + NAMES.get(type).toLowerCase(Locale.ROOT);
    }

    /** The most that a kind may weigh now. */
    int megabytes(FileKind kind) {
        return parameters.get(kind.megabytes());
    }

    /** The media type that the content shows; refuses what the kind does not take. */
    String type(Arrival file, FileKind kind) throws IOException {
        String seen = pictures.type(file.head()).orElse(null);
        if (seen == null && kind.types().contains(Sheets.MEDIA_TYPE)) {
            sheets.check(file.path());
            return Sheets.MEDIA_TYPE;
        }
        if (seen == null && kind.types().contains(ZIP)) {
            checkZip(file, kind);
            return ZIP;
        }
        if (seen == null || !kind.types().contains(seen)) {
            throw wrongType(kind);
        }
        if (seen.equals(PDF)) {
            documents.checkPdf(file.path());
        }
        return seen;
    }

    /** What the platform packed itself needs no look. */
    private void checkZip(Arrival file, FileKind kind) {
        if (!kind.equals(FileKind.ARCHIVE)) {
            packages.open(file.path(), PhotoPackages.Limits.of(parameters)).close();
        }
    }

    /** Writes a picture anew, without metadata; refuses one of the wrong size. */
    void clean(Arrival picture, Arrival cleaned, FileKind kind) throws IOException {
        checkSides(pictures.measure(picture.path()), kind);
        try (OutputStream out = Files.newOutputStream(cleaned.path())) {
            if (kind.keptSide() > 0) {
                pictures.clean(picture.path(), kind.keptSide(), out);
            } else {
                pictures.clean(picture.path(), out);
            }
        }
    }

    private void checkSides(Picture picture, FileKind kind) {
        if (picture.width() < kind.minWidth() || picture.height() < kind.minHeight()) {
            throw Problem.invalid("file", "图片尺寸过小，应不小于" + kind.minWidth() + "×" + kind.minHeight() + "像素");
        }
        if (kind.upright() && picture.width() > picture.height()) {
            throw Problem.invalid("file", "照片应为竖版，宽度不能大于高度");
        }
        int most =
                kind.id().equals(FileKind.LOGO.id()) ? parameters.get(PlatformParameters.LOGO_SIDE) : Pictures.MAX_SIDE;
        if (Math.max(picture.width(), picture.height()) > most) {
            throw Problem.invalid("file", "图片尺寸过大，边长应不超过" + most + "像素");
        }
    }

    private static Problem wrongType(FileKind kind) {
        String list =
                ORDER.stream().filter(kind.types()::contains).map(NAMES::get).collect(Collectors.joining("、"));
        return new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持" + list);
    }
}
