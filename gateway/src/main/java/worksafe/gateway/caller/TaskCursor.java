package worksafe.gateway.caller;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Cursor;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * A place in the joined list, opaque to clients: for each context how far it was read. One that was away stays where it was, so
 * that nothing of it is passed over. It holds no secret and grants nothing.
 */
record TaskCursor(Map<String, Place> places) {

    /** By what each context sorts. */
    static final String SORT = "dueDate";

    private static final int LONGEST = 4_000;

    TaskCursor {
        places = Map.copyOf(places);
    }

    /** The last task that was read: its day, and its id among those of one day. */
    record Place(String day, String id) {

        Place {
            Objects.requireNonNull(day);
            Objects.requireNonNull(id);
        }

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::day).thenComparing(Place::id);

        Place later(Place other) {
            return ORDER.compare(this, other) >= 0 ? this : other;
        }
    }

    static TaskCursor begin() {
        return new TaskCursor(Map.of());
    }

    /** @throws RequestProblem 400 {@code invalid-cursor} for what this gateway did not write */
    static TaskCursor decode(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            var read = new JsonObject(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            var places = new LinkedHashMap<String, Place>();
            for (var context : read.fieldNames()) {
                var place = read.getJsonArray(context);
                if (place.size() != 2) {
                    throw new IllegalArgumentException("not a place");
                }
                places.put(context, new Place(place.getString(0), place.getString(1)));
            }
            return new TaskCursor(places);
        } catch (RuntimeException notOurs) {
            throw new RequestProblem(HttpProblem.INVALID_CURSOR);
        }
    }

    String encode() {
        var written = new JsonObject();
        new TreeMap<>(places)
                .forEach((context, place) ->
                        written.put(context, new JsonArray().add(place.day()).add(place.id())));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(written.encode().getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that the context itself takes; absent at its beginning. */
    @Nullable
    String of(String context) {
        var place = places.get(context);
        return place == null ? null : new Cursor(SORT, List.of(place.day(), place.id())).text();
    }

    /** The same, with those contexts read up to that place; one that was read further stays where it is. */
    TaskCursor read(Iterable<String> contexts, Place upTo) {
        var moved = new LinkedHashMap<>(places);
        contexts.forEach(context -> moved.merge(context, upTo, Place::later));
        return new TaskCursor(moved);
    }
}
