package org.anju.listing.register;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anju.api.listing.PropertyRegister;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.parameter.Parameters;
import org.anju.api.upstream.Upstream;
import org.anju.listing.model.CodeTables;
import org.anju.listing.store.PropertyTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * 本地产权库: a table that is imported from Excel. It is also the simulator of a department's interface, which can be told to be slow, to answer
 * nonsense, to be down (P:listing.register.local.fault); its check says so.
 */
@Component(service = {PropertyRegister.class, Upstream.class})
public final class LocalRegister implements PropertyRegister {
    static final String ID = "local";
    private static final String NONSENSE = "<html><body>502 Bad Gateway</body></html>";

    private final PropertyTable table;
    private final Parameters parameters;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Activate
    public LocalRegister(@Reference PropertyTable table, @Reference Parameters parameters) {
        this.table = table;
        this.parameters = parameters;
    }

    @Deactivate
    void stop() {
        stopped.countDown();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "本地产权库（模拟器）";
    }

    @Override
    public Optional<Property> find(String division, String certType, String certNo) throws RegisterFailure {
        fail(parameters.get(RegisterSettings.FAULT));
        return table.find(division, certType, certNo);
    }

    private void fail(String fault) throws RegisterFailure {
        switch (fault) {
            case "slow" -> {
                await(parameters.get(RegisterSettings.TIMEOUT_MS));
                throw new RegisterFailure(RegisterFailure.Kind.TIMEOUT, "模拟故障：无应答", null, null);
            }
            case "nonsense" ->
                throw new RegisterFailure(RegisterFailure.Kind.UNREADABLE, "模拟故障：应答无法解析", NONSENSE, null);
            case "down" -> throw new RegisterFailure(RegisterFailure.Kind.UNREACHABLE, "模拟故障：拒绝连接", null, null);
            default -> {
                // It works.
            }
        }
    }

    /** Whoever waits is let go when the register stops. */
    private void await(int millis) {
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All but 其他: what is in no register is for people to judge. */
    @Override
    public boolean holds(String certType) {
        return !certType.equals(CodeTables.OTHER);
    }

    @Override
    public List<Step> check() {
        String fault = parameters.get(RegisterSettings.FAULT);
        boolean works = fault.equals("off");
        return List.of(
                new Step("选用产权库", true, "本地产权库，不连接主管部门"),
                new Step("查询", works, works ? (table.none() ? "表中没有数据" : "可用") : "正在模拟故障：" + fault));
    }
}
