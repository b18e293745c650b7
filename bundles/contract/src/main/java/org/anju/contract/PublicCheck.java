package org.anju.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.anju.api.access.RateLimits;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.PartyRole;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.PrintTable;
import org.anju.contract.store.PrintTable.Print;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public sees behind the QR code of a contract, and whether a file is one that was printed of it (CON-R21). */
@Component(service = PublicCheck.class)
public final class PublicCheck {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final ContractRows contracts;
    private final ContentTable contents;
    private final PrintTable prints;
    private final Divisions divisions;
    private final Settings settings;
    private final RateLimits limits;

    @Activate
    public PublicCheck(
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference PrintTable prints,
            @Reference Divisions divisions,
            @Reference Settings settings,
            @Reference RateLimits limits) {
        this.contracts = contracts;
        this.contents = contents;
        this.prints = prints;
        this.divisions = divisions;
        this.settings = settings;
        this.limits = limits;
    }

    /** No more than who holds the paper knows; people by the first character of their names (§2.2). */
    public record Shown(
            String state,
            String stateLabel,
            String stateTone,
            String contractNo,
            String address,
            String divisionName,
            String lessors,
            String lessees,
            LocalDate startDate,
            LocalDate endDate,
            LocalDate signedOn,
            LocalDate revokedOn,
            String institutionName) {}

    /**
     * Whether a paper is genuine is one thing, whether its lease still holds another: both are told.
     *
     * @param unchanged whether exactly this file was printed by the platform
     * @param printedAt null when it was not
     * @param state of the contract when it was printed
     * @param inEffect whether the contract is in effect now
     */
    public record Compared(boolean unchanged, String message, Instant printedAt, String state, boolean inEffect) {}

    /** @throws Problem 404 for a token that belongs to nobody; 429 for whoever tries many (PUB-R04) */
    public Shown of(String token) {
        ContractRow row = row(token);
        Content content = contents.read(row.id());
        ContractState state = now(row);
        return new Shown(
                state.name(),
                state.label(),
                state.tone().name(),
                row.contractNo(),
                row.house().fuzzyAddress(),
                divisions.display(row.division()),
                content.publicNames(PartyRole.LESSOR),
                content.publicNames(PartyRole.LESSEE),
                row.startDate(),
                row.endDate(),
                ChinaDay.of(row.signedAt()),
                row.revokedOn(),
                row.institutionName());
    }

    private ContractRow row(String token) {
        limits.check(RateLimits.PUBLIC);
        return contracts.byToken(token).orElseThrow(Problem::notGenuine);
    }

    /** The day may be over and the job of the night not come yet. */
    private ContractState now(ContractRow row) {
        boolean past = row.state() == ContractState.SIGNED && row.endDate().isBefore(settings.today());
        return past ? ContractState.EXPIRED : row.state();
    }

    /** Compares a file by its hash; nothing of it is kept. */
    public Compared compare(String token, InputStream file) {
        ContractRow row = row(token);
        boolean inEffect = now(row) == ContractState.SIGNED;
        Optional<Print> print = prints.find(row.id(), sha256(file));
        return print.map(found -> new Compared(
                        true,
                        "文件与系统留存的一致" + ended(row),
                        found.at(),
                        found.state().name(),
                        inEffect))
                .orElseGet(() -> new Compared(false, "文件与系统留存的不一致，可能已被改动", null, null, inEffect));
    }

    private String ended(ContractRow row) {
        return switch (now(row)) {
            case REVOKED -> "；但该合同已于" + row.revokedOn() + "解约，不再有效";
            case EXPIRED -> "；但该合同已于" + row.endDate() + "到期";
            default -> "";
        };
    }

    private static String sha256(InputStream file) {
        MessageDigest digest = Printing.digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try {
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new Problem(413, "FILE_TOO_LARGE", "文件大小超过10MB");
                }
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size == 0) {
            throw Problem.invalid("file", "文件不能为空");
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
