package worksafe.gateway.pages;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worksafe.gateway.GatewayProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.Problems;

/** Takes in a form that is sent, whole, as long as it is short and comes soon. Nothing of it is kept or logged. */
final class FormIntake {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FOREIGN = "cross-site";
    private static final int FORBIDDEN = 403;
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_FIELDS = 64;
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(15).toMillis();

    private final RoutingContext context;
    private final Problems problems;
    private final Consumer<Map<String, String>> next;
    private final Buffer taken = Buffer.buffer();
    private boolean over;

    private FormIntake(RoutingContext context, Problems problems, Consumer<Map<String, String>> next) {
        this.context = context;
        this.problems = problems;
        this.next = next;
    }

    /**
     * As {@link #take(RoutingContext, Problems, Consumer)}, unless the browser says that the form comes from another site: then the
     * reader is told so.
     */
    static void take(PageRequest page, PageWriter writer, Problems problems, Consumer<Map<String, String>> next) {
        if (FOREIGN.equals(page.context().request().getHeader("Sec-Fetch-Site"))) {
            writer.say(page, FORBIDDEN, page.text("foreign-form.title"), page.text("foreign-form.about"));
        } else {
            take(page.context(), problems, next);
        }
    }

    /** @param next goes on with the fields, each with the first that was sent under its name, without what surrounds it */
    private static void take(RoutingContext context, Problems problems, Consumer<Map<String, String>> next) {
        new FormIntake(context, problems, next).begin();
    }

    private void begin() {
        var request = context.request();
        if (!isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            problems.write(context, HttpProblem.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (request.isEnded()) {
            finish();
            return;
        }
        var timer = context.vertx().setTimer(PATIENCE_MILLIS, late -> refuse(GatewayProblem.BODY_TOO_SLOW));
        context.addEndHandler(end -> {
            over = true;
            var unused = context.vertx().cancelTimer(timer);
        });
        request.exceptionHandler(gone -> over = true);
        request.endHandler(end -> finish());
        request.handler(this::take);
        request.resume();
    }

    private static boolean isForm(@Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    private void take(Buffer piece) {
        if (over) {
            return;
        }
        if (taken.length() + piece.length() > MOST_BYTES) {
            refuse(HttpProblem.BODY_TOO_LARGE);
        } else {
            taken.appendBuffer(piece);
        }
    }

    private void refuse(ProblemType type) {
        if (!over) {
            over = true;
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.write(context, type);
        }
    }

    private void finish() {
        if (over) {
            return;
        }
        over = true;
        Map<String, String> fields;
        try {
            fields = fields();
        } catch (IllegalArgumentException notEncoded) {
            problems.write(context, HttpProblem.MALFORMED_BODY);
            return;
        }
        next.accept(fields);
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        new QueryStringDecoder(taken.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS)
                .parameters()
                .forEach((name, values) ->
                        fields.put(name, values.getFirst().replace("\r\n", "\n").strip()));
        return fields;
    }
}
