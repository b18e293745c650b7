package org.anju.api.upstream;

import java.util.List;

/**
 * An outside system that a domain talks to (上游接口: a department, a bank, an SMS provider), for the console command
 * {@code anju:upstream-check} (LST-R14). Whoever connects to one registers this as an OSGi service.
 */
public interface Upstream {
    /** By which operators name it, e.g. {@code sms}. */
    String id();

    /** Chinese name, e.g. 短信通道. */
    String name();

    /**
     * Looks whether it can be reached, step by step, without doing any business; ends with the first step that fails. May last some
     * seconds.
     */
    List<Step> check();

    /**
     * One step of a check.
     *
     * @param name Chinese, e.g. 解析域名, 建立连接, 安全连接
     * @param detail Chinese, for operators, without personal data
     */
    record Step(String name, boolean ok, String detail) {}
}
