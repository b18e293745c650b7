package org.anju.contract;

import java.io.InputStream;
import java.util.Optional;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Check;
import org.anju.contract.model.Attachment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files of contracts: only those that the caller uploaded himself may be attached (§2.3). */
@Component(service = Uploads.class)
public final class Uploads {
    private final Files files;

    @Activate
    public Uploads(@Reference Files files) {
        this.files = files;
    }

    /** The caller's own upload of a paper; adds what is wrong with it. */
    Optional<StoredFile> paper(Check check, String field, String label, String id) {
        Optional<StoredFile> file = id == null || id.isBlank() ? Optional.empty() : files.own(id.strip());
        check.that(file.isPresent(), field, label + "不存在，请重新上传");
        return file.filter(known -> {
            boolean fits = FileKind.PAPER.types().contains(known.type());
            check.that(fits, field, label + "格式不正确，仅支持JPG、PNG、PDF");
            return fits;
        });
    }

    public InputStream open(Attachment file) {
        return files.open(file.fileId());
    }
}
