package worksafe.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import worksafe.gateway.Routes;
import worksafe.gateway.ServiceClient;
import worksafe.gateway.Upstream;
import worksafe.gateway.answer.PublishedDocument;

/**
 * Fetches the documents of the services regularly and keeps them; a service that is away keeps its last good one.
 * Rounds follow one another on one event loop, expensive work is done beside it.
 */
@ApplicationScoped
class DocumentCatalogue {

    private static final Logger LOG = Logger.getLogger(DocumentCatalogue.class);
    private static final Duration ROUND = Duration.ofSeconds(30);
    /** The interval while a service has not answered yet, as when all start together. */
    private static final Duration HASTE = Duration.ofSeconds(2);

    private static final int OK = 200;

    private final Vertx vertx;
    private final Routes routes;
    private final ServiceClient services;
    private final DocumentPublisher publisher = new DocumentPublisher();
    private final Map<String, Buffer> texts = new HashMap<>();
    private final Map<String, ObjectNode> documents = new HashMap<>();
    private List<String> remarks = List.of();
    private volatile Map<String, PublishedDocument> served = Map.of();

    DocumentCatalogue(Vertx vertx, Routes routes, ServiceClient services) {
        this.vertx = vertx;
        this.routes = routes;
        this.services = services;
    }

    void begin(@Observes StartupEvent start) {
        var contexts = routes.upstreams().stream().map(Upstream::context).toList();
        served = publisher.print(new LinkedHashMap<>(), contexts).served();
        vertx.getOrCreateContext().runOnContext(now -> round());
    }

    /** The document at a path, as of the last round. */
    Optional<PublishedDocument> find(String path) {
        return Optional.ofNullable(served.get(path));
    }

    private void round() {
        var fetches = routes.upstreams().stream().map(this::fetch).toList();
        var unused = Future.join(fetches)
                .otherwiseEmpty()
                .compose(all -> fetches.stream().anyMatch(fetch -> fetch.succeeded() && fetch.result())
                        ? reprint()
                        : Future.succeededFuture())
                .onFailure(failure -> LOG.error("the documents could not be put together", failure))
                .onComplete(done -> {
                    var missing = documents.size() < routes.upstreams().size();
                    var next = vertx.setTimer((missing ? HASTE : ROUND).toMillis(), tick -> round());
                    LOG.tracef("next round is timer %d", next);
                });
    }

    /** Whether a service says something new. */
    private Future<Boolean> fetch(Upstream upstream) {
        return services.ask(upstream, "/q/openapi?format=json").map(reply -> {
            if (reply.status() != OK || reply.body().equals(texts.get(upstream.context()))) {
                return false;
            }
            texts.put(upstream.context(), reply.body());
            try {
                documents.put(upstream.context(), publisher.read(reply.body()));
                return true;
            } catch (IllegalArgumentException e) {
                LOG.warnf(
                        "what %s says of itself is %s; its last good document stays",
                        upstream.context(), e.getMessage());
                return false;
            }
        });
    }

    private Future<Void> reprint() {
        var present = new LinkedHashMap<String, ObjectNode>();
        var unavailable = new ArrayList<String>();
        routes.upstreams().forEach(upstream -> {
            var document = documents.get(upstream.context());
            if (document == null) {
                unavailable.add(upstream.context());
            } else {
                present.put(upstream.context(), document);
            }
        });
        return vertx.executeBlocking(() -> publisher.print(present, unavailable))
                .map(print -> {
                    served = print.served();
                    report(print);
                    return null;
                });
    }

    private void report(DocumentPublisher.Print print) {
        if (!print.remarks().equals(remarks)) {
            remarks = print.remarks();
            remarks.forEach(LOG::warn);
        }
    }
}
