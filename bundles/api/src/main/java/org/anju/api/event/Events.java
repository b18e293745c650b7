package org.anju.api.event;

import java.util.Map;

/** Publishes durable events (transactional outbox): written in the running transaction, delivered after its commit. */
public interface Events {
    /** Must be called inside {@code Store.write}; a rollback takes the event away with everything else. */
    void publish(String type, String subject, Map<String, Object> data);
}
