package org.anju.listing.register;

import java.util.List;
import org.anju.listing.store.PropertyTable.Entry;

/** Is told what a register says of certificates, in the running transaction where there is one. */
public interface RegisterChanges {
    void afterwards(List<Entry> entries);
}
