package worksafe.platform.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.UnusedPort;

/**
 * PostgreSQL, and address and folder of a broker that is not there yet: each test has it when it wants one ({@link
 * ProbeBroker}), so the service has to start without.
 */
public final class ProbeStack implements QuarkusTestResourceLifecycleManager {

    static final String FOLDER = "worksafe.probe.kafka-folder";

    private final PostgresResource postgres = new PostgresResource();
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(postgres.start());
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + UnusedPort.any());
        try {
            folder = Files.createTempDirectory("worksafe-probe-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put(FOLDER, folder.toString());
        return settings;
    }

    @Override
    public void stop() {
        postgres.stop();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
