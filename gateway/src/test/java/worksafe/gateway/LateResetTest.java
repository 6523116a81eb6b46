package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A caller who leaves just when the service has answered makes the proxy reset a request that is over, while its connection
 * may serve somebody else already. Vert.x up to 4.5.32 closed the connection (vert.x issue 6294): the other caller was told
 * that the service had failed.
 */
class LateResetTest {

    /** One loop, so that a reset made on it is done when the call returns. */
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void whoLeavesLateTakesNobodysConnection() throws Exception {
        var held = new CompletableFuture<HttpServerRequest>();
        var server = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().equals("/held")) {
                        held.complete(request);
                    } else {
                        request.response().end("done");
                    }
                })
                .listen(0, "127.0.0.1"));
        var client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(1));
        var over = request(client, server.actualPort(), "/over");
        await(over.send().compose(HttpClientResponse::body));
        var underWay = request(client, server.actualPort(), "/held");
        var answer = underWay.send().compose(HttpClientResponse::body);
        held.get(5, TimeUnit.SECONDS);

        var reset = new CompletableFuture<Boolean>();
        vertx.runOnContext(here -> reset.complete(over.reset()));
        var told = reset.get(5, TimeUnit.SECONDS);
        vertx.runOnContext(here -> held.join().response().end("answered"));

        assertThat(told).isTrue();
        assertThat(underWay.connection()).isSameAs(over.connection());
        assertThat(await(answer).toString()).isEqualTo("answered");
    }

    private static HttpClientRequest request(HttpClient client, int port, String path) throws Exception {
        return await(client.request(HttpMethod.GET, port, "127.0.0.1", path));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}
