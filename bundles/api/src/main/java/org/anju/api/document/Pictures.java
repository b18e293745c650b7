package org.anju.api.document;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures that users upload, and the captcha. Needs no fonts of the machine. Unreadable, truncated or oversized pictures are refused
 * before their pixels fill the memory.
 */
public interface Pictures {
    /** The longest side that is accepted, in pixels. */
    int MAX_SIDE = 20_000;

    /** The most pixels that are accepted. */
    long MAX_PIXELS = 64_000_000;

    /** {@code image/jpeg}, {@code image/png} or {@code application/pdf} by the first bytes of the content; empty for all else. */
    Optional<String> type(byte[] head);

    /**
     * Reads type and size without decoding pixels.
     *
     * @throws org.anju.api.problem.Problem 400 {@code 文件不能为空}, {@code 文件已损坏或无法读取}, {@code 图片尺寸过大…}; 415 when it is neither JPG
     *     nor PNG, or an animated PNG
     */
    Picture measure(Path picture);

    /**
     * Decodes the whole picture and writes it anew in its own format, upright (EXIF orientation applied) and without metadata.
     * Pictures over 16 megapixels come out smaller by a whole factor.
     *
     * @return the size as written
     * @throws org.anju.api.problem.Problem as {@link #measure}; also when the picture is truncated
     */
    Picture clean(Path picture, OutputStream out);

    /**
     * As {@link #clean(Path, OutputStream)}; a picture with a longer side comes out with that side, and opaque on white. For pictures
     * that nobody needs in full detail, such as portraits.
     */
    Picture clean(Path picture, int longSide, OutputStream out);

    /** A JPG whose longer side is at most {@code side} pixels, never enlarged; white where the original was transparent. */
    byte[] thumbnail(Path picture, int side);

    /** A PNG of 120 × 40 pixels that shows the letters and digits, warped, with noise (验证码). A new picture at each call. */
    byte[] captcha(String text);

    /**
     * @param type {@code image/jpeg} or {@code image/png}
     * @param width in pixels, upright
     * @param height in pixels, upright
     */
    record Picture(String type, int width, int height) {}
}
