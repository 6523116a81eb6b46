package worksafe.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Which part listens where.
 *
 * @param ports by part, in the order of the parts; Kafka's controller counts as one
 * @param tls whether all of them speak TLS alone
 */
record PortPlan(Map<String, Integer> ports, boolean tls) {

    static final String ISSUER = "issuer";
    static final String KEYCLOAK = "keycloak";
    static final String WITNESS = "witness";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";

    private static final String TLS = "tls";
    private static final int GATEWAY_DEFAULT = 8080;

    PortPlan {
        ports = new LinkedHashMap<>(ports);
    }

    /**
     * The usual ports, or ports counted from a base; a variable such as WORKSAFE_POSTGRES_PORT overrides either.
     *
     * @param base the gateway's port, from which all others follow; empty for the usual ones
     */
    static PortPlan of(OptionalInt base, Map<String, String> environment) {
        var first = base.orElse(GATEWAY_DEFAULT);
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(POSTGRES, base.isPresent() ? first + 20 : 15432);
        ports.put(KAFKA, base.isPresent() ? first + 21 : 19092);
        ports.put(KAFKA_CONTROLLER, base.isPresent() ? first + 22 : 19093);
        ports.put(ISSUER, first + 10);
        ports.put(KEYCLOAK, first + 11);
        ports.put(WITNESS, first + 12);
        ServiceDefinition.ALL.forEach(service -> ports.put(service.name(), first + service.portOffset()));
        ports.replaceAll((part, port) -> overridden(part, port, environment));
        requireDistinct(ports);
        return new PortPlan(ports, false);
    }

    /** The ports of the current or last run; the usual ones when there was none. */
    static PortPlan kept(Path file, Map<String, String> environment) {
        if (!Files.exists(file)) {
            return of(OptionalInt.empty(), environment);
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            var ports = new LinkedHashMap<>(of(OptionalInt.empty(), environment).ports());
            ports.replaceAll((part, port) -> Integer.parseInt(properties.getProperty(part, Integer.toString(port))));
            return new PortPlan(ports, Boolean.parseBoolean(properties.getProperty(TLS, "false")));
        } catch (IOException | NumberFormatException e) {
            throw new StackException(Speech.of("file.no-read", file, e), e);
        }
    }

    void keep(Path file) {
        Folders.writePrivate(
                file,
                ports.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining("", "", tls ? TLS + "=true\n" : "")));
    }

    /** The same ports, behind which everybody speaks TLS. */
    PortPlan encrypted() {
        return new PortPlan(ports, true);
    }

    int of(String part) {
        var port = ports.get(part);
        if (port == null) {
            throw new StackException(Speech.of("port.no-part", part));
        }
        return port;
    }

    /** The address of a part that speaks HTTP. */
    String url(String part) {
        return (tls ? "https" : "http") + "://127.0.0.1:" + of(part);
    }

    private static int overridden(String part, int port, Map<String, String> environment) {
        var variable = "WORKSAFE_" + part.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
        var value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return port;
        }
        try {
            return Ports.require(Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            throw new StackException(Speech.of("port.variable", variable, value), e);
        }
    }

    private static void requireDistinct(Map<String, Integer> ports) {
        var takenBy = new LinkedHashMap<Integer, String>();
        ports.forEach((part, port) -> {
            var other = takenBy.putIfAbsent(Ports.require(port), part);
            if (other != null) {
                throw new StackException(Speech.of("port.same", other, part, port));
            }
        });
    }
}
