package worksafe.platform.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The broker as the relay needs it. Used by the relay's thread alone, except for {@link #abort}. */
@ApplicationScoped
class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration VISIBLE = Duration.ofSeconds(10);
    private static final int REPLICAS = 3;

    /** The most bytes that travel to a partition as one; a broker takes a little more. */
    static final int LARGEST_BATCH = 960 * 1024;

    private final Map<String, Object> kafka;
    private final int partitions;
    private final String topic;
    private final Set<String> lettersTopics = new HashSet<>();
    private @Nullable Admin admin;
    private volatile @Nullable Producer<String, String> producer;

    Broker(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RelayConfig config,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.kafka = kafka;
        this.partitions = config.partitions();
        this.topic = "worksafe." + context;
    }

    /** The topic of this context. */
    String topic() {
        return topic;
    }

    /**
     * Creates the topic of this context if it is missing, corrects its settings, and tells its id.
     *
     * @throws BrokerFailure when the broker is away or refuses
     */
    String ensureTopic() {
        var description = ensure(topic);
        if (description.partitions().size() != partitions) {
            LOG.errorf(
                    "topic %s has %d partitions and not %d; they are left as they are, since keys would move",
                    topic, description.partitions().size(), partitions);
        }
        correctSettings(topic);
        return description.topicId().toString();
    }

    /** Creates the topic for the dead letters of another, if it is missing. */
    void ensureLettersTopic(String name) {
        if (!lettersTopics.contains(name)) {
            var unused = ensure(name);
            lettersTopics.add(name);
        }
    }

    /**
     * How many partitions the topic has.
     *
     * @throws BrokerFailure when the broker is away
     */
    int partitions() {
        try {
            return producer().partitionsFor(topic).size();
        } catch (org.apache.kafka.common.KafkaException e) {
            abort();
            throw failure(e);
        }
    }

    /** Begins to send all at once; they have arrived when {@link Sending#arrived} has returned. */
    Sending send(Collection<ProducerRecord<String, String>> records) {
        try {
            var current = producer();
            var acks = new ArrayList<Future<RecordMetadata>>(records.size());
            for (var record : records) {
                acks.add(current.send(record));
            }
            // It returns when all have arrived, which the caller need not wait for.
            Thread.ofVirtual().name("outbox-flush").start(current::flush);
            return new Sending(acks);
        } catch (org.apache.kafka.common.KafkaException e) {
            abort();
            throw failure(e);
        }
    }

    /** Records on their way to the broker. */
    final class Sending {

        private final List<Future<RecordMetadata>> acks;

        private Sending(List<Future<RecordMetadata>> acks) {
            this.acks = acks;
        }

        /**
         * Waits until the broker has answered for all; after a failure the producer is thrown away, so that nothing of the batch
         * comes after the next attempt.
         */
        List<Position> arrived() {
            try {
                var positions = new ArrayList<Position>(acks.size());
                ExecutionException refused = null;
                for (var ack : acks) {
                    try {
                        var metadata = ack.get();
                        positions.add(new Position(metadata.partition(), metadata.offset()));
                    } catch (ExecutionException e) {
                        refused = refused == null ? e : refused;
                    }
                }
                if (refused != null) {
                    abort();
                    throw failure(refused.getCause());
                }
                return positions;
            } catch (InterruptedException e) {
                abort();
                Thread.currentThread().interrupt();
                throw new BrokerFailure("interrupted", e, false);
            }
        }
    }

    /** The offset behind the last record of each partition. */
    Map<Integer, Long> endOffsets(Collection<Integer> asked) {
        var question = new HashMap<TopicPartition, OffsetSpec>();
        asked.forEach(partition -> question.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
        var answer = new HashMap<Integer, Long>();
        await(admin().listOffsets(question).all())
                .forEach((partition, offset) -> answer.put(partition.partition(), offset.offset()));
        return answer;
    }

    /** Looks into the log of the topic; to be closed. */
    Reader reader() {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, topic + "-reconciler");
        return new Reader(topic, new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()));
    }

    /** Throws the producer away with all it has not sent; may be called from any thread. */
    void abort() {
        var current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }

    void close() {
        abort();
        var current = admin;
        admin = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }

    private TopicDescription ensure(String name) {
        try {
            return describe(name);
        } catch (UnknownTopicOrPartitionException missing) {
            create(name);
        }
        var end = System.nanoTime() + VISIBLE.toNanos();
        while (true) {
            try {
                return describe(name);
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() > end) {
                    throw failure(notYet);
                }
            }
        }
    }

    private TopicDescription describe(String name) {
        var found = await(admin().describeTopics(List.of(name)).allTopicNames()).get(name);
        if (found == null) {
            throw new UnknownTopicOrPartitionException(name);
        }
        return found;
    }

    private void create(String name) {
        var replicas = (short) Math.min(REPLICAS, brokers());
        try {
            await(admin().createTopics(List.of(new NewTopic(name, partitions, replicas).configs(settings(replicas))))
                    .all());
            LOG.infof("topic %s created with %d partitions and %d replicas", name, partitions, replicas);
        } catch (TopicExistsException othersWereFaster) {
            LOG.debugf("topic %s was created by another", name);
        }
    }

    private int brokers() {
        return await(admin().describeCluster().nodes()).size();
    }

    private static Map<String, String> settings(int replicas) {
        var settings = new HashMap<String, String>();
        settings.put("cleanup.policy", "delete");
        settings.put("retention.ms", "-1");
        settings.put("retention.bytes", "-1");
        if (replicas == 1) {
            // One broker has no other copy: what it acknowledges must be on its disk.
            settings.put("flush.messages", "1");
        } else if (replicas >= REPLICAS) {
            settings.put("min.insync.replicas", "2");
        }
        return settings;
    }

    private void correctSettings(String name) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var present = await(admin().describeConfigs(List.of(resource)).all()).get(resource);
        var corrections = new ArrayList<AlterConfigOp>();
        settings(brokers()).forEach((setting, wanted) -> {
            var entry = present == null ? null : present.get(setting);
            if (entry == null || !wanted.equals(entry.value())) {
                corrections.add(new AlterConfigOp(new ConfigEntry(setting, wanted), AlterConfigOp.OpType.SET));
            }
        });
        if (!corrections.isEmpty()) {
            LOG.warnf("topic %s had other settings, now corrected: %s", name, corrections);
            await(admin().incrementalAlterConfigs(Map.of(resource, corrections)).all());
        }
    }

    private Admin admin() {
        var current = admin;
        if (current == null) {
            var settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, topic + "-relay");
            current = Admin.create(settings);
            admin = current;
        }
        return current;
    }

    private Producer<String, String> producer() {
        var current = producer;
        if (current == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
            // What a batch of the relay holds for one partition travels as one, so it arrives or fails as one, and the
            // broker
            // forces it to its disk once: it leaves when all of it is there and no sooner.
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 2000);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, LARGEST_BATCH);
            settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, topic + "-relay");
            current = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = current;
        }
        return current;
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            throw failure(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new BrokerFailure("no answer from the broker", e, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted", e, false);
        }
    }

    private static BrokerFailure failure(@Nullable Throwable cause) {
        return new BrokerFailure(String.valueOf(cause), cause, cause instanceof RetriableException);
    }

    /** Where the broker keeps a record. */
    record Position(int partition, long offset) {}

    /** The broker did not do what was asked. */
    static final class BrokerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean away;

        BrokerFailure(String message, @Nullable Throwable cause, boolean away) {
            super(message, cause);
            this.away = away;
        }

        /** Whether it only could not be reached, or not in time. */
        boolean isAway() {
            return away;
        }
    }

    /** Reads single records. */
    static final class Reader implements AutoCloseable {

        private final String topic;
        private final KafkaConsumer<String, String> consumer;

        private Reader(String topic, KafkaConsumer<String, String> consumer) {
            this.topic = topic;
            this.consumer = consumer;
        }

        /** The id of the event at exactly this position; empty when there is none, or a record of another kind. */
        Optional<UUID> eventAt(Position position) {
            var partition = new TopicPartition(topic, position.partition());
            try {
                consumer.assign(List.of(partition));
                consumer.seek(partition, position.offset());
                var end = System.nanoTime() + ANSWER.toNanos();
                while (System.nanoTime() < end) {
                    for (var message : consumer.poll(Duration.ofMillis(200))) {
                        return message.offset() == position.offset()
                                ? Optional.ofNullable(EventRecords.header(message, EventRecords.ID))
                                        .map(UUID::fromString)
                                : Optional.empty();
                    }
                }
            } catch (org.apache.kafka.clients.consumer.OffsetOutOfRangeException gone) {
                return Optional.empty();
            } catch (org.apache.kafka.common.KafkaException e) {
                throw failure(e);
            }
            throw new BrokerFailure("no answer from the broker for " + partition, null, true);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
