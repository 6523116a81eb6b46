package worksafe.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import worksafe.stack.Pause;

/** G6: how fast the relay sends what waits in the outbox, against a bare producer that sends the same payloads. */
final class Relaying {

    private static final String TOPIC = "bench.limit";
    private static final String MODEL = "worksafe.registry";
    private static final int MOST_EVENTS = 50_000;
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

    /** The registry alone: receivers would take the time of both sides. */
    void measure() {
        stand.require(Stand.Shape.WHOLE);
        register.fill(options.rows());
        register.awaitFollowers();
        stand.require(Stand.Shape.REGISTRY_ALONE);
        var events = Math.min(options.rows(), MOST_EVENTS);
        var payloads =
                stand
                        .query(Register.REGISTRY, "select data from event_log order by seq limit %d".formatted(events))
                        .stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        // Once for the compilers.
        var _ = relayed(events);
        var usages = new ArrayList<Spent>();
        var pairs = new Pairs(
                options.pairs(),
                () -> {
                    var before = Spent.now(stand);
                    var rate = relayed(events);
                    usages.add(Spent.now(stand).since(before));
                    return rate;
                },
                () -> produced(payloads));
        var usage = usages.stream().reduce(Spent::plus).orElseThrow();
        var sent = (double) events * options.pairs();
        var bytes =
                payloads.stream().mapToInt(payload -> payload.length).average().orElse(0);
        var values = new LinkedHashMap<>(pairs.values(Goal.G6));
        values.put("unit", "events/s");
        values.put("events", events);
        values.put("bytes", Pairs.rounded(bytes));
        values.put("micros", usage.each(sent));
        report.line(
                Goal.G6,
                "relay, %,d events of %.0f bytes that wait, the registry alone".formatted(events, bytes),
                "%s: %s; an event %s, %.0f the broker"
                        .formatted(
                                values.get("verdict"), pairs.told("events/s"), usage.told(sent), usage.rest() / sent),
                values,
                usage);
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
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    private double produced(List<byte[]> payloads) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "127.0.0.1:" + stand.port("kafka"),
                "acks", "all",
                "linger.ms", "5",
                "batch.size", "131072");
        makeTopic(settings);
        var arrived = new AtomicLong();
        try (var producer =
                new KafkaProducer<byte[], byte[]>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            // What a producer asks the broker for first is not timed.
            var _ = producer.partitionsFor(TOPIC);
            var begin = System.nanoTime();
            for (var payload : payloads) {
                var _ = producer.send(new ProducerRecord<>(TOPIC, payload), (position, failure) -> {
                    if (failure == null) {
                        arrived.incrementAndGet();
                    }
                });
            }
            producer.flush();
            var rate = payloads.size() / ((System.nanoTime() - begin) / 1e9);
            if (arrived.get() != payloads.size()) {
                throw new BenchException("the broker took %d of %d".formatted(arrived.get(), payloads.size()));
            }
            return rate;
        }
    }

    /** As the registry's own topic is, with as many partitions. */
    private static void makeTopic(Map<String, Object> settings) {
        try (var admin = Admin.create(settings)) {
            if (admin.listTopics().names().get().contains(TOPIC)) {
                return;
            }
            var name = new ConfigResource(ConfigResource.Type.TOPIC, MODEL);
            var config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(name)).all().get().get(name));
            var partitions = Objects.requireNonNull(admin.describeTopics(List.of(MODEL))
                            .allTopicNames()
                            .get()
                            .get(MODEL))
                    .partitions()
                    .size();
            var same = config.entries().stream()
                    .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
            var _ = admin.createTopics(List.of(new NewTopic(TOPIC, partitions, (short) 1).configs(same)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new BenchException("the topic of the bench could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
