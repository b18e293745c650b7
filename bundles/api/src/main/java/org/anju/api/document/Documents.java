package org.anju.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Printable documents (告知单, 备案证明 …) as PDF with embedded Chinese fonts, so that they look the same everywhere and their text can be
 * found and copied.
 */
public interface Documents {
    /**
     * Renders a template.
     *
     * <p>The template is XHTML with CSS 2.1 and paged media ({@code @page}, {@code counter(page)}, {@code counter(pages)}). Values are put
     * into texts and attributes as {@code {{name}}}, always as plain text. {@code data-if="name"} drops an element whose value is
     * missing, empty or false ({@code data-if="!name"} the other way round); {@code data-each="rows"} repeats an element for each Map of a list. {@code <img src="qr:{{url}}">}
     * draws a QR code; {@code <img src="data:…">} shows a picture; nothing is ever fetched. Templates name no fonts: text is set in a
     * Chinese serif (宋体), normal or bold; {@code class="seal"} reserves the space of a seal (盖章处, 42 mm round). One element may have
     * {@code data-fit="11 10 9"}: it is written in the first of these sizes (points) with which the document has one page, or else in the last.
     *
     * @param title the PDF's title
     * @param template complete XHTML document
     * @param values String, Number, Boolean, List of Map, or null
     * @throws org.anju.api.problem.Problem never for values; IllegalArgumentException for a wrong template or an unknown placeholder
     */
    void pdf(String title, String template, Map<String, ?> values, OutputStream out);

    /** A template in the jar of a domain: an absolute path beside a class of it. */
    static String template(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The characters of a text that the fonts cannot show (rare names such as 𠮷): they print as 〓. Empty when all is well. */
    String missing(String text);

    /**
     * Checks a PDF that somebody uploaded.
     *
     * @return its pages
     * @throws org.anju.api.problem.Problem 400 {@code 文件不能为空}; {@code 文件已损坏或无法读取} when it cannot be opened, has no page or a password;
     *     {@code PDF文件含有脚本、附件或可执行内容，请另存为普通PDF后上传}; 415 when it is no PDF
     */
    int checkPdf(Path pdf);
}
