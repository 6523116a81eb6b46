package worksafe.platform.testing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;

/**
 * What the registry announces, delivered to the service under test as the broker would, by the headers and the data on
 * the wire. For services that follow the registry's enterprises (channel {@code registry}).
 */
public final class RegistryEvents {

    private static final String TOPIC = "worksafe.registry";
    private static final String CHANNEL = "registry";

    private RegistryEvents() {}

    /** An enterprise that the service has heard of, at revision 1; its id. */
    public static UUID registered(String region, Sector sector) {
        var id = Uuid7.next(InstantSource.system());
        announce("registered", id, 1, region, sector, "ACTIVE");
        return id;
    }

    /** The same for one of these trades; its id. */
    public static UUID registered(String region, Sector sector, List<Trade> trades) {
        var id = Uuid7.next(InstantSource.system());
        trading(id, 1, region, sector, trades);
        return id;
    }

    /** It has these trades from now on. */
    public static void trading(UUID enterprise, long revision, String region, Sector sector, List<Trade> trades) {
        var words = trades.stream().map(trade -> "\"" + trade + "\"").collect(Collectors.joining(", ", "[", "]"));
        var data = state(enterprise, revision, region, sector, "ACTIVE");
        deliver(
                "worksafe.registry.enterprise-" + (revision == 1 ? "registered" : "changed") + ".v1",
                enterprise,
                revision,
                region,
                sector,
                data.replace("\"unassigned\"", "\"trades\": " + words + ", \"unassigned\""));
    }

    /** Its particulars or its sector changed. */
    public static void changed(UUID enterprise, long revision, String region, Sector sector) {
        announce("changed", enterprise, revision, region, sector, "ACTIVE");
    }

    /** It is supervised in that place from now on. */
    public static void relocated(UUID enterprise, long revision, String region, Sector sector) {
        announce("relocated", enterprise, revision, region, sector, "ACTIVE");
    }

    /** It trades no longer. */
    public static void cancelled(UUID enterprise, long revision, String region, Sector sector) {
        announce("cancelled", enterprise, revision, region, sector, "CANCELLED");
    }

    /** It was entered twice, and goes on as the other, which is supervised in that place. */
    public static void merged(UUID enterprise, long revision, UUID into, String region, Sector sector) {
        deliver("worksafe.registry.enterprise-merged.v1", enterprise, revision, region, sector, """
                {"enterpriseId": "%s", "intoEnterpriseId": "%s", "revision": %d, "name": "江阴市澄江化工有限公司",
                 "region": "%s", "sector": "%s", "intoName": "江阴市澄江化工有限公司", "intoRegion": "%s",
                 "intoSector": "%s", "reason": "重复建档", "occurredAt": "2026-03-01T10:00:00+08:00"}""".formatted(
                        enterprise, into, revision, region, sector, region, sector));
    }

    /** It is another than the one that it was merged into after all. */
    public static void separated(UUID enterprise, long revision, String region, Sector sector) {
        announce("separated", enterprise, revision, region, sector, "ACTIVE");
    }

    /** So many enterprises that the service hears of in one poll, at revision 1; their ids. */
    public static List<UUID> registered(int count, String region, Sector sector) {
        var ids = Stream.generate(() -> Uuid7.next(InstantSource.system()))
                .limit(count)
                .toList();
        deliver(ids.stream()
                .map(id -> record(
                        "worksafe.registry.enterprise-registered.v1",
                        id,
                        1,
                        region,
                        sector,
                        state(id, 1, region, sector, "ACTIVE")))
                .toList());
        return ids;
    }

    private static void announce(
            String verb, UUID enterprise, long revision, String region, Sector sector, String state) {
        deliver(
                "worksafe.registry.enterprise-" + verb + ".v1",
                enterprise,
                revision,
                region,
                sector,
                state(enterprise, revision, region, sector, state));
    }

    private static String state(UUID enterprise, long revision, String region, Sector sector, String state) {
        return """
                {"enterpriseId": "%s", "revision": %d, "name": "江阴市澄江化工有限公司", "creditCode": "91320281713256348X",
                 "industry": "C2614", "state": "%s", "region": "%s", "unassigned": false, "sector": "%s",
                 "occurredAt": "2026-03-01T10:00:00+08:00"}""".formatted(enterprise, revision, state, region, sector);
    }

    /**
     * Delivers one event about an enterprise, and returns when it has been taken over, refused or laid aside.
     *
     * @param type the wire name, for example {@code worksafe.registry.enterprise-changed.v1}
     * @param data the JSON
     */
    public static void deliver(String type, UUID enterprise, long revision, String region, Sector sector, String data) {
        deliver(List.of(record(type, enterprise, revision, region, sector, data)));
    }

    private static ConsumerRecord<String, String> record(
            String type, UUID enterprise, long revision, String region, Sector sector, String data) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Uuid7.next(InstantSource.system()).toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/worksafe/registry",
                        "ce_subject",
                        "enterprise/" + enterprise,
                        "ce_time",
                        "2026-03-01T10:00:00+08:00",
                        "ce_revision",
                        Long.toString(revision),
                        "ce_region",
                        region,
                        "ce_sector",
                        sector.name(),
                        "ce_enterprise",
                        enterprise.toString())
                .forEach((name, value) -> {
                    var unused = headers.add(name, value.getBytes(StandardCharsets.UTF_8));
                });
        var key = "enterprise:" + enterprise;
        return new ConsumerRecord<>(
                TOPIC,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                key.length(),
                data.length(),
                key,
                data,
                headers,
                Optional.empty());
    }

    private static void deliver(List<ConsumerRecord<String, String>> poll) {
        var partition = new TopicPartition(TOPIC, 0);
        deliver(new ConsumerRecords<>(Map.of(partition, poll), Map.of(partition, new OffsetAndMetadata(1))));
    }

    /** Delivers a poll on the channel of the registry, to whoever hears it in the service under test. */
    public static void deliver(ConsumerRecords<String, String> poll) {
        var beans = CDI.current().getBeanManager();
        var consumer = consumers(beans).findFirst().orElseThrow(() -> new AssertionError("nobody listens to registry"));
        try {
            consumer.method().setAccessible(true);
            var unused = consumer.method().invoke(consumer.instance(beans), poll);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Listener> consumers(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .filter(RegistryEvents::listens)
                        .map(method -> new Listener(bean, method)));
    }

    private static boolean listens(Method method) {
        return Arrays.stream(method.getAnnotationsByType(Incoming.class))
                .anyMatch(incoming -> incoming.value().equals(CHANNEL));
    }

    private record Listener(Bean<?> bean, Method method) {

        private Object instance(BeanManager beans) {
            return beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        }
    }
}
