package worksafe.gateway.caller;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.gateway.Routes;
import worksafe.gateway.ServiceClient;
import worksafe.gateway.Upstream;

/** Asks every context the same, at once, in the name of the caller. */
@ApplicationScoped
class ContextAnswers {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int GONE = 410;
    /** What is wrong with the request or its token is so for every context; anything else is one context's own trouble. */
    private static final Set<Integer> OF_THE_REQUEST = Set.of(400, 401);

    private static final List<String> HANDED_ON = List.of("Authorization", "Accept-Language", "traceparent");

    private final Routes routes;
    private final ServiceClient services;

    ContextAnswers(Routes routes, ServiceClient services) {
        this.routes = routes;
        this.services = services;
    }

    /**
     * What the contexts said.
     *
     * @param told by context, in a fixed order; an empty object of one that the caller's roles do not reach
     * @param missing contexts that did not answer, or not as they should
     * @param gone of the missing ones, those that have not what was asked after any more, and what they said
     * @param forbidden of those told, the ones that the caller's roles do not reach, and how they said so
     * @param refusal what a context said about a request that no context can take; absent where none did
     */
    record Answers(
            SequencedMap<String, JsonObject> told,
            List<String> missing,
            Map<String, JsonObject> gone,
            SequencedMap<String, Refusal> forbidden,
            @Nullable Refusal refusal) {

        /** The same; where the caller's roles reach none of those asked, the refusal of the first is that of all. */
        Answers refusedByAll() {
            return refusal == null && !forbidden.isEmpty() && missing.isEmpty() && forbidden.size() == told.size()
                    ? new Answers(
                            told,
                            missing,
                            gone,
                            forbidden,
                            forbidden.sequencedValues().getFirst())
                    : this;
        }
    }

    /** A problem as a context wrote it. */
    record Refusal(int status, String body) {

        private static Refusal of(ServiceClient.Reply reply) {
            return new Refusal(reply.status(), reply.body().toString());
        }
    }

    /** @param question the target of each context, by its root and its name; null for one that is not asked */
    Future<Answers> ask(RoutingContext caller, Function<Upstream, @Nullable String> question) {
        var headers = new LinkedHashMap<String, String>();
        HANDED_ON.forEach(name -> {
            var value = caller.request().getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        var asked = new LinkedHashMap<Upstream, Future<ServiceClient.Reply>>();
        routes.upstreams().forEach(upstream -> {
            var target = question.apply(upstream);
            if (target != null) {
                asked.put(upstream, services.ask(upstream, target, headers));
            }
        });
        return Future.join(new ArrayList<>(asked.values())).otherwiseEmpty().map(all -> answers(asked));
    }

    private static Answers answers(Map<Upstream, Future<ServiceClient.Reply>> asked) {
        var told = new LinkedHashMap<String, JsonObject>();
        var missing = new ArrayList<String>();
        var gone = new LinkedHashMap<String, JsonObject>();
        var forbidden = new LinkedHashMap<String, Refusal>();
        Refusal refusal = null;
        for (var entry : asked.entrySet()) {
            var context = entry.getKey().context();
            var reply = entry.getValue().succeeded() ? entry.getValue().result() : null;
            if (reply == null) {
                missing.add(context);
            } else if (reply.status() == FORBIDDEN) {
                told.put(context, new JsonObject());
                forbidden.put(context, Refusal.of(reply));
            } else if (OF_THE_REQUEST.contains(reply.status())) {
                refusal = refusal == null ? Refusal.of(reply) : refusal;
            } else if (reply.status() != OK) {
                missing.add(context);
                if (reply.status() == GONE) {
                    read(reply).ifPresent(body -> gone.put(context, body));
                }
            } else {
                read(reply).ifPresentOrElse(body -> told.put(context, body), () -> missing.add(context));
            }
        }
        return new Answers(told, List.copyOf(missing), gone, forbidden, refusal);
    }

    private static Optional<JsonObject> read(ServiceClient.Reply reply) {
        try {
            return Optional.of(reply.body().toJsonObject());
        } catch (DecodeException | ClassCastException nonsense) {
            return Optional.empty();
        }
    }
}
