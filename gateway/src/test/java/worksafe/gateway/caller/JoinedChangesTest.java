package worksafe.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.gateway.caller.ChangesCursor.Position;
import worksafe.platform.http.RequestProblem;

class JoinedChangesTest {

    private static final String STREAM = "5d2c1f0e-8a41-3b6f-9c77-1e2d3c4b5a69";

    /** What each context announced: numbers from 1 on, at these minutes. */
    private final Map<String, List<Integer>> announced = new LinkedHashMap<>(
            Map.of("registry", List.of(1, 4, 4, 9, 20), "hazards", List.of(2, 3, 5, 5, 6, 7), "training", List.of(8)));

    private JsonObject answer(String context, long after, int limit) {
        var minutes = announced.get(context);
        var items = new JsonArray();
        var last = Math.min(minutes.size(), after + limit);
        for (var seq = after + 1; seq <= last; seq++) {
            items.add(new JsonObject()
                    .put("seq", seq)
                    .put("time", "2026-03-01T08:%02d:00+08:00".formatted(minutes.get((int) seq - 1))));
        }
        return new JsonObject()
                .put("items", items)
                .put("nextAfter", last)
                .put("stream", STREAM)
                .put("scope", "c2NvcGU")
                .put("head", minutes.size())
                .put("backfill", false);
    }

    private JsonObject page(ChangesCursor cursor, int limit, List<String> away) {
        var told = new LinkedHashMap<String, JsonObject>();
        for (var context : announced.keySet()) {
            if (!away.contains(context)) {
                var position = cursor.positions().get(context);
                told.put(context, answer(context, position == null ? 0 : position.after(), limit));
            }
        }
        return JoinedChanges.page(
                new ContextAnswers.Answers(told, away, Map.of(), new LinkedHashMap<>(), null), cursor);
    }

    private static List<String> read(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(event -> event.getString("context") + " " + event.getLong("seq"))
                .toList();
    }

    @Test
    void everythingIsToldOnceAndEachContextInItsOrderWhoeverIsAwayMeanwhile() {
        var random = new Random(1);
        var cursor = ChangesCursor.begin();
        var all = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var away = announced.keySet().stream()
                    .filter(context -> random.nextInt(3) == 0)
                    .toList();
            var page = page(cursor, 1 + random.nextInt(3), away);
            assertThat(page.getJsonArray("missing").getList()).isEqualTo(away);
            assertThat(page.getBoolean("complete")).isEqualTo(away.isEmpty());
            all.addAll(read(page));
            cursor = ChangesCursor.decode(page.getString("cursor"));
        }

        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        for (var context : announced.keySet()) {
            var own = all.stream().filter(event -> event.startsWith(context)).toList();
            assertThat(own).isSorted().hasSameSizeAs(announced.get(context));
        }
        assertThat(page(cursor, 5, List.of()).getBoolean("more")).isFalse();
    }

    @Test
    void whatHappenedEarlierIsShownFirst() {
        assertThat(read(page(ChangesCursor.begin(), 9, List.of("training"))))
                .startsWith("registry 1", "hazards 1", "hazards 2")
                .endsWith("registry 4", "registry 5");
    }

    @Test
    void contextThatWasNotAskedStaysWhereItWas() {
        var before = new ChangesCursor(Map.of("hazards", new Position(STREAM, 4, null)));

        var page = page(before, 9, List.of("hazards"));

        assertThat(ChangesCursor.decode(page.getString("cursor")).positions())
                .containsEntry("hazards", new Position(STREAM, 4, null))
                .containsEntry("registry", new Position(STREAM, 5, "c2NvcGU"));
    }

    @Test
    void contextThatShowsTheCallerNothingHasNoPlaceInTheCursor() {
        var told = new LinkedHashMap<String, JsonObject>();
        told.put("registry", new JsonObject());
        var forbidden = new LinkedHashMap<String, ContextAnswers.Refusal>();
        forbidden.put("registry", new ContextAnswers.Refusal(403, "{}"));
        var answers = new ContextAnswers.Answers(told, List.of(), Map.of(), forbidden, null);

        var page = JoinedChanges.page(answers, ChangesCursor.begin());

        assertThat(answers.refusedByAll().refusal()).isEqualTo(new ContextAnswers.Refusal(403, "{}"));
        assertThat(page.getJsonArray("items")).isEmpty();
        assertThat(page.getJsonArray("forbidden")).containsExactly("registry");
        assertThat(page.getBoolean("complete")).isFalse();
        assertThat(ChangesCursor.decode(page.getString("cursor"))).isEqualTo(ChangesCursor.begin());
    }

    @Test
    void whatAScopeGainedIsNotTheEnd() {
        var told = new LinkedHashMap<String, JsonObject>();
        told.put("hazards", answer("hazards", 6, 9).put("backfill", true));

        assertThat(JoinedChanges.page(
                                new ContextAnswers.Answers(told, List.of(), Map.of(), new LinkedHashMap<>(), null),
                                ChangesCursor.begin())
                        .getBoolean("more"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "e30", "eyJ2IjoyLCJwIjp7fX0", "eyJ2IjoxLCJwIjp7ImEiOlsieCIsMV19fQ", "*", "bnVsbA"})
    void cursorOfSomebodyElseIsRefused(String text) {
        assertThatThrownBy(() -> ChangesCursor.decode(text)).isInstanceOf(RequestProblem.class);
    }
}
