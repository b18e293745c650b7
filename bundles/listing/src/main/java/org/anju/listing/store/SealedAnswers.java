package org.anju.listing.store;

import java.util.List;
import org.anju.api.secret.SealedColumns;
import org.osgi.service.component.annotations.Component;

/** Answers of the register that could not be understood are sealed. */
@Component
public final class SealedAnswers implements SealedColumns {
    @Override
    public String table() {
        return "lst_answer";
    }

    @Override
    public List<String> columns() {
        return List.of("answer");
    }
}
