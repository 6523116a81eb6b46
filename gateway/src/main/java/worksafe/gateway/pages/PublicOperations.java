package worksafe.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import worksafe.gateway.Routes;
import worksafe.gateway.ServiceClient;
import worksafe.gateway.Upstream;

/** Asks the public operations of services, without a token, as any reader could. */
@ApplicationScoped
class PublicOperations {

    private static final int OK = 200;
    private static final int CLIENT = 400;
    private static final int SERVER = 500;
    /** What is public asks nobody who he is: whoever says so is not set up as the gateway is. */
    private static final Set<Integer> NOT_OF_READERS = Set.of(401, 403);

    private final Routes routes;
    private final ServiceClient services;

    PublicOperations(Routes routes, ServiceClient services) {
        this.routes = routes;
        this.services = services;
    }

    /** Whether the context is served here at all. */
    boolean isServed(String context) {
        return find(context).isPresent();
    }

    private Optional<Upstream> find(String context) {
        return routes.upstreams().stream()
                .filter(upstream -> upstream.context().equals(context))
                .findFirst();
    }

    /** @param target below the path of the context, with its query */
    Future<ServiceAnswer> get(PageRequest page, String context, String target) {
        return find(context)
                .map(upstream -> answered(services.ask(upstream, upstream.root() + target, page.headers())))
                .orElseGet(PublicOperations::away);
    }

    /** @param request by what the service knows it again */
    Future<ServiceAnswer> post(PageRequest page, String context, String target, String request, JsonObject body) {
        var headers = new HashMap<>(page.headers());
        if (!request.isEmpty()) {
            headers.put("Idempotency-Key", request);
        }
        return find(context)
                .map(upstream -> answered(services.tell(upstream, upstream.root() + target, headers, body.toBuffer())))
                .orElseGet(PublicOperations::away);
    }

    private static Future<ServiceAnswer> away() {
        return Future.succeededFuture(new ServiceAnswer.Silence());
    }

    private static Future<ServiceAnswer> answered(Future<ServiceClient.Reply> reply) {
        return reply.map(PublicOperations::read).otherwise(new ServiceAnswer.Silence());
    }

    private static ServiceAnswer read(ServiceClient.Reply reply) {
        var status = reply.status();
        var refuses = status >= CLIENT && status < SERVER && !NOT_OF_READERS.contains(status);
        if (status != OK && !refuses) {
            return new ServiceAnswer.Silence();
        }
        var body = object(reply.body());
        if (refuses) {
            return new ServiceAnswer.Refusal(status, body.orElseGet(JsonObject::new));
        }
        return body.<ServiceAnswer>map(ServiceAnswer.Content::new).orElseGet(ServiceAnswer.Silence::new);
    }

    private static Optional<JsonObject> object(Buffer body) {
        try {
            return Optional.ofNullable(body.toJsonObject());
        } catch (DecodeException | ClassCastException nonsense) {
            return Optional.empty();
        }
    }
}
