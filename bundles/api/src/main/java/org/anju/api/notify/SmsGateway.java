package org.anju.api.notify;

import java.net.URI;

/**
 * A way to send text messages (短信通道). Registered as an OSGi service; notify takes the one of the highest ranking. The shipped
 * simulator (模拟通道) sends nothing. Called outside of any transaction.
 */
public interface SmsGateway {
    /** Chinese name for operators, e.g. 模拟通道. */
    String name();

    /** Whether it only pretends: then operators may read the texts in the outbox. */
    default boolean simulated() {
        return false;
    }

    /** Where the provider is, to look whether the line to it works; null where nothing goes out. */
    default URI address() {
        return null;
    }

    /**
     * Sends one message.
     *
     * @param id the same at each try of one message, so that the provider can drop repetitions
     * @param mobile 手机号 in clear; never to be logged
     * @param text up to 1,000 characters
     * @return the provider's reference, or an empty string
     * @throws SmsFailed when it was not accepted; it is tried again
     */
    String send(String id, String mobile, String text) throws SmsFailed;

    /** Not accepted; the message is Chinese, for operators, without personal data. */
    final class SmsFailed extends Exception {
        private static final long serialVersionUID = 1L;

        public SmsFailed(String reason) {
            super(reason);
        }
    }
}
