package worksafe.platform.duties.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;

/**
 * What of an entry enters the Merkle log: an object of texts in the canonical form of RFC 8785 (names in order, no
 * blanks, least escapes), absent instead of null, the time in UTC to the microsecond.
 *
 * <p>A leaf of form 2 says sector and enterprise of its entry, by which the wall shows it; leaves of before name no form and say
 * neither.
 *
 * @param before hash of the object's state before the act, absent for the first
 * @param request the trace id of the request, absent for the suite's own tasks
 */
record AuditLeaf(
        UUID id,
        Instant time,
        String actor,
        String role,
        AuditedAct act,
        @Nullable String before,
        @Nullable String request) {

    /** RFC 6962 §2.1: leaves and inner nodes are told apart by their first byte. */
    private static final byte LEAF = 0x00;

    private static final String FORM = "2";

    private static final DateTimeFormatter UTC_MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    AuditLeaf {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    String text() {
        var members = new TreeMap<String, String>();
        put(members, "action", act.action());
        put(members, "actor", actor);
        put(members, "after", act.after());
        put(members, "before", before);
        if (!act.commitments().isEmpty()) {
            var commitments = new TreeMap<String, String>();
            act.commitments().forEach((column, commitment) -> put(commitments, column, commitment));
            members.put("commitments", object(commitments));
        }
        put(members, "decision", act.decision().name());
        var enterprise = act.enterpriseId();
        put(members, "enterpriseId", enterprise == null ? null : enterprise.toString());
        members.put("form", FORM);
        put(members, "id", id.toString());
        put(members, "objectId", act.objectId());
        put(members, "objectType", act.objectType());
        var version = act.objectVersion();
        if (version != null) {
            members.put("objectVersion", version.toString());
        }
        put(members, "onBehalfOf", act.onBehalfOf());
        put(members, "reason", act.reason());
        put(members, "region", act.region().toString());
        put(members, "requestId", request);
        put(members, "role", role);
        var sector = act.sector();
        put(members, "sector", sector == null ? null : sector.name());
        put(members, "time", written(time));
        return object(members);
    }

    /** A time as leaves have it. */
    static String written(Instant time) {
        return UTC_MICROS.format(time);
    }

    static byte[] hash(String leaf) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(leaf.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Map<String, String> members, String name, @Nullable String text) {
        if (text != null) {
            members.put(name, quoted(text));
        }
    }

    private static String object(Map<String, String> members) {
        var json = new StringBuilder("{");
        members.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value));
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
