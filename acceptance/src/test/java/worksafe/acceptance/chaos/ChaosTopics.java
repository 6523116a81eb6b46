package worksafe.acceptance.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the broker holds, read as anybody may. */
final class ChaosTopics {

    private static final Duration POLL = Duration.ofMillis(500);

    private ChaosTopics() {}

    /** The ids of all events of a topic; each once, however often it lies there. */
    static Set<String> ids(String broker, String topic) {
        var ids = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                new StringDeserializer(),
                new StringDeserializer())) {
            var topics = consumer.listTopics();
            if (!topics.containsKey(topic)) {
                return ids;
            }
            var partitions = topics.get(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var message : consumer.poll(POLL)) {
                    var id = message.headers().lastHeader("ce_id");
                    ids.add(
                            id == null
                                    ? "without id at " + message.partition() + "/" + message.offset()
                                    : new String(id.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return ids;
    }

    /** Sends what nobody announced; of a type that nobody takes. */
    static void forge(String broker, String topic) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(topic, "region:320281000000", "{}");
            message.headers()
                    .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                    .add("ce_type", (topic + ".never-announced.v1").getBytes(StandardCharsets.UTF_8));
            var unused = producer.send(message);
            producer.flush();
        }
    }
}
