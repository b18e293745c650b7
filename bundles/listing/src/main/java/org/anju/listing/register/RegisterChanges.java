package org.anju.listing.register;

import java.util.List;
import org.anju.listing.store.PropertyTable.Entry;

/** Is told which certificates the local register has changed, inside the running transaction. */
public interface RegisterChanges {
    void afterwards(List<Entry> entries);
}
