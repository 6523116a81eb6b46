package worksafe.gateway.caller;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The lists of the contexts as one, by day: what has no day comes last, of one day the id decides, in the order in which the
 * contexts sort themselves. All contexts that answered are then read up to the last task of the page. While one was away there
 * is always a next page, on which it is asked again from where it was.
 */
final class JoinedTasks {

    private static final String NO_DAY = "9999-12-31";

    private record Line(String day, String id, JsonObject task) {}

    private JoinedTasks() {}

    /** @param lists the pages of the contexts behind the cursor, each at least as long as this page unless it ends */
    static JsonObject page(SequencedMap<String, JsonObject> lists, List<String> missing, TaskCursor before, int limit) {
        var lines = new ArrayList<Line>();
        var isMore = false;
        for (var entry : lists.entrySet()) {
            isMore |= entry.getValue().containsKey("nextCursor");
            var items = entry.getValue().getJsonArray("items", new JsonArray());
            for (int i = 0; i < items.size(); i++) {
                var task = items.getJsonObject(i);
                lines.add(new Line(
                        task.getString("dueDate", NO_DAY),
                        task.getString("id"),
                        new JsonObject().put("context", entry.getKey()).mergeIn(task)));
            }
        }
        lines.sort(Comparator.comparing(Line::day).thenComparing(Line::id));
        var shown = lines.subList(0, Math.min(limit, lines.size()));
        var page = new JsonObject()
                .put("items", new JsonArray(shown.stream().map(Line::task).toList()));
        if (isMore || lines.size() > limit || !missing.isEmpty()) {
            page.put("nextCursor", after(before, lists.keySet(), shown).encode());
        }
        return page.put("complete", missing.isEmpty()).put("missing", new JsonArray(missing));
    }

    private static TaskCursor after(TaskCursor before, Set<String> read, List<Line> shown) {
        if (shown.isEmpty()) {
            return before;
        }
        var last = shown.getLast();
        return before.read(read, new TaskCursor.Place(last.day(), last.id()));
    }
}
