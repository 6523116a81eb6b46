package worksafe.platform.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import worksafe.platform.testing.PostgresResource;

/**
 * PostgreSQL, and the address of a broker that is not there yet: each test has it when it wants one ({@link
 * ProbeBroker}), so the service has to start without.
 */
public final class ProbeStack implements QuarkusTestResourceLifecycleManager {

    private final PostgresResource postgres = new PostgresResource();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(postgres.start());
        try (var socket = new ServerSocket(0)) {
            settings.put("kafka.bootstrap.servers", "127.0.0.1:" + socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @Override
    public void stop() {
        postgres.stop();
    }
}
