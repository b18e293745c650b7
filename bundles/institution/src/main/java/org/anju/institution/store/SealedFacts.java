package org.anju.institution.store;

import java.util.List;
import java.util.stream.Stream;
import org.anju.api.secret.SealedColumns;
import org.anju.institution.model.FactField;
import org.osgi.service.component.annotations.Component;

/** The personal numbers among the facts of an institution are sealed. */
@Component
public final class SealedFacts implements SealedColumns {
    @Override
    public String table() {
        return "ins_facts";
    }

    @Override
    public List<String> columns() {
        return Stream.of(FactField.values())
                .filter(FactField::secret)
                .map(FactField::column)
                .toList();
    }
}
