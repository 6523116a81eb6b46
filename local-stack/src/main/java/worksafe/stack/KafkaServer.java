package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.LogManager;

/**
 * The broker as a process of its own: {@code KafkaServer DATA_FOLDER PORT CONTROLLER_PORT READY_FILE [TLS_FILE]}. It writes
 * the ready file once it serves, and stops in order on SIGTERM. With a file of settings it speaks TLS alone, and sets who may do
 * what before it is ready.
 */
public final class KafkaServer {

    private KafkaServer() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws IOException {
        try (var configuration = KafkaServer.class.getResourceAsStream("/worksafe/stack/kafka-logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
        var tls = new Properties();
        if (arguments.length > 4) {
            try (var file = Files.newBufferedReader(Path.of(arguments[4]))) {
                tls.load(file);
            }
        }
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), tls);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        if (!tls.isEmpty()) {
            KafkaRights.set(client(broker, tls));
        }
        Files.writeString(
                Path.of(arguments[3]), Long.toString(ProcessHandle.current().pid()));
        broker.awaitShutdown();
    }

    /** The broker asks itself, as who may do everything. */
    private static Map<String, Object> client(KafkaBroker broker, Properties tls) {
        var settings = new HashMap<String, Object>();
        tls.stringPropertyNames().stream()
                .filter(name -> name.startsWith("ssl.key")
                        || name.startsWith("ssl.trust")
                        || name.contains("protocol") && name.startsWith("ssl."))
                .forEach(name -> settings.put(name, String.valueOf(tls.getProperty(name))));
        settings.put("security.protocol", "SSL");
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }
}
