package worksafe.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.RequestProblem;

class JoinedTasksTest {

    private final TreeSet<String> registry = new TreeSet<>(List.of("2026-01-01 a1", "2026-01-03 a2", "9999-12-31 a3"));
    private final TreeSet<String> hazards =
            new TreeSet<>(List.of("2026-01-01 b1", "2026-01-02 b2", "2026-01-03 b3", "2026-01-09 b4"));

    /** What a context answers behind a place. */
    private static JsonObject list(TreeSet<String> all, TaskCursor.@Nullable Place place, int limit) {
        var rest = new ArrayList<>(place == null ? all : all.tailSet(place.day() + " " + place.id(), false));
        var items = new JsonArray();
        rest.stream().limit(limit).forEach(line -> {
            var task = new JsonObject().put("id", line.substring(11));
            items.add(line.startsWith("9999") ? task : task.put("dueDate", line.substring(0, 10)));
        });
        var list = new JsonObject().put("items", items);
        return rest.size() > limit ? list.put("nextCursor", "…") : list;
    }

    private JsonObject page(TaskCursor cursor, int limit, List<String> away) {
        SequencedMap<String, JsonObject> lists = new LinkedHashMap<>();
        if (!away.contains("registry")) {
            lists.put("registry", list(registry, cursor.places().get("registry"), limit));
        }
        if (!away.contains("hazards")) {
            lists.put("hazards", list(hazards, cursor.places().get("hazards"), limit));
        }
        return JoinedTasks.page(lists, away, cursor, limit);
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(task -> ((JsonObject) task).getString("id"))
                .toList();
    }

    private static TaskCursor next(JsonObject page) {
        return TaskCursor.decode(page.getString("nextCursor"));
    }

    @Test
    void listsAreOneByDayAndEachTaskIsShownOnce() {
        var first = page(TaskCursor.begin(), 3, List.of());
        var second = page(next(first), 3, List.of());
        var third = page(next(second), 3, List.of());

        assertThat(ids(first)).containsExactly("a1", "b1", "b2");
        assertThat(ids(second)).containsExactly("a2", "b3", "b4");
        assertThat(ids(third)).containsExactly("a3");
        assertThat(third.containsKey("nextCursor")).isFalse();
        assertThat(third.getBoolean("complete")).isTrue();
        assertThat(first.getJsonArray("items").getJsonObject(0).getString("context"))
                .isEqualTo("registry");
    }

    @Test
    void whatIsAddedMeanwhileShiftsNothing() {
        var first = page(TaskCursor.begin(), 3, List.of());
        registry.add("2026-01-01 a0");
        hazards.add("2026-01-02 c0");
        hazards.add("2026-01-05 b9");

        assertThat(ids(page(next(first), 9, List.of()))).containsExactly("c0", "a2", "b3", "b9", "b4", "a3");
    }

    @Test
    void contextThatIsAwayIsNamedAndReadFromWhereItWas() {
        var first = page(TaskCursor.begin(), 2, List.of("registry"));
        assertThat(ids(first)).containsExactly("b1", "b2");
        assertThat(first.getBoolean("complete")).isFalse();
        assertThat(first.getJsonArray("missing")).containsExactly("registry");

        assertThat(ids(page(next(first), 9, List.of()))).containsExactly("a1", "a2", "b3", "b4", "a3");
    }

    @Test
    void contextThatComesBackLaterMovesNoOtherBack() {
        var first = page(TaskCursor.begin(), 4, List.of("registry"));
        assertThat(ids(first)).containsExactly("b1", "b2", "b3", "b4");

        var second = page(next(first), 1, List.of());
        assertThat(ids(second)).containsExactly("a1");
        assertThat(ids(page(next(second), 9, List.of()))).containsExactly("a2", "a3");
    }

    @Test
    void whileOneIsAwayThereIsAPlaceToGoOnFrom() {
        var all = page(TaskCursor.begin(), 9, List.of("registry"));
        assertThat(ids(page(next(all), 9, List.of()))).containsExactly("a1", "a2", "a3");

        var nothing = page(next(all), 9, List.of("registry"));
        assertThat(ids(nothing)).isEmpty();
        assertThat(next(nothing)).isEqualTo(next(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "e30x", "eyJhIjoxfQ", "eyJhIjpbIngiXX0", "eyJhIjpbbnVsbCxudWxsXX0", "*"})
    void cursorOfSomebodyElseIsRefused(String text) {
        assertThatThrownBy(() -> TaskCursor.decode(text)).isInstanceOf(RequestProblem.class);
    }
}
