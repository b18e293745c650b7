package org.anju.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Check;
import org.anju.institution.model.Attachment;
import org.anju.institution.model.AttachmentKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files of an application: only those that the caller uploaded himself, or that are attached already, may be attached. */
@Component(service = Papers.class)
public final class Papers {
    private final Files files;

    @Activate
    public Papers(@Reference Files files) {
        this.files = files;
    }

    /**
     * Completes attachments by what the store knows of them.
     *
     * @param attached those of the application so far
     * @throws org.anju.api.problem.Problem 400 with all that cannot be attached
     */
    List<Attachment> resolve(List<Attachment> wanted, List<Attachment> attached) {
        Check check = new Check();
        List<Attachment> resolved = new ArrayList<>();
        for (Attachment file : wanted) {
            Optional<Attachment> known = attached.stream()
                    .filter(a -> a.fileId().equals(file.fileId()))
                    .findFirst();
            known.map(a -> new Attachment(file.kind(), a.fileId(), a.name(), a.type(), a.size()))
                    .or(() -> uploaded(file))
                    .ifPresentOrElse(
                            a -> accept(check, resolved, a),
                            () -> check.add(file.kind().json(), file.kind().label() + "不存在，请重新上传"));
        }
        check.done();
        return resolved;
    }

    private Optional<Attachment> uploaded(Attachment file) {
        if (file.fileId() == null) {
            return Optional.empty();
        }
        return files.own(file.fileId()).map(own -> of(file.kind(), own));
    }

    private static Attachment of(AttachmentKind kind, StoredFile own) {
        return new Attachment(kind, own.id(), own.name(), own.type(), own.size());
    }

    private static void accept(Check check, List<Attachment> resolved, Attachment file) {
        check.that(
                file.kind().fileKind().types().contains(file.type()),
                file.kind().json(),
                file.kind().label() + "格式不正确");
        resolved.add(file);
    }
}
