package org.anju.platform.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.parameter.Parameters;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Summary;
import org.anju.platform.parameter.ParameterCatalogue;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The menu and the pages that the caller may use, and where their modules lie. */
@Component(service = PlatformResource.class)
@Path("/ui")
public final class UiResource implements PlatformResource {
    private final UiRegistry registry;
    private final Callers callers;
    private final Site site;
    private final ParameterCatalogue catalogue;
    private final Parameters parameters;

    @Activate
    public UiResource(
            @Reference UiRegistry registry,
            @Reference Callers callers,
            @Reference Site site,
            @Reference ParameterCatalogue catalogue,
            @Reference Parameters parameters) {
        this.registry = registry;
        this.callers = callers;
        this.site = site;
        this.catalogue = catalogue;
        this.parameters = parameters;
    }

    /** Where a domain's module lies. */
    public record Module(String entry, List<String> css) {}

    /** What the shell builds itself from. */
    public record View(
            long version,
            Site.View site,
            List<UiBundle.Group> groups,
            List<UiBundle.Page> pages,
            Map<String, Module> modules) {}

    @Summary("界面的菜单、页面和模块")
    @GET
    @Anyone
    public View show() {
        Caller caller = callers.current();
        List<UiBundle.Page> pages = registry.all().stream()
                .flatMap(ui -> orEmpty(ui.pages()).stream().map(page -> page.of(ui.domain())))
                .filter(page -> visible(page, caller) && switchedOn(page))
                .sorted(Comparator.comparingInt(UiBundle.Page::order))
                .toList();
        Set<String> used = pages.stream().map(UiBundle.Page::group).collect(Collectors.toSet());
        List<UiBundle.Group> groups = registry.all().stream()
                .flatMap(ui -> orEmpty(ui.groups()).stream())
                .filter(group -> used.contains(group.id()))
                .sorted(Comparator.comparingInt(UiBundle.Group::order))
                .toList();
        return new View(registry.version(), site.view(), groups, pages, modules());
    }

    private Map<String, Module> modules() {
        Map<String, Module> modules = new TreeMap<>();
        for (UiBundle ui : registry.all()) {
            if (ui.entry() != null) {
                String base = "/ui/" + ui.domain() + "/";
                modules.put(
                        ui.domain(),
                        new Module(
                                base + ui.entry(),
                                orEmpty(ui.css()).stream().map(base::concat).toList()));
            }
        }
        return modules;
    }

    private static boolean visible(UiBundle.Page page, Caller caller) {
        if (page.publicPage()) {
            return true;
        }
        if (caller.userId() <= 0 || caller.restricted() != null) {
            return false;
        }
        return page.permission() == null
                || Arrays.stream(page.permission().split("\\s*,\\s*")).anyMatch(caller::may);
    }

    private boolean switchedOn(UiBundle.Page page) {
        return page.parameter() == null
                || catalogue
                        .find(page.parameter())
                        .filter(found -> Boolean.TRUE.equals(parameters.get(found.parameter())))
                        .isPresent();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
