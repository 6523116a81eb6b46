package worksafe.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {

    private static final String MESSAGES = "#/components/messages/";

    /** What others send to the suite is no event: no context announces it. Each channel with its message. */
    private static final Map<String, String> FROM_OTHERS =
            Map.of("readings", "ReadingBatch", "bureauRecords", "BureauDelivery");

    private static final Path FILE = Contract.ROOT.resolve("asyncapi.yaml");

    private final Map<String, Object> index = new Yaml().load(Contract.text(FILE));
    private final Map<String, Object> messages =
            without(FROM_OTHERS.values(), map(map(index, "components"), "messages"));
    private final Map<String, Object> channels = without(FROM_OTHERS.keySet(), map(index, "channels"));

    /** {@code -Dasyncapi.update=true} writes it anew, before anything reads it. */
    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("asyncapi.update")) {
            Files.writeString(FILE, AsyncApi.generate());
        }
    }

    @Test
    void committedIndexIsWhatTheSchemasSay() {
        assertThat(Contract.text(FILE))
                .as("stale; ./mvnw -pl contracts test -Dtest=AsyncApiTest -Dasyncapi.update=true writes it anew")
                .isEqualTo(AsyncApi.generate());
    }

    @Test
    void indexRefersToExactlyTheSchemasThatExist() {
        var referred = messages.values().stream()
                .map(message -> schemaOf(message))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(referred)
                .containsExactlyElementsOf(Contract.all().stream()
                        .map(contract -> "./" + contract + ".schema.json")
                        .sorted()
                        .toList());
    }

    @Test
    void messageNamesAreTheWireNames() {
        for (var entry : messages.entrySet()) {
            var message = asMap(entry.getValue());
            var folder = schemaOf(message).split("/")[1];
            var event = schemaOf(message).split("/")[2].replace(".schema.json", "");
            var context = contextOf(entry.getKey());
            assertThat(message.get("name")).isEqualTo("worksafe." + context + "." + event);
            assertThat(folder).isIn(context, "duties");
        }
    }

    @Test
    void everyMessageTravelsOnItsContextsTopicAndOnNoOther() {
        var travelling = new TreeSet<String>();
        channels.forEach((context, channel) -> {
            assertThat(asMap(channel).get("address")).isEqualTo("worksafe." + context);
            map(asMap(channel), "messages").forEach((name, reference) -> {
                assertThat(asMap(reference).get("$ref")).isEqualTo(MESSAGES + name);
                assertThat(contextOf(name)).isEqualTo(context);
                assertThat(travelling.add(name)).isTrue();
            });
        });
        assertThat(travelling).containsExactlyInAnyOrderElementsOf(messages.keySet());
    }

    @Test
    void topicsAreNeitherCompactedNorExpired() {
        channels.values().forEach(channel -> {
            var kafka = map(map(asMap(channel), "bindings"), "kafka");
            assertThat(kafka).containsEntry("partitions", 12);
            assertThat(map(kafka, "topicConfiguration").toString())
                    .isEqualTo("{cleanup.policy=[delete], retention.ms=-1, retention.bytes=-1}");
        });
    }

    @Test
    void whatOthersSendAreNoEventsAndExpires() {
        FROM_OTHERS.forEach((name, message) -> {
            var channel = map(map(index, "channels"), name);
            assertThat(map(channel, "messages")).containsOnlyKeys(message);
            assertThat(map(map(map(channel, "bindings"), "kafka"), "topicConfiguration")
                            .get("retention.ms"))
                    .isIn(259_200_000, 604_800_000);
        });
    }

    @Test
    void everyMessageShowsTheExampleOfItsContract() {
        messages.forEach((name, message) -> assertThat(asMap(message).get("examples"))
                .as(name)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .extracting(example -> map(asMap(example), "payload").get("$ref"))
                .isEqualTo(schemaOf(message).replace(".schema.json", ".example.json")));
    }

    @Test
    void brokerAsksWhoComes() {
        var broker = map(map(index, "servers"), "kafka");
        assertThat(broker.get("security")).hasToString("[{$ref=#/components/securitySchemes/broker}]");
        assertThat(map(map(map(index, "components"), "securitySchemes"), "broker"))
                .containsEntry("type", "plain");
    }

    private static Map<String, Object> without(Collection<String> keys, Map<String, Object> all) {
        var others = new LinkedHashMap<>(all);
        others.keySet().removeAll(keys);
        return others;
    }

    /** Keys of messages begin with their context: {@code hazardsDangerReported}. */
    private String contextOf(String key) {
        return channels.keySet().stream()
                .filter(context -> key.toLowerCase(java.util.Locale.ROOT).startsWith(context))
                .findFirst()
                .orElseThrow();
    }

    private static String schemaOf(Object message) {
        return String.valueOf(map(map(asMap(message), "payload"), "schema").get("$ref"));
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return asMap(parent.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
