package org.anju.platform.health;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What the JVM and the connection pool say about themselves. */
final class MachineMetrics {
    private static final double MILLIS = 1000.0;

    private MachineMetrics() {}

    static void write(MetricText text) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        text.head("jvm_memory_used_bytes", "gauge", "memory in use");
        text.line(
                "jvm_memory_used_bytes",
                "area=\"heap\"",
                memory.getHeapMemoryUsage().getUsed());
        text.line(
                "jvm_memory_used_bytes",
                "area=\"nonheap\"",
                memory.getNonHeapMemoryUsage().getUsed());
        text.gauge(
                "jvm_memory_max_heap_bytes",
                "largest heap",
                memory.getHeapMemoryUsage().getMax());
        text.gauge(
                "jvm_threads",
                "live threads",
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.gauge(
                "jvm_classes_loaded",
                "classes loaded now",
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        text.head("jvm_gc_seconds_total", "counter", "time in garbage collection");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.line(
                    "jvm_gc_seconds_total",
                    "gc=\"" + collector.getName() + "\"",
                    collector.getCollectionTime() / MILLIS);
        }
        text.gauge(
                "process_uptime_seconds",
                "since start",
                ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
        pool(text);
    }

    /** HikariCP registers its pool as an MBean ({@code hikari.registerMbeans}). */
    private static void pool(MetricText text) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName pool : server.queryNames(new ObjectName("com.zaxxer.hikari:type=Pool (*)"), null)) {
                text.gauge("anju_db_connections", "connections", number(server, pool, "TotalConnections"));
                text.gauge("anju_db_connections_active", "in use", number(server, pool, "ActiveConnections"));
                text.gauge(
                        "anju_db_connections_awaited",
                        "threads that wait for one",
                        number(server, pool, "ThreadsAwaitingConnection"));
            }
        } catch (JMException e) {
            text.gauge("anju_db_connections", "connections", Double.NaN);
        }
    }

    private static Number number(MBeanServer server, ObjectName bean, String attribute) throws JMException {
        return (Number) server.getAttribute(bean, attribute);
    }
}
