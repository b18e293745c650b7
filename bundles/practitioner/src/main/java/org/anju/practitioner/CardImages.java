package org.anju.practitioner;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.anju.api.code.Codes;
import org.anju.api.document.CardPictures;
import org.anju.api.document.CardPictures.Format;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.store.CardRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The picture of a card (PRA-R22, PRA-R23), drawn anew each time from what is in force: no picture lies anywhere that could be outdated. */
@Component(service = CardImages.class)
public final class CardImages {
    private final CardPictures pictures;
    private final CardService cards;
    private final Sight sight;
    private final Uploads uploads;
    private final Settings settings;
    private final Codes codes;

    @Activate
    public CardImages(
            @Reference CardPictures pictures,
            @Reference CardService cards,
            @Reference Sight sight,
            @Reference Uploads uploads,
            @Reference Settings settings,
            @Reference Codes codes) {
        this.pictures = pictures;
        this.cards = cards;
        this.sight = sight;
        this.uploads = uploads;
        this.settings = settings;
        this.codes = codes;
    }

    /**
     * A picture.
     *
     * @param note what could not be shown, in Chinese; empty when all is well
     */
    public record Image(String fileName, String type, byte[] content, String note) {}

    /** 下载信息卡 */
    public Image of(long id, String format, String site) {
        return of(sight.card(id), format == null ? Format.JPEG : known(format), site);
    }

    private static Format known(String format) {
        return Stream.of(Format.values())
                .filter(f -> f.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("format", "图片格式取值不在字典范围内"));
    }

    /**
     * Draws a card.
     *
     * @throws Problem 422 when it is not in effect, or when its institution has no LOGO or short name (M-PRA-02)
     */
    public Image of(CardRow card, Format format, String site) {
        if (card.state() != CardState.ACTIVE) {
            throw Problem.rule("PRA-F2", "信息卡未生效，不能下载");
        }
        if (card.logo() == null || card.shortName() == null) {
            throw Brands.missing();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String note = pictures.draw(drawn(card, site), format, out).note();
        return new Image(card.number() + "." + format.extension(), format.mediaType(), out.toByteArray(), note);
    }

    private CardPictures.Card drawn(CardRow card, String site) {
        return new CardPictures.Card(
                new CardPictures.Employer(
                        card.shortName(),
                        picture(card.logo()),
                        card.institutionName(),
                        settings.get(Settings.STORE_ON_CARD) ? card.storeName() : null),
                new CardPictures.Holder(
                        card.name(),
                        picture(card.photo()),
                        codes.name(CodeTables.CATEGORY, card.category()).orElse(card.category()),
                        card.certNo()),
                card.number(),
                new CardPictures.Validity(card.issuedOn(), card.validTo(), card.edition()),
                cards.checkUrl(card, site),
                null);
    }

    private CardPictures.Image picture(String file) {
        StoredFile stored = uploads.find(file);
        return new CardPictures.Image(stored.sha256(), () -> uploads.open(stored));
    }
}
