package org.anju.practitioner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.anju.api.document.Pictures;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The files of cases and brands: only those that the caller uploaded himself, or that are attached already, may be attached; pictures are
 * looked at again, because an upload does not say for which purpose it was checked (§2.3).
 */
@Component(service = Uploads.class)
public final class Uploads {
    /** Pixels at most (§2.3). */
    private static final int LOGO_SIDE = 2000;

    private final Files files;
    private final Pictures pictures;

    @Activate
    public Uploads(@Reference Files files, @Reference Pictures pictures) {
        this.files = files;
        this.pictures = pictures;
    }

    /** Adds what is wrong with the photo or proof that facts name; those of the stored facts are right. */
    void check(Check check, PersonFacts facts, PersonFacts stored) {
        String photo = facts.get(PersonField.PHOTO);
        if (photo != null && !photo.equals(stored.get(PersonField.PHOTO))) {
            portrait(check, photo);
        }
        String proof = facts.get(PersonField.PROOF);
        if (proof != null && !proof.equals(stored.get(PersonField.PROOF))) {
            own(check, PersonField.PROOF.json(), PersonField.PROOF.label(), proof, FileKind.PAPER);
        }
    }

    private void portrait(Check check, String id) {
        String field = PersonField.PHOTO.json();
        Optional<StoredFile> file = own(check, field, PersonField.PHOTO.label(), id, FileKind.PORTRAIT);
        file.flatMap(this::measured)
                .ifPresent(picture -> check.that(
                        picture.height() >= picture.width()
                                && picture.width() >= FileKind.PORTRAIT.minWidth()
                                && picture.height() >= FileKind.PORTRAIT.minHeight(),
                        field,
                        "头像照片应为竖版，不小于295×413像素"));
    }

    /** Adds what is wrong with a new 企业LOGO. */
    void logo(Check check, String id) {
        Optional<StoredFile> file = own(check, "logoFileId", "企业LOGO", id, FileKind.LOGO);
        file.flatMap(this::measured)
                .ifPresent(picture -> check.that(
                        Math.min(picture.width(), picture.height()) >= FileKind.LOGO.minWidth()
                                && Math.max(picture.width(), picture.height()) <= LOGO_SIDE,
                        "logoFileId",
                        "企业LOGO每边应为100至2000像素"));
    }

    private Optional<StoredFile> own(Check check, String field, String label, String id, FileKind kind) {
        Optional<StoredFile> file = files.own(id);
        check.that(file.isPresent(), field, label + "不存在，请重新上传");
        return file.filter(known -> {
            boolean fits = kind.types().contains(known.type());
            boolean small = known.size() <= kind.maxMegabytes() * 1024L * 1024L;
            check.that(fits, field, label + "格式不正确").that(small, field, label + "大小超过" + kind.maxMegabytes() + "MB");
            return fits && small;
        });
    }

    private Optional<Pictures.Picture> measured(StoredFile file) {
        try {
            Path copy = java.nio.file.Files.createTempFile("anju-picture", null);
            try (InputStream content = files.open(file.id())) {
                java.nio.file.Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return Optional.of(pictures.measure(copy));
            } finally {
                java.nio.file.Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredFile find(String id) {
        if (id == null) {
            throw Problem.notFound();
        }
        return files.find(id).orElseThrow(Problem::notFound);
    }

    public InputStream open(StoredFile file) {
        return files.open(file.id());
    }
}
