package worksafe.platform.enterprises;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Another consumer of the registry's events in a context that follows its enterprises. It reads no topic of its own: each poll is handed to
 * it once the enterprises were followed. What it has received it remembers under a name of its own.
 */
public interface FurtherRegistryConsumer {

    /** Takes over a poll's records by {@link worksafe.platform.messaging.Intake}; returns when each is done with in the database. */
    void receive(ConsumerRecords<String, String> batch);
}
