package org.anju.platform.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anju.api.document.Documents;
import org.anju.api.document.PhotoPackages;
import org.anju.api.document.Pictures;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.platform.Fixed;

/** Files of letters that stand for what their first letters say. */
final class Letters {
    private Letters() {}

    static ContentCheck check(Parameters parameters) {
        return new ContentCheck(new LetterPictures(), papers(), workbooks(), packages(), parameters);
    }

    /** P<width>x<height>… stands for a picture, cleaning drops what follows {@code #}; %PDF for a PDF. */
    private static final class LetterPictures implements Pictures {
        @Override
        public Optional<String> type(byte[] head) {
            String text = new String(head, StandardCharsets.UTF_8);
            return text.startsWith("P")
                    ? Optional.of("image/png")
                    : text.startsWith("%PDF") ? Optional.of("application/pdf") : Optional.empty();
        }

        @Override
        public Picture measure(Path picture) {
            String[] sides = text(picture).substring(1).split("#")[0].split("x");
            return new Picture("image/png", Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        }

        @Override
        public Picture clean(Path picture, OutputStream out) {
            try {
                out.write(text(picture).split("#")[0].getBytes(StandardCharsets.UTF_8));
                return measure(picture);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Picture clean(Path picture, int longSide, OutputStream out) {
            try {
                out.write(("P kept with " + longSide).getBytes(StandardCharsets.UTF_8));
                return measure(picture);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] thumbnail(Path picture, int side) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] captcha(String text) {
            throw new UnsupportedOperationException();
        }
    }

    private static Documents papers() {
        return Fixed.only(Documents.class, "checkPdf", arguments -> {
            if (LetterPictures.text((Path) arguments[0]).contains("broken")) {
                throw Problem.invalid("file", "文件已损坏或无法读取");
            }
            return 1;
        });
    }

    private static Sheets workbooks() {
        return Fixed.only(Sheets.class, "check", arguments -> {
            if (!LetterPictures.text((Path) arguments[0]).startsWith("XLSX")) {
                throw new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持XLSX");
            }
            return null;
        });
    }

    /** ZIP… is a package. */
    private static PhotoPackages packages() {
        return Fixed.only(PhotoPackages.class, "open", arguments -> {
            if (!LetterPictures.text((Path) arguments[0]).startsWith("ZIP")) {
                throw new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持ZIP");
            }
            return Fixed.only(PhotoPackages.PhotoPackage.class, "close", none -> null);
        });
    }
}
