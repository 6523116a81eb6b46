package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaRightsTest {

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:(.*)}");

    /** What the settings of a service and of the modules below say that it reads. */
    private record Heard(Set<String> topics, Set<String> groups) {}

    private static Heard heard(ServiceDefinition service) throws IOException {
        var settings = settings(Path.of("..", service.module(), "src/main/resources/application.properties"));
        if (Files.readString(Path.of("..", service.module(), "pom.xml"))
                .contains("<artifactId>platform-enterprises<")) {
            settings.putAll(settings(Path.of(
                    "../platform/platform-enterprises/src/main/resources/META-INF/microprofile-config.properties")));
        }
        var topics = new HashSet<String>();
        var groups = new HashSet<String>();
        // The group of every channel that names none.
        groups.add("worksafe." + service.name());
        for (var name : settings.stringPropertyNames()) {
            var value = DEFAULT.matcher(settings.getProperty(name)).replaceAll("$1");
            if (name.matches("mp\\.messaging\\.incoming\\.[\\w-]+\\.topic")) {
                var first = topics.add(value);
                assertThat(first || !value.equals("worksafe.registry"))
                        .as("%s reads what the registry announces once, and hands it on", service.name())
                        .isTrue();
            } else if (name.matches("mp\\.messaging\\.incoming\\.[\\w-]+\\.group\\.id")) {
                groups.add(value);
            }
        }
        return new Heard(topics, groups);
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            settings.load(text);
        }
        return settings;
    }

    @Test
    void everyServiceReadsWhatItsChannelsSayAndItsOwnTopicAndNothingElse() throws IOException {
        for (var service : ServiceDefinition.ALL) {
            if (!service.hasDatabase()) {
                continue;
            }
            var rights = KafkaRights.ALL.stream()
                    .filter(one -> one.context().equals(service.name()))
                    .findFirst()
                    .orElseThrow();
            var heard = heard(service);
            heard.topics().add("worksafe." + service.name());

            assertThat(rights.reads()).as(service.name()).isEqualTo(heard.topics());
            assertThat(rights.groups()).as(service.name()).isEqualTo(heard.groups());
        }
    }

    /** The programs of Kafka are stood in for by one that writes down how it was called. */
    @Test
    void deployedScriptGivesTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var program = Files.writeString(
                folder.resolve("kafka-acls.sh"), "#!/bin/bash\nprintf '%s\\n' \"$*\" >> '" + said + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder("bash", "../deploy/kafka/rights.sh").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("KAFKA_BIN", folder.toString(), "BOOTSTRAP", "none:1", "BROKER_PASSWORD", "none"));

        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        var given = new TreeSet<String>();
        var taken = new TreeSet<String>();
        Files.readAllLines(said).forEach(line -> (line.contains(" --add ") ? given : taken).addAll(rights(line)));
        assertThat(given)
                .isEqualTo(KafkaRights.ALL.stream()
                        .flatMap(rights -> rights.bindings().stream())
                        .map(binding -> right(
                                binding.entry().principal(),
                                binding.pattern().resourceType().name(),
                                binding.pattern().name(),
                                binding.entry().operation().name()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(taken).isNotEmpty().doesNotContainAnyElementsOf(given);
    }

    /** What one call gives or takes: every operation on everything that it names. */
    private static Set<String> rights(String line) {
        var words = List.of(line.split(" "));
        var principal = words.get(words.indexOf("--allow-principal") + 1);
        var rights = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                if (Set.of("--topic", "--group").contains(words.get(i))
                        && words.get(j).equals("--operation")) {
                    rights.add(right(
                            principal,
                            words.get(i).substring(2),
                            words.get(i + 1) + (line.contains("prefixed") ? "*" : ""),
                            words.get(j + 1).replaceAll("(?<=[a-z])(?=[A-Z])", "_")));
                }
            }
        }
        return rights;
    }

    private static String right(String principal, String type, String name, String operation) {
        return "%s %s %s %s"
                .formatted(principal, type.toUpperCase(Locale.ROOT), name, operation.toUpperCase(Locale.ROOT));
    }

    @Test
    void eventsAreWrittenByTheirContextAlone() {
        for (var rights : KafkaRights.ALL) {
            assertThat(rights.bindings())
                    .filteredOn(binding -> binding.entry().operation() == AclOperation.WRITE)
                    .extracting(binding -> binding.pattern().name())
                    .filteredOn(topic -> !topic.endsWith(".dlt"))
                    .containsExactly("worksafe." + rights.context());
            assertThat(rights.bindings())
                    .allSatisfy(binding -> {
                        assertThat(binding.entry().principal()).isEqualTo("User:" + rights.context());
                        assertThat(binding.pattern().name()).startsWith("worksafe.");
                    })
                    .noneMatch(binding -> binding.pattern().resourceType() == ResourceType.CLUSTER)
                    .noneMatch(binding -> binding.entry().operation() == AclOperation.ALL);
        }
    }
}
