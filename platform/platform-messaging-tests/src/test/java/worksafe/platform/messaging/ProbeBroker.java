package worksafe.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import worksafe.stack.KafkaBroker;

/** A real broker that tests start, stop and look into. */
public final class ProbeBroker {

    static final String TOPIC = "worksafe.probe";

    private static @Nullable Path data;
    private static @Nullable KafkaBroker running;

    private ProbeBroker() {}

    public static synchronized void start() {
        if (running == null) {
            if (data == null) {
                data = Path.of(ConfigProvider.getConfig().getValue(ProbeStack.FOLDER, String.class), "data");
            }
            // The broker loads some of its own classes through the thread's loader, which here is the application's.
            var thread = Thread.currentThread();
            var loader = thread.getContextClassLoader();
            thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
            try {
                running = KafkaBroker.start(data, port());
            } finally {
                thread.setContextClassLoader(loader);
            }
        }
    }

    public static synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** The broker's folder of a partition. */
    static Path folder(int partition) {
        return data.resolve(TOPIC + "-" + partition);
    }

    static Path data() {
        return data;
    }

    static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    /** Everything that lies on a topic, partition by partition in order. */
    static List<ConsumerRecord<String, String>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic, Duration.ofSeconds(10)).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    static List<ConsumerRecord<String, String>> records(UUID enterprise) {
        return records(TOPIC).stream()
                .filter(r -> r.key().equals("enterprise:" + enterprise))
                .toList();
    }

    static List<String> ids(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(r -> EventRecords.header(r, "ce_id")).toList();
    }

    /** Puts a record on the topic that is none of the relay's, of a type that nobody listens to. */
    static void putForeign(String key) throws Exception {
        var record = new ProducerRecord<>(TOPIC, key, "{}");
        var unusedHeaders =
                record.headers().add(EventRecords.TYPE, (TOPIC + ".unheard-of.v1").getBytes(StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) address()), new StringSerializer(), new StringSerializer())) {
            var unusedPosition = producer.send(record).get();
        }
    }

    static void deleteTopic() {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String address() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static int port() {
        return Integer.parseInt(address().substring(address().indexOf(':') + 1));
    }
}
