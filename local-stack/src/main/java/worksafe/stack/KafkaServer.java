package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * The broker as a process of its own: {@code KafkaServer DATA_FOLDER PORT CONTROLLER_PORT READY_FILE}. It writes the
 * ready file once it serves, and stops in order on SIGTERM.
 */
public final class KafkaServer {

    private KafkaServer() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws IOException {
        try (var configuration = KafkaServer.class.getResourceAsStream("/worksafe/stack/kafka-logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        Files.writeString(
                Path.of(arguments[3]), Long.toString(ProcessHandle.current().pid()));
        broker.awaitShutdown();
    }
}
