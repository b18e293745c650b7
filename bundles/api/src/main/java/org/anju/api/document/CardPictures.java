package org.anju.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Pictures of information cards (从业人员信息卡, PRA-F2, PRA-R22) in print quality: 85.6 × 54 mm at 300 dpi, which the file notes. Texts
 * of any length that §2.1 allows shrink and wrap into their places; fonts come with the bundle.
 */
public interface CardPictures {
    int WIDTH = 1011;

    int HEIGHT = 638;

    int DPI = 300;

    /**
     * Draws a card. The same card gives the same bytes. The stream stays open.
     *
     * @return what could not be shown
     * @throws org.anju.api.problem.Problem as {@link Pictures#measure} when logo or photo cannot be read
     * @throws IllegalArgumentException when what a card must have is missing, or no readable QR code holds the link
     */
    Drawn draw(Card card, Format format, OutputStream out);

    /** How the picture is written. */
    enum Format {
        /** quality 0.92 */
        JPEG("image/jpeg", "jpg"),
        /** without loss, compressed for speed rather than size */
        PNG("image/png", "png");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Without the dot. */
        public String extension() {
            return extension;
        }
    }

    /**
     * What a card shows.
     *
     * @param number 信息卡编号
     * @param link what the QR code says: the address of the public check page
     * @param platform name of the city's platform (平台名称), or null
     */
    record Card(Employer employer, Holder holder, String number, Validity validity, String link, String platform) {}

    /**
     * The institution of the person.
     *
     * @param shortName 企业简称
     * @param logo 企业LOGO
     * @param name 企业名称
     * @param store 门店, or null
     */
    record Employer(String shortName, Image logo, String name, String store) {}

    /**
     * The person (从业人员).
     *
     * @param name 姓名
     * @param photo 照片, upright
     * @param category 人员类别, as its word
     * @param certificateNo 资格证书编号, or null
     */
    record Holder(String name, Image photo, String category, String certificateNo) {}

    /**
     * @param from 生效日期
     * @param until 有效期至, or null for no end
     * @param version 版次, from 1
     */
    record Validity(LocalDate from, LocalDate until, int version) {}

    /**
     * A picture that lies somewhere.
     *
     * @param key names the content, such as its hash: what has the same key is read and decoded once for many cards
     */
    record Image(String key, Content content) {}

    /** Opens a picture when it is needed. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * @param missing the characters that no font has, each once; they stand as 〓 on the card. Empty when all is well
     */
    record Drawn(String missing) {
        /** A sentence for the user, empty when all is well: {@code 以下字符无法显示在卡面：𠮷（以〓代替）}. */
        public String note() {
            if (missing.isEmpty()) {
                return "";
            }
            String[] characters =
                    missing.codePoints().mapToObj(Character::toString).toArray(String[]::new);
            return "以下字符无法显示在卡面：" + String.join("、", characters) + "（以〓代替）";
        }
    }
}
