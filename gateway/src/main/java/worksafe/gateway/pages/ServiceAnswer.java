package worksafe.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import worksafe.platform.http.ProblemType;

/** What a service says. */
sealed interface ServiceAnswer {

    /** It answered. */
    record Content(JsonObject body) implements ServiceAnswer {}

    /** It refused, and says why. */
    record Refusal(int status, JsonObject problem) implements ServiceAnswer {

        private static final long PATIENCE_SECONDS = 60;

        /** Whether that is the problem. */
        boolean is(ProblemType type) {
            return type.slug().equals(problem.getString("code"));
        }

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
    record Silence() implements ServiceAnswer {}
}
