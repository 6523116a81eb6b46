package worksafe.gateway.pages;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import worksafe.gateway.Routes;
import worksafe.gateway.ServiceClient;
import worksafe.gateway.Upstream;

/**
 * The words of the services: what their codes are called and what the codes of their problems mean. They are asked now and then;
 * what was heard last stays while a service is away.
 */
@ApplicationScoped
class ServiceWords {

    private static final Logger LOG = Logger.getLogger(ServiceWords.class);
    private static final Duration ROUND = Duration.ofMinutes(5);
    /** The interval while a service has not answered yet, as when all start together. */
    private static final Duration HASTE = Duration.ofSeconds(5);

    private static final int OK = 200;

    private final Vertx vertx;
    private final Routes routes;
    private final ServiceClient services;
    private final Map<String, SequencedMap<String, SequencedMap<String, InBoth>>> tables = new ConcurrentHashMap<>();
    private final Map<String, List<ProblemSaid>> problems = new ConcurrentHashMap<>();

    ServiceWords(Vertx vertx, Routes routes, ServiceClient services) {
        this.vertx = vertx;
        this.routes = routes;
        this.services = services;
    }

    /** A text in both languages. */
    record InBoth(String zh, String en) {

        String in(Locale language) {
            return language.equals(Locale.ENGLISH) ? en : zh;
        }

        private static InBoth of(JsonObject titles) {
            return new InBoth(titles.getString("zh"), titles.getString("en"));
        }
    }

    /** What a context says of a kind of problem. */
    record ProblemSaid(String code, InBoth title, InBoth detail) {}

    void begin(@Observes StartupEvent start) {
        vertx.getOrCreateContext().runOnContext(now -> round());
    }

    /** What a code is called; the code itself where that is not known yet. */
    String title(String context, String table, String code, Locale language) {
        var titles = table(context, table).get(code);
        return titles == null ? code : titles.in(language);
    }

    /** The codes of a table with their titles, in their own order; none where they are not known yet. */
    SequencedMap<String, InBoth> table(String context, String table) {
        return tables.getOrDefault(context, new LinkedHashMap<>()).getOrDefault(table, new LinkedHashMap<>());
    }

    /** What a context says of its problems, by code. */
    List<ProblemSaid> problems(String context) {
        return problems.getOrDefault(context, List.of());
    }

    private void round() {
        var asked = routes.upstreams().stream()
                .flatMap(upstream -> Stream.of(hearTables(upstream), hearProblems(upstream)))
                .toList();
        var unused = Future.join(asked).otherwiseEmpty().onComplete(done -> {
            var missing = routes.upstreams().stream()
                    .map(Upstream::context)
                    .anyMatch(context -> !tables.containsKey(context) || !problems.containsKey(context));
            var next = vertx.setTimer((missing ? HASTE : ROUND).toMillis(), tick -> round());
            LOG.tracef("next round is timer %d", next);
        });
    }

    private Future<Void> hearTables(Upstream upstream) {
        return items(upstream, "/public/code-tables").map(items -> {
            var heard = new LinkedHashMap<String, SequencedMap<String, InBoth>>();
            items.forEach(table -> {
                var titles = new LinkedHashMap<String, InBoth>();
                objects(table.getJsonArray("entries"))
                        .forEach(
                                entry -> titles.put(entry.getString("code"), InBoth.of(entry.getJsonObject("titles"))));
                heard.put(table.getString("name"), titles);
            });
            tables.put(upstream.context(), heard);
            return null;
        });
    }

    private Future<Void> hearProblems(Upstream upstream) {
        return items(upstream, "/public/problems").map(items -> {
            problems.put(
                    upstream.context(),
                    items.stream()
                            .map(problem -> new ProblemSaid(
                                    problem.getString("code"),
                                    InBoth.of(problem.getJsonObject("title")),
                                    InBoth.of(problem.getJsonObject("detail"))))
                            .toList());
            return null;
        });
    }

    private Future<List<JsonObject>> items(Upstream upstream, String target) {
        return services.ask(upstream, upstream.root() + target).map(reply -> {
            if (reply.status() != OK) {
                throw new IllegalStateException(upstream.context() + target + " answers " + reply.status());
            }
            return objects(reply.body().toJsonObject().getJsonArray("items"));
        });
    }

    private static List<JsonObject> objects(JsonArray items) {
        return items.stream().map(JsonObject.class::cast).toList();
    }
}
