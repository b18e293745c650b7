package org.anju.platform.console;

import java.util.List;
import org.anju.platform.domain.DomainRegistry;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the ids of the installed domains. */
@Service
public final class DomainCompleter implements Completer {
    @Reference
    private DomainRegistry registry;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = registry.views().stream().map(view -> view.id()).toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
