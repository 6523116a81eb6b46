package worksafe.gateway.caller;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.gateway.GatewayProblem;
import worksafe.platform.http.RequestProblem;

/**
 * How far a reader has come in the change feed of each context, opaque to clients. One that was away, or was not asked, stays where
 * it was, so that nothing of it is passed over; one that was never read is read from its beginning. It holds no secret and
 * grants nothing.
 */
record ChangesCursor(Map<String, Position> positions) {

    private static final int FORM = 1;
    private static final int LONGEST = 7_000;

    ChangesCursor {
        positions = Map.copyOf(positions);
    }

    /**
     * What a context is asked with, as it said it itself.
     *
     * @param scope absent where it did not say
     */
    record Position(String stream, long after, @Nullable String scope) {

        Position {
            var unused = UUID.fromString(stream);
            if (after < 0) {
                throw new IllegalArgumentException("negative");
            }
        }

        String query() {
            var query = "after=" + after + "&stream=" + stream;
            return scope == null ? query : query + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        }
    }

    static ChangesCursor begin() {
        return new ChangesCursor(Map.of());
    }

    /** @throws RequestProblem 400 {@code changes-cursor-invalid} for what this gateway did not write */
    static ChangesCursor decode(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            var read = new JsonObject(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!Objects.equals(read.getInteger("v"), FORM)) {
                throw new IllegalArgumentException("another form");
            }
            var positions = new LinkedHashMap<String, Position>();
            var written = read.getJsonObject("p");
            for (var context : written.fieldNames()) {
                var position = written.getJsonArray(context);
                positions.put(
                        context,
                        new Position(
                                position.getString(0),
                                position.getLong(1),
                                position.size() > 2 ? position.getString(2) : null));
            }
            return new ChangesCursor(positions);
        } catch (RuntimeException notOurs) {
            throw new RequestProblem(GatewayProblem.CHANGES_CURSOR_INVALID);
        }
    }

    String encode() {
        var written = new JsonObject();
        new TreeMap<>(positions).forEach((context, position) -> {
            var parts = new JsonArray().add(position.stream()).add(position.after());
            if (position.scope() != null) {
                parts.add(position.scope());
            }
            written.put(context, parts);
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new JsonObject()
                        .put("v", FORM)
                        .put("p", written)
                        .encode()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The same, with these contexts where they said they are. */
    ChangesCursor moved(Map<String, Position> to) {
        var moved = new LinkedHashMap<>(positions);
        moved.putAll(to);
        return new ChangesCursor(moved);
    }
}
