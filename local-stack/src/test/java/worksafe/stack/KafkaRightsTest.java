package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class KafkaRightsTest {

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:(.*)}");

    /** What the settings of a service and of the modules below say that it reads. */
    private record Heard(Set<String> topics, Set<String> groups) {}

    private static Heard heard(ServiceDefinition service) throws IOException {
        var settings = settings(Path.of("..", service.module(), "src/main/resources/application.properties"));
        if (Files.readString(Path.of("..", service.module(), "pom.xml")).contains("<artifactId>platform-enterprises<")) {
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
                topics.add(value);
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
