package org.anju.listing.store;

import java.util.Optional;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the register answered when no use could be made of it (LST-R14), for operators; encrypted. */
@Component(service = AnswerTable.class)
public final class AnswerTable {
    private static final int LONGEST = 4000;
    private static final int LONGEST_MESSAGE = 500;

    private final Statements statements;
    private final Secrets secrets;

    /**
     * @param kind {@link RegisterFailure.Kind}
     * @param message what went wrong, without personal data
     * @param answer the first 4,000 characters of what came; null when nothing came
     */
    public record Answer(String register, String kind, String message, String answer) {}

    @Activate
    public AnswerTable(@Reference ListingStore store, @Reference Secrets secrets) {
        this.statements = new Statements(store);
        this.secrets = secrets;
    }

    /** Keeps it for a verification, inside {@code Store.write}. */
    public void add(long verificationId, String register, RegisterFailure failure) {
        statements.update(
                "INSERT INTO lst_answer (id, register, kind, message, answer) VALUES (?, ?, ?, ?, ?)",
                verificationId,
                register,
                failure.kind().name(),
                cut(failure.getMessage(), LONGEST_MESSAGE),
                secrets.encrypt(cut(failure.answer(), LONGEST)));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private String clear(String sealed) {
        return sealed == null ? null : secrets.decrypt(sealed);
    }

    public Optional<Answer> of(long verificationId) {
        return statements
                .query(
                        row -> new Answer(row.text(), row.text(), row.text(), clear(row.text())),
                        "SELECT register, kind, message, answer FROM lst_answer WHERE id = ?",
                        verificationId)
                .stream()
                .findFirst();
    }
}
