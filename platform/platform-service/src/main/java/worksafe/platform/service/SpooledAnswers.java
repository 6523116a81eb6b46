package worksafe.platform.service;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes an answer that is written piece by piece (exports, tables, reports) down to a file at the pace of the disk, and has
 * it sent from there without a thread: whoever reads slowly holds a file open, nothing that others wait for. What goes wrong
 * on the way is still answered with a problem, since nothing has been sent yet.
 *
 * <p>So many are written at a time, each taking a thread, a connection and a processor from short answers; a few wait for
 * their turn. The files lie in the temporary folder and are gone with the exchange.
 */
public final class SpooledAnswers {

    private static final Logger LOG = Logger.getLogger(SpooledAnswers.class);

    /** After every filter that puts such an answer in the place of another. */
    private static final int LAST = 0;

    private static final int BUFFER = 65_536;

    private final Turns turns;

    /**
     * @param atOnce how many are written at a time; 0: half of the processors, at least one
     * @param waiting how many wait for their turn
     * @param patience how long each
     */
    @Inject
    SpooledAnswers(
            @ConfigProperty(name = "worksafe.exports.at-once", defaultValue = "0") int atOnce,
            @ConfigProperty(name = "worksafe.exports.waiting") int waiting,
            @ConfigProperty(name = "worksafe.exports.patience") Duration patience) {
        this(new Turns(atOnce == 0 ? half() : atOnce, waiting, patience));
    }

    SpooledAnswers(Turns turns) {
        this.turns = turns;
    }

    private static int half() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    @ServerResponseFilter(priority = LAST)
    public void spool(ContainerResponseContext response, RoutingContext exchange) throws IOException {
        if (!(response.getEntity() instanceof StreamingOutput answer)) {
            return;
        }
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            // How long it would be is not worth the writing.
            response.setEntity(null);
            return;
        }
        try (var _ = turns.take()) {
            response.setEntity(spooled(answer, exchange));
        }
    }

    private static Spooled spooled(StreamingOutput answer, RoutingContext exchange) throws IOException {
        var file = Spooled.write("answer", answer);
        exchange.addEndHandler(over -> file.discard());
        if (exchange.response().closed()) {
            file.discard();
        }
        return file;
    }

    /**
     * An answer that waits in a file, which is sent from there; a resource may answer with one of its own.
     *
     * @param bytes how long it is
     */
    public record Spooled(Path path, long bytes) {

        /** Writes an answer down, in the temporary folder; of what cannot be written nothing is left. */
        public static Spooled write(String what, StreamingOutput answer) throws IOException {
            var path = Files.createTempFile("worksafe-" + what + "-", ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
                answer.write(out);
            } catch (IOException | RuntimeException failure) {
                discard(path);
                throw failure;
            }
            return new Spooled(path, Files.size(path));
        }

        /** Gives its place back, as often as it is called. */
        public void discard() {
            discard(path);
        }

        private static void discard(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // It costs space, not correctness; the operating system empties the temporary folder.
                LOG.warnf("%s could not be removed: %s", path, e.toString());
            }
        }
    }
}
