package worksafe.tlog.witness;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import worksafe.tlog.NoteKey;

/**
 * What a witness is told by its environment.
 *
 * @param name under which it signs
 * @param folder its own, with key and memory
 * @param at where it listens
 * @param every how often it looks at the logs
 * @param logs the keys of the logs that it watches, and where each is read
 * @param tls what it shows to who connects and to the logs, and whom it trusts; null where it speaks in plain
 */
public record WitnessSettings(
        String name,
        Path folder,
        InetSocketAddress at,
        Duration every,
        Map<NoteKey, HttpLog> logs,
        @Nullable SSLContext tls) {

    /** Without a setting of its own. */
    public static final String NAME = "worksafe.local/witness";

    /** Logs keep their order. */
    public WitnessSettings {
        logs = new LinkedHashMap<>(logs);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when one of them cannot be read; the message names it
     */
    public static WitnessSettings of(Map<String, String> environment) {
        var tls = tls(environment);
        return new WitnessSettings(
                value(environment, "WORKSAFE_WITNESS_NAME", NAME),
                Path.of(value(environment, "WORKSAFE_WITNESS_FOLDER", "/var/lib/worksafe/witness")),
                new InetSocketAddress(
                        value(environment, "WORKSAFE_WITNESS_HOST", "127.0.0.1"),
                        Integer.parseInt(value(environment, "WORKSAFE_WITNESS_PORT", "8080"))),
                duration(value(environment, "WORKSAFE_WITNESS_EVERY", "1s")),
                logs(value(environment, "WORKSAFE_WITNESS_LOGS", ""), tls),
                tls);
    }

    private static @Nullable SSLContext tls(Map<String, String> environment) {
        var keyStore = value(environment, "WORKSAFE_WITNESS_KEYSTORE", "");
        return keyStore.isEmpty()
                ? null
                : RenewedCertificate.context(
                        Path.of(keyStore),
                        value(environment, "WORKSAFE_WITNESS_PASSWORD", ""),
                        Path.of(value(environment, "WORKSAFE_WITNESS_AUTHORITY", "")));
    }

    private static String value(Map<String, String> environment, String variable, String otherwise) {
        var value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(Character.isDigit(text.charAt(0)) ? "PT" + text : text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("WORKSAFE_WITNESS_EVERY is no duration: " + text, e);
        }
    }

    private static Map<NoteKey, HttpLog> logs(String text, @Nullable SSLContext tls) {
        var logs = new LinkedHashMap<NoteKey, HttpLog>();
        for (var log : text.split("[\\s,]+", -1)) {
            if (log.isEmpty()) {
                continue;
            }
            int sign = log.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("WORKSAFE_WITNESS_LOGS has no key=address: " + log);
            }
            var key = NoteKey.parse(log.substring(0, sign));
            if (key.kind() != NoteKey.Kind.LOG) {
                throw new IllegalArgumentException("WORKSAFE_WITNESS_LOGS has a key that is no log's: " + key);
            }
            var address = URI.create(log.substring(sign + 1));
            logs.put(key, tls == null ? new HttpLog(address) : new HttpLog(address, tls));
        }
        return logs;
    }
}
