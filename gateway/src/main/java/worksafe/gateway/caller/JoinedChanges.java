package worksafe.gateway.caller;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.SequencedMap;
import worksafe.gateway.caller.ChangesCursor.Position;

/**
 * The change feeds of the contexts as one. What a context answered is shown whole and in its order, so that its own position holds;
 * between contexts the earlier goes first, which is for people and promises nothing. A context that was away is read from where it
 * was; one whose database was restored is read from its beginning, and named. One that the caller may not read is
 * named, too.
 */
final class JoinedChanges {

    private JoinedChanges() {}

    static JsonObject page(ContextAnswers.Answers answers, ChangesCursor before) {
        var positions = new LinkedHashMap<String, Position>();
        var isMore = false;
        for (var told : answers.told().entrySet()) {
            var answer = told.getValue();
            if (answer.containsKey("stream")) {
                var after = answer.getLong("nextAfter");
                positions.put(
                        told.getKey(), new Position(answer.getString("stream"), after, answer.getString("scope")));
                isMore |= after < answer.getLong("head", after) || answer.getBoolean("backfill", false);
            }
        }
        answers.gone().forEach((context, problem) -> {
            var stream = problem.getJsonObject("facts", new JsonObject()).getString("stream");
            if (stream != null) {
                positions.put(context, new Position(stream, 0, null));
            }
        });
        var restarted = new ArrayList<>(answers.gone().keySet());
        restarted.retainAll(positions.keySet());
        var missing = new ArrayList<>(answers.missing());
        missing.removeAll(restarted);
        return new JsonObject()
                .put("items", new JsonArray(merged(answers.told())))
                .put("cursor", before.moved(positions).encode())
                .put("more", isMore || !restarted.isEmpty())
                .put("complete", missing.isEmpty() && answers.forbidden().isEmpty())
                .put("missing", new JsonArray(missing))
                .put(
                        "forbidden",
                        new JsonArray(new ArrayList<>(answers.forbidden().keySet())))
                .put("restarted", new JsonArray(restarted));
    }

    private static List<JsonObject> merged(SequencedMap<String, JsonObject> told) {
        var rest = new ArrayList<Queue<JsonObject>>();
        told.forEach((context, answer) -> {
            var items = answer.getJsonArray("items", new JsonArray());
            var queue = new ArrayDeque<JsonObject>(items.size());
            for (int i = 0; i < items.size(); i++) {
                queue.add(new JsonObject().put("context", context).mergeIn(items.getJsonObject(i)));
            }
            rest.add(queue);
        });
        var merged = new ArrayList<JsonObject>();
        while (true) {
            var next = rest.stream()
                    .filter(queue -> !queue.isEmpty())
                    .min(Comparator.comparing(queue -> time(queue.element())));
            if (next.isEmpty()) {
                return merged;
            }
            merged.add(next.get().remove());
        }
    }

    private static Instant time(JsonObject event) {
        try {
            return OffsetDateTime.parse(event.getString("time", "")).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
