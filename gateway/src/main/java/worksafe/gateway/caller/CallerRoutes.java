package worksafe.gateway.caller;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.gateway.Routes;
import worksafe.gateway.Upstream;
import worksafe.gateway.answer.Accepted;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** Answers what a caller asks about himself. The gate has verified the token and counted the request. */
@ApplicationScoped
class CallerRoutes {

    private static final Logger LOG = Logger.getLogger(CallerRoutes.class);
    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 200;

    /** Filters that the contexts understand alike; they check the values. */
    private static final Set<String> FILTERS =
            Set.of("assignee", "unclaimed", "kind", "dueBefore", "done", "subjectId", "enterpriseId", "region");

    private static final Set<String> TASK_PARAMETERS =
            Stream.concat(FILTERS.stream(), Stream.of("limit", "cursor")).collect(Collectors.toUnmodifiableSet());

    private static final int DEFAULT_CHANGES = 50;
    private static final String ALL_TYPES = "worksafe.*";
    private static final Set<String> CHANGES_PARAMETERS = Set.of("cursor", "from", "type", "subject", "limit");

    private final ContextAnswers contexts;
    private final Routes routes;
    private final Problems problems;

    CallerRoutes(ContextAnswers contexts, Routes routes, Problems problems) {
        this.contexts = contexts;
        this.routes = routes;
        this.problems = problems;
    }

    void mount(@Observes Router router) {
        router.get("/api/v1/tasks").order(0).handler(context -> answered(context, () -> tasks(context)));
        router.head("/api/v1/tasks").order(0).handler(context -> answered(context, () -> tasks(context)));
        router.get("/api/v1/me").order(0).handler(context -> answered(context, () -> me(context)));
        router.head("/api/v1/me").order(0).handler(context -> answered(context, () -> me(context)));
        router.get("/api/v1/changes").order(0).handler(context -> answered(context, () -> changes(context)));
        router.head("/api/v1/changes").order(0).handler(context -> answered(context, () -> changes(context)));
    }

    private void answered(RoutingContext context, Runnable work) {
        var request = context.request();
        if (!Accepted.takes(request.headers().getAll(HttpHeaders.ACCEPT), "application/json")) {
            problems.write(context, HttpProblem.NOT_ACCEPTABLE, request.path());
            return;
        }
        try {
            work.run();
        } catch (DomainException refusal) {
            problems.write(context, refusal);
        }
    }

    private void tasks(RoutingContext context) {
        var parameters = context.queryParams();
        refuse(parameters.names(), TASK_PARAMETERS);
        var limit = limit(parameters.get("limit"), DEFAULT_LIMIT);
        var written = parameters.get("cursor");
        var cursor = written == null ? TaskCursor.begin() : TaskCursor.decode(written);
        contexts.ask(context, upstream -> question(upstream, context, cursor, limit))
                .onSuccess(answers -> write(
                        context, answers, () -> JoinedTasks.page(answers.told(), answers.missing(), cursor, limit)))
                .onFailure(failure -> failed(context, failure));
    }

    private void me(RoutingContext context) {
        refuse(context.queryParams().names(), Set.of());
        contexts.ask(context, upstream -> upstream.root() + "/account")
                .onSuccess(
                        answers -> write(context, answers, () -> JoinedAccount.of(answers.told(), answers.missing())))
                .onFailure(failure -> failed(context, failure));
    }

    private void changes(RoutingContext context) {
        var parameters = context.queryParams();
        refuse(parameters.names(), CHANGES_PARAMETERS);
        var limit = limit(parameters.get("limit"), DEFAULT_CHANGES);
        var types = types(parameters.getAll("type"));
        var from = parameters.get("from");
        var written = parameters.get("cursor");
        if (from != null && written != null) {
            throw RequestProblem.invalid(Violation.query("from", "not-together-with", "cursor"));
        }
        if (from != null && !from.equals("now")) {
            throw RequestProblem.invalid(Violation.query("from", "not-one-of", "now"));
        }
        var cursor = written == null ? ChangesCursor.begin() : ChangesCursor.decode(written);
        var subject = parameters.get("subject");
        contexts.ask(context, upstream -> changesOf(upstream, cursor, types, subject, from != null, limit))
                .onSuccess(answers -> write(context, answers.refusedByAll(), () -> JoinedChanges.page(answers, cursor)))
                .onFailure(failure -> failed(context, failure));
    }

    /** Each context is asked for its own types alone, and refuses what it does not know; one that has none of them is not asked. */
    private static @Nullable String changesOf(
            Upstream upstream,
            ChangesCursor cursor,
            List<String> types,
            @Nullable String subject,
            boolean isFromNow,
            int limit) {
        var own = types.stream()
                .filter(type -> isOf(upstream, type))
                .map(type -> "type=" + encoded(type))
                .toList();
        if (own.isEmpty() && !types.isEmpty()) {
            return null;
        }
        var parts = new ArrayList<>(own);
        parts.add("limit=" + limit);
        if (subject != null) {
            parts.add("subject=" + encoded(subject));
        }
        var position = cursor.positions().get(upstream.context());
        if (position != null) {
            parts.add(position.query());
        } else if (isFromNow) {
            parts.add("from=now");
        }
        return upstream.root() + "/changes?" + String.join("&", parts);
    }

    private static boolean isOf(Upstream upstream, String type) {
        return type.equals(ALL_TYPES) || type.startsWith("worksafe." + upstream.context() + ".");
    }

    private List<String> types(List<String> named) {
        var refused = named.stream()
                .filter(type -> routes.upstreams().stream().noneMatch(upstream -> isOf(upstream, type)))
                .map(type -> Violation.query("type", "not-one-of", beginnings()))
                .toArray(Violation[]::new);
        if (refused.length > 0) {
            throw RequestProblem.invalid(refused);
        }
        return named;
    }

    private String beginnings() {
        return routes.upstreams().stream()
                .map(upstream -> "worksafe." + upstream.context() + ".*")
                .collect(Collectors.joining(", "));
    }

    private interface Answer {
        JsonObject made();
    }

    private void write(RoutingContext context, ContextAnswers.Answers answers, Answer answer) {
        var refusal = answers.refusal();
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (refusal != null) {
            response.setStatusCode(refusal.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
            var unused = response.end(refusal.body());
        } else if (answers.told().isEmpty() && answers.gone().isEmpty()) {
            problems.write(context, HttpProblem.BAD_GATEWAY);
        } else {
            try {
                var text = answer.made().toBuffer();
                var unused = response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(text.length()))
                        .end(context.request().method().name().equals("HEAD") ? Buffer.buffer() : text);
            } catch (RuntimeException nonsense) {
                failed(context, nonsense);
            }
        }
    }

    private void failed(RoutingContext context, Throwable failure) {
        LOG.warnf(failure, "what the contexts said cannot be joined");
        problems.write(context, HttpProblem.BAD_GATEWAY);
    }

    private static String question(Upstream upstream, RoutingContext context, TaskCursor cursor, int limit) {
        var parts = new ArrayList<String>();
        FILTERS.stream()
                .sorted()
                .forEach(name ->
                        context.queryParams().getAll(name).forEach(value -> parts.add(name + "=" + encoded(value))));
        parts.add("limit=" + limit);
        parts.add("sort=" + TaskCursor.SORT);
        var place = cursor.of(upstream.context());
        if (place != null) {
            parts.add("cursor=" + encoded(place));
        }
        return upstream.root() + "/tasks?" + String.join("&", parts);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int limit(@Nullable String text, int usual) {
        if (text == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= LARGEST_LIMIT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            LOG.tracef("limit %s", text);
        }
        throw RequestProblem.invalid(Violation.query("limit", "limit-range", 1, LARGEST_LIMIT));
    }

    private static void refuse(Set<String> given, Set<String> known) {
        var named = known.isEmpty() ? "—" : String.join(", ", new TreeSet<>(known));
        var violations = given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> Violation.query(name, "unknown-parameter", named))
                .toArray(Violation[]::new);
        if (violations.length > 0) {
            throw RequestProblem.invalid(violations);
        }
    }
}
