package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void messagesOutliveTheBrokerAndNoTopicAppearsByItself() throws Exception {
        try (var broker = KafkaBroker.start(folder.resolve("kafka"), 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("worksafe.test", 3, (short) 1)))
                    .all()
                    .get();
            try (var producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("worksafe.test", "enterprise:1", "安全生产"))
                        .get();
            }
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "worksafe.test");
            var settings = admin.describeConfigs(Set.of(topic)).all().get().get(topic);
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("flush.messages").value()).isEqualTo("1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThatThrownBy(() -> admin.describeTopics(List.of("never.created"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }

        try (var broker = KafkaBroker.start(folder.resolve("kafka"), 0);
                var consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "group.id",
                                "reader",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of("worksafe.test"));
            var records = consumer.poll(Duration.ofSeconds(20));

            assertThat(records).hasSize(1).first().satisfies(record -> {
                assertThat(record.key()).isEqualTo("enterprise:1");
                assertThat(record.value()).isEqualTo("安全生产");
            });
        }
    }
}
