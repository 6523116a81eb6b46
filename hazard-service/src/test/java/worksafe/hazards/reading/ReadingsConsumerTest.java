package worksafe.hazards.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.sensor.SensorApi.registered;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class ReadingsConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition("worksafe.readings", 0);

    private final Instant start = InstantSource.system().instant().minus(Duration.ofHours(2));

    @Inject
    ReadingsConsumer consumer;

    @Test
    void pollIsTakenOnceWhateverElseLiesInIt() throws InterruptedException {
        var enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        var sensor = registered(Tokens.ofEnterprise(enterprise), enterprise, "TI-1");
        var poll = List.of(
                batch(sensor, 0, 20),
                "no json",
                "{\"readings\": []}",
                "{\"readings\": [{\"sensorId\": \"" + sensor + "\"}]}",
                "null",
                batch(sensor, 1, 61),
                batch(sensor, 1, 61),
                batch(sensor, 2, 500));

        consumer.receive(records(poll));
        consumer.receive(records(poll));

        assertThat(TestDatabase.column("select value from reading where sensor_id = ? order by at", sensor))
                .containsExactly("20", "61");
        assertThat(TestDatabase.column("select kind from alarm where sensor_id = ?", sensor))
                .containsExactly("HIGH");
    }

    private String batch(UUID sensor, int second, double value) {
        return "{\"readings\": [{\"sensorId\": \"%s\", \"at\": \"%s\", \"value\": %s}]}"
                .formatted(sensor, start.plusSeconds(second), value);
    }

    private static ConsumerRecords<String, String> records(List<String> values) {
        return new ConsumerRecords<>(
                Map.of(
                        PARTITION,
                        IntStream.range(0, values.size())
                                .mapToObj(i -> new ConsumerRecord<>(
                                        PARTITION.topic(), PARTITION.partition(), i, "gateway", values.get(i)))
                                .toList()),
                Map.of());
    }
}
