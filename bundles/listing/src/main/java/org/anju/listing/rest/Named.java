package org.anju.listing.rest;

import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.listing.Privacy;
import org.anju.listing.model.CodeTables;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chinese names of codes, and masked owners, for people. */
@Component(service = Named.class)
public final class Named {
    private final Codes codes;
    private final Divisions divisions;
    private final Privacy privacy;

    @Activate
    public Named(@Reference Codes codes, @Reference Divisions divisions, @Reference Privacy privacy) {
        this.codes = codes;
        this.divisions = divisions;
        this.privacy = privacy;
    }

    String division(String code) {
        return divisions.display(code);
    }

    /** 权属证明类型 */
    String certType(String code) {
        return name(CodeTables.CERT_TYPE, code);
    }

    String idType(String code) {
        return name(CodeTables.ID_TYPE, code);
    }

    String rentPart(String code) {
        return name(CodeTables.RENT_PART, code);
    }

    String roomUse(String code) {
        return name(CodeTables.ROOM_USE, code);
    }

    String ownership(String code) {
        return name(CodeTables.OWNERSHIP, code);
    }

    private String name(String table, String code) {
        return code == null ? null : codes.name(table, code).orElse(code);
    }

    /** An owner as lists show him. */
    Privacy.Owner owner(VerificationRow row) {
        return privacy.masked(row);
    }

    Privacy.Owner owner(VerificationRow row, boolean full) {
        return privacy.shown(row, full);
    }
}
