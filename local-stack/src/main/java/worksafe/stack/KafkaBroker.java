package worksafe.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real single-node Kafka broker in this JVM, on the loopback address. It keeps messages without end, creates no topic
 * by itself, and forces each message to the disk before it says it has it: one broker has no other copy.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String FORMATTED = "meta.properties";

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it serves; its controller takes a free port.
     *
     * @param dataDirectory created and formatted when it is not there yet
     * @param port TCP port on 127.0.0.1; 0 takes a free one
     */
    public static KafkaBroker start(Path dataDirectory, int port) {
        return start(dataDirectory, port == 0 ? Ports.free() : port, Ports.free());
    }

    static KafkaBroker start(Path dataDirectory, int port, int controllerPort) {
        return start(dataDirectory, port, controllerPort, new Properties());
    }

    /** @param tls settings beyond the house's own by which it speaks TLS alone and lets nobody do what he may not; often none */
    static KafkaBroker start(Path dataDirectory, int port, int controllerPort, Properties tls) {
        var data = dataDirectory.toAbsolutePath().normalize();
        if (!Files.exists(data.resolve(FORMATTED))) {
            format(data, port, controllerPort, tls);
        }
        var server =
                new KafkaRaftServer(KafkaConfig.fromProps(configuration(data, port, controllerPort, tls)), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, port);
    }

    /** Formats beside the final place and renames, so that a half-formatted folder is never taken for one. */
    private static void format(Path data, int port, int controllerPort, Properties tls) {
        var work = data.resolveSibling(data.getFileName() + ".new");
        var file = data.resolveSibling(data.getFileName() + ".properties");
        Folders.delete(work);
        try {
            Folders.createPrivate(work);
            var settings = configuration(work, port, controllerPort, tls);
            // The storage has no need of keys, and the file is not closed to others.
            settings.keySet().removeIf(name -> name.toString().startsWith("ssl."));
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            var said = new ByteArrayOutputStream();
            var result = StorageTool.execute(
                    new String[] {
                        "format",
                        "--config",
                        file.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString()
                    },
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (result != 0) {
                throw new StackException(
                        Speech.of("kafka.no-format", data, "\n" + said.toString(StandardCharsets.UTF_8)));
            }
            Files.deleteIfExists(file);
            Folders.delete(data);
            Files.move(work, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(Speech.of("kafka.no-format", data, e), e);
        }
    }

    private static Properties configuration(Path data, int port, int controllerPort, Properties tls) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + LOOPBACK + ":" + controllerPort);
        properties.put(
                "listeners",
                "%s://%s:%d,CONTROLLER://%s:%d"
                        .formatted(tls.isEmpty() ? "PLAINTEXT" : "CLIENTS", LOOPBACK, port, LOOPBACK, controllerPort));
        properties.put("controller.listener.names", "CONTROLLER");
        // Where clients are sent instead, by whoever disturbs their way to it in tests.
        var advertised = Integer.getInteger("worksafe.kafka.advertised-port");
        if (advertised != null) {
            properties.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(LOOPBACK, advertised));
        }
        properties.put("log.dirs", data.toString());

        properties.put("auto.create.topics.enable", "false");
        properties.put("log.retention.ms", "-1");
        properties.put("log.retention.bytes", "-1");
        properties.put("log.cleanup.policy", "delete");
        properties.put("log.flush.interval.messages", "1");

        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "4");

        // A killed broker is let in again only after its old session: 9 s with the defaults, measured 13 s to service.
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("group.initial.rebalance.delay.ms", "0");

        // Sized for one machine; the cleaner alone would take 128 MiB of heap.
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.cleaner.threads", "1");
        properties.put("log.segment.bytes", "134217728");
        properties.put("log.index.size.max.bytes", "1048576");
        properties.put("offsets.topic.segment.bytes", "16777216");
        properties.put("transaction.state.log.segment.bytes", "16777216");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "1");
        properties.putAll(tls);
        return properties;
    }

    /** What clients are told: address and port. */
    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    void awaitShutdown() {
        server.awaitShutdown();
    }

    /** Stops in order, so that the next start need not recover. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
