package worksafe.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import worksafe.stack.Pause;

/** G6: how fast the relay sends what waits in the outbox, against a bare producer that sends the same payloads. */
final class Relaying {

    private static final String TOPIC = "bench.limit";
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Stand stand;
    private final Register register;
    private final Report report;
    private final Options options;

    Relaying(Stand stand, Register register, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.report = report;
        this.options = options;
    }

    void measure() {
        register.fill(options.rows());
        register.awaitFollowers();
        var events = Math.min(options.rows(), 50_000);
        var payloads =
                stand
                        .query(Register.REGISTRY, "select data from event_log order by seq limit %d".formatted(events))
                        .stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        var pairs = new Pairs(options.pairs(), () -> relayed(events), () -> produced(payloads));
        var values = new LinkedHashMap<>(pairs.values(Goal.G6));
        values.put("unit", "events/s");
        values.put("events", events);
        values.put(
                "bytes",
                Pairs.rounded(payloads.stream()
                        .mapToInt(payload -> payload.length)
                        .average()
                        .orElse(0)));
        report.line(Goal.G6.name(), values);
    }

    /** What was once announced, announced again under new ids: receivers find it older than what they know. */
    private double relayed(int events) {
        stand.execute(Register.REGISTRY, """
                insert into outbox (id, topic, key, type, aggregate, aggregate_id, revision, region, sector,
                        enterprise_id, occurred_at, data)
                select gen_random_uuid(), topic, key, type, aggregate, gen_random_uuid(), revision, region, sector,
                        enterprise_id, occurred_at, data
                from event_log order by seq limit %d
                """.formatted(events));
        var begin = System.nanoTime();
        while (stand.number(Register.REGISTRY, "select count(*) from outbox") > 0) {
            Pause.of(LOOK);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        // Receivers look at all of them, and would take the time of the other side.
        Machine.settle();
        return events / seconds;
    }

    private double produced(List<byte[]> payloads) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "127.0.0.1:" + stand.port("kafka"),
                "acks", "all",
                "linger.ms", "5",
                "batch.size", "131072");
        try (var producer =
                new KafkaProducer<byte[], byte[]>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            // The topic is made by the first message, which is not timed.
            var _ = producer.send(new ProducerRecord<>(TOPIC, payloads.getFirst()));
            producer.flush();
            var begin = System.nanoTime();
            for (var payload : payloads) {
                var _ = producer.send(new ProducerRecord<>(TOPIC, payload));
            }
            producer.flush();
            return payloads.size() / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
