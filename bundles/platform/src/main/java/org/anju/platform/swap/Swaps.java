package org.anju.platform.swap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Changelogs;
import org.anju.platform.db.Database;
import org.anju.platform.db.Migration;
import org.anju.platform.db.MigrationFailed;
import org.anju.platform.domain.DomainBundles;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.domain.DomainState;
import org.anju.platform.domain.DomainView;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What operators do with domains, at the console and on the page 功能管理: update, install, remove, stop, start (PLT-R01, R07). One at a time on
 * a node. Each can be asked first what it would touch; each decision is audited.
 */
@Component(service = Swaps.class)
public final class Swaps {
    private final BundleContext context;
    private final DomainRegistry domains;
    private final Gates gates;
    private final Decisions decisions;
    private final Exchange exchange;
    private final Arrivals arrivals;
    private final KeptJars jars;
    private final Trust trust;
    private final Migration migration;
    private final Database database;
    private final FeatureHints hints;

    @Activate
    public Swaps(
            BundleContext context,
            @Reference DomainRegistry domains,
            @Reference Gates gates,
            @Reference Exchange exchange,
            @Reference Arrivals arrivals,
            @Reference KeptJars jars,
            @Reference Trust trust,
            @Reference Migration migration,
            @Reference Database database,
            @Reference Audit audit,
            @Reference FeatureHints hints) {
        this.context = context;
        this.domains = domains;
        this.gates = gates;
        this.exchange = exchange;
        this.arrivals = arrivals;
        this.jars = jars;
        this.trust = trust;
        this.migration = migration;
        this.database = database;
        this.hints = hints;
        this.decisions = new Decisions(domains, gates, audit, hints);
    }

    // What there is

    /** Takes in a jar for a later {@link #update} or {@link #install}. */
    public DomainJar receive(InputStream content) {
        return jars.receive(content);
    }

    public DomainJar received(String sha256) {
        return jars.received(sha256);
    }

    /** The version of a domain that ran before its last update. */
    public DomainJar previous(String domain) {
        return jars.previous(domain).orElseThrow(() -> DomainJar.refused("没有保存该功能模块的上一版本"));
    }

    /** Why this deployment does not take a jar; empty when it does. */
    public Optional<String> refusal(DomainJar jar) {
        return trust.refusal(jar);
    }

    // What is done

    /** Replaces the version of a domain by another, which may be an older one. */
    public Outcome update(String domain, DomainJar jar, boolean dryRun, Progress progress) {
        Bundle bundle = bundle(domain);
        DomainView view = view(domain);
        refuseOther(bundle, jar);
        boolean runs = bundle.getState() == Bundle.ACTIVE;
        List<String> steps = List.of(
                "核对可信清单：" + jar.sha256().substring(0, 12) + "…",
                "在原版本旁升级数据库结构（" + domain + "）",
                runs
                        ? "暂缓" + view.name() + "的新请求，等待在办请求结束（现有"
                                + view.traffic().inFlight() + "个）"
                        : view.name() + "未运行，不影响请求",
                "更换功能包：" + bundle.getVersion() + " → " + jar.version() + "；不触及其他功能模块",
                "新版本不能运行时恢复" + bundle.getVersion());
        return decisions.take("update", view, steps, dryRun, jar.sha256(), () -> {
            refuseUntrusted(jar);
            migrate(jar);
            if (runs) {
                exchange.replace(bundle, gate(domain), jar.bytes(), watched(progress));
            } else {
                load(bundle, jar);
            }
            return "已更新为" + jar.version();
        });
    }

    private void load(Bundle bundle, DomainJar jar) throws IOException, BundleException {
        byte[] old = KeptJars.of(bundle);
        try (InputStream in = java.nio.file.Files.newInputStream(jar.path())) {
            bundle.update(in);
        }
        // Else it would seem to lack something until it is started.
        context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
        jars.keep(jar.domain(), old, jar.bytes());
    }

    /** Stops a domain until it is started again: who asks is refused at once, who is inside finishes (PLT-R02). */
    public Outcome stop(String domain, boolean dryRun, Progress progress) {
        Bundle bundle = bundle(domain);
        DomainView view = view(domain);
        refuseIn(DomainState.STOPPED, view, "已经停用");
        List<String> dependents = domains.dependents(domain);
        List<String> steps = List.of(
                "新请求立即回答：所需功能模块未启用：" + view.name(),
                "等待在办请求结束（现有" + view.traffic().inFlight() + "个），停用后数据保留",
                dependents.isEmpty() ? "没有其他功能模块依赖它" : "同时不能使用：" + String.join("、", dependents));
        return decisions.take("stop", view, steps, dryRun, null, () -> {
            gate(domain).close();
            boolean empty = exchange.drain(gate(domain), watched(progress));
            bundle.stop();
            return empty ? "已停用" : "已停用；有请求没有在限定时间内结束";
        });
    }

    /** Starts a domain that was stopped. */
    public Outcome start(String domain, boolean dryRun) {
        Bundle bundle = bundle(domain);
        DomainView view = view(domain);
        refuseIn(DomainState.ACTIVE, view, "正在运行");
        List<String> steps = List.of("启动" + view.name() + " " + bundle.getVersion(), "数据、菜单、权限和接口恢复");
        return decisions.take("start", view, steps, dryRun, null, () -> {
            arrivals.start(bundle, gate(domain));
            return "已启用";
        });
    }

    /** Brings a domain in, from a jar. */
    public Outcome install(DomainJar jar, boolean dryRun) {
        if (domains.state(jar.domain()) != DomainState.ABSENT) {
            throw new Problem(409, "STATE_CONFLICT", "该功能模块已安装，请使用更新");
        }
        if (Arrays.stream(context.getBundles())
                .anyMatch(one -> jar.symbolicName().equals(one.getSymbolicName()))) {
            throw DomainJar.refused("已有同名的程序包" + jar.symbolicName());
        }
        DomainView coming = DomainView.coming(jar.domain(), domains.name(jar.domain()), jar.version());
        List<String> steps = List.of(
                "核对可信清单：" + jar.sha256().substring(0, 12) + "…",
                "建立或升级数据库结构（" + jar.domain() + "）；已有数据保留",
                "安装并启动" + jar.symbolicName() + " " + jar.version() + "；不触及其他功能模块");
        return decisions.take("install", coming, steps, dryRun, jar.sha256(), () -> {
            refuseUntrusted(jar);
            migrate(jar);
            arrivals.install(jar);
            return "已安装" + jar.version();
        });
    }

    /** Brings a domain in, from the distribution. */
    public Outcome install(String feature, boolean dryRun) {
        Arrivals.Available wanted = arrivals.available().stream()
                .filter(one -> one.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("feature", "没有可以安装的功能：" + feature));
        DomainView coming = DomainView.coming(wanted.domain(), wanted.name(), wanted.version());
        List<String> steps = List.of("安装发行包中的" + feature + " " + wanted.version(), "已有数据恢复使用；不触及其他功能模块");
        return decisions.take("install", coming, steps, dryRun, feature, () -> {
            arrivals.jars(feature).forEach(this::refuseUntrusted);
            arrivals.install(wanted);
            return "已安装" + wanted.version();
        });
    }

    /** Brings in all domains of a city, each checked as any other. @return the city's name; empty when there is no such city */
    public Optional<String> assemble(String feature) {
        return arrivals.assemble(feature, this::refuseUntrusted);
    }

    /** Takes a domain away; its data stay. */
    public Outcome remove(String domain, boolean dryRun, Progress progress) {
        Bundle bundle = bundle(domain);
        DomainView view = view(domain);
        List<String> dependents = domains.dependents(domain);
        if (!dependents.isEmpty()) {
            throw new Problem(409, "STATE_CONFLICT", "不能移除：" + String.join("、", dependents) + "依赖它");
        }
        List<String> steps = List.of(
                "新请求立即被拒绝，等待在办请求结束（现有" + view.traffic().inFlight() + "个）",
                "移除" + view.name() + "的接口、菜单、权限、参数、数据字典和命令",
                "数据保留，重新安装后恢复；不触及其他功能模块");
        return decisions.take("remove", view, steps, dryRun, null, () -> {
            gate(domain).close();
            exchange.drain(gate(domain), watched(progress));
            jars.keep(domain, null, KeptJars.of(bundle));
            arrivals.remove(bundle, domain);
            return "已移除，数据保留";
        });
    }

    // How each is done

    private Progress watched(Progress progress) {
        return (inside, parked) -> {
            hints.tell();
            progress.draining(inside, parked);
        };
    }

    private void refuseUntrusted(DomainJar jar) {
        trust.refusal(jar).ifPresent(why -> {
            throw Problem.forbidden(why);
        });
    }

    private static void refuseIn(DomainState state, DomainView view, String why) {
        if (view.state() == state) {
            throw new Problem(409, "STATE_CONFLICT", view.name() + why);
        }
    }

    private static void refuseOther(Bundle bundle, DomainJar jar) {
        if (!jar.symbolicName().equals(bundle.getSymbolicName())
                || !jar.domain().equals(DomainBundles.idOf(bundle))) {
            throw DomainJar.refused(
                    "功能包属于" + jar.domain() + "（" + jar.symbolicName() + "），不能用来更新" + bundle.getSymbolicName());
        }
    }

    /** Beside the version that runs: what is added does not disturb it, and when it fails nothing else has been touched. */
    private void migrate(DomainJar jar) throws IOException {
        try {
            migration.migrate(Changelogs.of(jar.path()), jar.domain(), database.source());
        } catch (MigrationFailed e) {
            String reason = e.getMessage().split("\\R")[0].replaceFirst("^Schema of [^:]*: ", "");
            throw DomainJar.refused("数据库结构升级失败：" + reason.replaceFirst("[。.:：]+$", "") + "。没有更换，数据未受影响");
        }
    }

    private Gate gate(String domain) {
        return gates.find(domain).orElseThrow(Problem::notFound);
    }

    private DomainView view(String domain) {
        return domains.views().stream()
                .filter(view -> view.id().equals(domain))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Bundle bundle(String domain) {
        return domains.bundle(domain).orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有安装功能模块" + domain));
    }
}
