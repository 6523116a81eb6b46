package worksafe.platform.service;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Takes an answer that is written piece by piece (exports, tables, reports, bundles of draws) down to a file at the pace of
 * the disk, and has it sent from there without a thread: whoever reads slowly holds a file open, nothing that others wait
 * for. What goes wrong on the way is still answered with a problem, since nothing has been sent yet.
 *
 * <p>The files lie in the temporary folder and are gone with the exchange.
 */
public final class SpooledAnswers {

    private static final Logger LOG = Logger.getLogger(SpooledAnswers.class);

    /** After every filter that puts such an answer in the place of another. */
    private static final int LAST = 0;

    private static final int BUFFER = 65_536;

    @ServerResponseFilter(priority = LAST)
    public void spool(ContainerResponseContext response, RoutingContext exchange) throws IOException {
        if (!(response.getEntity() instanceof StreamingOutput answer)) {
            return;
        }
        var file = Files.createTempFile("worksafe-answer-", ".part");
        exchange.addEndHandler(over -> discard(file));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            answer.write(out);
        } catch (IOException | RuntimeException failure) {
            discard(file);
            throw failure;
        }
        if (exchange.response().closed()) {
            discard(file);
        }
        response.setEntity(new Spooled(file, Files.size(file)));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It costs space, not correctness; the operating system empties the temporary folder.
            LOG.warnf("%s could not be removed: %s", file, e.toString());
        }
    }

    /** An answer that waits in a file. */
    record Spooled(Path file, long bytes) {}
}
