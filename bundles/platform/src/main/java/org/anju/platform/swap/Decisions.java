package org.anju.platform.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainState;
import org.anju.platform.domain.DomainView;
import org.osgi.framework.BundleException;

/** What was decided about a domain: only told, or carried out, one at a time, and written into the audit log with how it ended. */
final class Decisions {
    private final DomainRegistry domains;
    private final Gates gates;
    private final Audit audit;
    private final FeatureHints hints;
    private final ReentrantLock one = new ReentrantLock();

    Decisions(DomainRegistry domains, Gates gates, Audit audit, FeatureHints hints) {
        this.domains = domains;
        this.gates = gates;
        this.audit = audit;
        this.hints = hints;
    }

    /** Carries it out. @return what is to be said of it */
    interface Work {
        String run() throws IOException, BundleException;
    }

    Outcome take(String action, DomainView view, List<String> steps, boolean dryRun, String object, Work work) {
        if (dryRun) {
            return outcome(action, view, steps, false, "将进行以下操作，现在没有改动");
        }
        if (!one.tryLock()) {
            throw new Problem(409, "STATE_CONFLICT", "另一个功能模块正在更换，请稍后再试");
        }
        String detail = view.name() + (object == null ? "" : " " + object);
        try {
            String message = work.run();
            audit.record("feature." + action, "feature/" + view.id(), detail + " " + message);
            // Of one that was not here before the name is known only now.
            return outcome(action, view, steps, true, domains.name(view.id()) + message);
        } catch (Problem e) {
            boolean refused = e.status() == 403;
            audit.record(
                    "feature." + action,
                    "feature/" + view.id(),
                    refused ? Audit.Result.REFUSED : Audit.Result.FAILED,
                    detail + " " + e.getMessage());
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BundleException e) {
            audit.record("feature." + action, "feature/" + view.id(), Audit.Result.FAILED, detail);
            throw DomainJar.refused(Exchange.words(e));
        } finally {
            one.unlock();
            hints.tell();
        }
    }

    private Outcome outcome(String action, DomainView view, List<String> steps, boolean done, String message) {
        Function<Gate, Long> held = gate -> done ? gate.last().millis() : 0;
        String version = domains.bundle(view.id())
                .map(bundle -> bundle.getVersion().toString())
                .orElse(null);
        boolean waits = action.equals("update") && view.state() == DomainState.ACTIVE;
        long heldMs = waits ? gates.find(view.id()).map(held).orElse(0L) : 0;
        return new Outcome(view.id(), view.name(), action, done, message, steps, heldMs, version);
    }
}
