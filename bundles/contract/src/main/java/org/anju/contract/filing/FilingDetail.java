package org.anju.contract.filing;

import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContentChange;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.House;
import org.anju.contract.store.FilingRow;

/**
 * A filing, or an application about one, as its page shows it.
 *
 * @param house the owner's name masked unless asked for in full
 * @param content numbers masked unless asked for in full
 * @param editable whether the caller may change terms and parties now
 * @param changes what a change or extension makes different from what was in force
 * @param missing names of the required 要件 that are not there, while it is entered
 * @param contractState of the contract; null for one on paper
 * @param contractFlag what the authority should look at of the contract (XDE-12), or null
 * @param open the application about this filing that is not over, or null
 */
public record FilingDetail(
        FilingRow row,
        House house,
        Content content,
        List<Attachment> attachments,
        List<AllowedAction> actions,
        boolean editable,
        List<ContentChange> changes,
        List<String> missing,
        ContractState contractState,
        String contractFlag,
        FilingRow open) {}
