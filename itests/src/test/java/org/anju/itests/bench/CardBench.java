package org.anju.itests.bench;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.document.CardPictures;
import org.anju.api.document.CardPictures.Card;
import org.anju.api.document.CardPictures.Employer;
import org.anju.api.document.CardPictures.Format;
import org.anju.api.document.CardPictures.Holder;
import org.anju.api.document.CardPictures.Image;
import org.anju.api.document.CardPictures.Validity;
import org.anju.document.DrawnCards;

/**
 * Processor time of the thread that draws and encodes an information card, on average over 1,000 different ones of 50 institutions: photos
 * as large as they are kept, 900 × 1200. The bundle's own classes in this process, after a warm-up; collecting what they leave is not counted.
 */
final class CardBench implements Bench.Benchmark {
    private static final int CARDS = 1000;
    private static final int WARM_UP = 400;
    private static final int INSTITUTIONS = 50;
    private static final int PHOTOS = 40;
    private static final String NAMES = "安居乐业和顺兴隆泰康永盛嘉德瑞华明远恒通";
    private static final String LINK = "https://fangzu.shanghai.example.org/v/card/Zk3v9QmT2xR7pWc5LdNa8HsY";

    private final List<Image> photos = new ArrayList<>();
    private final List<Image> logos = new ArrayList<>();

    @Override
    public void run(Bench.Figures figures) throws Exception {
        for (int i = 0; i < PHOTOS; i++) {
            photos.add(image("photo" + i, Photographs.jpeg(i, 900, 1200, 0.9f)));
        }
        for (int i = 0; i < INSTITUTIONS; i++) {
            logos.add(image("logo" + i, Photographs.jpeg(1000 + i, 400, 400, 0.9f)));
        }
        CardPictures cards = new DrawnCards(Photographs.fonts());
        double jpeg = millis(cards, Format.JPEG);
        double png = millis(cards, Format.PNG);
        figures.note("JPEG %.1f ms, PNG %.1f ms".formatted(jpeg, png));
        figures.add("card.cpu_ms", Math.max(jpeg, png), "ms", "under 40 (the dearer of JPEG and PNG)");
    }

    private static Image image(String key, byte[] content) {
        return new Image(key, () -> new ByteArrayInputStream(content));
    }

    private double millis(CardPictures cards, Format format) throws Exception {
        draw(cards, format, WARM_UP);
        return Photographs.cpuMillis(() -> draw(cards, format, CARDS)) / CARDS;
    }

    private void draw(CardPictures cards, Format format, int count) {
        for (int i = 0; i < count; i++) {
            cards.draw(card(i), format, OutputStream.nullOutputStream());
        }
    }

    private Card card(int nth) {
        int institution = nth % INSTITUTIONS;
        String word = "" + NAMES.charAt(institution % NAMES.length()) + NAMES.charAt(institution * 7 % NAMES.length());
        String person = "陈" + NAMES.charAt(nth % NAMES.length()) + NAMES.charAt(nth / 3 % NAMES.length());
        return new Card(
                new Employer(word + "租房", logos.get(institution), "上海" + word + "房地产经纪有限公司", "南京东路" + word + "店"),
                new Holder(person, photos.get(nth % PHOTOS), "经纪人协理", "310101202300" + (10_000 + nth)),
                "310101202600" + (100_000 + nth),
                new Validity(LocalDate.of(2026, 1, 15), LocalDate.of(2029, 1, 14), 1),
                LINK + nth,
                "上海市住房租赁公共服务平台");
    }
}
