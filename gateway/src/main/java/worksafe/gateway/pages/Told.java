package worksafe.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What became of a question to a service. */
sealed interface Told {

    /** It answered. */
    record Answer(JsonObject body) implements Told {}

    /** It refused, and says why. */
    record Refused(int status, JsonObject problem) implements Told {

        private static final long PATIENCE_SECONDS = 60;

        String title() {
            return problem.getString("title", "");
        }

        String detail() {
            return problem.getString("detail", "");
        }

        /** After how many seconds the same may be tried again. */
        long retrySeconds() {
            return problem.getJsonObject("facts", new JsonObject()).getLong("retryAfterSeconds", PATIENCE_SECONDS);
        }

        List<JsonObject> violations() {
            return problem.getJsonArray("violations", new JsonArray()).stream()
                    .map(JsonObject.class::cast)
                    .toList();
        }
    }

    /** It did not answer, or not as it should. */
    record Away() implements Told {}
}
